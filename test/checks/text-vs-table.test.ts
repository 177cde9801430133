import { describe, expect, it } from 'vitest';
import { check as sumOfParts } from '../../src/checks/sum-of-parts.ts';
import { check } from '../../src/checks/text-vs-table.ts';
import { analyzeReport } from '../../src/pipeline/analyze.ts';
import { parseOptions } from '../../src/pipeline/options.ts';
import { loadTools } from '../../src/pipeline/tools.ts';

const tools = { ...loadTools(parseOptions({}, 'test')), checks: [check] };

const report = (statement: string): string =>
  [
    '青羊县2024年财政决算报告',
    '一、一般公共预算',
    `2024年，全县一般公共预算支出389704万元。${statement}`,
    '附表　2024年全县一般公共预算支出决算表',
    '单位：万元',
    ['项目', '2023年决算数', '2024年预算数', '2024年决算数', '决算数比上年增长（%）'].join('\t'),
    ['教育支出', '72918', '70500', '75683', '3.8'].join('\t'),
    ['农林水支出', '63790', '52600', '66142', '3.7'].join('\t'),
    ['公共安全支出', '15304', '15200', '15466', '1.1'].join('\t'),
    ['卫生健康支出', '40263', '36800', '38174', '-5.2'].join('\t'),
    ['一般公共预算支出合计', '379512', '391300', '389704', '2.7'].join('\t'),
    '',
  ].join('\n');

/** What is said of the figures that the statement names, one by one: `ok` or the id of the message. */
async function told(statement: string): Promise<readonly string[]> {
  const text = report(statement);
  const outcome = await analyzeReport({ docId: 'a.txt', bytes: new TextEncoder().encode(text) }, tools);
  if (outcome.status !== 'complete') throw new Error(JSON.stringify(outcome.notices));
  const from = text.indexOf(statement);
  return outcome.checks
    .filter(({ span }) => span.start >= from && span.end <= from + statement.length)
    .map(({ verdict, messageId }) => (verdict === 'verified' ? 'ok' : messageId));
}

const CASES: readonly (readonly [why: string, statement: string, results: readonly string[]])[] = [
  ['the same', '教育支出75683万元。', ['ok']],
  ['the same, in another unit and rounded', '教育支出7.57亿元。', ['ok']],
  [
    'every mention',
    '教育支出75683万元。其中教育支出7.5683亿元用于保障教师待遇。民生方面，教育支出76583万元。',
    ['ok', 'ok', 'cell-swapped'],
  ],
  ['the column of last year', '2023年，教育支出72918万元。', ['ok']],
  ['digits swapped', '教育支出76583万元。', ['cell-swapped']],
  ['digits swapped, converted', '教育支出7.6583亿元。', ['cell-swapped']],
  ['one digit of five', '教育支出75283万元。', ['cell-digit']],
  ['亿 for 万', '教育支出75683亿元。', ['cell-unit']],
  ['another figure, the growth the same', '教育支出77401万元，增长3.8%。', ['cell-beside', 'ok']],
  ['the same figure, another growth', '教育支出75683万元，增长8.8%。', ['ok', 'cell-beside']],
  ['the same figure, its growth swapped', '教育支出75683万元，增长8.3%。', ['ok', 'cell-swapped']],
  [
    'another figure in a list of which two agree',
    '教育支出75683万元、农林水支出66142万元、卫生健康支出39961万元。',
    ['ok', 'ok', 'cell-listed'],
  ],
  [
    'another figure after two that agree, one of them in the sentence before',
    '教育支出75683万元、卫生健康支出39961万元。',
    ['ok', 'cell-listed'],
  ],
  ['another figure after one that agrees', '卫生健康支出39961万元、农林水支出51600万元。', []],
  ['another figure far from that of the list', '教育支出75683万元、卫生健康支出60961万元。', ['ok']],
  [
    'one digit of four, rounded, after two that agree',
    '教育支出7.57亿元、卫生健康支出3.87亿元。',
    ['ok', 'cell-digit'],
  ],
  ['亿 for 万, as other digits are rounded', '教育支出7.57万元。', ['cell-unit']],
  ['another figure and growth: perhaps another scope', '教育支出77401万元，增长5.1%。', []],
  ['what another cell prints', '教育支出66142万元。', []],
  ['half a year', '上半年教育支出76583万元。', []],
  ['a plan, one digit apart', '计划教育支出75283万元。', []],
  ['a plan, two digits swapped: of whatever year', '计划教育支出76583万元。', ['cell-swapped']],
  ['a part of it', '职业教育支出76583万元。', []],
];

const withSums = { ...tools, checks: [check, sumOfParts] };

it('speaks with the sum that the same slip breaks', async () => {
  const parts = '教育支出75683亿元，农林水支出66142万元，其他支出247879万元。';
  const text = report(`一般公共预算支出389704万元，分为：${parts}`);
  const outcome = await analyzeReport({ docId: 'a.txt', bytes: new TextEncoder().encode(text) }, withSums);
  if (outcome.status !== 'complete') throw new Error(JSON.stringify(outcome.notices));
  const wrong = outcome.checks.filter(({ verdict }) => verdict === 'mismatch');
  expect(wrong.map(({ checkId }) => checkId).sort()).toEqual(['sum-of-parts', 'text-vs-table']);
});

describe('text-vs-table', () => {
  it.each(CASES)('%s: %s', async (_, statement, results) => {
    expect(await told(statement)).toEqual(results);
  });
});
