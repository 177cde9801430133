import type { DraftCell } from './document-builder.ts';

/** The edges of a row's cells, in twentieths of a point, and how they are merged: [MS-DOC] 2.9.317, RTF \cellx. */
export interface RowDefinition {
  readonly edges: readonly number[];
  readonly merges: readonly { readonly across: boolean; readonly down: boolean }[];
}

export interface DocRow {
  readonly cells: readonly string[];
  readonly definition: RowDefinition | undefined;
}

/** Edges closer than this (twentieths of a point) are one column edge. */
const NEAR = 40;

/** Rows placed in one grid by the edges of their cells; where a row has none, cell by cell. */
export function placeRows(rows: readonly DocRow[]): DraftCell[] {
  const columns = columnEdges(rows);
  const cells: (DraftCell & { rowSpan: number; colSpan: number })[] = [];
  rows.forEach(({ cells: texts, definition }, row) => {
    const edges = definition?.edges.length === texts.length + 1 ? definition.edges : undefined;
    texts.forEach((text, index) => {
      const col = edges === undefined ? index : columnOf(columns, edges[index] as number);
      const next = edges === undefined ? index + 1 : columnOf(columns, edges[index + 1] as number);
      const merge = edges === undefined ? undefined : definition?.merges[index];
      const above = merge?.down
        ? cells.findLast((cell) => cell.col === col && cell.row + cell.rowSpan === row)
        : undefined;
      const before = merge?.across ? cells.at(-1) : undefined;
      if (above !== undefined) above.rowSpan += 1;
      else if (before !== undefined && before.row === row) before.colSpan = next - before.col;
      else cells.push({ row, col, rowSpan: 1, colSpan: Math.max(1, next - col), text });
    });
  });
  return cells;
}

function columnEdges(rows: readonly DocRow[]): number[] {
  const all = rows.flatMap(({ definition }) => definition?.edges ?? []).sort((a, b) => a - b);
  return all.filter((edge, index) => index === 0 || edge - (all[index - 1] as number) > NEAR);
}

const columnOf = (columns: readonly number[], edge: number): number =>
  Math.max(
    0,
    columns.findLastIndex((column) => column <= edge + NEAR),
  );
