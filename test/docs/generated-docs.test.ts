import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedDocuments } from '../../scripts/generate-docs/documents.ts';

it.each([...generatedDocuments()])(
  '%s says what the code says (else run: npx tsx scripts/generate-docs.ts)',
  (path, text) => {
    expect(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')).toBe(text);
  },
);
