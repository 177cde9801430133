import type { ReportTable, TableCell } from '../../src/model/report.ts';

export interface Printed {
  readonly caption?: string;
  readonly unit?: string;
  /** Rows of cells parted by |; `>` stands where the cell to the left reaches, `^` where the one above does. */
  readonly rows: readonly string[];
}

/** A table as a reader delivers it, with the text that its spans count in. */
export function tableOf({ caption, unit, rows }: Printed): { table: ReportTable; text: string } {
  const cells: TableCell[] = [];
  let text = '';
  rows.forEach((line, row) => {
    line.split('|').forEach((raw, col) => {
      const printed = raw.trim();
      if (printed === '>') {
        const left = cells.findIndex((cell) => cell.row === row && cell.col + cell.colSpan === col);
        cells[left] = { ...(cells[left] as TableCell), colSpan: col - (cells[left] as TableCell).col + 1 };
        return;
      }
      if (printed === '^') {
        const above = cells.findIndex((cell) => cell.col === col && cell.row + cell.rowSpan === row);
        cells[above] = { ...(cells[above] as TableCell), rowSpan: row - (cells[above] as TableCell).row + 1 };
        return;
      }
      const start = text.length;
      text += `${printed}\n`;
      cells.push({ row, col, rowSpan: 1, colSpan: 1, span: { start, end: start + printed.length }, text: printed });
    });
  });
  const cols = Math.max(...rows.map((line) => line.split('|').length));
  const table: ReportTable = {
    id: 't1',
    span: { start: 0, end: text.length },
    rows: rows.length,
    cols,
    cells,
    ...(caption === undefined ? {} : { caption }),
    ...(unit === undefined ? {} : { unit }),
  };
  return { table, text };
}
