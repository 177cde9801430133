import type { DraftCell } from '../support/document-builder.ts';
import type { RuledTable } from './ruled-table.ts';

/** Columns of one table stand in the same place on each of its pages, give or take this much (points). */
const SAME_EDGE = 6;

/**
 * `first` with the rows of `next`, the table at the head of the following page, where the columns are
 * the same; undefined where it is another table. A heading that is printed again is left out.
 */
export function continueTable(first: RuledTable, next: RuledTable): RuledTable | undefined {
  const [xs, nextXs] = [first.grid.xs, next.grid.xs];
  if (xs.length !== nextXs.length) return undefined;
  if (!xs.every((x, index) => Math.abs(x - (nextXs[index] as number)) <= SAME_EDGE)) return undefined;
  const repeated = repeatedRows(first.cells, next.cells);
  const rows = 1 + Math.max(...first.cells.map(({ row, rowSpan }) => row + rowSpan - 1));
  const added = next.cells
    .filter(({ row }) => row >= repeated)
    .map((cell, index) => ({
      ...cell,
      row: cell.row - repeated + rows,
      ...(index === 0 ? { pageStarts: [0] } : {}),
    }));
  return { grid: first.grid, cells: [...first.cells, ...added] };
}

/** How many rows at the head of `next` say the same as those at the head of `first`. */
function repeatedRows(first: readonly DraftCell[], next: readonly DraftCell[]): number {
  const textOf = (cells: readonly DraftCell[], row: number): string =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join('\t');
  let row = 0;
  while (textOf(next, row).trim() !== '' && textOf(next, row) === textOf(first, row) && !/\d/.test(textOf(next, row)))
    row += 1;
  return row;
}
