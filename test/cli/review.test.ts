import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { csvTable } from '../support/csv.ts';
import { gouji, temporaryFolder } from './gouji.ts';

const TITLE = '青柘镇2023年度法治政府建设情况报告\n';
const FAULT = '全年参加培训的群众达到XX人次，效果良好。\n';
let folder: string;

const run = async (): Promise<{
  stderr: string;
  findings: Record<string, string>[];
  checks: Record<string, string>[];
}> => {
  const { stderr } = await gouji(['run', 'in', '--out', 'out', '--lang', 'en', '--quiet'], folder);
  const table = (name: string) => csvTable(readFileSync(join(folder, 'out', name), 'utf8'));
  const placeholder = ({ check_id }: Record<string, string>): boolean => check_id === 'placeholder';
  return {
    stderr,
    findings: table('findings.csv').filter(placeholder),
    checks: table('checks.csv').filter(placeholder),
  };
};
const review = (yaml: string): void => writeFileSync(join(folder, 'in/gouji.review.yaml'), yaml);

beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
});

test('a verdict survives moved lines; an entry out of date is reported', async () => {
  writeFileSync(join(folder, 'in/a.txt'), TITLE + FAULT);
  const [found] = (await run()).findings;
  expect(found?.fingerprint).toMatch(/^[0-9a-f]{12}$/);

  review(`- fingerprint: ${found?.fingerprint}\n  verdict: accepted\n  doc_id: a.txt\n  note: 原文如此\n`);
  writeFileSync(join(folder, 'in/a.txt'), `${TITLE}一、新的一章\n加了一句话。\n${FAULT}`);
  const moved = await run();
  expect(moved.findings).toEqual([]);
  expect(moved.checks.map((row) => row.review)).toEqual(['accepted']);
  expect(moved.stderr).toBe('');

  writeFileSync(join(folder, 'in/a.txt'), `${TITLE}全年参加培训的群众达到30人次。\n`);
  expect((await run()).stderr).toBe(
    `the review file speaks of ${found?.fingerprint} (a.txt), to which no result answers any more\n`,
  );
});

test('a confirmed finding stays; a mistake in the review file stops the run', async () => {
  writeFileSync(join(folder, 'in/a.txt'), TITLE + FAULT);
  review('[]\n');
  const [found] = (await run()).findings;
  review(`- fingerprint: ${found?.fingerprint}\n  verdict: confirmed\n`);
  expect((await run()).findings.map((row) => row.review)).toEqual(['confirmed']);

  review('- fingerprint: x\n  verdict: maybe\n');
  const { code, stderr } = await gouji(['run', 'in', '--out', 'out', '--lang', 'en'], folder);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^gouji: review-invalid: review file .*gouji\.review\.yaml: bad value at 0\.verdict/);
});

const PAIR = { 'b/x.txt': 'false-alarm', 'b/y.txt': 'confirmed' } as const;

test('the same words in two reports are judged one by one; a named review file lies beside its configuration', async () => {
  const box = join(folder, 'pair');
  mkdirSync(join(box, 'b'), { recursive: true });
  for (const name of Object.keys(PAIR)) writeFileSync(join(box, name), TITLE + FAULT);
  await gouji(['run', 'pair', '--out', 'out'], folder);
  const [first, second] = csvTable(readFileSync(join(folder, 'out/findings.csv'), 'utf8'));
  expect(first?.fingerprint).toBe(second?.fingerprint);

  const entries = Object.entries(PAIR).map(
    ([doc, verdict]) => `- fingerprint: ${first?.fingerprint}\n  verdict: ${verdict}\n  doc_id: ${doc}\n`,
  );
  writeFileSync(join(box, 'ours.yaml'), entries.join(''));
  writeFileSync(join(box, 'gouji.config.yaml'), 'review: ours.yaml\nskip: ["*.yaml"]\n');
  await gouji(['run', 'pair', '--out', 'out'], folder);
  const checks = csvTable(readFileSync(join(folder, 'out/checks.csv'), 'utf8'));
  const judged = checks.filter(({ check_id: id }) => id === 'placeholder').map((row) => [row.doc_id, row.review]);
  expect(Object.fromEntries(judged)).toEqual(PAIR);
});

const STALE: readonly (readonly [string, string, string])[] = [
  ['digits alone', '012345678901', '复核文件中的 012345678901 已没有对应的核对结果\n'],
  ['digits and an e', '12345678e901', '复核文件中的 12345678e901 已没有对应的核对结果\n'],
];

test.each(STALE)('a fingerprint of %s is text', async (_, fingerprint, said) => {
  writeFileSync(join(folder, 'in/a.txt'), TITLE + FAULT);
  review(`- fingerprint: ${fingerprint}\n  verdict: accepted\n  date: 2024-03-01\n`);
  expect(await gouji(['run', 'in', '--out', 'out', '--quiet'], folder)).toEqual({ code: 0, stdout: '', stderr: said });
});

const WRONG: readonly (readonly [string, string])[] = [
  ['- fingerprint: x\n  verdict: maybe\n', '0.verdict 的内容不对：无效选项：'],
  ['- fingerprint: x\n  verdict: accepted\n- fingerprint: x\n  verdict: confirmed\n', 'x 出现两次'],
];

test.each(WRONG)('a mistake is told in the language of the run: %j', async (yaml, said) => {
  review(yaml);
  const { code, stderr } = await gouji(['run', 'in', '--out', 'out'], folder);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
