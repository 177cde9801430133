import { isWide } from '../support/wide.ts';
import { joinConfidence, type SureText } from './confidence.ts';
import { endsInLeader } from './contents.ts';
import type { Row } from './rows.ts';
import { joinLines } from './spacing.ts';

export interface PlacedRow {
  readonly row: Row;
  readonly page: number;
}

/** Where body text begins and ends, and how far apart its lines stand. */
interface FrameMeasure {
  readonly left: number;
  readonly right: number;
  /** Distance of baselines over font size. */
  readonly leading: number;
}

/** The measure of each frame of each page. */
export type Measure = ReadonlyMap<number, FrameMeasure>;

export interface JoinedParagraph extends SureText {
  readonly firstPage: number;
  readonly lastPage: number;
  /** Index in the text of the first character of each further page. */
  readonly pageStarts: readonly number[];
}

const SENTENCE_END = /[。！？；：!?;:…]["”’』」）)]*$/u;
/** 一、 （一） 第一章 1． 1.（ ①: what opens a heading or an item; `1.5` does not. */
const HEADING =
  /^([一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节编部]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/u;
/** A line that begins this far from the margin (ems) is indented. */
const INDENT = 0.9;
/** Headings are set larger than this against the text; figures in another font are a little smaller. */
const OTHER_SIZE = 0.18;

/** A frame with fewer full lines than this is measured like the other pages. */
const MIN_LINES = 4;
const PROSE_LENGTH = 18;
/** Lines shorter than this (ems) are headings and captions, wherever the margin is. */
const MIN_FULL = 8;

export function measureOf(rows: readonly PlacedRow[]): Measure {
  const frames = new Map<number, Row[]>();
  for (const placed of rows) {
    const own = frames.get(frameOf(placed));
    if (own === undefined) frames.set(frameOf(placed), [placed.row]);
    else own.push(placed.row);
  }
  const whole = rows.map(({ row }) => row).filter(({ frame }) => frame === 0);
  const typical = typicalWidth(whole);
  const common = longRows(whole, typical);
  const measure = new Map<number, FrameMeasure>();
  for (const [key, own] of frames) {
    const isColumn = own[0]?.frame !== 0;
    const long = longRows(own, isColumn ? widestOf(own) : typical);
    const basis = long.length >= MIN_LINES || isColumn ? long : common;
    const gaps = lineGaps(long);
    measure.set(key, {
      left: basis.reduce((left, { x0 }) => Math.min(left, x0), Number.POSITIVE_INFINITY),
      right: percentile(
        basis.map(({ x1 }) => x1),
        0.9,
      ),
      leading: percentile(gaps.length >= MIN_LINES ? gaps : lineGaps(common), 0.5) || 2,
    });
  }
  return measure;
}

const frameOf = ({ row, page }: PlacedRow): number => page * 1000 + row.frame;

const widestOf = (rows: readonly Row[]): number => rows.reduce((widest, { x0, x1 }) => Math.max(widest, x1 - x0), 0);

/** Annexes are wider than the text, tables and captions narrower: the commonest width of a line of prose. */
function typicalWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { text, x0, x1 } of rows) {
    const width = Math.round((x1 - x0) / 12) * 12;
    if (text.length >= PROSE_LENGTH) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const commonest = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return commonest[1] >= MIN_LINES ? commonest[0] : widestOf(rows);
}

const longRows = (rows: readonly Row[], widest: number): Row[] => rows.filter(({ x0, x1 }) => x1 - x0 > widest * 0.75);

const lineGaps = (rows: readonly Row[]): number[] =>
  rows.slice(1).flatMap((row, index) => {
    const gap = (row.y - (rows[index] as Row).y) / row.size;
    return gap > 0.8 && gap < 4 ? [gap] : [];
  });

const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** Lines joined back into the paragraphs they were broken from, over page ends too. */
export function joinParagraphs(rows: readonly PlacedRow[], measure: Measure): JoinedParagraph[] {
  const paragraphs: JoinedParagraph[] = [];
  let before: PlacedRow | undefined;
  for (const placed of rows) {
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || startsParagraph(before, placed, measure)) {
      const { row, page } = placed;
      const own = { text: row.text, ...joinConfidence([row]) };
      paragraphs.push({ ...own, firstPage: page, lastPage: page, pageStarts: [] });
    } else {
      const text = joinLines(last.text, placed.row.text);
      const start = text.length - placed.row.text.length;
      const turned = Array.from({ length: placed.page - last.lastPage }, () => start);
      const pageStarts = [...last.pageStarts, ...turned];
      const confidence = joinConfidence([last, placed.row]);
      paragraphs[paragraphs.length - 1] = { ...last, text, ...confidence, lastPage: placed.page, pageStarts };
    }
    before = placed;
  }
  return paragraphs;
}

function startsParagraph(before: PlacedRow, placed: PlacedRow, measure: Measure): boolean {
  const { row } = placed;
  const previous = before.row;
  if (Math.abs(row.size - previous.size) > Math.max(row.size, previous.size) * OTHER_SIZE) return true;
  const sameFrame = frameOf(before) === frameOf(placed);
  const leading = measure.get(frameOf(placed))?.leading ?? 2;
  if (sameFrame && (row.y - previous.y) / row.size > leading * 1.4) return true;
  if (!isFull(before, row, measure) || endsInLeader(previous.text)) return true;
  const ended = SENTENCE_END.test(previous.text);
  if (ended && HEADING.test(row.text)) return true;
  const indent = indentOf(placed, measure);
  if (indent <= INDENT) return false;
  // A block that is indented as a whole goes on at the same indent; a new paragraph follows a full stop, or a heading
  // that fills its line: what goes on from 二、… returns to the margin.
  const sameIndent = Math.abs(indent - indentOf(before, measure)) < 0.5;
  return ended || !sameIndent || HEADING.test(previous.text);
}

const indentOf = (placed: PlacedRow, measure: Measure): number =>
  (placed.row.x0 - (measure.get(frameOf(placed))?.left ?? placed.row.x0)) / placed.row.size;

/** Whether the next line's first word would not have fitted behind this line. */
function isFull(placed: PlacedRow, next: Row, measure: Measure): boolean {
  const { row } = placed;
  if (row.x1 - row.x0 < row.size * MIN_FULL) return false;
  const room = ((measure.get(frameOf(placed))?.right ?? row.x1) - row.x1) / row.size;
  return room < firstWordWidth(next.text) + 0.6;
}

/** In ems; a figure or word is not broken, and no line begins with a closing mark. */
function firstWordWidth(text: string): number {
  const word = /^[A-Za-z0-9.,%]+/.exec(text)?.[0];
  if (word !== undefined) return word.length * 0.55;
  const closing = /^.[，。、；：！？）》”’]*/u.exec(text)?.[0] ?? '';
  return [...closing].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.55), 0);
}
