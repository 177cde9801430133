import type { SourceDocument } from '../../model/document.ts';
import { createDocumentBuilder } from '../support/document-builder.ts';
import { type PageRows, withoutFurniture } from './furniture.ts';
import { gridsOf } from './grid.ts';
import type { PageContent } from './page-content.ts';
import { joinParagraphs, measureOf, type PlacedRow } from './paragraphs.ts';
import { type Row, rowsOf } from './rows.ts';
import { fillGrid, type RuledTable } from './ruled-table.ts';
import { continueTable } from './table-pages.ts';

/** A stretch of lines between tables, or a table, in reading order over all pages. */
type Piece =
  | { readonly type: 'lines'; readonly rows: PlacedRow[] }
  | { readonly type: 'table'; readonly table: RuledTable; readonly page: number; readonly lastPage: number };

/** Pages of painted items as one document: tables by their rules, the rest as paragraphs. */
export function layOutPages(pages: readonly PageContent[]): SourceDocument {
  const tables = new Map<number, RuledTable[]>();
  const rowPages: PageRows[] = pages.map((page) => {
    let rest = [...page.items];
    const found: RuledTable[] = [];
    for (const grid of gridsOf(page.rules)) {
      const filled = fillGrid(grid, rest);
      rest = filled.rest;
      if (filled.table !== undefined) found.push(filled.table);
    }
    tables.set(page.number, found);
    return { number: page.number, height: page.height, rows: rowsOf(rest) };
  });
  const pieces = withoutFurniture(rowPages).flatMap((page) => piecesOf(page, tables.get(page.number) ?? []));
  return build(mergeOverPages(pieces), pages.length);
}

function piecesOf({ number, rows }: PageRows, tables: readonly RuledTable[]): Piece[] {
  const pieces: Piece[] = [];
  const open = [...tables];
  const place = (row: Row): void => {
    const last = pieces.at(-1);
    if (last?.type === 'lines') last.rows.push({ row, page: number });
    else pieces.push({ type: 'lines', rows: [{ row, page: number }] });
  };
  for (const row of rows) {
    while (open[0] !== undefined && (open[0].grid.ys[0] as number) < row.y) {
      pieces.push(tablePiece(open.shift() as RuledTable, number));
    }
    place(row);
  }
  return [...pieces, ...open.map((table) => tablePiece(table, number))];
}

const tablePiece = (table: RuledTable, page: number): Piece => ({ type: 'table', table, page, lastPage: page });

/** Lines and tables run on over the end of a page. */
function mergeOverPages(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.type === 'lines' && last?.type === 'lines') {
      last.rows.push(...piece.rows);
      continue;
    }
    const continues = piece.type === 'table' && last?.type === 'table' && piece.page === last.lastPage + 1;
    const joined = continues ? continueTable(last.table, piece.table) : undefined;
    if (joined === undefined) merged.push(piece);
    else if (continues) merged[merged.length - 1] = { ...last, table: joined, lastPage: piece.page };
  }
  return merged;
}

function build(pieces: readonly Piece[], pageCount: number): SourceDocument {
  const builder = createDocumentBuilder();
  const measure = measureOf(pieces.flatMap((piece) => (piece.type === 'lines' ? piece.rows : [])));
  let page = 0;
  const turnTo = (number: number): void => {
    for (; page < number; page += 1) builder.page();
  };
  for (const piece of pieces) {
    if (piece.type === 'table') {
      turnTo(piece.page);
      builder.table(piece.table.cells);
      page = piece.lastPage;
      continue;
    }
    for (const { text, firstPage, lastPage, pageStarts } of joinParagraphs(piece.rows, measure)) {
      turnTo(firstPage);
      builder.paragraph(text, {}, pageStarts);
      page = lastPage;
    }
  }
  turnTo(pageCount);
  return builder.build();
}
