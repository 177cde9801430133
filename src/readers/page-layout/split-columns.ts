import type { Grid, GridCell } from './grid.ts';
import type { Item } from './page.ts';
import { isFigure } from './split-rows.ts';

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
  const figures = items.filter(
    ({ text, x0, x1, y }) => isFigure(text) && x0 >= left - 1 && x1 <= right + 1 && y > top && y < bottom,
  );
  const rows = new Map<number, Item[]>();
  for (const figure of figures) {
    const key = [...rows.keys()].find((y) => Math.abs(y - figure.y) < figure.size * 0.4) ?? figure.y;
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  const pairs = [...rows.values()]
    .map((row) => row.sort((a, b) => a.x0 - b.x0))
    .filter(
      ([first, second]) =>
        second !== undefined && first !== undefined && second.x0 - first.x1 > first.size * FIGURE_GAP,
    );
  if (pairs.length < MIN_ROWS || pairs.length < rows.size * MIN_SHARE) return undefined;
  const from = Math.max(...pairs.map((row) => (row[0] as Item).x1));
  const to = Math.min(...pairs.map((row) => (row[1] as Item).x0));
  return to - from > (figures[0] as Item).size * GUTTER ? (from + to) / 2 : undefined;
}

function withEdge({ xs, ys, cells }: Grid, col: number, edge: number, items: readonly Item[]): Grid {
  const crossed = ({ row, rowSpan }: GridCell): boolean =>
    items.some(
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
