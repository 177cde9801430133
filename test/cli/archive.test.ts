import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeDocx, paragraph } from '../readers/support/make-docx.ts';
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

test('check opens archives as run does, and passes over what systems leave in them', async () => {
  const folder = temporaryFolder();
  const report = strToU8('青柘镇2023年度法治政府建设情况报告\n全年审查合同9件，其中采购合同4件，租赁合同6件。\n');
  const inner = zipSync({ '报告.txt': report, 'Thumbs.db': report, '~$报告.docx': report });
  writeFileSync(join(folder, 'a.zip'), zipSync({ 'b.zip': inner, '.DS_Store': report, '__MACOSX/._报告.txt': report }));
  const { code, stdout, stderr } = await gouji(['check', join(folder, 'a.zip')]);
  expect(stderr).toContain('跳过 4 个文件');
  expect(stdout).toContain('a.zip/b.zip/报告.txt:2:');
  expect(stdout).toContain('1 个文件');
  expect(code).toBe(1);
});

test('an archive made to take long costs itself, and the file beside it is read', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '报告.txt'), '青柘镇2023年度法治政府建设情况报告\n全年审查161件。\n');
  writeFileSync(join(folder, 'slow.zip'), allBroken(15_000));
  const { code } = await gouji(['run', folder, '--out', join(folder, 'out'), '--timeout-seconds', '3']);
  expect(code).toBe(3);
  const rows = csvTable(readFileSync(join(folder, 'out/reports.csv'), 'utf8'));
  expect(rows.map(({ doc_id, failure_code }) => [doc_id, failure_code])).toEqual([
    ['slow.zip', 'timeout'],
    ['报告.txt', ''],
  ]);
});

/** An archive whose entries all begin with a deflate block of a type that does not exist. */
function allBroken(count: number): Uint8Array {
  const text = strToU8('内容'.repeat(20));
  const names = Array.from({ length: count }, (_, index) => `${index}.txt`);
  const archive = Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, text]))));
  // APPNOTE 4.3.7: the data begin 30 bytes and the name after the signature of the local header.
  for (let at = archive.indexOf('PK\u0003\u0004', 0, 'latin1'); at >= 0; ) {
    const data = at + 30 + archive.readUInt16LE(at + 26);
    archive[data] = 0xff;
    at = archive.indexOf('PK\u0003\u0004', data, 'latin1');
  }
  return archive;
}

test('a docx or ofd under the name of an archive is a document', async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'report.zip'),
    makeDocx({ body: paragraph('全年审查合同9件，其中采购合同4件，租赁合同5件。') }),
  );
  const { code, stdout } = await gouji(['check', join(folder, 'report.zip')]);
  expect(stdout).toContain('1 个文件，1 项核对无误');
  expect(code).toBe(0);
});
