import CFB from 'cfb';
import { ReadFailure } from '../../model/errors.ts';
import { assertDirectoryTree } from './directory-tree.ts';

/** The streams of a Word 97–2003 file that hold its text; [MS-DOC] 2.1. */
export interface WordStreams {
  readonly main: Buffer;
  readonly table: Buffer;
  readonly data: Buffer;
  readonly header: Header;
}

/** What the file information block says; [MS-DOC] 2.5. */
export interface Header {
  /** Lengths in characters of the parts of the text, in the order in which they stand. */
  readonly body: number;
  readonly footnotes: number;
  /** Headers, footers, macros and comments: not read. */
  readonly between: number;
  readonly endnotes: number;
  readonly textBoxes: number;
  readonly pieces: Stretch;
  readonly paragraphPages: Stretch;
  readonly lists: Stretch;
  readonly listUses: Stretch;
}

/** A structure in the table stream. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

const WORD_MAGIC = 0xa5ec;
const WORD_97 = 0xc1;
const FLAG_ENCRYPTED = 0x0100;
const FLAG_TABLE_1 = 0x0200;

export function openStreams(bytes: Uint8Array): WordStreams {
  const container = openContainer(bytes);
  const stream = (name: string): Buffer | undefined => {
    const content = CFB.find(container, name)?.content;
    return content === undefined ? undefined : Buffer.from(content);
  };
  if (stream('EncryptedPackage') !== undefined) throw new ReadFailure('encrypted');
  const main = stream('WordDocument');
  if (main === undefined || main.readUInt16LE(0) !== WORD_MAGIC) {
    throw new ReadFailure('not-a-document', { missing: 'WordDocument' });
  }
  const version = main.readUInt16LE(2);
  const flags = main.readUInt16LE(10);
  if (version < WORD_97) throw new ReadFailure('unsupported-format', { version });
  if ((flags & FLAG_ENCRYPTED) !== 0) throw new ReadFailure('encrypted');
  const table = stream((flags & FLAG_TABLE_1) === 0 ? '0Table' : '1Table');
  if (table === undefined) throw new ReadFailure('corrupt', { missing: 'Table' });
  return { main, table, data: stream('Data') ?? Buffer.alloc(0), header: readHeader(main) };
}

function openContainer(bytes: Uint8Array): CFB.CFB$Container {
  try {
    const file = Buffer.from(bytes);
    assertDirectoryTree(file);
    return CFB.read(file, { type: 'buffer' });
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('corrupt', {}, error);
  }
}

function readHeader(main: Buffer): Header {
  const length = (offset: number): number => main.readInt32LE(offset);
  const stretch = (offset: number): Stretch => ({ offset: length(offset), length: length(offset + 4) });
  return {
    body: length(0x4c),
    footnotes: length(0x50),
    between: length(0x54) + length(0x58) + length(0x5c),
    endnotes: length(0x60),
    textBoxes: length(0x64),
    paragraphPages: stretch(0x102),
    lists: stretch(0x2e2),
    listUses: stretch(0x2ea),
    pieces: stretch(0x1a2),
  };
}
