import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gouji, temporaryFolder } from './gouji.ts';

const CORPUS = join(import.meta.dirname, '../../corpus');

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

test('the outputs are the same bytes whatever the number of workers', async () => {
  const [one, four] = [temporaryFolder(), temporaryFolder()];
  const alone = await gouji(['run', CORPUS, '--out', one, '--workers', '1', '--quiet']);
  const together = await gouji(['run', CORPUS, '--out', four, '--workers', '4', '--quiet']);
  expect(alone.code).toBe(3);
  expect(together).toEqual(alone);
  const expected = contents(one);
  expect(Object.keys(expected).length).toBeGreaterThan(40);
  expect(contents(four)).toEqual(expected);
});
