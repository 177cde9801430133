import type { Element } from 'domhandler';
import type { DraftCell } from '../support/document-builder.ts';
import { attribute, child, children, childValue } from '../support/xml.ts';

export interface TableCell extends Omit<DraftCell, 'text'> {
  readonly node: Element;
}

/** As in web pages; what declares more is made to exhaust something. */
const MAX_SPAN = 1000;

/** Cells in the full grid: `w:gridSpan` across, `w:vmerge` down, `w:gridBefore` for columns a row leaves out. */
export function tableCells(table: Element): TableCell[] {
  const cells: (TableCell & { rowSpan: number })[] = [];
  /** For each column, the cell that a merged one below it goes on with. */
  const above = new Map<number, TableCell & { rowSpan: number }>();
  children(table, 'tr').forEach((tr, row) => {
    let col = count(childValue(child(tr, 'trPr'), 'gridBefore'), 0);
    for (const node of children(tr, 'tc')) {
      const properties = child(node, 'tcPr');
      const colSpan = count(childValue(properties, 'gridSpan'), 1);
      const merge = properties === undefined ? undefined : child(properties, 'vmerge');
      const upper = merge === undefined || attribute(merge, 'val') === 'restart' ? undefined : above.get(col);
      // A merged cell goes on with the one right above it that is as wide.
      if (upper !== undefined && upper.row + upper.rowSpan === row && upper.colSpan === colSpan) upper.rowSpan += 1;
      else {
        const cell = { node, row, col, rowSpan: 1, colSpan };
        cells.push(cell);
        if (merge === undefined) above.delete(col);
        else above.set(col, cell);
      }
      col += colSpan;
    }
  });
  return cells;
}

const count = (value: string | undefined, least: number): number =>
  Math.min(MAX_SPAN, Math.max(least, Math.trunc(Number(value ?? least)) || least));
