import { isWide } from '../support/wide.ts';
import type { Row } from './rows.ts';
import { joinLines } from './spacing.ts';

export interface PlacedRow {
  readonly row: Row;
  readonly page: number;
}

/** Where body text begins and ends on its pages, and how far apart its lines stand. */
export interface Measure {
  readonly left: ReadonlyMap<number, number>;
  readonly right: ReadonlyMap<number, number>;
  /** Distance of baselines over font size. */
  readonly leading: number;
}

export interface JoinedParagraph {
  readonly text: string;
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

export function measureOf(rows: readonly PlacedRow[]): Measure {
  const byPage = new Map<number, Row[]>();
  for (const { row, page } of rows) byPage.set(page, [...(byPage.get(page) ?? []), row]);
  const widest = Math.max(0, ...rows.map(({ row }) => row.x1 - row.x0));
  const long = (row: Row): boolean => row.x1 - row.x0 > widest * 0.75;
  const all = rows.map(({ row }) => row).filter(long);
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (const [page, own] of byPage) {
    const lines = own.filter(long);
    const basis = lines.length >= 4 ? lines : all;
    left.set(page, Math.min(...basis.map(({ x0 }) => x0)));
    right.set(
      page,
      percentile(
        basis.map(({ x1 }) => x1),
        0.9,
      ),
    );
  }
  const gaps = rows.slice(1).flatMap(({ row, page }, index) => {
    const before = rows[index] as PlacedRow;
    const gap = (row.y - before.row.y) / row.size;
    return before.page === page && gap > 0.8 && gap < 4 ? [gap] : [];
  });
  return { left, right, leading: gaps.length === 0 ? 2 : percentile(gaps, 0.5) };
}

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
      paragraphs.push({ text: placed.row.text, firstPage: placed.page, lastPage: placed.page, pageStarts: [] });
    } else {
      const text = joinLines(last.text, placed.row.text);
      const start = text.length - placed.row.text.length;
      const turned = Array.from({ length: placed.page - last.lastPage }, () => start);
      const pageStarts = [...last.pageStarts, ...turned];
      paragraphs[paragraphs.length - 1] = { ...last, text, lastPage: placed.page, pageStarts };
    }
    before = placed;
  }
  return paragraphs;
}

function startsParagraph(before: PlacedRow, placed: PlacedRow, measure: Measure): boolean {
  const { row } = placed;
  const previous = before.row;
  if (Math.abs(row.size - previous.size) > Math.max(row.size, previous.size) * 0.08) return true;
  if (before.page === placed.page && (row.y - previous.y) / row.size > measure.leading * 1.4) return true;
  if (!isFull(before, row, measure)) return true;
  const ended = SENTENCE_END.test(previous.text);
  if (ended && HEADING.test(row.text)) return true;
  const indent = indentOf(placed, measure);
  if (indent <= INDENT) return false;
  // A block that is indented as a whole goes on at the same indent; a new paragraph follows a full stop.
  const sameIndent = Math.abs(indent - indentOf(before, measure)) < 0.5;
  return ended || !sameIndent;
}

const indentOf = ({ row, page }: PlacedRow, { left }: Measure): number =>
  (row.x0 - (left.get(page) ?? row.x0)) / row.size;

/** Whether the next line's first word would not have fitted behind this line. */
function isFull({ row, page }: PlacedRow, next: Row, { right }: Measure): boolean {
  const room = ((right.get(page) ?? row.x1) - row.x1) / row.size;
  return room < firstWordWidth(next.text) + 0.6;
}

/** In ems; a figure or word is not broken, and no line begins with a closing mark. */
function firstWordWidth(text: string): number {
  const word = /^[A-Za-z0-9.,%]+/.exec(text)?.[0];
  if (word !== undefined) return word.length * 0.55;
  const closing = /^.[，。、；：！？）》”’]*/u.exec(text)?.[0] ?? '';
  return [...closing].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.55), 0);
}
