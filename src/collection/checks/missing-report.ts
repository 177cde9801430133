import type { CollectionCheck } from '../../contracts/collection-check.ts';
import type { CollectedReport } from '../../model/collected.ts';
import { townReport } from '../support/example-reports.ts';
import { type Series, seriesOf } from '../support/series.ts';

/** A body with fewer reports than this has no series yet. */
const MIN_REPORTS = 3;

export const check: CollectionCheck = {
  id: 'missing-report',
  title: { zh: '历年报告没有断档', en: 'No year is missing from a series' },
  rationale: {
    zh: '同一机关的年度报告应逐年齐备。本批中该机关至少有三份报告、多数相邻而其间缺少某一年时提示。',
    en: 'Yearly reports of a body should be complete. Reported where a batch has at least three of a body, mostly of successive years, and one between them is missing.',
  },
  source: '《法治政府建设与责任落实督察工作规定》第二十四、二十五条；《政府信息公开条例》第四十九条：年度报告每年公布',
  severity: 'info',
  messages: {
    missing: {
      zh: '{issuer}缺少{years}年的报告（本批有其前后年份）。',
      en: '{issuer}: no report of {years}, although those before and after are in the batch.',
    },
    complete: {
      zh: '{issuer}{first}至{last}年的报告齐备。',
      en: '{issuer}: every report from {first} to {last} is there.',
    },
  },
  examples: {
    consistent: [{ reports: [2021, 2022, 2023].map((year) => townReport(year, '开展执法检查。')) }],
    inconsistent: [{ reports: [2019, 2020, 2022].map((year) => townReport(year, '开展执法检查。')) }],
  },
  *run(reports) {
    for (const series of seriesOf(reports)) {
      const years = [...series.byYear.keys()].sort((a, b) => a - b);
      const [first, last] = [years[0], years.at(-1)];
      const latest = last === undefined ? undefined : series.byYear.get(last);
      if (years.length < MIN_REPORTS || first === undefined || last === undefined || latest === undefined) continue;
      const gaps = Array.from({ length: last - first }, (_, i) => first + i).filter((year) => !series.byYear.has(year));
      if (gaps.length * 2 > years.length) continue;
      yield { docId: latest.docId, result: assess(series, latest, { first, last, gaps }) };
    }
  },
};

interface Reach {
  readonly first: number;
  readonly last: number;
  readonly gaps: readonly number[];
}

function assess({ issuer }: Series, latest: CollectedReport, { first, last, gaps }: Reach) {
  const missing = gaps.length > 0;
  return {
    checkId: check.id,
    verdict: missing ? 'fail' : 'pass',
    severity: check.severity,
    messageId: missing ? 'missing' : 'complete',
    data: missing ? { issuer, years: gaps.join('、') } : { issuer, first, last },
    ...(missing ? { expected: gaps.join(','), actual: 'missing' } : {}),
    indicatorIds: [],
    span: latest.titleSpan,
  } as const;
}
