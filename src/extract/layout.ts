import { characterTable } from '../text/character-table.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Place } from './figures.ts';
import type { Quantity } from './quantities/quantity.ts';

const CLAUSE_END = characterTable('，；：。,;！？\n|｜/');
const OPEN = characterTable('（(');
const CLOSE = characterTable('）)');
const LISTED = '、'.charCodeAt(0);
/** All characters that lay a passage out; the others are passed over. */
const MARKS = characterTable('，；：。,;！？\n|｜/（()）、');

/**
 * Lays the quantities of a passage out: sentence, clause, bracket, and the text that is each one's own.
 * `from` is where the list number ends, `headingEnd` where the heading does that the body runs on from.
 */
export function layOut(text: string, quantities: readonly Quantity[], from: number, headingEnd = from): Place[] {
  const sentences = splitSentences(text);
  const brackets = structuralBrackets(text, quantities);
  const places: Place[] = [];
  let sentenceIndex = 0;
  let previousEnd = from;
  for (let k = 0; k < quantities.length; k++) {
    const quantity = quantities[k] as Quantity;
    while (sentenceIndex < sentences.length - 1 && (sentences[sentenceIndex]?.end ?? 0) <= quantity.start)
      sentenceIndex++;
    const sentence = sentences[sentenceIndex] ?? { start: 0, end: text.length };
    const bracket = brackets.around.get(quantity);
    // What a heading says names no figure of the body that runs on behind it.
    const low = Math.max(sentence.start, quantity.start >= headingEnd ? headingEnd : from);
    const clauseStart = clauseStartBefore(text, quantity.start, Math.max(low, bracket?.start ?? 0), brackets);
    const next = quantities[k + 1];
    const tailEnd = tailEndAfter(
      text,
      quantity.end,
      Math.min(sentence.end, bracket?.end ?? text.length, next?.start ?? text.length),
      brackets,
    );
    places.push({
      quantity,
      sentence: { start: sentence.start, end: sentence.end, index: sentenceIndex },
      clauseStart,
      regionStart: Math.max(clauseStart, previousEnd > quantity.start ? clauseStart : Math.max(previousEnd, low)),
      tailEnd,
      bracket: bracket?.start ?? -1,
    });
    previousEnd = quantity.end;
  }
  return places;
}

interface Bracket {
  readonly start: number;
  readonly end: number;
}

/** Brackets that hold figures divide clauses; other brackets are part of a name (台（套） is a unit, not an aside). */
interface Brackets {
  /** Offsets of the opening marks, and of the closing ones. */
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  /** The innermost bracket around each quantity that stands in one. */
  readonly around: ReadonlyMap<Quantity, Bracket>;
}

function structuralBrackets(text: string, quantities: readonly Quantity[]): Brackets {
  const starts = new Set<number>();
  const ends = new Set<number>();
  const around = new Map<Quantity, Bracket>();
  const open: number[] = [];
  /** Quantities passed so far that no bracket was found around yet. */
  const outside: Quantity[] = [];
  let passed = 0;
  for (let i = firstBracket(text); i < text.length; i++) {
    if (OPEN[text.charCodeAt(i)] === 1) {
      open.push(i);
      continue;
    }
    if (CLOSE[text.charCodeAt(i)] !== 1) continue;
    const start = open.pop();
    if (start === undefined) continue;
    while (passed < quantities.length && (quantities[passed] as Quantity).end <= i) {
      outside.push(quantities[passed] as Quantity);
      passed++;
    }
    if ((quantities[passed - 1]?.start ?? -1) <= start) continue;
    starts.add(start);
    ends.add(i);
    while ((outside.at(-1)?.start ?? -1) > start) around.set(outside.pop() as Quantity, { start, end: i });
  }
  return { starts, ends, around };
}

/** Where the first opening bracket stands, or the end of the text. */
const firstBracket = (text: string): number => {
  const at = text.search(/[（(]/);
  return at < 0 ? text.length : at;
};

function clauseStartBefore(text: string, at: number, low: number, brackets: Brackets): number {
  let i = at - 1;
  while (i >= low) {
    const c = text.charCodeAt(i);
    if (MARKS[c] !== 1) {
      i--;
      continue;
    }
    if (CLOSE[c] === 1) {
      if (brackets.ends.has(i)) return i + 1;
      // A bracket without figures is part of the phrase: step over it.
      const before = text.slice(low, i);
      const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
      if (open >= 0) {
        i = low + open - 1;
        continue;
      }
    }
    if (OPEN[c] === 1 && brackets.starts.has(i)) return i + 1;
    if (
      CLAUSE_END[c] === 1 &&
      !(
        /[,，]/.test(text.charAt(i)) &&
        /[0-9０-９]/.test(text[i - 1] ?? '') &&
        /[0-9０-９]{3}/.test(text.slice(i + 1, i + 4))
      )
    )
      return i + 1;
    i--;
  }
  return Math.max(low, 0);
}

function tailEndAfter(text: string, from: number, high: number, brackets: Brackets): number {
  let inside = 0;
  for (let i = from; i < high; i++) {
    const c = text.charCodeAt(i);
    if (MARKS[c] !== 1) continue;
    if (OPEN[c] === 1) {
      if (i === from || brackets.starts.has(i)) return i;
      inside++;
    } else if (CLOSE[c] === 1) {
      // A bracket without figures, 村（社区）, is part of the phrase.
      if (inside === 0) return i;
      inside--;
    } else if (CLAUSE_END[c] === 1 || (c === LISTED && inside === 0)) return i;
  }
  return high;
}
