import type { ReportTable, TableCell } from '../../model/report.ts';
import { CODE_HEAD, REMARK_HEAD, STUB_HEAD, UNIT_HEAD, YEAR_HEAD } from '../lexicon/table-words.ts';
import { cellNumber, isBlank } from './cell-number.ts';

export type ColumnRole = 'label' | 'year' | 'unit' | 'code' | 'remark' | 'value';

/** Rows under one block of heads; a table may print several such blocks below each other. */
export interface TableBlock {
  readonly headStart: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly roles: readonly ColumnRole[];
  /** The heads over each column, top down, blanks taken out; a head over a column of names too is not among them. */
  readonly heads: readonly (readonly string[])[];
  /** What stands over a column and the names beside it: 收入, 支出. */
  readonly sides: readonly string[];
}

export interface TableLayout {
  /** The cell that covers each place, by row and column. */
  readonly at: (row: number, col: number) => TableCell | undefined;
  readonly blocks: readonly TableBlock[];
  /** A title printed in a row of its own inside the table. */
  readonly title?: string;
}

/** Makes out what is head, what is name and what is figure. */
export function layoutOf(table: ReportTable): TableLayout {
  const grid: (TableCell | undefined)[][] = [];
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + Math.max(1, cell.rowSpan); row += 1) {
      grid[row] ??= [];
      for (let col = cell.col; col < cell.col + Math.max(1, cell.colSpan); col += 1)
        (grid[row] as unknown[])[col] = cell;
    }
  }
  const at = (row: number, col: number): TableCell | undefined => grid[row]?.[col];
  const rows = rowsOf(table);
  let start = 0;
  let title: string | undefined;
  while (start < table.rows - 1 && isTitle(rows[start] ?? [], table.cols, start === 0)) {
    title = squeeze(rows[start]?.find((cell) => !isBlank(cell.text))?.text ?? '') || title;
    start += 1;
  }
  const blocks: TableBlock[] = [];
  while (start < table.rows) {
    const bodyStart = headEnd(rows, start, table.rows);
    const opening = squeeze(at(start, 0)?.text ?? '');
    let end = Math.max(bodyStart, start + 1);
    while (end < table.rows && !opensBlock(rows[end] ?? [], opening)) end += 1;
    blocks.push(blockOf(table, at, start, bodyStart, end));
    start = end;
  }
  return { at, blocks, ...(title === undefined ? {} : { title }) };
}

export const squeeze = (text: string): string => text.replace(/\s+/g, '');

function rowsOf(table: ReportTable): TableCell[][] {
  const rows: TableCell[][] = [];
  for (const cell of table.cells) {
    rows[cell.row] ??= [];
    rows[cell.row]?.push(cell);
  }
  return rows;
}

/** One text over the whole width, or over all that is printed at the top of the table. */
function isTitle(row: readonly TableCell[], cols: number, top: boolean): boolean {
  const printed = row.filter((cell) => !isBlank(cell.text));
  const [only] = printed;
  if (only === undefined) return true;
  if (cols < 2 || printed.length > 1 || cellNumber(only.text) !== undefined) return false;
  return only.colSpan >= cols || (top && only.colSpan > 1 && only.rowSpan === 1);
}

/** The row after the heads that begin at `start`. */
function headEnd(rows: readonly TableCell[][], start: number, count: number): number {
  let end = start;
  let covered = start + 1;
  while (end < count && isHead(rows[end] ?? [], end < covered, end === start)) {
    for (const cell of rows[end] ?? []) covered = Math.max(covered, cell.row + Math.max(1, cell.rowSpan));
    end += 1;
  }
  while (end < count && isCounting(rows[end] ?? [])) end += 1;
  return end;
}

/** A row without figures: inside the span of the first heads, or with more than a name in it. */
function isHead(row: readonly TableCell[], covered: boolean, first: boolean): boolean {
  const printed = row.filter((cell) => !isBlank(cell.text));
  const numbers = printed.map((cell) => cellNumber(cell.text)).filter((number) => number !== undefined);
  if (numbers.length > 0) {
    const years = numbers.every(({ bare, value }) => bare && value.gte(1949) && value.lte(2100));
    return first && years && numbers.length > 1;
  }
  if (covered) return printed.length > 0 || !first;
  return (
    printed.length > 1 &&
    !/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(printed[0]?.text ?? '')
  );
}

/** 栏次 1 2 3, 甲 乙 1 2: the columns counted; or the letters by which a formula calls them. */
function isCounting(row: readonly TableCell[]): boolean {
  const printed = row.map((cell) => squeeze(cell.text)).filter((text) => text !== '');
  const numbers = printed.flatMap((text) => /^(\d{1,2})(?:[=＝][^\u4e00-\u9fff]+)?$/.exec(text)?.[1] ?? []).map(Number);
  if (/^(?:栏次|栏目|公式)$/.test(printed[0] ?? '')) return true;
  const counted = numbers.length > 2 && numbers.every((n, k) => n === (numbers[0] as number) + k);
  return counted && numbers[0] === 1 && printed.length - numbers.length <= 3;
}

