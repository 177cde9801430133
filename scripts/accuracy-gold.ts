/** Builds the committed gold files from their marked sources: `tsx scripts/accuracy-gold.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSentences } from './accuracy-support/sentences.ts';

const root = join(import.meta.dirname, '../test/gold');
const sources = readdirSync(join(root, 'source')).filter((f) => /^sentences.*\.txt$/.test(f)).sort();
const rows = sources.flatMap((f) => readSentences(readFileSync(join(root, 'source', f), 'utf8')));
const ids = new Set(rows.map((r) => r.id));
if (ids.size !== rows.length) throw new Error('an id is used twice');
writeFileSync(join(root, 'sentences.jsonl'), `${rows.map((r) => JSON.stringify(r)).join('\n')}\n`);
console.log(`${rows.length} sentences, ${rows.reduce((n, r) => n + r.indicators.length, 0)} figures`);
