import type { TableCell } from '../../model/report.ts';
import { type CellValue, cellValue, type Grid, wordsOf } from './grid.ts';
import { isRatioHead } from './ratio-head.ts';

/** One claimed total of a table with the cells that may make it up, one reading after another. */
export interface TableTotal {
  readonly total: TableCell;
  /** Likeliest first; each reading is a list of part cells. */
  readonly readings: readonly { readonly basis: string; readonly parts: readonly TableCell[] }[];
  /** Totals of one family stand or fall together: the same row, or the same column. */
  readonly family: string;
  /** What claims that all rows of the table make up this total, whatever they come to; absent where nothing does. */
  readonly flat?: 'alone' | 'listed';
}

const TOTAL =
  /^(合计|总计|小计|总数|共计|收入合计|支出合计|收入总计|支出总计|本年收入合计|本年支出合计|全部|[^，。]{0,8}(合计|总计|小计))$/;
const INSIDE = /^(其中|#|－|—|-|·|\*|　)/;
const TOP_LEVEL = /^([一二三四五六七八九十]+)[、.．]/;
const LOWER_LEVEL = /^([（(][一二三四五六七八九十]+[）)]|\d+[、.．)）]|其中)/;

export const isTotalLabel = (words: string): boolean => TOTAL.test(words.replace(/[（(].*?[）)]|[：:]$/g, ''));

const isNumber = (cell: TableCell | undefined): boolean => cell !== undefined && cellValue(cell).kind === 'number';
const isAmount = (value: CellValue): boolean => value.kind !== 'text';

/** Rows before the first number, which name the columns. */
export function headerRows(grid: Grid): number {
  for (let row = 0; row < grid.rows; row += 1) {
    const numbers = grid.row(row).filter((cell) => isNumber(cell) && !/^\d$/.test(wordsOf(cell)));
    if (numbers.length > 0) return row;
  }
  return grid.rows;
}

/** Totals that stand in a column named 合计, over the columns beside it under the same head. */
export function columnTotals(grid: Grid): TableTotal[] {
  const head = headerRows(grid);
  const found: TableTotal[] = [];
  for (let col = 0; col < grid.cols; col += 1) {
    const name = lowestHead(grid, head, col);
    if (name === undefined || !isTotalLabel(wordsOf(name))) continue;
    const [from, to] = siblingsOf(grid, name, col);
    for (let row = head; row < grid.rows; row += 1) {
      const total = grid.at(row, col);
      if (total === undefined || !isNumber(total)) continue;
      const cells = distinct(
        range(from, to)
          .filter((c) => c !== col)
          .map((c) => grid.at(row, c)),
      );
      if (cells.length < 2 || !cells.every((cell) => isAmount(cellValue(cell)))) continue;
      found.push({ total, readings: columnReadings(cells), family: `column ${col}` });
    }
  }
  return found;
}

/** All columns, or all but one that repeats part of another (其中 without the word). */
const columnReadings = (cells: readonly TableCell[]): TableTotal['readings'] => [
  { basis: 'columns', parts: cells },
  ...(cells.length < 3
    ? []
    : cells.map((left, i) => ({ basis: `without ${i}`, parts: cells.filter((cell) => cell !== left) }))),
];

/** The header cell right above the numbers of a column. */
function lowestHead(grid: Grid, head: number, col: number): TableCell | undefined {
  for (let row = head - 1; row >= 0; row -= 1) {
    const cell = grid.at(row, col);
    if (cell !== undefined && wordsOf(cell) !== '') return cell;
  }
  return undefined;
}

/** Columns under the same upper head; without one, all columns that hold numbers. */
function siblingsOf(grid: Grid, name: TableCell, col: number): readonly [number, number] {
  const upper = name.row > 0 ? grid.at(name.row - 1, col) : undefined;
  if (upper !== undefined && upper.colSpan > 1) return [upper.col, upper.col + upper.colSpan];
  const head = headerRows(grid);
  let from = col;
  let to = col + 1;
  const numeric = (c: number): boolean =>
    range(head, grid.rows).some((row) => isNumber(grid.at(row, c))) &&
    range(head, grid.rows).every((row) => isAmount(cellValue(grid.at(row, c))));
  while (from > 0 && numeric(from - 1)) from -= 1;
  while (to < grid.cols && numeric(to)) to += 1;
  return [from, to];
}

