import { Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType } from 'docx';
import type { TableRows } from './disclosure-tables.ts';
import { type RowCell, spannedRows } from './spans.ts';

/** A Word table with real spans. */
export function docxTable(rows: TableRows, font: string): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: spannedRows(rows).map((cells) => new TableRow({ children: cells.map((cell) => docxCell(cell, font)) })),
  });
}

function docxCell({ text, columnSpan, first, goesOn }: RowCell, font: string): TableCell {
  const merge = first ? (goesOn ? VerticalMergeType.RESTART : undefined) : VerticalMergeType.CONTINUE;
  return new TableCell({
    columnSpan,
    ...(merge === undefined ? {} : { verticalMerge: merge }),
    children: [new Paragraph({ children: first ? [new TextRun({ text, font, size: 18 })] : [] })],
  });
}
