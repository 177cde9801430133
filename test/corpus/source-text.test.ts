import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusReadme } from '../../scripts/generate-corpus/readme.ts';
import { type Block, parseSource } from '../../scripts/generate-corpus/source.ts';
import { toText } from '../../scripts/generate-corpus/to-text.ts';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';

const root = join(import.meta.dirname, '../..');
const sourceFolder = join(root, 'scripts/corpus-sources');
const all = readdirSync(sourceFolder)
  .map((name) => parseSource(readFileSync(join(sourceFolder, name), 'utf8')))
  .sort((a, b) => (a.file < b.file ? -1 : 1));
const sources = all.filter((source) => source.expect.status === 'complete');

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
  const test = source.expect.missed.includes('text') ? it.fails : it;
  test('keeps every character of its source', async () => {
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

describe('what is generated is up to date (else run: npx tsx scripts/generate-corpus.ts)', () => {
  it('in expected.json and the README', () => {
    const expected = Object.fromEntries(all.map(({ file, expect }) => [file, expect]));
    expect(JSON.parse(readFileSync(join(import.meta.dirname, 'expected.json'), 'utf8'))).toEqual(expected);
    expect(readFileSync(join(root, 'corpus/README.md'), 'utf8')).toBe(corpusReadme(all));
  });

  // The bytes of Word and PDF files change with each run; that they hold the source's text is asserted above.
  const texts = sources.filter(({ file }) => file.endsWith('.txt'));
  it.each(texts.map((source) => [source.file, source] as const))('in %s', (file, { blocks, layout }) => {
    expect(readFileSync(join(root, 'corpus', file), 'utf8')).toBe(toText(blocks, layout));
  });
});
