import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { csvTable } from '../support/csv.ts';
import { gouji, temporaryFolder } from './gouji.ts';

test('an archive is replaced by its files; a broken one is a row with its code', async () => {
  const folder = temporaryFolder();
  const report = strToU8('青柘镇2023年度法治政府建设情况报告\n全年审查161件。\n');
  const inner = zipSync({ '深层.txt': report });
  const reports = { '甲/报告.txt': report, '乙.zip': inner, '__MACOSX/._甲': report, '../../逃逸.txt': report };
  writeFileSync(join(folder, 'reports.zip'), zipSync(reports));
  writeFileSync(join(folder, 'broken.zip'), inner.subarray(0, 40));

  const { code, stderr } = await gouji(['run', folder, '--out', join(folder, 'out')]);
  expect(code).toBe(3);
  expect(stderr).toContain('跳过 1 个文件');
  const rows = csvTable(readFileSync(join(folder, 'out/reports.csv'), 'utf8'));
  expect(rows.map(({ doc_id, status, failure_code }) => [doc_id, status, failure_code])).toEqual([
    ['broken.zip', 'failed', 'corrupt'],
    ['reports.zip/乙.zip/深层.txt', 'complete', ''],
    ['reports.zip/甲/报告.txt', 'complete', ''],
    ['reports.zip/逃逸.txt', 'complete', ''],
  ]);
});
