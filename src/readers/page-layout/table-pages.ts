import { joinConfidence } from './confidence.ts';
import { isFigure } from './printed-rows.ts';
import type { RuledTable, TableCell } from './ruled-table.ts';
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
  const fresh = below
    .filter(({ row }) => row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated + rows }));
  const torn = tornRow(above, fresh, rows);
  const kept = torn?.whole ?? [...above];
  const added = (torn?.below ?? fresh).filter((cell) => {
    const index = kept.findIndex((above) => cell.row === rows && goesOn(above, cell, rows));
    const begun = kept[index];
    if (begun === undefined) return true;
    const text = { text: joinLines(begun.text, cell.text), ...joinConfidence([begun, cell]) };
    kept[index] = { ...begun, ...text, rowSpan: begun.rowSpan + cell.rowSpan };
    return false;
  });
  const opening = added.map((cell, index) => (index === 0 && torn === undefined ? { ...cell, pageStarts: [0] } : cell));
  return { grid: { ...first.grid, xs }, cells: [...kept, ...opening] };
}

/**
 * A row cut by the page end, put together again: `whole` is what stands above with the rest of the row, `below` what
 * follows. Undefined where the next page begins with a row of its own: with a figure, with a list number, or under a
 * cell whose text had room to go on.
 */
function tornRow(
  above: readonly TableCell[],
  next: readonly TableCell[],
  rows: number,
): { whole: TableCell[]; below: TableCell[] } | undefined {
  const head = next.filter(({ row }) => row === rows);
  const whole = [...above];
  let turned = false;
  for (const rest of head) {
    const index = whole.findIndex(
      ({ row, rowSpan, col, colSpan }) => row + rowSpan === rows && col === rest.col && colSpan === rest.colSpan,
    );
    const begun = whole[index];
    if (begun === undefined) return undefined;
    if (rest.text !== '' && (!begun.full || begun.text === '' || isFigure(rest.text) || LISTED.test(rest.text)))
      return undefined;
    const opens: boolean = rest.text !== '' && !turned;
    turned ||= opens;
    whole[index] = {
      ...begun,
      rowSpan: begun.rowSpan + rest.rowSpan - 1,
      text: joinLines(begun.text, rest.text),
      ...joinConfidence([begun, rest]),
      ...(opens ? { pageStarts: [...(begun.pageStarts ?? []), begun.text.length] } : {}),
    };
  }
  if (!turned) return undefined;
  return { whole, below: next.filter(({ row }) => row > rows).map((cell) => ({ ...cell, row: cell.row - 1 })) };
}

/** List numbers as they open a label, those of figures too. */
const LISTED = /^([（(]?([一二三四五六七八九十]+|\d{1,2})[）)、.．]|其中|[#＃①-⑳])/u;

/** Whether the table at the head of a page prints the heading of the one before again. */
export function repeatsHeading(first: RuledTable, next: RuledTable): boolean {
  const common = commonColumns(first, next);
  return common !== undefined && repeatedRows(common.above, common.below) > 0;
}

interface CommonColumns {
  readonly xs: readonly number[];
  readonly above: readonly TableCell[];
  readonly below: readonly TableCell[];
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
function onEdges({ grid, cells }: RuledTable, xs: readonly number[]): TableCell[] {
  const column = grid.xs.map((edge) => xs.findIndex((other) => near(edge, other)));
  return cells.map((cell) => {
    const col = column[cell.col] as number;
    return { ...cell, col, colSpan: (column[cell.col + cell.colSpan] as number) - col };
  });
}

/** List numbers of all levels: 三、 （四） 1. */
const NUMBERED = /^[（(]?([一二三四五六七八九十]+|\d{1,2})[）)、.．]/u;

/** Whether a cell at the head of a page is the rest of the one above the page end, which spans rows. */
function goesOn(above: TableCell, cell: TableCell, rows: number): boolean {
  if (above.row + above.rowSpan !== rows || above.col !== cell.col || above.colSpan !== cell.colSpan) return false;
  if (above.rowSpan === 1 && cell.rowSpan === 1) return false;
  return cell.text === '' || (NUMBERED.test(above.text) && !NUMBERED.test(cell.text) && !/^\d/.test(cell.text));
}

/** How many rows at the head of `next` say the same as those at the head of `first`, none of them a row of figures. */
function repeatedRows(first: readonly TableCell[], next: readonly TableCell[]): number {
  const rowOf = (cells: readonly TableCell[], row: number): string[] =>
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
