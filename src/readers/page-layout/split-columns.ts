import type { Grid, GridCell } from './grid.ts';
import type { Item } from './page.ts';
import { isFigure } from './printed-rows.ts';
import { linesOf, partsOf, wordsOf } from './words.ts';

/** As many rows must show two figures side by side before a column is taken for two. */
const MIN_ROWS = 3;
const MIN_SHARE = 0.6;
/** Ems between the figures of one row, and between the columns as a whole. */
const FIGURE_GAP = 0.8;
const GUTTER = 0.5;

/** The grid with an edge between columns that no rule divides: figures stand in pairs, a gutter between them. */
export function splitColumns(grid: Grid, items: readonly Item[]): Grid {
  let split = grid;
  for (let col = 0; col < split.xs.length - 1; col += 1) {
    const edge = gutterIn(split, col, items);
    // The right half may hold a further pair, so it is looked at next.
    if (edge !== undefined) split = withEdge(split, col, edge, items);
  }
  return split;
}

function gutterIn({ xs, ys }: Grid, col: number, items: readonly Item[]): number | undefined {
  const [left, right] = [xs[col] as number, xs[col + 1] as number];
  const [top, bottom] = [ys[0] as number, ys.at(-1) as number];
  const inside = items.filter(({ x0, x1, y }) => x1 > left && x0 < right && y > top && y < bottom);
  const rows = linesOf(inside)
    .map((line) => wordsOf(line).filter(({ text, x0, x1 }) => isFigure(text) && x0 >= left - 1 && x1 <= right + 1))
    .filter((row) => row.length > 0);
  const pairs = rows.filter(
    ([first, second]) => second !== undefined && first !== undefined && second.x0 - first.x1 > first.size * FIGURE_GAP,
  );
  if (pairs.length < MIN_ROWS || pairs.length < rows.length * MIN_SHARE) return undefined;
  const from = Math.max(...pairs.map((row) => (row[0] as Item).x1));
  const to = Math.min(...pairs.map((row) => (row[1] as Item).x0));
  return to - from > ((pairs[0] as Item[])[0] as Item).size * GUTTER ? clearest(from, to, inside) : undefined;
}

/** The place in a gutter where no heading stands, next to its middle. */
function clearest(from: number, to: number, items: readonly Item[]): number {
  const middle = (from + to) / 2;
  const words = linesOf(items).flatMap(wordsOf);
  const isFree = (x: number): boolean => words.every(({ x0, x1 }) => x <= x0 || x >= x1);
  const sides = words.flatMap(({ x0, x1 }) => [x0 - 1, x1 + 1]).filter((x) => x > from && x < to);
  return [middle, ...sides.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))].find(isFree) ?? middle;
}

function withEdge({ xs, ys, cells }: Grid, col: number, edge: number, items: readonly Item[]): Grid {
  const crossed = ({ row, rowSpan }: GridCell): boolean =>
    items
      .flatMap(partsOf)
      .some(
        ({ x0, x1, y, size }) =>
          x0 < edge - size * 0.3 &&
          x1 > edge + size * 0.3 &&
          y > (ys[row] as number) &&
          y < (ys[row + rowSpan] as number),
      );
  const divided = cells.flatMap((cell): GridCell[] => {
    if (cell.col > col) return [{ ...cell, col: cell.col + 1 }];
    if (cell.col + cell.colSpan <= col) return [cell];
    if (cell.col < col || cell.colSpan > 1 || crossed(cell)) return [{ ...cell, colSpan: cell.colSpan + 1 }];
    return [cell, { ...cell, col: col + 1 }];
  });
  return {
    xs: [...xs.slice(0, col + 1), edge, ...xs.slice(col + 1)],
    ys,
    cells: divided.sort((a, b) => a.row - b.row || a.col - b.col),
  };
}
