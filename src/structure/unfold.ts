import { mapText } from '../text/mapped-text.ts';
import { type NumberingStyle, readNumbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import { isHan } from '../text/width.ts';
import type { Paragraph } from './join-lines.ts';
import type { Line } from './lines.ts';

/** A line this long holds more than one paragraph; so does a shorter one that is most of the report. */
const FOLDED = 3000;
const SHORT_REPORT = 500;
const MOST = 0.6;

// Places where a paragraph may begin inside a line that swallowed all breaks.
const STARTS = /各位代表[：:，！!,]|——|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、/g;
// Headings that need no number because everybody prints them so: 2023年工作回顾
const BARE =
  /(?:20\d{2}年)?(?:政府)?工作(?:回顾|安排|任务|打算|重点)(?:建议)?|20\d{2}年(?:主要|重点)工作(?:任务|安排)?|20\d{2}年(?:工作)?总体要求(?:[和及]主要(?:预期)?目标)?|(?:全面|切实)?加强政府自身建设/g;
// Title, line of delivery and salutation in the first words: 政府工作报告——2024年1月9日在……上市长某某各位代表：
const HEAD = 200;
const HEAD_STARTS = /(?<=^.{0,60}报告)[ 　]?(?=[（(]|[0-9]{4}年)|[—－-]{2,}(?=[0-9]{4}年)|各位(?:代表|委员)[：:，！]/g;
// Two chapters at least: what is one long paragraph has none.
const CHAPTERS = /(?:^|[。！：:]) ?一、[^。]{2,}.*[。！] ?二、/s;
const PAGE_MARK = /[ 　][—–-] ?\d{1,3} ?[—–-](?=[ 　])/g;

/** Cuts a whole report printed on one line into the paragraphs it had; other paragraphs stay as they are. */
export function unfold(source: string, paragraph: Paragraph): Paragraph[] {
  const { text } = paragraph.mapped;
  const wholeReport = text.length >= SHORT_REPORT && text.length > source.length * MOST;
  if (text.length < FOLDED && !(wholeReport && CHAPTERS.test(text))) return [paragraph];
  const origin = paragraph.span.start;
  // Only a line that maps onto itself can be cut by plain offsets.
  if (paragraph.mapped.runs.length !== 1) return [paragraph];
  const cuts = [...new Set([0, ...startsIn(text), text.length])].sort((a, b) => a - b);
  const wrapped = isSpaceWrapped(text);
  const result: Paragraph[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const from = cuts[i] as number;
    const to = cuts[i + 1] as number;
    const piece = text.slice(from, to);
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    const start = origin + from + piece.indexOf(trimmed);
    const span = { start, end: start + trimmed.length };
    const kept = wrapped ? withoutWrapSpaces(source, span) : [span];
    const line: Line = { type: 'line', span, text: trimmed, indent: 0, unit: 'line', part: 'body' };
    result.push({ type: 'paragraph', span, mapped: mapText(source, kept), lines: [line] });
  }
  return result;
}

function startsIn(text: string): number[] {
  const starts: number[] = [];
  const reached = new Map<NumberingStyle, number>();
  const bareEnds = new Set([...text.matchAll(BARE)].map((match) => match.index + match[0].length));
  for (const match of text.matchAll(STARTS)) {
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    if (!bareEnds.has(match.index) && !/(?:[。！!？?：:…”）)][ 　]?|[ 　])$/.test(before)) continue;
    const number = readNumbering(text.slice(match.index, match.index + 24));
    if (number === undefined || number.style === 'dash') {
      if (number === undefined ? match[0].startsWith('各') : /[。！：:][ 　]?$/.test(before)) starts.push(match.index);
      continue;
    }
    const last = reached.get(number.style) ?? 0;
    if (number.value !== 1 && number.value !== last + 1) continue;
    reached.set(number.style, number.value);
    if (number.style === 'cn') reached.delete('cn-paren');
    starts.push(match.index);
  }
  for (const match of text.slice(0, HEAD).matchAll(HEAD_STARTS)) starts.push(match.index);
  for (const match of text.matchAll(BARE)) {
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const numbered = /[一二三四五六七八九十]、$/.test(before);
    if (!numbered && !/[。！][ 　]?$/.test(before)) continue;
    const next = text.charAt(match.index + match[0].length);
    // A sentence that merely begins with these words goes on with a verb or a comma.
    if (/[，。、的和是要已]/.test(next)) continue;
    starts.push(...(numbered ? [] : [match.index]), match.index + match[0].length);
  }
  return starts;
}

/** Spaces at every line end are what is left of a hard-wrapped page. */
function isSpaceWrapped(text: string): boolean {
  let between = 0;
  for (let at = text.indexOf(' ', 1); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (isHan(text.charAt(at - 1)) && isHan(text.charAt(at + 1))) between += 1;
  }
  return between > text.length / 200;
}

/** Leaves out the spaces inside a sentence, and the page marks; the one after a heading stays. */
function withoutWrapSpaces(source: string, whole: Span): Span[] {
  const text = source.slice(whole.start, whole.end);
  const dropped: Span[] = [...text.matchAll(PAGE_MARK)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const keepSpaceAt = readNumbering(text)?.style === 'cn' ? text.indexOf(' ') : -1;
  for (let i = 1; i + 1 < text.length; i += 1) {
    if (text.charAt(i) === ' ' && i !== keepSpaceAt && !/[A-Za-z]/.test(text.charAt(i - 1) + text.charAt(i + 1))) {
      dropped.push({ start: i, end: i + 1 });
    }
  }
  dropped.sort((a, b) => a.start - b.start);
  const kept: Span[] = [];
  let at = 0;
  for (const gap of dropped) {
    if (gap.start > at) kept.push({ start: whole.start + at, end: whole.start + gap.start });
    at = Math.max(at, gap.end);
  }
  kept.push({ start: whole.start + at, end: whole.end });
  return kept;
}
