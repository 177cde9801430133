/** Writes docs/tables.md, docs/checks.md and docs/indicators.md from the writers, checks and lists themselves: `tsx scripts/generate-docs.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDocuments } from './generate-docs/documents.ts';

for (const [path, text] of generatedDocuments()) {
  writeFileSync(join(import.meta.dirname, '..', path), text);
  console.log(path);
}
