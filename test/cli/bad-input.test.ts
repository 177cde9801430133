import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvTable } from '../support/csv.ts';
import { gouji, temporaryFolder } from './gouji.ts';

const REPORT = '乐安镇2023年度法治政府建设情况报告\n全年完成合法性审查161件，其中规范性文件10件，合同151件。\n';
let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'pictures'));
  writeFileSync(join(folder, 'pictures/a.gif'), Buffer.from('GIF89a'));
  writeFileSync(join(folder, 'report.txt'), REPORT);
  writeFileSync(join(folder, 'file-as-output'), 'kept');
});

describe('usage errors: nothing runs, exit code 2, one sentence', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['missing path', ['run', 'nowhere.txt'], 'gouji: path-not-found: 找不到输入：nowhere.txt\n'],
    [
      'missing path, in English',
      ['run', 'nowhere.txt', '--lang', 'en'],
      'gouji: path-not-found: input not found: nowhere.txt\n',
    ],
    ['pattern without a match', ['run', '*.docx'], 'gouji: pattern-matches-nothing: 没有文件符合模式：*.docx\n'],
    ['empty folder', ['run', 'empty'], 'gouji: empty-folder: 文件夹里没有文件：empty\n'],
    [
      'output is a file',
      ['run', 'report.txt', '--out', 'file-as-output'],
      'gouji: output-is-file: 输出位置是一个文件，不是文件夹：file-as-output\n',
    ],
    [
      'output below a file',
      ['run', 'report.txt', '--out', 'file-as-output/x'],
      'gouji: output-not-writable: 无法写入输出文件夹：file-as-output/x（ENOTDIR）\n',
    ],
    ['workers', ['run', 'report.txt', '--workers', 'many'], 'gouji: invalid-option: gouji 中 workers 的值不对'],
    [
      'configuration file',
      ['run', 'report.txt', '--config', 'none.yaml'],
      'gouji: config-not-found: 找不到配置文件：none.yaml\n',
    ],
  ];
  test.skipIf(process.platform !== 'linux')('an output where no folder can be made', async () => {
    const { code, stderr } = await gouji(['run', 'report.txt', '--out', '/proc/x'], folder);
    expect([code, stderr]).toEqual([2, 'gouji: output-not-writable: 无法写入输出文件夹：/proc/x（ENOENT）\n']);
  });

  test.each(cases)('%s', async (_name, args, message) => {
    const ended = await gouji(args, folder);
    expect(ended.stderr.slice(0, message.length)).toBe(message);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
  });

  test('a folder with nothing readable names the supported extensions', async () => {
    const { code, stderr } = await gouji(['run', 'pictures'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^gouji: nothing-readable: 没有可读取的文件（看过 1 个）：支持的扩展名是 .*txt/);
  });

  test('unknown options and checks list the known ones', async () => {
    writeFileSync(join(folder, 'typo.yaml'), 'worker: 2\n');
    const typo = await gouji(['run', 'report.txt', '--config', 'typo.yaml'], folder);
    expect(typo.code).toBe(2);
    expect(typo.stderr).toMatch(
      /^gouji: unknown-option: typo\.yaml 中有不认识的配置项：worker；可用的是：workers, segmenter, /,
    );
    const check = await gouji(['explain', 'sum-of-part'], folder);
    expect(check.code).toBe(2);
    expect(check.stderr).toMatch(/^gouji: unknown-check: 没有名为“sum-of-part”的核对；可用的是：.*sum-of-parts/);
  });

  test('an unknown command is a usage error too', async () => {
    expect((await gouji(['analyse'], folder)).code).toBe(2);
  });
});

test('each bad file is a row with its code, the rest complete, exit code 3', async () => {
  const input = join(folder, 'mixed');
  mkdirSync(input);
  writeFileSync(join(input, 'good.txt'), REPORT);
  writeFileSync(join(input, 'empty.txt'), '');
  writeFileSync(join(input, 'binary.txt'), Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 37) % 256)));
  writeFileSync(join(input, 'named-docx.docx'), REPORT);
  writeFileSync(join(input, 'cut.docx'), Buffer.from('PK\u0003\u0004cut off', 'latin1'));
  writeFileSync(join(input, 'broken.pdf'), '%PDF-1.7\nnothing more');
  writeFileSync(join(input, 'picture.gif'), Buffer.from('GIF89a'));
  writeFileSync(join(input, 'picture.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]));
  writeFileSync(join(input, '~$lock.docx'), 'x');
  writeFileSync(join(input, '.DS_Store'), 'x');

  const { code, stdout, stderr } = await gouji(['run', input, '--out', join(folder, 'out')], folder);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('失败 empty.txt：empty-file：文件为空，没有可读的文字\n');
  expect(stderr).toContain('跳过 2 个文件（锁文件、隐藏文件、系统文件）：.DS_Store, ~$lock.docx\n');
  const rows = csvTable(readFileSync(join(folder, 'out/reports.csv'), 'utf8'));
  expect(rows.map((row) => [row.doc_id, row.status, row.failure_code])).toEqual([
    ['binary.txt', 'failed', 'not-text'],
    ['broken.pdf', 'failed', 'corrupt'],
    ['cut.docx', 'failed', 'corrupt'],
    ['empty.txt', 'failed', 'empty-file'],
    ['good.txt', 'complete', ''],
    ['named-docx.docx', 'failed', 'wrong-extension'],
    ['picture.gif', 'failed', 'unsupported-format'],
    ['picture.jpg', 'failed', 'no-text-layer'],
  ]);
});

test('a run that fails leaves earlier results as they were', async () => {
  const out = join(folder, 'kept');
  expect((await gouji(['run', 'report.txt', '--out', out], folder)).code).toBe(0);
  const before = readFileSync(join(out, 'reports.csv'), 'utf8');
  expect((await gouji(['run', 'nowhere.txt', '--out', out], folder)).code).toBe(2);
  expect(readFileSync(join(out, 'reports.csv'), 'utf8')).toBe(before);
});
