import type { DraftCell } from '../support/document-builder.ts';
import { isFigure } from './printed-rows.ts';
import type { RuledTable } from './ruled-table.ts';
import { joinLines } from './spacing.ts';

/** Columns of one table stand in the same place on each of its pages, give or take this much (points). */
const SAME_EDGE = 6;

/**
 * `first` with the rows of `next`, the table at the head of the following page, where the columns are
 * the same; undefined where it is another table. A heading that is printed again is left out.
 */
export function continueTable(first: RuledTable, next: RuledTable): RuledTable | undefined {
  const common = commonColumns(first, next);
  if (common === undefined) return undefined;
  const { xs, above, below } = common;
  const repeated = repeatedRows(above, below);
  const rows = Math.max(...above.map(({ row, rowSpan }) => row + rowSpan));
  const moved = below
    .filter(({ row }) => row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated + rows }));
  const kept = [...above];
  const added = moved.filter((cell) => {
    const index = kept.findIndex((above) => cell.row === rows && goesOn(above, cell, rows));
    const begun = kept[index];
    if (begun === undefined) return true;
    kept[index] = { ...begun, rowSpan: begun.rowSpan + cell.rowSpan, text: joinLines(begun.text, cell.text) };
    return false;
  });
  const opening = added.map((cell, index) => (index === 0 ? { ...cell, pageStarts: [0] } : cell));
  return { grid: { ...first.grid, xs }, cells: [...kept, ...opening] };
}

/** Whether the table at the head of a page prints the heading of the one before again. */
export function repeatsHeading(first: RuledTable, next: RuledTable): boolean {
  const common = commonColumns(first, next);
  return common !== undefined && repeatedRows(common.above, common.below) > 0;
}

interface CommonColumns {
  readonly xs: readonly number[];
  readonly above: readonly DraftCell[];
  readonly below: readonly DraftCell[];
}

/** Both tables in the same columns: those that stand in the same places, or under the same heading. */
function commonColumns(first: RuledTable, next: RuledTable): CommonColumns | undefined {
  const xs = commonEdges(first.grid.xs, next.grid.xs);
  if (xs !== undefined) return { xs, above: onEdges(first, xs), below: onEdges(next, xs) };
  const alike = first.grid.xs.length === next.grid.xs.length && repeatedRows(first.cells, next.cells) > 0;
  return alike ? { xs: first.grid.xs, above: first.cells, below: next.cells } : undefined;
}

/** The finer of the two sets of edges, where the other one is part of it and both end at the same sides. */
function commonEdges(a: readonly number[], b: readonly number[]): readonly number[] | undefined {
  const [fine, coarse] = a.length >= b.length ? [a, b] : [b, a];
  const sides = near(fine[0] as number, coarse[0] as number) && near(fine.at(-1) as number, coarse.at(-1) as number);
  return sides && coarse.every((edge) => fine.some((other) => near(edge, other))) ? fine : undefined;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_EDGE;

/** The cells counted in columns between these edges. */
function onEdges({ grid, cells }: RuledTable, xs: readonly number[]): DraftCell[] {
  const column = grid.xs.map((edge) => xs.findIndex((other) => near(edge, other)));
  return cells.map((cell) => {
    const col = column[cell.col] as number;
    return { ...cell, col, colSpan: (column[cell.col + cell.colSpan] as number) - col };
  });
}

/** List numbers of all levels: 三、 （四） 1. */
const NUMBERED = /^[（(]?([一二三四五六七八九十]+|\d{1,2})[）)、.．]/u;

/** Whether a cell at the head of a page is the rest of the one above the page end, which spans rows. */
function goesOn(above: DraftCell, cell: DraftCell, rows: number): boolean {
  if (above.row + above.rowSpan !== rows || above.col !== cell.col || above.colSpan !== cell.colSpan) return false;
  if (above.rowSpan === 1 && cell.rowSpan === 1) return false;
  return cell.text === '' || (NUMBERED.test(above.text) && !NUMBERED.test(cell.text) && !/^\d/.test(cell.text));
}

/** How many rows at the head of `next` say the same as those at the head of `first`, none of them a row of figures. */
function repeatedRows(first: readonly DraftCell[], next: readonly DraftCell[]): number {
  const rowOf = (cells: readonly DraftCell[], row: number): string[] =>
    cells.filter((cell) => cell.row === row).map(({ text }) => text);
  let row = 0;
  for (;;) {
    const texts = rowOf(next, row);
    const same = texts.join('\t') === rowOf(first, row).join('\t');
    if (!same || texts.every((text) => text === '') || hasFigures(texts)) return row;
    row += 1;
  }
}

/** Column numbers count up and are no figures. */
function hasFigures(texts: readonly string[]): boolean {
  const figures = texts.filter(isFigure).map((text) => (/^\d{1,2}$/u.test(text) ? Number(text) : Number.NaN));
  return figures.some((figure, index) => !(figure > (figures[index - 1] ?? 0)));
}
