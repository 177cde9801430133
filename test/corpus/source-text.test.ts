import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Block, parseSource } from '../../scripts/generate-corpus/source.ts';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';

const root = join(import.meta.dirname, '../..');
const sourceFolder = join(root, 'scripts/corpus-sources');
const sources = readdirSync(sourceFolder)
  .map((name) => parseSource(readFileSync(join(sourceFolder, name), 'utf8')))
  .filter((source) => source.expect.status === 'complete');

/** Spaces and line ends differ between formats; the printed characters must not. */
const printed = (text: string): string => text.replaceAll(/\s/g, '');

/** A reader of web pages leaves the page's own furniture out. */
const isReport = (block: Block): boolean => block.kind !== 'plain';

/** What a block prints, piece by piece: text around a footnote mark, the note itself, each cell. */
function pieces(block: Block): string[] {
  if (block.kind === 'table') return block.rows.flat().filter((cell) => cell !== '<' && cell !== '^');
  return block.text.replaceAll('**', '').split(/\{br\}|\[\^|\]/);
}

describe.each(sources.map((source) => [source.file, source] as const))('%s', (file, source) => {
  it('keeps every character of its source', async () => {
    const bytes = readFileSync(join(root, 'corpus', file));
    const { document } = await readFile(file, { bytes }, readers);
    // A page mark may stand within any paragraph of a text or a PDF.
    const text = printed(document.text).replaceAll(/—\d+—/g, '');
    const missing = source.blocks
      .filter(isReport)
      .flatMap(pieces)
      .filter((piece) => !text.includes(printed(piece)));
    expect(missing).toEqual([]);
  });
});
