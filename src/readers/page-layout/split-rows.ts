import type { Grid, GridCell } from './grid.ts';
import type { Item } from './page.ts';
import { printedRows } from './printed-rows.ts';

/** A cell with what stands in it. */
export interface FilledCell {
  readonly cell: GridCell;
  readonly items: readonly Item[];
}

/**
 * Many tables have rules around their body and none between its rows. Where the cells of a row list
 * figures one under the other, it is cut into the rows that these stand on.
 */
export function splitRows(grid: Grid, filled: readonly FilledCell[]): FilledCell[] {
  const bands = grid.ys.slice(1).map((_, row) => {
    const only = filled.filter(({ cell }) => cell.row === row && cell.rowSpan === 1);
    const columns = only.map(({ cell, items }) => ({
      items,
      left: grid.xs[cell.col] as number,
      right: grid.xs[cell.col + cell.colSpan] as number,
    }));
    return new Map(
      printedRows(columns).map((cells, index) => [index, new Map(only.map((own, at) => [own, cells[at] ?? []]))]),
    );
  });
  const starts = [0];
  for (const own of bands) starts.push((starts.at(-1) as number) + Math.max(1, own.size));
  return filled.flatMap((own): FilledCell[] => {
    const { cell, items } = own;
    const row = starts[cell.row] as number;
    const inside = bands[cell.row] as Map<number, Map<FilledCell, readonly Item[]>>;
    if (cell.rowSpan > 1 || inside.size === 0) {
      const rowSpan = (starts[cell.row + cell.rowSpan] as number) - row;
      return [{ cell: { ...cell, row, rowSpan }, items }];
    }
    return [...inside].map(([index, cells]) => ({ cell: { ...cell, row: row + index }, items: cells.get(own) ?? [] }));
  });
}
