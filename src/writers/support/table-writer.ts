import type { ColumnSchema, Piece, ReportContext, TableSchema, Writer, WriterContext } from '../../contracts/writer.ts';
import type { Outcome } from '../../model/batch.ts';
import { type CellValue, csvRows } from './csv.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A column: what it is called, what it means, and where its value comes from. */
export interface Column<Row> extends ColumnSchema {
  value(row: Row): CellValue;
}

export interface TableDefinition<Row> {
  readonly id: string;
  readonly title: Writer['title'];
  readonly description: Writer['title'];
  readonly primaryKey: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly onlyWith?: 'explainRejected';
  rows(outcome: Outcome, context: ReportContext): Iterable<Row>;
}

/** A writer of one CSV table. Header, cells and codebook come from the same columns and cannot disagree. */
export function tableWriter<Row>(definition: TableDefinition<Row>): Writer {
  const { id, title, description, primaryKey, columns, onlyWith } = definition;
  const name = id.replace(/-csv$/, '');
  const path = `${name}.csv`;
  const table: TableSchema = {
    name,
    path,
    title,
    description,
    primaryKey,
    columns: columns.map(({ value: _value, ...schema }) => schema),
  };
  return {
    id,
    title,
    files: [path],
    table,
    ...(onlyWith === undefined ? {} : { onlyWith }),
    *open(context: WriterContext): Generator<Piece> {
      const header = csvRows([columns.map((column) => column.name)]);
      yield { path, text: (context.bom ? BYTE_ORDER_MARK : '') + header };
    },
    *report(outcome, context) {
      const rows = [...definition.rows(outcome, context)].map((row) => columns.map((column) => column.value(row)));
      if (rows.length > 0) yield { path, text: csvRows(rows) };
    },
  };
}
