import type { PlacedRow } from './paragraphs.ts';
import type { RuledTable } from './ruled-table.ts';
import { continueTable, repeatsHeading } from './table-pages.ts';

/** A stretch of lines between tables, or a table, in reading order over all pages. */
export type Piece = LinesPiece | TablePiece;

interface LinesPiece {
  readonly type: 'lines';
  readonly rows: PlacedRow[];
}

interface TablePiece {
  readonly type: 'table';
  readonly table: RuledTable;
  readonly page: number;
  readonly lastPage: number;
}

/** The caption of a table has at most this many lines. */
const CAPTION_LINES = 5;
/** What a caption says more when its table goes on: （续）, 续表, （续表一）. */
const CONTINUED = /[（(]?续表?[一二三四五六七八九十\d]*[）)]?/gu;
const UNIT = /^[（(]?单位/u;

/** Lines and tables run on over the end of a page; the caption that is printed again there is left out. */
export function mergeOverPages(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.type === 'lines') {
      if (last?.type === 'lines') last.rows.push(...piece.rows);
      else merged.push(piece);
      continue;
    }
    const caption = last?.type === 'lines' ? repeatedCaption(last, piece, merged) : [];
    const begun = caption === undefined ? undefined : last?.type === 'lines' ? merged.at(-2) : last;
    const joined =
      begun?.type === 'table' && begun.lastPage + 1 === piece.page ? join(begun, piece, caption ?? []) : undefined;
    if (joined === undefined) {
      merged.push(piece);
      continue;
    }
    merged.splice(last?.type === 'lines' ? -2 : -1);
    merged.push(joined);
  }
  return merged;
}

/** The texts of these lines, where all of them say again what stands over the table before; undefined where they do not. */
function repeatedCaption(lines: LinesPiece, { page }: TablePiece, merged: readonly Piece[]): string[] | undefined {
  const first = merged.at(-3);
  if (first?.type !== 'lines' || lines.rows.length > CAPTION_LINES) return undefined;
  const printed = new Set(first.rows.slice(-CAPTION_LINES).map(captionOf));
  const repeated = lines.rows.every(
    (placed) => placed.page === page && (printed.has(captionOf(placed)) || captionOf(placed) === ''),
  );
  return repeated ? lines.rows.map(captionOf) : undefined;
}

const captionOf = ({ row }: PlacedRow): string => row.text.replace(/\s/gu, '').replace(CONTINUED, '');

/** A line with the unit alone says too little: then the heading of the table must be the same too. */
function join(begun: TablePiece, piece: TablePiece, caption: readonly string[]): TablePiece | undefined {
  const saysLittle = caption.length > 0 && caption.every((text) => UNIT.test(text) || text === '');
  if (saysLittle && !repeatsHeading(begun.table, piece.table)) return undefined;
  const table = continueTable(begun.table, piece.table);
  return table === undefined ? undefined : { ...begun, table, lastPage: piece.page };
}