function opensBlock(row: readonly TableCell[], opening: string): boolean {
  const printed = row.filter((cell) => !isBlank(cell.text));
  if (printed.length < 2 || printed.some((cell) => cellNumber(cell.text) !== undefined)) return false;
  const first = squeeze(row[0]?.text ?? '');
  return row[0]?.col === 0 && first !== '' && (first === opening || STUB_HEAD.test(first));
}

function blockOf(
  table: ReportTable,
  at: TableLayout['at'],
  headStart: number,
  bodyStart: number,
  bodyEnd: number,
): TableBlock {
  const spanless = table.cells.every((cell) => cell.colSpan <= 1);
  const over = spanless ? spreading(at) : at;
  const columns = Array.from({ length: table.cols }, (_, col) => headCells(over, col, headStart, bodyStart));
  const roles = columns.map((cells, col) => roleOf(cells, at, col, bodyStart, bodyEnd));
  if (roles[0] === 'value' && roles[1] === 'label' && numbersRows(at, bodyStart, bodyEnd)) roles[0] = 'code';
  const isName = (col: number): boolean => roles[col] !== 'value' && roles[col] !== 'remark';
  const beside = (cell: TableCell): boolean =>
    Array.from({ length: Math.max(1, cell.colSpan) }, (_, k) => cell.col + k).some(isName);
  return {
    headStart,
    bodyStart,
    bodyEnd,
    roles,
    heads: columns.map((cells, col) =>
      cells.filter((cell) => isName(col) || !beside(cell)).map((cell) => squeeze(cell.text)),
    ),
    sides: columns.map((cells, col) => {
      const over = isName(col) ? undefined : cells.find((cell) => beside(cell) && cell.colSpan < table.cols);
      return over === undefined ? '' : squeeze(over.text);
    }),
  };
}

/** Running numbers, and codes of budget items (2010101), before the words that they number. */
function numbersRows(at: TableLayout['at'], from: number, to: number): boolean {
  for (let row = from; row < to; row += 1) {
    const text = squeeze(at(row, 0)?.text ?? '');
    if (!isBlank(text) && cellNumber(text) !== undefined && !/^\d{1,3}$|^\d{5}(?:\d{2})?$/.test(text)) return false;
  }
  return true;
}

/**
 * A text file prints no spans: a head above others stands over the blanks to its right too, as far as there are
 * heads below them.
 */
const spreading =
  (at: TableLayout['at']): TableLayout['at'] =>
  (row, col) => {
    const own = at(row, col);
    if (own === undefined || !isBlank(own.text) || isBlank(at(row + 1, col)?.text ?? '')) return own;
    for (let left = col - 1; left >= 0; left -= 1) {
      const cell = at(row, left);
      if (cell !== undefined && !isBlank(cell.text)) return STUB_HEAD.test(squeeze(cell.text)) ? own : cell;
    }
    return own;
  };

function headCells(at: TableLayout['at'], col: number, from: number, to: number): TableCell[] {
  const cells: TableCell[] = [];
  for (let row = from; row < to; row += 1) {
    const cell = at(row, col);
    if (cell === undefined || cells.includes(cell) || isBlank(cell.text)) continue;
    if (/^[A-Z](?:[=＝].*)?$|^\d{1,2}(?:[=＝].*)?$|^(?:栏次|栏目)$/.test(squeeze(cell.text))) continue;
    if (row > from && squeeze(cell.text) === '公式') continue;
    cells.push(cell);
  }
  return cells;
}

function roleOf(heads: readonly TableCell[], at: TableLayout['at'], col: number, from: number, to: number): ColumnRole {
  const words = heads.map((cell) => squeeze(cell.text));
  const leaf = words.at(-1) ?? '';
  if (UNIT_HEAD.test(leaf)) return 'unit';
  if (words.some((word) => CODE_HEAD.test(word))) return 'code';
  if (REMARK_HEAD.test(leaf)) return 'remark';
  if (YEAR_HEAD.test(leaf)) return 'year';
  const numbers: number[] = [];
  let names = 0;
  for (let row = from; row < to; row += 1) {
    const cell = at(row, col);
    if (cell === undefined || cell.row !== row || isBlank(cell.text)) continue;
    const number = cellNumber(cell.text);
    if (number === undefined) names += 1;
    else numbers.push(number.bare ? number.value.toNumber() : Number.NaN);
  }
  if (names > numbers.length) return 'label';
  if (col > 0 || numbers.length < 2) return 'value';
  if (numbers.every((n) => n >= 1949 && n <= 2100)) return 'year';
  return numbers.every((n, k) => n === k + 1) ? 'code' : 'value';
}
