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
  expect(/reports: 1 complete/.test(run.stderr)).toBe(message === EN);
  const rows = csvTable(readFileSync(join(folder, 'out/findings.csv'), 'utf8'));
  expect(rows.map((row) => row.message)).toContain(message);
});
