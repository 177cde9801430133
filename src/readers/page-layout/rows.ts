import { isWide } from '../support/wide.ts';
import { joinConfidence, type SureText } from './confidence.ts';
import type { Item } from './page.ts';
import { spaceFor, spreadOut } from './spacing.ts';
import { linesOf } from './words.ts';

/** A printed line: the items that share a baseline. */
export interface Row extends SureText {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Font size of most of it. */
  readonly size: number;
  /** Which frame of its page it stands in: 0 where the page is one. */
  readonly frame: number;
}

/** Items as lines from top to bottom; what is raised or lowered a little stays in its line. */
export function rowsOf(items: readonly Item[], frame = 0): Row[] {
  return linesOf(items).map((line) => toRow(line, frame));
}

function toRow(items: readonly Item[], frame: number): Row {
  const first = items[0] as Item;
  return {
    text: rowText(items),
    x0: first.x0,
    x1: Math.max(...items.map(({ x1 }) => x1)),
    y: first.y,
    size: mainSize(items),
    frame,
    ...joinConfidence(items),
  };
}

function rowText(items: readonly Item[]): string {
  const gaps = letterGaps(items);
  const spread = gaps.length >= 2 && gaps.every((gap) => gap > 0.3) ? Math.max(...gaps) : 0;
  let text = '';
  let before: Item | undefined;
  for (const item of items) {
    const piece = spreadOut(item);
    const gap = before === undefined ? 0 : (item.x0 - before.x1) / item.size;
    const last = text.at(-1) ?? '';
    const listed = LIST_NUMBER.test(text) && WHOLE_NUMBER.test(piece) && gap >= TYPED;
    const space = listed ? ' ' : spread > 0 && gap <= spread ? '' : spaceFor(last, piece[0] ?? '', gap);
    text += (before === undefined ? '' : space) + piece;
    before = item;
  }
  return SPREAD.test(text) ? text.replace(SPREAD_SPACE, '') : text;
}

/** `1.` at the head of a line and `2024年…` after a typed space (ems) are two numbers; the parts of a decimal touch. */
const LIST_NUMBER = /^\d{1,2}[.．]$/u;
const WHOLE_NUMBER = /^\d{3}/u;
const TYPED = 0.2;

/** Single ideographs apart from each other: the line is justified by force, and no space in it was typed. */
const SPREAD = /\p{Script=Han} \p{Script=Han} \p{Script=Han}/u;
const SPREAD_SPACE = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** Gaps between single ideographs: where all of them are wide, the line is letter-spaced. */
function letterGaps(items: readonly Item[]): number[] {
  if (!items.every(({ text }) => text.length === 1 && isWide(text))) return [];
  return items.slice(1).map((item, index) => (item.x0 - (items[index] as Item).x1) / item.size);
}

function mainSize(items: readonly Item[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of items) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
