import type { ReportTable, TableCell } from '../model/report.ts';
import { docIdColumn } from './support/columns.ts';
import { type Column, tableWriter } from './support/table-writer.ts';

interface CellRow {
  readonly docId: string;
  readonly table: ReportTable;
  readonly cell: TableCell;
  /** Exact value and unit, where the cell is a figure. */
  readonly value: string | undefined;
  readonly unit: string | undefined;
}

const integer = (name: string, zh: string, en: string, value: (cell: TableCell) => number): Column<CellRow> => ({
  name,
  type: 'integer',
  description: { zh, en },
  value: (row) => value(row.cell),
});

export const writer = tableWriter<CellRow>({
  id: 'tables-csv',
  title: { zh: '表格单元表', en: 'Table cells' },
  description: { zh: '报告中表格的每个单元格一行', en: 'One row per table cell' },
  primaryKey: ['doc_id', 'table_id', 'row', 'col'],
  columns: [
    docIdColumn,
    {
      name: 'table_id',
      type: 'string',
      description: { zh: '表格编号，在报告内唯一', en: 'Table, unique within the report' },
      value: ({ table }) => table.id,
    },
    {
      name: 'caption',
      type: 'string',
      description: { zh: '表题', en: 'Caption' },
      value: ({ table }) => table.caption,
    },
    integer('row', '行，从 0 起', 'Row, from 0', (cell) => cell.row),
    integer('col', '列，从 0 起', 'Column, from 0', (cell) => cell.col),
    integer('row_span', '占几行', 'Rows it spans', (cell) => cell.rowSpan),
    integer('col_span', '占几列', 'Columns it spans', (cell) => cell.colSpan),
    {
      name: 'text',
      type: 'string',
      description: { zh: '单元格文字', en: 'Text of the cell' },
      value: ({ cell }) => cell.text,
    },
    {
      name: 'value',
      type: 'number',
      description: { zh: '数值；不是数字的单元格留空', en: 'Number; empty where the cell is none' },
      value: (row) => row.value,
    },
    {
      name: 'unit',
      type: 'string',
      description: { zh: '单位', en: 'Unit' },
      value: (row) => row.unit,
    },
  ],
  *rows(outcome) {
    if (outcome.status === 'failed') return;
    const figures = new Map(
      outcome.indicators.flatMap((indicator) => {
        const { cell } = indicator;
        return cell === undefined ? [] : [[`${cell.tableId} ${cell.row} ${cell.col}`, indicator] as const];
      }),
    );
    for (const table of outcome.tables) {
      for (const cell of table.cells) {
        const figure = figures.get(`${table.id} ${cell.row} ${cell.col}`);
        yield { docId: outcome.docId, table, cell, value: figure?.value, unit: figure?.unit };
      }
    }
  },
});
