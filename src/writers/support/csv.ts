import { stringify } from 'csv-stringify/sync';

export type CellValue = string | number | boolean | undefined;

/** Spreadsheets take text that opens with one of these for a formula; negative numbers are none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** RFC 4180 rows with `\n` line ends. Numbers pass as they are; text that looks like a formula gets a leading `'`. */
export function csvRows(rows: readonly (readonly CellValue[])[]): string {
  if (rows.length === 0) return '';
  return stringify(
    rows.map((row) => row.map(safeCell)),
    { record_delimiter: '\n', cast: { boolean: String } },
  );
}

function safeCell(value: CellValue): CellValue {
  if (typeof value !== 'string' || NUMBER.test(value) || !FORMULA.test(value)) return value;
  return `'${value}`;
}
