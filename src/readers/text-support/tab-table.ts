import type { Cell, Table } from '../../model/document.ts';
import { type Span, span } from '../../text/span.ts';

/** A lone line must hold this many filled cells to be a table; two are as likely an indented heading. */
const FILLED_CELLS_OF_LONE_ROW = 3;

/**
 * The table that begins at line `first`, or undefined. Its rows are the lines with a tab that follow each
 * other; row and column are those of the printed grid, so an empty cell (often a spanned position) stays a cell.
 */
export function tabTable(
  text: string,
  lines: readonly Span[],
  first: number,
): { readonly block: Table; readonly lines: number } | undefined {
  const rows: Span[][] = [];
  for (let line = lines[first]; line !== undefined; line = lines[first + rows.length]) {
    const cells = splitCells(text, line);
    if (cells.length < 2 || filled(text, cells) === 0) break;
    rows.push(cells);
  }
  if (!isTable(text, rows)) return undefined;
  const cells = rows.flatMap((row, rowIndex) => row.map((cell, col) => toCell(cell, rowIndex, col)));
  const start = (lines[first] as Span).start;
  const end = (lines[first + rows.length - 1] as Span).end;
  return { block: { type: 'table', span: span(start, end), cells }, lines: rows.length };
}

/** Lines that merely begin with a tab are indented paragraphs. */
function isTable(text: string, rows: readonly (readonly Span[])[]): boolean {
  const counts = rows.map((cells) => filled(text, cells));
  if (counts.length < 2) return (counts[0] ?? 0) >= FILLED_CELLS_OF_LONE_ROW;
  return counts.filter((count) => count >= 2).length * 2 >= counts.length;
}

const filled = (text: string, cells: readonly Span[]): number =>
  cells.filter(({ start, end }) => text.slice(start, end).trim() !== '').length;

function splitCells(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at += 1) {
    if (at < line.end && text[at] !== '\t') continue;
    cells.push(span(start, at));
    start = at + 1;
  }
  return cells;
}

const toCell = (cell: Span, row: number, col: number): Cell => ({ row, col, rowSpan: 1, colSpan: 1, span: cell });
