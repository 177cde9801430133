import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { DraftCell } from '../support/document-builder.ts';
import { inlineText } from './inline.ts';
import { isBlock, isSilent } from './page.ts';

/** Browsers allow no more either. */
const MAX_SPAN = 1000;

/** The cells of a data table in the full grid; a cell that spans rows pushes those below it to the right. */
export function tableCells(table: Element): DraftCell[] {
  const cells: DraftCell[] = [];
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  rowsOf(table).forEach((row, rowIndex) => {
    let col = 0;
    for (const cell of row.children) {
      if (!isTag(cell) || (cell.name !== 'td' && cell.name !== 'th') || isSilent(cell)) continue;
      while ((freeFrom[col] ?? 0) > rowIndex) col += 1;
      const colSpan = spanOf(cell.attribs.colspan);
      const rowSpan = spanOf(cell.attribs.rowspan);
      for (let index = col; index < col + colSpan; index += 1) freeFrom[index] = rowIndex + rowSpan;
      cells.push({ row: rowIndex, col, rowSpan, colSpan, text: cellText(cell) });
      col += colSpan;
    }
  });
  return cells;
}

const spanOf = (value: string | undefined): number =>
  Math.min(MAX_SPAN, Math.max(1, Math.trunc(Number(value ?? 1)) || 1));

/** Rows of the table itself, through thead, tbody and tfoot. */
function rowsOf(parent: Element): Element[] {
  return parent.children.filter(isTag).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** Paragraphs of a cell stand on lines of their own; a break only makes the cell narrower. */
function cellText(cell: Element): string {
  const lines = [''];
  const visit = (node: AnyNode): void => {
    if (isText(node)) lines[lines.length - 1] += node.data;
    else if (!isSilent(node) && 'children' in node) {
      if (isBlock(node)) lines.push('');
      for (const child of node.children) visit(child);
      if (isBlock(node)) lines.push('');
    }
  };
  for (const child of cell.children) visit(child);
  return lines
    .map((line) => inlineText(line))
    .filter((line) => line !== '')
    .join('\n');
}
