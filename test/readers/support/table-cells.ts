import type { SourceDocument } from '../../../src/model/document.ts';

/** Text, row, column and spans of each cell of the first table, in reading order; empty where there is none. */
export function tableCells({ text, blocks }: SourceDocument): readonly (readonly [string, ...number[]])[] {
  const table = blocks.find((block) => block.type === 'table');
  const cells = table?.type === 'table' ? table.cells : [];
  return cells.map(({ row, col, rowSpan, colSpan, span }) => [
    text.slice(span.start, span.end),
    row,
    col,
    rowSpan,
    colSpan,
  ]);
}
