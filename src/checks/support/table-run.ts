import type { ReportTable, TableCell } from '../../model/report.ts';
import { Decimal, point } from '../../text/interval.ts';
import type { Amount } from '../../text/printed-figure.ts';
import { cellValue, type Grid, gridOf, wordsOf } from './grid.ts';
import { headerRows } from './table-sums.ts';

/** One row of figures, wherever page breaks put it. */
export interface RunRow {
  readonly table: ReportTable;
  /** By column; spanned positions answer with the cell that covers them. */
  readonly cells: readonly (TableCell | undefined)[];
  /** Numbers by column; undefined for blanks, dashes and words. */
  readonly amounts: readonly (Amount | undefined)[];
}

/** A table with its continuations on the following pages: the same heads over the same columns. */
export interface TableRun {
  readonly unit: string;
  readonly cols: number;
  /** What stands over each column, from top to bottom. */
  readonly heads: readonly string[];
  readonly rows: readonly RunRow[];
}

/** The tables of a report as runs, in document order. Heads repeated inside a table are left out. */
export function tableRuns(tables: readonly ReportTable[]): readonly TableRun[] {
  const known = RUNS.get(tables);
  if (known !== undefined) return known;
  const runs = joined(tables);
  RUNS.set(tables, runs);
  return runs;
}

/** Four checks ask for the runs of one report. */
const RUNS = new WeakMap<readonly ReportTable[], readonly TableRun[]>();

function joined(tables: readonly ReportTable[]): readonly TableRun[] {
  const runs: { unit: string; cols: number; title: string; heads: readonly string[]; rows: RunRow[] }[] = [];
  for (const table of tables) {
    const grid = gridOf(table);
    const head = headerRows(grid);
    const heads = Array.from({ length: grid.cols }, (_, col) => headOf(grid, head, col));
    const title = titleOf(grid, head);
    const rows = rowsOf(grid, head, heads);
    const last = runs.at(-1);
    const alike = last !== undefined && last.cols === grid.cols && last.heads.join('|') === heads.join('|');
    const goesOn = alike && last.title === title;
    // A second list under the same heads (one town after another) opens with a total or a first number of its own.
    if (goesOn && !opensAnew(rows)) last.rows.push(...rows);
    else runs.push({ unit: table.unit ?? '', cols: grid.cols, title, heads, rows });
  }
  return runs;
}

const opensAnew = ([first]: readonly RunRow[]): boolean =>
  first === undefined || /^(合计|总计|一、|[^，。]{0,12}(合计|总计)$)/.test(wordsOf(first.cells[0]));

/** A title printed inside the table says nothing of a column (…完成情况表 makes none of rates). */
const isTitle = (grid: Grid, cell: TableCell | undefined): boolean => cell?.col === 0 && cell.colSpan * 2 > grid.cols;

const titleOf = (grid: Grid, head: number): string =>
  Array.from({ length: head }, (_, row) => grid.at(row, 0))
    .filter((cell) => isTitle(grid, cell))
    .map(wordsOf)
    .join('·');

const UNIT_OF_TABLE = /^[（(]?单位[：:]/;

/** The distinct words over a column; formulas and column numbers (3=2/1*100) are no words. */
function headOf(grid: Grid, head: number, col: number): string {
  const words: string[] = [];
  for (let row = 0; row < head; row += 1) {
    const cell = grid.at(row, col);
    const said = isTitle(grid, cell) ? '' : wordsOf(cell);
    if (UNIT_OF_TABLE.test(said)) continue;
    if (said !== '' && !/^[\dA-Z栏次=+\-*/×÷（）()%％]+$/.test(said) && words.at(-1) !== said) words.push(said);
  }
  return words.join('·');
}

function rowsOf(grid: Grid, head: number, heads: readonly string[]): RunRow[] {
  const unit = ROUNDING_UNIT.test(grid.table.unit ?? '');
  const rows: RunRow[] = [];
  for (let row = head; row < grid.rows; row += 1) {
    const cells = heads.map((_, col) => grid.at(row, col));
    const amounts = cells.map((cell) => amountOf(cell, unit));
    const repeated = cells.filter((cell, col) => cell !== undefined && heads[col]?.split('·').includes(wordsOf(cell)));
    if (repeated.length < 2) rows.push({ table: grid.table, cells, amounts });
  }
  return rows;
}

/** 单位：万元 and the like: whole numbers in such a table are rounded ones; 元 are rounded from 分. */
const ROUNDING_UNIT = /元$|%|％|吨|公里|亩|公顷|平方/;
const HALF = new Decimal('0.5');

function amountOf(cell: TableCell | undefined, rounds: boolean): Amount | undefined {
  const read = cellValue(cell);
  if (read.kind !== 'number') return undefined;
  const { value } = read.amount;
  const step = read.amount.step.isZero() && rounds ? new Decimal(1) : read.amount.step;
  const reach = step.times(HALF);
  return {
    value,
    step,
    interval: step.isZero() ? point(value) : { low: value.minus(reach), high: value.plus(reach) },
    exact: true,
  };
}
