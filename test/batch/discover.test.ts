import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { discover } from '../../src/batch/discover.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-discover-'));
  const names = [
    'b/乙.txt',
    'b/甲.docx',
    'a/甲.docx',
    'c/[2023]报告.txt',
    'c/~$甲.docx',
    'c/Thumbs.db',
    '.git/config',
    'out/x.txt',
  ];
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'x');
  }
});

const ids = async (...names: string[]): Promise<string[]> => {
  const { inputs } = await discover(
    names.map((name) => join(folder, name)),
    { skip: [], exclude: join(folder, 'out') },
  );
  return inputs.map(({ docId }) => docId);
};

test('a folder gives every file below it, sorted, without litter and without the output folder', async () => {
  expect(await ids('.')).toEqual(['a/甲.docx', 'b/乙.txt', 'b/甲.docx', 'c/[2023]报告.txt']);
});

test('what was passed over is told with its reason', async () => {
  const { skipped } = await discover([folder], { skip: [] });
  expect(skipped).toEqual([
    { docId: '.git/config', reason: 'hidden-file' },
    { docId: 'c/Thumbs.db', reason: 'system-file' },
    { docId: 'c/~$甲.docx', reason: 'office-lock-file' },
  ]);
});

test('patterns, with slashes of either kind; ids count from the fixed part of the pattern', async () => {
  expect(await ids('b/*.txt')).toEqual(['乙.txt']);
  expect(await ids('**/甲.docx')).toEqual(['a/甲.docx', 'b/甲.docx']);
  const { inputs } = await discover([`${folder}\\b\\*.docx`], { skip: [] });
  expect(inputs.map(({ docId }) => docId)).toEqual(['甲.docx']);
});

test('a name that exists is meant literally, whatever brackets it contains', async () => {
  expect(await ids('c/[2023]报告.txt')).toEqual(['[2023]报告.txt']);
});

test('a file named twice is one input; equal names get ids from their common folder', async () => {
  expect(await ids('b', 'b/乙.txt')).toEqual(['乙.txt', '甲.docx']);
  expect(await ids('a', 'b')).toEqual(['a/甲.docx', 'b/乙.txt', 'b/甲.docx']);
});

test('patterns of the configuration leave files out', async () => {
  const { inputs } = await discover([folder], { skip: ['c/**', 'out/**', '**/*.txt'] });
  expect(inputs.map(({ docId }) => docId)).toEqual(['a/甲.docx', 'b/甲.docx']);
});

test('the output folder may hold a named input file, but not be the input folder', async () => {
  const { inputs } = await discover([join(folder, 'b/乙.txt')], { skip: [], exclude: join(folder, 'b') });
  expect(inputs).toHaveLength(1);
  const same = discover([folder], { skip: [], exclude: folder });
  await expect(same).rejects.toMatchObject({ code: 'output-is-input' });
});
