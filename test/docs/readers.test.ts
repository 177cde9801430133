import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';

const rows = readFileSync(join(import.meta.dirname, '../../docs/readers.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

it.each(readers)('docs/readers.md says what $id reads and needs', ({ id, extensions, needs }) => {
  const row = rows.find(([, name]) => name === `\`${id}\``);
  if (extensions.length > 0) expect(row?.[2]).toBe(extensions.map((extension) => `.${extension}`).join(' '));
  expect(row?.[3]).toBe(needs.length === 0 ? 'none' : needs.join(' '));
});
