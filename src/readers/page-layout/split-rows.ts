import type { Grid, GridCell } from './grid.ts';
import type { Item } from './page.ts';
import { type Row, rowsOf } from './rows.ts';

/** A cell with what stands in it. */
export interface FilledCell {
  readonly cell: GridCell;
  readonly items: readonly Item[];
}

const FIGURE = /^[-—–−+]?\d[\d,.，．]*%?$|^[-—–]+$/u;

/** One printed figure, or the dash that stands for none. */
export const isFigure = (text: string): boolean => FIGURE.test(text);

/**
 * Many tables have rules around their body and none between its rows. Where a cell lists several
 * figures one under the other, its row is cut into the lines that these stand on.
 */
export function splitRows(grid: Grid, filled: readonly FilledCell[]): FilledCell[] {
  const lines = grid.ys.slice(1).map((_, row) => baselines(filled.filter(({ cell }) => isOnly(cell, row))));
  const starts = [0];
  for (const own of lines) starts.push((starts.at(-1) as number) + Math.max(1, own.length));
  return filled.flatMap(({ cell, items }): FilledCell[] => {
    const row = starts[cell.row] as number;
    const own = lines[cell.row] ?? [];
    if (cell.rowSpan > 1 || own.length === 0) {
      const rowSpan = (starts[cell.row + cell.rowSpan] as number) - row;
      return [{ cell: { ...cell, row, rowSpan }, items }];
    }
    return own.map((_, index) => ({
      cell: { ...cell, row: row + index },
      items: items.filter(({ y }) => nearest(own, y) === index),
    }));
  });
}

const isOnly = (cell: GridCell, row: number): boolean => cell.row === row && cell.rowSpan === 1;

/**
 * The lines of a row, top to bottom; none where no cell of it lists figures. Text in another font may
 * stand a little above or below the figures it belongs to, so only what lies between them is a line of its own.
 */
function baselines(row: readonly FilledCell[]): number[] {
  const columns = row.map(({ items }) => rowsOf(items));
  const figures = columns.filter((lines) => {
    const count = lines.filter(({ text }) => isFigure(text)).length;
    return count >= 2 && count >= lines.length * 0.7;
  });
  const longest = figures.reduce<readonly Row[]>((best, lines) => (lines.length > best.length ? lines : best), []);
  if (longest.length === 0) return [];
  const lines = longest.map(({ y }) => y);
  const spacing = ((lines.at(-1) as number) - (lines[0] as number)) / (lines.length - 1);
  for (const { y } of columns.flat()) {
    if (lines.every((line) => Math.abs(line - y) > spacing * 0.6)) lines.push(y);
  }
  return lines.sort((a, b) => a - b);
}

const nearest = (lines: readonly number[], y: number): number =>
  lines.reduce((best, line, index) => (Math.abs(line - y) < Math.abs((lines[best] as number) - y) ? index : best), 0);
