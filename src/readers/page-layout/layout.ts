import type { SourceDocument } from '../../model/document.ts';
import { createDocumentBuilder, type DraftCell } from '../support/document-builder.ts';
import { framesOf } from './columns.ts';
import { contentsOf } from './contents.ts';
import { type PageRows, withoutFurniture, withoutWordedMarks } from './furniture.ts';
import { gridsOf } from './grid.ts';
import { bodySizeOf, splitNotes, withoutReferences } from './notes.ts';
import { openGrids } from './open-table.ts';
import type { PageContent } from './page.ts';
import { type JoinedParagraph, joinParagraphs, measureOf, type PlacedRow } from './paragraphs.ts';
import { mergeOverPages, type Piece } from './pieces.ts';
import { type Row, rowsOf } from './rows.ts';
import { fillGrid, type RuledTable, type TableCell } from './ruled-table.ts';

/** Figures without a word are the labels of a chart. */
const LABEL = /^[-\d\s.,%％]+$/u;

/** Pages of painted items as one document: tables by their rules, the rest as paragraphs. */
export function layOutPages(pages: readonly PageContent[]): SourceDocument {
  const tables = new Map<number, RuledTable[]>();
  const rowPages: PageRows[] = withoutWordedMarks(pages).map((page) => {
    let rest = [...page.items];
    const found: RuledTable[] = [];
    for (const grid of gridsOf(page.rules)) {
      const filled = fillGrid(grid, rest);
      rest = filled.rest;
      if (filled.table !== undefined) found.push(filled.table);
    }
    const frames = framesOf(withoutReferences(rest));
    for (const grid of frames.length === 1 ? openGrids(rest) : []) {
      const filled = fillGrid(grid, rest);
      rest = filled.rest;
      if (filled.table !== undefined) found.push(filled.table);
    }
    found.sort((a, b) => (a.grid.ys[0] as number) - (b.grid.ys[0] as number));
    tables.set(page.number, found);
    return { number: page.number, height: page.height, rows: framesOf(withoutReferences(rest)).flatMap(rowsOf) };
  });
  const printed = withoutFurniture(rowPages);
  const bodySize = bodySizeOf(printed.flatMap(({ rows }) => rows));
  const notes: PlacedRow[] = [];
  const pieces = printed.flatMap((page) => {
    const split = splitNotes(page.rows, page.height, bodySize);
    notes.push(...split.notes.map((row) => ({ row, page: page.number })));
    return piecesOf({ ...page, rows: split.body }, tables.get(page.number) ?? []);
  });
  return build(mergeOverPages(pieces), notes, pages.length);
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

function build(pieces: readonly Piece[], noteRows: readonly PlacedRow[], pageCount: number): SourceDocument {
  const builder = createDocumentBuilder();
  const measure = measureOf(pieces.flatMap((piece) => (piece.type === 'lines' ? piece.rows : [])));
  const notes = joinParagraphs(noteRows, measureOf(noteRows));
  let page = 0;
  const turnTo = (number: number): void => {
    for (; page < number; page += 1) builder.page();
  };
  /** Notes of the pages before this one follow the paragraph that their page ends in. */
  const placeNotes = (before: number): void => {
    while (notes[0] !== undefined && notes[0].firstPage < before) {
      const { text, confidence } = notes.shift() as JoinedParagraph;
      builder.paragraph(text, { part: 'footnote' }, [], confidence);
    }
  };
  const table = (cells: readonly DraftCell[], firstPage: number, lastPage: number): void => {
    placeNotes(firstPage);
    turnTo(firstPage);
    builder.table(cells);
    page = lastPage;
  };
  const paragraph = (joined: JoinedParagraph, inContents: boolean): void => {
    const { text, firstPage, lastPage, pageStarts, confidence } = joined;
    placeNotes(firstPage);
    turnTo(firstPage);
    const traits = inContents || LABEL.test(text) ? ({ part: 'furniture' } as const) : {};
    builder.paragraph(text, traits, pageStarts, confidence);
    page = lastPage;
  };
  for (const piece of pieces) {
    if (piece.type === 'table') table(piece.table.cells.map(draftOf), piece.page, piece.lastPage);
    else {
      const joined = joinParagraphs(piece.rows, measure);
      const contents = contentsOf(joined.map(({ text }) => text));
      for (const [index, own] of joined.entries()) paragraph(own, contents.has(index));
    }
  }
  placeNotes(Number.POSITIVE_INFINITY);
  turnTo(pageCount);
  return builder.build();
}

const draftOf = ({ full: _full, ...cell }: TableCell): DraftCell => cell;
