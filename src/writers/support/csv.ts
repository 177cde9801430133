import { stringify } from 'csv-stringify/sync';

export type CellValue = string | number | boolean | undefined;

/** Spreadsheets take text that opens with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** A figure with its sign and unit (-6.2%, -3件) is none: nothing in it operates, calls or refers. */
const FIGURE = /^[+-]?[\d０-９][\d０-９.,，]*[\p{L}%％‰]{0,12}$/u;

/** RFC 4180 rows with `\n` line ends. Figures pass as they are; other text that looks like a formula gets a leading `'`. */
export function csvRows(rows: readonly (readonly CellValue[])[]): string {
  if (rows.length === 0) return '';
  return stringify(
    rows.map((row) => row.map(safeCell)),
    { record_delimiter: '\n', cast: { boolean: String } },
  );
}

function safeCell(value: CellValue): CellValue {
  if (typeof value !== 'string' || FIGURE.test(value) || !FORMULA.test(value)) return value;
  return `'${value}`;
}
