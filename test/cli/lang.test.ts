import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvTable } from '../support/csv.ts';
import { gouji, temporaryFolder } from './gouji.ts';

const folder = temporaryFolder();
writeFileSync(join(folder, 'a.txt'), '青柘镇2023年度法治政府建设情况报告\n全年参加培训的群众达到XX人次，效果良好。\n');
writeFileSync(join(folder, 'en.yaml'), 'lang: en\n');

const ZH = '“XX人次”处未填写。';
const EN = 'Not filled in: “XX人次”.';
/** The locale of the tests is Chinese. */
const cases: readonly (readonly [string, readonly string[], string])[] = [
  ['the locale', [], ZH],
  ['the configuration', ['--config', 'en.yaml'], EN],
  ['the command line', ['--lang', 'en'], EN],
  ['the command line before the configuration', ['--config', 'en.yaml', '--lang', 'zh'], ZH],
];

test.each(cases)('%s decides the language', async (_, args, message) => {
  const told = await gouji(['check', 'a.txt', ...args], folder);
  expect(told.stdout).toContain(message);
  const run = await gouji(['run', 'a.txt', '--out', 'out', ...args], folder);
  expect(/^reports: 1 /m.test(run.stderr)).toBe(message === EN);
  const rows = csvTable(readFileSync(join(folder, 'out/findings.csv'), 'utf8'));
  expect(rows.map((row) => row.message)).toContain(message);
});

/** What is typed wrongly is told in the language of the messages, with what may be typed instead. */
const WRONG: readonly (readonly [args: readonly string[], zh: string, en: string])[] = [
  [['run'], '缺少参数 inputs', 'the argument inputs is missing'],
  [['run', 'a.txt', '--out'], '选项 --out <folder> 后缺少取值', 'the option --out <folder> lacks its value'],
  [['run', 'a.txt', '--ou', 'x'], '没有选项 --ou。是否要写 --out？', 'there is no option --ou. Did you mean --out?'],
  [['rn'], '没有命令 rn。是否要写 run？', 'there is no command rn. Did you mean run?'],
  [['explain', 'a', 'b'], 'explain 的参数过多', 'too many arguments for explain'],
  [['list', 'sums'], 'what 不能取 sums。可取：readers', 'what cannot be sums. It may be readers'],
  [
    ['check', 'a.txt', '--fail-on', 'x'],
    '--fail-on <severity> 不能取 x。可取：error',
    '--fail-on <severity> cannot be x. It may be error',
  ],
];

test.each(WRONG)('gouji %j', async (args, zh, en) => {
  const [command = '', ...rest] = args;
  const told = await gouji([...args], folder);
  expect(told).toMatchObject({ code: 2, stderr: expect.stringContaining(zh) });
  expect(told.stderr).toContain('用法：');
  expect((await gouji([command, '--lang=en', ...rest], folder)).stderr).toContain(en);
});
