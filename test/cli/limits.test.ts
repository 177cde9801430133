import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makePdf, textLines } from '../readers/support/make-pdf.ts';
import { csvTable } from '../support/csv.ts';
import { gouji, temporaryFolder } from './gouji.ts';

const LINE = '全年完成合法性审查161件，其中规范性文件10件，合同151件。';
const PAGE = { texts: textLines(Array.from({ length: 20 }, () => LINE)) };
let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'three-pages.pdf'), makePdf([PAGE, PAGE, PAGE]));
  writeFileSync(join(folder, 'small.txt'), `乐安镇2023年度法治政府建设情况报告\n${LINE}\n`);
  writeFileSync(join(folder, 'large.txt'), `乐安镇2023年度法治政府建设情况报告\n${`${LINE}\n`.repeat(60_000)}`);
});

const LIMITS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['--max-pages', '2', { 'large.txt': 'timeout', 'three-pages.pdf': 'too-large' }],
  ['--max-file-megabytes', '1', { 'large.txt': 'too-large' }],
];

test.each(LIMITS)('%s %s costs what is beyond it, and nothing else', async (flag, value, codes) => {
  const out = temporaryFolder();
  const args = ['run', folder, '--out', out, '--workers', '2', '--timeout-seconds', '8', flag, value];
  expect((await gouji([...args, '--segmenter', 'node-rs-jieba'])).code).toBe(3);
  const rows = csvTable(readFileSync(join(out, 'reports.csv'), 'utf8'));
  const expected = ['large.txt', 'small.txt', 'three-pages.pdf'].map((name) => [name, codes[name] ?? '']);
  expect(rows.map(({ doc_id, failure_code }) => [doc_id, failure_code])).toEqual(expected);
});

test('a report too large for the memory of a worker ends the worker only; so also under check', async () => {
  const limits = ['--max-memory-megabytes', '150', '--segmenter', 'node-rs-jieba'];
  const { code, stderr, stdout } = await gouji(['check', join(folder, '*.txt'), ...limits]);
  expect(stderr).toContain('large.txt：out-of-memory：占用内存超过 150 MB');
  expect(stdout).toContain('2 个文件');
  expect(code).toBe(3);
});
