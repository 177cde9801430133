import { characterTable } from './character-table.ts';
import type { Span } from './span.ts';

const ENDS = new Set('。！？!?');
const CLOSING = new Map([
  ['）', '（'],
  [')', '('],
  ['”', '“'],
  ['’', '‘'],
  ['》', '《'],
  ['」', '「'],
  ['』', '『'],
  ['】', '【'],
  ['〕', '〔'],
]);
const OPENING = new Set(CLOSING.values());
/** All characters that mean anything here; the others are passed over. */
const MARKS = characterTable([...ENDS, ...CLOSING.keys(), ...OPENING, '\n'].join(''));
/** A quotation that ends like a sentence but goes on like this belongs to a longer one: “……。”、 */
const CONTINUES = new Set('，、；：,;的');
/** A longer bracket is a passage of its own, or its partner is missing: sentences end inside it too. */
const LONGEST_ASIDE = 200;
/** Ten times what officials write. A longer run is a table or a list that lost its marks; it is cut between clauses. */
export const LONGEST_SENTENCE = 2000;
const CLAUSE_ENDS = characterTable('，；、,;：| \t\u3000');

/**
 * The sentences of a text as spans into it, without the white space around them; nothing is left out but
 * white space. They end at 。！？!? (with the quotes and brackets that close there) and at line breaks,
 * not inside a short bracket or quotation; none is longer than 2,000 characters. Linear in the length of the text.
 */
export function splitSentences(text: string): Span[] {
  const marks = marksOf(text);
  const closes = shortAsides(text, marks);
  const spans: Span[] = [];
  let start = 0;
  let asideEnd = 0;
  const finish = (end: number): void => {
    const trimmed = trimmedSpan(text, start, end);
    if (trimmed !== undefined) pushBounded(spans, text, trimmed);
    start = end;
  };
  let next = 0;
  for (const at of marks) {
    if (at < next) continue;
    const char = text[at] as string;
    if (char === '\n') {
      finish(at);
      asideEnd = 0;
      continue;
    }
    asideEnd = Math.max(asideEnd, closes.get(at) ?? 0);
    if (!ENDS.has(char)) continue;
    const end = closingRun(text, at + 1);
    if (end < asideEnd) continue;
    if (end > at + 1 && CONTINUES.has(text[end] ?? '')) continue;
    finish(end);
    next = end;
  }
  finish(text.length);
  return spans;
}

function pushBounded(spans: Span[], text: string, sentence: Span): void {
  let { start } = sentence;
  while (sentence.end - start > LONGEST_SENTENCE) {
    let end = start + LONGEST_SENTENCE;
    while (end > start && CLAUSE_ENDS[text.charCodeAt(end - 1)] !== 1) end -= 1;
    if (end === start) end = wholeCharacter(text, start + LONGEST_SENTENCE);
    const part = trimmedSpan(text, start, end);
    if (part !== undefined) spans.push(part);
    start = end;
  }
  const last = trimmedSpan(text, start, sentence.end);
  if (last !== undefined) spans.push(last);
}

/** `at`, or one less where that would part a surrogate pair. */
export const wholeCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;

/** First offset from `at` on that is neither an end mark nor a closing mark: 。” ?! ）。 */
function closingRun(text: string, at: number): number {
  let end = at;
  while (ENDS.has(text[end] ?? '') || CLOSING.has(text[end] ?? '')) end += 1;
  return end;
}

/** Where the marks stand, few of a text's characters; they are gone through twice. */
function marksOf(text: string): number[] {
  const marks: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (MARKS[text.charCodeAt(at)] === 1) marks.push(at);
  return marks;
}

/** Where each short, properly closed bracket or quotation ends, by where it opens. None spans a line break. */
function shortAsides(text: string, marks: readonly number[]): Map<number, number> {
  const closes = new Map<number, number>();
  let open: { readonly mark: string; readonly at: number }[] = [];
  for (const at of marks) {
    const char = text[at] as string;
    if (char === '\n') open = [];
    else if (OPENING.has(char)) open.push({ mark: char, at });
    else if (CLOSING.has(char)) {
      // A stray closing mark closes nothing; it must not unwind what is properly open.
      const top = open.at(-1);
      if (top === undefined || top.mark !== CLOSING.get(char)) continue;
      open.pop();
      if (at - top.at <= LONGEST_ASIDE) closes.set(top.at, at + 1);
    }
  }
  return closes;
}

function trimmedSpan(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start += 1;
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
  return start < end ? { start, end } : undefined;
}
