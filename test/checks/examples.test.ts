import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { CheckExample } from '../../src/contracts/check.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import { isFinding } from '../../src/model/check-result.ts';
import { analyzeReport } from '../../src/pipeline/analyze.ts';
import { parseOptions } from '../../src/pipeline/options.ts';
import { loadTools } from '../../src/pipeline/tools.ts';

const tools = loadTools(parseOptions({}, 'test'));

async function resultsOf(example: CheckExample, checkId: string): Promise<readonly CheckResult[]> {
  const only = { ...tools, checks: checks.filter((check) => check.id === checkId) };
  // A genre that the text is too short to tell is given as the only profile besides the generic one.
  const profiles = tools.profiles.filter(
    ({ id }) => example.genre === undefined || [example.genre, 'generic'].includes(id),
  );
  const input = { docId: 'example.txt', bytes: new TextEncoder().encode(example.text) };
  const outcome = await analyzeReport(input, { ...only, profiles });
  if (outcome.status !== 'complete') throw new Error(`${checkId}: ${JSON.stringify(outcome.notices)} ${example.text}`);
  return outcome.checks;
}

const BODY = '\n一、主要举措和成效\n2020年，我镇审查合同12件。\n二、下一步打算\n办讲座3场。';
/** Without a title, of the length that its genre can be told by. */
const SPEECH = `各位代表：
现在，我代表石桥县人民政府，向大会作政府工作报告，请予审议。
一、2023年工作回顾
2023年，我县审查合同12件。${'我们统筹推进各项工作。'.repeat(80)}
二、2024年工作安排
2024年，计划办讲座3场。`;

const lines = (count: number, line: (k: number) => string): string =>
  Array.from({ length: count }, (_, k) => line(k + 1)).join('\n');
const listOf = (count: number): string =>
  lines(count, (k) => `${'甲乙丙丁戊己庚'[k % 7]}镇人民调解委员会${k}件`).replaceAll('\n', '、');

/** What a check cannot tell, and the message that says why. */
const UNDECIDED: readonly (readonly [string, string, CheckExample])[] = [
  ['sum-of-parts', 'long', { text: `${listOf(61)}，合计1891件。` }],
  ['repeated-figure', 'crowded', { text: lines(62, (k) => `调解纠纷${k + 10}件。`) }],
  [
    'text-vs-table',
    'crowded',
    { text: `全年办理案件12件。\n项目\t数量（件）\n${lines(201, (k) => `办理案件\t${k}`)}` },
  ],
  ['stale-year', 'generic', { text: `石桥镇2021年工作记录${BODY}`, genre: 'generic' }],
  [
    'stale-year',
    'unknown',
    { text: `石桥镇法治政府建设报告${BODY.replace('2020年，', '')}`, genre: 'rule-of-law-report' },
  ],
  ['stale-year', 'own-witness', { text: SPEECH, genre: 'government-work-report' }],
  ['foreign-place', 'unknown', { text: BODY.trim(), genre: 'rule-of-law-report' }],
];

it.each(UNDECIDED)('%s does not decide: %s', async (id, messageId, example) => {
  const results = await resultsOf(example, id);
  expect(results.map((result) => [result.verdict, result.messageId])).toEqual([['not_assessable', messageId]]);
});

/** Ids of `{name}` placeholders. */
const slots = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it.each(check.examples.consistent.map((example) => [example.text, example] as const))(
    'is content with %s',
    async (_, example) => {
      const results = await resultsOf(example, id);
      expect(results.filter(isFinding)).toEqual([]);
      if (check.messages.clean !== undefined) expect(results.map(({ verdict }) => verdict)).toEqual(['pass']);
    },
  );

  it.each(check.examples.inconsistent.map((example) => [example.text, example] as const))(
    'objects to %s',
    async (_, example) => {
      expect((await resultsOf(example, id)).filter(isFinding).length).toBeGreaterThan(0);
    },
  );

  it('fills every slot of the wording it chooses, in both languages', async () => {
    for (const example of [...check.examples.consistent, ...check.examples.inconsistent]) {
      for (const { messageId, data } of await resultsOf(example, id)) {
        const message = check.messages[messageId];
        expect(message, messageId).toBeDefined();
        const missing = [...slots(message?.zh ?? ''), ...slots(message?.en ?? '')].filter((slot) => !(slot in data));
        expect(missing, messageId).toEqual([]);
      }
    }
  });
});