/** Totals that stand in a row named 合计, over the rows of the same block. */
export function rowTotals(grid: Grid): TableTotal[] {
  const head = headerRows(grid);
  const found: TableTotal[] = [];
  for (let row = head; row < grid.rows; row += 1) {
    for (const label of grid.row(row).filter((cell) => isTotalLabel(wordsOf(cell)))) {
      const body = bodyOf(grid, head, row, label.col);
      if (body.length < 2) continue;
      for (let col = label.col + label.colSpan; col < grid.cols && !isText(grid.at(row, col)); col += 1) {
        const total = grid.at(row, col);
        if (total === undefined || total.col !== col || !isNumber(total) || isRatioColumn(grid, head, col)) continue;
        const flat = flatness(body, grid.rows - head - 1);
        found.push({
          total,
          readings: readingsOf(grid, body, col),
          family: `row ${row} ${label.col}`,
          ...(flat === undefined ? {} : { flat }),
        });
      }
    }
  }
  return found;
}

/** Growth and completion columns hold no amounts to add up; a caption over the whole table (…完成情况表) says nothing of a column. */
const isRatioColumn = (grid: Grid, head: number, col: number): boolean =>
  range(0, head).some((row) => {
    const cell = grid.at(row, col);
    return cell !== undefined && cell.colSpan * 2 < grid.cols && isRatioHead(wordsOf(cell));
  });

const isText = (cell: TableCell | undefined): boolean => cell !== undefined && cellValue(cell).kind === 'text';

interface BodyRow {
  readonly row: number;
  readonly label: string;
}

/** The rows that a total row may add up: those above it up to the last total, or all below where it stands on top. */
function bodyOf(grid: Grid, head: number, row: number, labelCol: number): readonly BodyRow[] {
  const labelled = (r: number): BodyRow => ({ row: r, label: wordsOf(grid.at(r, labelCol)) });
  const onTop = row === head;
  const rows = onTop ? range(row + 1, grid.rows) : range(head, row).reverse();
  const body: BodyRow[] = [];
  for (const r of rows) {
    const entry = labelled(r);
    if (isTotalLabel(entry.label)) break;
    if (entry.label !== '' && !/^(注|备注|说明)/.test(entry.label)) body.push(entry);
  }
  return onTop ? body : body.reverse();
}

/** Rows of one rank that are all the table has: `listed` where they are numbered, or end with what is left, and so leave nothing out. */
function flatness(body: readonly BodyRow[], rows: number): TableTotal['flat'] {
  const numbered = body.filter(({ label }) => TOP_LEVEL.test(label)).length;
  const nested = body.some(({ label }) => INSIDE.test(label) || LOWER_LEVEL.test(label));
  if (body.length < LEAST_FLAT || body.length < rows || nested || (numbered > 0 && numbered < body.length))
    return undefined;
  return numbered > 0 || /^其[他它余]/.test(body.at(-1)?.label ?? '') ? 'listed' : 'alone';
}

/** Two rows may be any two of many. */
const LEAST_FLAT = 3;

function readingsOf(grid: Grid, body: readonly BodyRow[], col: number): TableTotal['readings'] {
  const cellsOf = (rows: readonly BodyRow[]): TableCell[] =>
    distinct(rows.map(({ row }) => grid.at(row, col))).filter((cell) => isNumber(cell));
  const top = body.filter(({ label }) => TOP_LEVEL.test(label));
  const outer = body.filter(({ label }) => !INSIDE.test(label) && !LOWER_LEVEL.test(label));
  const readings: TableTotal['readings'] = [
    { basis: 'top-level', parts: top.length > 1 ? cellsOf(top) : [] },
    { basis: 'without-nested', parts: cellsOf(outer) },
    { basis: 'all-rows', parts: cellsOf(body) },
    ...byCode(grid, body, col),
  ];
  return readings.filter(({ parts }) => parts.length > 1);
}

/** Budget codes: 类 201, 款 20101, 项 2010101; each length is a level of its own. */
function byCode(grid: Grid, body: readonly BodyRow[], col: number): TableTotal['readings'] {
  const levels = new Map<number, TableCell[]>();
  for (const { row } of body) {
    const code = grid
      .row(row)
      .slice(0, 3)
      .map(wordsOf)
      .filter((words) => /^\d{2,7}$/.test(words))
      .join('');
    const cell = grid.at(row, col);
    if (code === '' || cell === undefined || !isNumber(cell)) continue;
    levels.set(code.length, [...(levels.get(code.length) ?? []), cell]);
  }
  return [...levels].sort(([a], [b]) => a - b).map(([length, parts]) => ({ basis: `codes-${length}`, parts }));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const distinct = (cells: readonly (TableCell | undefined)[]): TableCell[] => [
  ...new Set(cells.filter((cell) => cell !== undefined)),
];
