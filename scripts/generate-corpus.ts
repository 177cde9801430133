/**
 * Makes the sample reports of corpus/, its README and test/corpus/expected.json from scripts/corpus-sources:
 * `tsx scripts/generate-corpus.ts [name…]` (all without names; README and expected.json are always written whole).
 * The name `formats` makes corpus/formats, two reports in every format.
 * The PDFs need LibreOffice and a Chinese font (Debian: libreoffice-writer-nogui, fonts-noto-cjk).
 * What it makes is committed, so that nobody else needs either.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { ALL_FORMATS_OF, allFormats } from './generate-corpus/all-formats.ts';
import { corpusReadme } from './generate-corpus/readme.ts';
import { parseSource, type Source } from './generate-corpus/source.ts';
import { toDocx } from './generate-corpus/to-docx.ts';
import { toHtml } from './generate-corpus/to-html.ts';
import { toPdf } from './generate-corpus/to-pdf.ts';
import { toScan } from './generate-corpus/to-scan.ts';
import { toText } from './generate-corpus/to-text.ts';

const root = join(import.meta.dirname, '..');
const sourceFolder = join(root, 'scripts/corpus-sources');

async function render({ file, layout, blocks }: Source): Promise<Buffer> {
  const format = extname(file);
  if (format === '.txt') return Buffer.from(toText(blocks, layout), 'utf8');
  if (format === '.html') return Buffer.from(toHtml(blocks), 'utf8');
  const docx = await toDocx(blocks, layout);
  if (format === '.docx') return docx;
  if (format === '.pdf') return layout.scanned ? toScan(toPdf(docx)) : toPdf(docx);
  throw new Error(`${file}: the generator makes .txt, .html, .docx and .pdf`);
}

const names = process.argv.slice(2);
const sources: Source[] = [];
for (const entry of readdirSync(sourceFolder).sort()) {
  const source = parseSource(readFileSync(join(sourceFolder, entry), 'utf8'));
  sources.push(source);
  if (names.length > 0 && !names.includes(basename(entry, '.md'))) continue;
  const bytes = await render(source);
  const kept = Math.floor(bytes.length * (source.layout.truncate ?? 1));
  const target = join(root, 'corpus', source.file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes.subarray(0, kept));
  console.log(`${source.file} (${kept} bytes)`);
}
if (names.length === 0 || names.includes('formats')) {
  const folder = join(root, 'corpus/formats');
  mkdirSync(folder, { recursive: true });
  for (const name of ALL_FORMATS_OF) {
    const source = parseSource(readFileSync(join(sourceFolder, `${name}.md`), 'utf8'));
    for (const [extension, bytes] of Object.entries(await allFormats(source))) {
      const file = `${basename(source.file, extname(source.file))}.${extension}`;
      writeFileSync(join(folder, file), bytes);
      console.log(`formats/${file} (${bytes.length} bytes)`);
    }
  }
}
sources.sort((a, b) => (a.file < b.file ? -1 : 1));
const expected = Object.fromEntries(sources.map(({ file, expect }) => [file, expect]));
mkdirSync(join(root, 'test/corpus'), { recursive: true });
const expectedPath = join(root, 'test/corpus/expected.json');
writeFileSync(expectedPath, `${JSON.stringify(expected, null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', expectedPath], { cwd: root, stdio: 'pipe' });
writeFileSync(join(root, 'corpus/README.md'), corpusReadme(sources));
