import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gouji, temporaryFolder } from './gouji.ts';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  const text = '青柘镇2023年度法治政府建设情况报告\n\n全年参加培训的群众达到XX人次，效果良好。\n';
  writeFileSync(join(folder, 'a.txt'), text);
});

describe('gouji check', () => {
  test('prints findings like a linter and ends with 1 on an error', async () => {
    const { code, stdout } = await gouji(['check', 'a.txt', '--lang', 'en', '--segmenter', 'node-rs-jieba'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('a.txt:3:12  error  placeholder  Not filled in: “XX人次”.\n');
    expect(stdout).toMatch(
      /\nfiles: 1; relations verified: \d+; findings: \d+ \(errors \d+, warnings \d+, notes \d+\)\n$/,
    );
  });

  test('a file that cannot be read is told on stderr and makes the exit code 3', async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    const { code, stderr } = await gouji(['check', 'empty.txt', '--lang', 'en', '--quiet'], folder);
    expect(code).toBe(3);
    expect(stderr).toBe('failed empty.txt: empty-file: the file is empty: it holds no text\n');
  });
});

describe('gouji run', () => {
  test.each([
    [[], 0],
    [['--fail-on', 'error'], 1],
    [['--fail-on', 'info'], 1],
  ] as const)('%j ends with %i', async (flags, expected) => {
    const ended = await gouji(['run', 'a.txt', '--out', 'out', '--quiet', ...flags], folder);
    expect(ended).toEqual({ code: expected, stdout: '', stderr: '' });
  });

  test('writes one line of progress and a summary where stderr is no terminal', async () => {
    const { stderr } = await gouji(['run', 'a.txt', '--out', 'out', '--segmenter', 'node-rs-jieba'], folder);
    expect(stderr).toMatch(
      /^1\/1 份，[\d.]+ 份\/秒，剩余 0 s，失败 0\n1 份报告：完整 1，部分 0，失败 0；.*结果在 out\n$/,
    );
  });
});

describe('gouji explain and list', () => {
  test('a check explains itself in both languages', async () => {
    const zh = await gouji(['explain', 'placeholder']);
    expect(zh.stdout).toMatch(/^placeholder {2}.+\n\n级别: 错误\n理由: .+\n依据: .+\n\n通过的例子:\n {2}- /);
    const en = await gouji(['explain', 'copied-report', '--lang', 'en']);
    expect(en.stdout).toMatch(/^copied-report {2}The report is not a copy of another\n\nSeverity: warning\nWhy: /);
  });

  test.each([
    ['readers', /^docx\t/m],
    ['profiles', /^rule-of-law-report\t法治政府建设年度报告/m],
    ['checks', /^sum-of-parts\terror\t/m],
    ['indicators', /^legality_review_total\t/m],
    ['writers', /^indicators-csv\tindicators\.csv\t/m],
  ])('%s', async (what, line) => {
    const { code, stdout } = await gouji(['list', what]);
    expect(code).toBe(0);
    expect(stdout).toMatch(line);
  });
});
