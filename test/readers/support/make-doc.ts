import CFB from 'cfb';

const TEXT_OFFSET = 0x800;

/** A Word 97 file of the least that the format needs: a header, a piece table and the text in UTF-16. */
export function makeDoc(text: string, flags = 0): Uint8Array {
  const main = Buffer.alloc(TEXT_OFFSET + text.length * 2);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(flags, 10);
  main.writeInt32LE(text.length, 0x4c);
  const table = pieceTable(text.length);
  main.writeInt32LE(table.length, 0x1a6);
  main.write(text, TEXT_OFFSET, 'utf16le');
  return compoundFile({ WordDocument: main, '0Table': table });
}

export function compoundFile(streams: Readonly<Record<string, Buffer>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

/** One piece that covers the whole text; [MS-DOC] 2.9.38. */
function pieceTable(length: number): Buffer {
  const table = Buffer.alloc(5 + 8 + 8);
  table[0] = 2;
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(length, 9);
  table.writeUInt32LE(TEXT_OFFSET, 15);
  return table;
}
