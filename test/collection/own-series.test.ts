import { beforeAll, expect, test } from 'vitest';
import { collectionChecks } from '../../src/collection/checks/index.ts';
import { collect } from '../../src/collection/collect.ts';
import { isFinding } from '../../src/model/check-result.ts';
import type { CollectedReport } from '../../src/model/collected.ts';
import { analyzeReport } from '../../src/pipeline/analyze.ts';
import { parseOptions } from '../../src/pipeline/options.ts';
import { loadTools, type Tools } from '../../src/pipeline/tools.ts';

/** What an invented county counted in one year. */
interface Year {
  readonly year: number;
  readonly received: number;
  readonly receivedBefore: number;
  readonly carriedIn: number;
  readonly carriedOut: number;
  readonly mediated: number;
  readonly fines: string;
  /** Words that stand in the report of this year only. */
  readonly own: readonly string[];
  readonly note?: string;
}

const OWN: readonly (readonly string[])[] = [
  ['山林确权', '河道采砂', '校园周边', '农贸集市', '道路施工', '茶园用工', '渡口安全', '祠堂修缮', '冷库消防'],
  ['宅基地审批', '尾矿治理', '托育机构', '夜市摊点', '桥梁限载', '果园灌溉', '游船检验', '古树保护', '油库巡查'],
  ['林下养殖', '砂石运输', '午托场所', '早市管理', '公路绿化', '粮仓检测', '浮桥改造', '碑刻登记', '气站检查'],
  ['退耕地块', '矿山复绿', '驾校培训', '菜场改造', '停车收费', '稻田机收', '码头疏浚', '老街修复', '烟花仓储'],
  ['草场承包', '取水许可', '学车收费', '冷链检验', '路口信号', '棉田补贴', '航标维护', '戏台加固', '锅炉年检'],
];

/** Five years that agree with one another. */
const YEARS: readonly Year[] = [60, 66, 58, 71, 64].map((received, k, all) => ({
  year: 2019 + k,
  received,
  receivedBefore: k === 0 ? 55 : (all[k - 1] as number),
  carriedIn: k === 0 ? 2 : 3 + k - 1,
  carriedOut: 3 + k,
  mediated: 412 + 7 * k,
  fines: `${38 + k}.5`,
  own: OWN[k] as readonly string[],
}));

const report = (one: Year): string => {
  const done = one.received + one.carriedIn - one.carriedOut;
  const particular = one.own
    .map((work, k) => `围绕${work}问题先后开展专题协商${k + 2}次，逐项建立台账并跟踪到底。`)
    .join('');
  return `澜石县人民政府关于${one.year}年度法治政府建设情况的报告

一、主要举措和成效
（一）复议与调解。全年收到行政复议申请${one.received}件，上年为${one.receivedBefore}件${one.note ?? ''}。上年结转政府信息公开申请${one.carriedIn}件，结转下年度继续办理${one.carriedOut}件。调解纠纷${one.mediated}件。
（二）行政执法。罚没款${one.fines}万元。办结复议案件${done}件。
（三）专项治理。${particular}
二、存在的不足和原因
部分单位执法记录不够规范，原因是人员更替较快。
三、党政主要负责人履行推进法治建设第一责任人职责情况
县长主持召开常务会议专题研究法治建设。
四、${one.year + 1}年主要安排
继续完善行政裁量基准，加强乡镇执法力量。

澜石县人民政府
${one.year + 1}年2月20日
`;
};

let tools: Tools;
beforeAll(() => {
  tools = loadTools(parseOptions({ segmenter: 'node-rs-jieba' }, 'test'));
});

/** The findings across the reports, as `check file`. */
async function findings(years: readonly Year[], texts = years.map(report)): Promise<string[]> {
  const collected: CollectedReport[] = [];
  for (const [k, text] of texts.entries()) {
    const outcome = await analyzeReport({ docId: `${years[k]?.year}.txt`, bytes: Buffer.from(text) }, tools);
    if (outcome.status === 'failed') throw new Error(outcome.failureCode);
    collected.push(collect(outcome));
  }
  return collectionChecks.flatMap((check) =>
    [...check.run(collected)]
      .filter(({ result }) => isFinding(result) || result.verdict === 'fail')
      .map(({ docId }) => `${check.id} ${docId}`),
  );
}

const changed = (year: number, change: Partial<Year>): Year[] =>
  YEARS.map((one) => (one.year === year ? { ...one, ...change } : one));

test('five years that agree give no finding, and their figures are compared', async () => {
  expect(await findings(YEARS)).toEqual([]);
  const collected: CollectedReport[] = [];
  for (const one of YEARS) {
    const outcome = await analyzeReport({ docId: `${one.year}.txt`, bytes: Buffer.from(report(one)) }, tools);
    if (outcome.status !== 'failed') collected.push(collect(outcome));
  }
  const compared = collectionChecks.map(({ id, run }) => [
    id,
    [...run(collected)].filter(({ result }) => result.verdict === 'verified').length,
  ]);
  expect(Object.fromEntries(compared)).toMatchObject({ 'prior-year-figure': 4, 'carried-over': 4 });
});

test.each<readonly [string, () => readonly Year[], readonly string[]]>([
  ['last year’s figure told otherwise', () => changed(2021, { receivedBefore: 65 }), ['prior-year-figure 2021.txt']],
  ['the same, said to be revised', () => changed(2021, { receivedBefore: 65, note: '（按核实后的口径）' }), []],
  ['carried over otherwise', () => changed(2022, { carriedIn: 9 }), ['carried-over 2022.txt']],
  ['a digit too many', () => changed(2023, { mediated: 4400 }), ['unusual-figure 2023.txt']],
  ['万 for 亿', () => changed(2020, { fines: '395000' }), ['unusual-figure 2020.txt']],
  // The newest report of the series says so.
  ['a year that is not there', () => YEARS.filter(({ year }) => year !== 2021), ['missing-report 2023.txt']],
  [
    'last year’s report with a new year on it',
    () => changed(2022, { own: OWN[2] as readonly string[] }),
    ['copied-report 2022.txt'],
  ],
])('%s', async (_, years, expected) => {
  expect(await findings(years())).toEqual(expected);
});
