import { ReadFailure } from '../../model/errors.ts';
import type { WordStreams } from './streams.ts';

/** A run of the text as it lies in the file; [MS-DOC] 2.4.1. */
interface Piece {
  /** First character and the one after the last, counted in the whole text. */
  readonly start: number;
  readonly end: number;
  /** Where the first character stands in the main stream. */
  readonly offset: number;
  /** Compressed pieces have one byte a character, others two. */
  readonly width: 1 | 2;
}

export interface PieceText {
  /** Body, notes and all other parts in one. */
  readonly text: string;
  /** Position in the main stream of a character. */
  offsetOf(index: number): number;
}

const PROPERTIES = 0x01;
const PIECE_TABLE = 0x02;
const COMPRESSED = 0x40000000;

export function readPieces({ main, table, header }: WordStreams): PieceText {
  const pieces = pieceTable(table.subarray(header.pieces.offset, header.pieces.offset + header.pieces.length));
  // Pieces follow each other and each has bytes of its own: more of them is a bomb.
  let bytesLeft = main.length;
  for (const { start, end, width } of pieces) {
    bytesLeft -= (end - start) * width;
    if (end < start || bytesLeft < 0) throw new ReadFailure('corrupt', { reason: 'pieces' });
  }
  const text = pieces
    .map(({ start, end, offset, width }) => {
      const bytes = main.subarray(offset, offset + (end - start) * width);
      if (bytes.length < (end - start) * width) throw new ReadFailure('corrupt', { reason: 'cut' });
      return width === 2 ? bytes.toString('utf16le') : new TextDecoder('windows-1252').decode(bytes);
    })
    .join('');
  return {
    text,
    offsetOf: (index) => {
      const piece = pieceAt(pieces, index);
      if (piece === undefined || index < piece.start || index >= piece.end)
        throw new ReadFailure('corrupt', { reason: 'piece' });
      return piece.offset + (index - piece.start) * piece.width;
    },
  };
}

/** The last piece that begins at or before the character. */
function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).start <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** The piece table stands behind any number of property lists; [MS-DOC] 2.9.38. */
function pieceTable(clx: Buffer): Piece[] {
  let at = 0;
  while (clx[at] === PROPERTIES) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== PIECE_TABLE) throw new ReadFailure('corrupt', { reason: 'piece-table' });
  const length = clx.readUInt32LE(at + 1);
  const plc = clx.subarray(at + 5, at + 5 + length);
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: count }, (_, index) => {
    const place = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const compressed = (place & COMPRESSED) !== 0;
    const offset = place & ~COMPRESSED;
    return {
      start: plc.readUInt32LE(index * 4),
      end: plc.readUInt32LE(index * 4 + 4),
      offset: compressed ? offset / 2 : offset,
      width: compressed ? 1 : 2,
    };
  });
}
