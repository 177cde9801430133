/** Builds the committed gold files from their marked sources: `tsx scripts/accuracy-gold.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from './accuracy-support/gold/documents.ts';
import { readSentences } from './accuracy-support/gold/sentences.ts';

const root = join(import.meta.dirname, '../test/gold');
const listed = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((f) => f.endsWith('.txt'))
    .sort();
const read = (folder: string, file: string) => readFileSync(join(root, folder, file), 'utf8');

const rows = listed('source/sentences').flatMap((f) => readSentences(read('source/sentences', f)));
if (new Set(rows.map((r) => r.id)).size !== rows.length) throw new Error('an id is used twice');
writeFileSync(join(root, 'sentences.jsonl'), `${rows.map((r) => JSON.stringify(r)).join('\n')}\n`);
console.log(`${rows.length} sentences, ${rows.reduce((n, r) => n + r.indicators.length, 0)} figures`);

mkdirSync(join(root, 'documents'), { recursive: true });
for (const file of listed('source/documents')) {
  const { text, gold } = readDocument(file.replace(/\.txt$/, ''), read('source/documents', file));
  writeFileSync(join(root, 'documents', file), text);
  writeFileSync(join(root, 'documents', `${gold.id}.json`), `${JSON.stringify(gold, null, 1)}\n`);
  console.log(
    `${gold.id}: ${gold.indicators.length} figures, ${gold.relations.length} relations, ${gold.faults.length} faults`,
  );
}
// The formatter decides how json looks, here as everywhere.
execFileSync('npx', ['biome', 'format', '--write', join(root, 'documents')], { stdio: 'ignore' });
