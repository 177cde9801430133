import type { RowDefinition } from '../support/place-rows.ts';
import type { WordStreams } from './streams.ts';

export interface ParagraphProperties {
  readonly inTable: boolean;
  /** The mark that ends a table row. */
  readonly endsRow: boolean;
  readonly row: RowDefinition | undefined;
  readonly headingLevel: number | undefined;
  /** The list, from 1, whose number Word counts and prints before the paragraph; 0 is none. */
  readonly list: number;
  readonly listLevel: number;
}

interface Run {
  readonly start: number;
  readonly end: number;
  /** Index of the style and the list of properties; [MS-DOC] 2.9.114. */
  readonly style: number;
  readonly list: Buffer;
}

const PAGE = 512;
const NONE: ParagraphProperties = {
  inTable: false,
  endsRow: false,
  row: undefined,
  headingLevel: undefined,
  list: 0,
  listLevel: 0,
};

/** Property codes; [MS-DOC] 2.6.2 and 2.6.3. */
const SPRM = {
  list: 0x460b,
  listLevel: 0x260a,
  inTable: 0x2416,
  endsRow: 0x2417,
  outline: 0x2640,
  huge: 0x6646,
  table: 0xd608,
} as const;
/** Length of the operand by the top three bits of the code; 6 states its own length. */
const OPERAND_LENGTH = [1, 1, 2, 4, 2, 2, undefined, 3] as const;

/** Answers for the paragraph whose mark stands at a position of the main stream. */
export function readParagraphProperties(streams: WordStreams): (offset: number) => ParagraphProperties {
  const runs = readRuns(streams);
  return (offset) => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle] as Run).start <= offset) low = middle;
      else high = middle - 1;
    }
    const run = runs[low];
    return run === undefined || offset < run.start || offset >= run.end ? NONE : decode(run, streams.data);
  };
}

/** The formatted pages of paragraph properties; [MS-DOC] 2.9.175. */
function readRuns({ main, table, header }: WordStreams): Run[] {
  const { offset, length } = header.paragraphPages;
  const plc = table.subarray(offset, offset + length);
  const count = Math.floor((plc.length - 4) / 8);
  const runs: Run[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    const paragraphs = page.readUInt8(PAGE - 1);
    for (let entry = 0; entry < paragraphs; entry += 1) {
      const place = page.readUInt8((paragraphs + 1) * 4 + entry * 13) * 2;
      const bounds = { start: page.readUInt32LE(entry * 4), end: page.readUInt32LE(entry * 4 + 4) };
      if (place === 0) continue;
      const size = page.readUInt8(place);
      const from = size === 0 ? place + 2 : place + 1;
      const bytes = size === 0 ? page.readUInt8(place + 1) * 2 : size * 2 - 1;
      runs.push({ ...bounds, style: page.readUInt16LE(from), list: page.subarray(from + 2, from + bytes) });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

function decode({ style, list }: Run, data: Buffer): ParagraphProperties {
  // The first nine built-in styles are the headings.
  const found = { ...NONE, headingLevel: style >= 1 && style <= 9 ? style : undefined };
  for (const [code, operand] of properties(list, data)) {
    if (code === SPRM.inTable) found.inTable = operand[0] !== 0;
    else if (code === SPRM.endsRow) found.endsRow = operand[0] !== 0;
    else if (code === SPRM.list) found.list = operand.readInt16LE(0);
    else if (code === SPRM.listLevel) found.listLevel = operand[0] ?? 0;
    else if (code === SPRM.outline) found.headingLevel = (operand[0] ?? 9) < 9 ? (operand[0] ?? 9) + 1 : undefined;
    else if (code === SPRM.table) found.row = rowDefinition(operand);
  }
  return found;
}

function* properties(list: Buffer, data: Buffer): Generator<readonly [number, Buffer]> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at);
    const fixed = OPERAND_LENGTH[code >> 13];
    // The definition of a row counts its length in two bytes, and one too many.
    const ownLength = code === SPRM.table ? 1 + list.readUInt16LE(at + 2) : 1 + list.readUInt8(at + 2);
    const length = fixed ?? ownLength;
    const operand = list.subarray(at + 2, at + 2 + length);
    if (code === SPRM.huge && operand.length === 4) {
      const place = operand.readUInt32LE(0);
      if (place + 2 <= data.length) {
        yield* properties(data.subarray(place + 2, place + 2 + data.readUInt16LE(place)), Buffer.alloc(0));
      }
    } else {
      yield [code, operand];
    }
    at += 2 + length;
  }
}

function rowDefinition(operand: Buffer): RowDefinition | undefined {
  const cells = operand[2] ?? 0;
  const merges = 3 + (cells + 1) * 2;
  if (cells === 0 || operand.length < merges) return undefined;
  return {
    edges: Array.from({ length: cells + 1 }, (_, index) => operand.readInt16LE(3 + index * 2)),
    merges: Array.from({ length: cells }, (_, index) => {
      const place = merges + index * 20;
      const flags = place + 2 <= operand.length ? operand.readUInt16LE(place) : 0;
      return { across: (flags & 3) === 1, down: ((flags >> 5) & 3) === 1 };
    }),
  };
}
