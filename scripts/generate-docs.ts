/** Writes docs/tables.md and docs/checks.md from the writers and checks themselves: `tsx scripts/generate-docs.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDocuments } from './generate-docs/documents.ts';

for (const [path, text] of generatedDocuments()) {
  writeFileSync(join(import.meta.dirname, '..', path), text);
  console.log(path);
}
