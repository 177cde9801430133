import type { DraftCell } from '../support/document-builder.ts';
import { joinConfidence } from './confidence.ts';
import type { Grid, GridCell } from './grid.ts';
import { overprinted } from './overprint.ts';
import type { Item } from './page.ts';
import { rowsOf } from './rows.ts';
import { joinLines } from './spacing.ts';
import { splitColumns } from './split-columns.ts';
import { splitRows } from './split-rows.ts';
import { linesOf, partsOf } from './words.ts';

export interface RuledTable {
  readonly grid: Grid;
  readonly cells: readonly TableCell[];
}

export interface TableCell extends DraftCell {
  /** Whether the last line leaves no room for another word: what follows on the next page may belong to it. */
  readonly full: boolean;
}

/** A cell is full where less than this (ems) is left beside its last line. */
const ROOM = 1.7;

/** The grid filled with the items that stand in it, and the items that do not. */
export function fillGrid(ruled: Grid, items: readonly Item[]): { table: RuledTable | undefined; rest: Item[] } {
  const grid = splitColumns(ruled, items);
  const inside = new Map<GridCell, Item[]>();
  const rest: Item[] = [];
  const over = overprinted(items, grid);
  for (const item of items.flatMap((whole) => (over.has(whole) ? [whole] : splitAtEdges(whole, grid)))) {
    const cell = over.has(item) ? undefined : cellAt(grid, (item.x0 + item.x1) / 2, item.y - item.size * 0.35);
    if (cell === undefined) rest.push(item);
    else inside.set(cell, [...(inside.get(cell) ?? []), item]);
  }
  // A frame around text, or rules that merely decorate, hold no cells to look up.
  if (inside.size < 2) return { table: undefined, rest: [...items] };
  const filled = splitRows(
    grid,
    grid.cells.map((cell) => ({ cell, items: inside.get(cell) ?? [] })),
  );
  const cells = filled
    .map(({ cell, items: own }) => {
      const text = { text: cellText(own), ...joinConfidence(rowsOf(own)) };
      return { ...cell, ...text, full: isFull(own, cell, grid) };
    })
    .sort((a, b) => a.row - b.row || a.col - b.col);
  return { table: { grid, cells }, rest };
}

/** `cell` may have been moved to another row, but never to another column. */
function isFull(items: readonly Item[], { col, colSpan }: GridCell, { xs }: Grid): boolean {
  const last = linesOf(items).at(-1);
  const size = last?.[0]?.size;
  if (last === undefined || size === undefined) return false;
  const [left, right] = [Math.min(...last.map(({ x0 }) => x0)), Math.max(...last.map(({ x1 }) => x1))];
  const width = (xs[col + colSpan] as number) - (xs[col] as number);
  return (xs[col + colSpan] as number) - right < size * ROOM || right - left > width * 0.85;
}

function cellAt({ xs, ys, cells }: Grid, x: number, y: number): GridCell | undefined {
  const col = xs.findLastIndex((edge) => edge <= x);
  const row = ys.findLastIndex((edge) => edge <= y);
  if (col < 0 || row < 0 || col >= xs.length - 1 || row >= ys.length - 1) return undefined;
  return cells.find(
    (cell) => row >= cell.row && row < cell.row + cell.rowSpan && col >= cell.col && col < cell.col + cell.colSpan,
  );
}

/** Figures of narrow columns are sometimes painted as one piece: cut it where a column begins. */
function splitAtEdges(item: Item, grid: Grid): Item[] {
  const crossed = grid.xs.some((edge) => edge > item.x0 + item.size * 0.3 && edge < item.x1 - item.size * 0.3);
  return crossed ? partsOf(item) : [item];
}

const cellText = (items: readonly Item[]): string =>
  rowsOf(items)
    .map(({ text }) => text)
    .reduce((joined, line) => (joined === '' ? line : joinLines(joined, line)), '')
    .replace(SPREADING_SPACE, '');

/** Narrow cells are justified until single characters stand apart. */
const SPREADING_SPACE = /(?<=[\p{Script=Han}（）、，。：；])\s+(?=[\p{Script=Han}（）、，。：；])/gu;
