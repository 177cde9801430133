import type { Indicator } from '../../model/indicator.ts';
import type { ReportTable, TableCell } from '../../model/report.ts';
import { Decimal, point } from '../../text/interval.ts';
import type { Amount } from '../../text/printed-figure.ts';

/** What a cell says: a number, nothing, a dash, or something that is no number. Four different facts. */
export type CellValue =
  | { readonly kind: 'number'; readonly amount: Amount }
  | { readonly kind: 'blank' | 'dash' | 'text' };

/** A table by position: spanned positions answer with the cell that covers them. */
export interface Grid {
  readonly table: ReportTable;
  readonly rows: number;
  readonly cols: number;
  at(row: number, col: number): TableCell | undefined;
  /** The cells that begin in this row, from left to right. */
  row(row: number): readonly TableCell[];
}

export function gridOf(table: ReportTable): Grid {
  const covered = new Map<string, TableCell>();
  const starts: TableCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    starts[cell.row]?.push(cell);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let col = cell.col; col < cell.col + cell.colSpan; col += 1) covered.set(`${row},${col}`, cell);
    }
  }
  for (const cells of starts) cells.sort((a, b) => a.col - b.col);
  return {
    table,
    rows: table.rows,
    cols: table.cols,
    at: (row, col) => covered.get(`${row},${col}`),
    row: (row) => starts[row] ?? [],
  };
}

const NUMBER = /^[-−－+]?\d+(\.\d+)?$/;

/** Reads a cell: thousands separators, full-width digits and blanks inside a number are no obstacle. */
export function cellValue(cell: TableCell | undefined): CellValue {
  const text = (cell?.text ?? '').normalize('NFKC').replace(/[\s,，]/g, '');
  if (text === '') return { kind: 'blank' };
  if (/^[-−－—–―/\\]+$/.test(text)) return { kind: 'dash' };
  if (!NUMBER.test(text)) return { kind: 'text' };
  const value = new Decimal(text.replace(/^[−－]/, '-'));
  const places = text.split('.')[1]?.length ?? 0;
  const step = places === 0 ? new Decimal(0) : new Decimal(10).pow(-places);
  return { kind: 'number', amount: { value, step, interval: point(value), exact: true } };
}

const ZERO: Amount = { value: new Decimal(0), step: new Decimal(0), interval: point(new Decimal(0)), exact: true };

/** The number of a cell that may be left empty for zero, as templates allow; undefined for words. */
export function amountOrZero(cell: TableCell | undefined): Amount | undefined {
  const value = cellValue(cell);
  if (value.kind === 'number') return value.amount;
  return value.kind === 'text' ? undefined : ZERO;
}

/** A cell's words without blanks and line breaks. */
export const wordsOf = (cell: TableCell | undefined): string => (cell?.text ?? '').replace(/\s/g, '');

const NUMBERING = /^([（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?|[①-⑳]|其中[：:]?|#)+/;

/** A row's label without its numbering, remarks in brackets and colon. */
export const bareLabel = (words: string): string => words.replace(NUMBERING, '').replace(/[（(].*?[）)]|[：:]$/g, '');

/** The figures extracted from these cells; a cell without one (a blank) has none. */
export function figuresOf(
  index: ReadonlyMap<string, Indicator>,
  table: ReportTable,
  cells: readonly (TableCell | undefined)[],
): readonly Indicator[] {
  return cells
    .map((cell) => (cell === undefined ? undefined : index.get(`${table.id} ${cell.row} ${cell.col}`)))
    .filter((indicator) => indicator !== undefined);
}

/** Figures of table cells by table, row and column. */
export function cellIndex(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  const index = new Map<string, Indicator>();
  for (const indicator of indicators) {
    const { cell } = indicator;
    if (cell !== undefined) index.set(`${cell.tableId} ${cell.row} ${cell.col}`, indicator);
  }
  return index;
}
