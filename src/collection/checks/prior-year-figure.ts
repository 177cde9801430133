import type { CollectionCheck } from '../../contracts/collection-check.ts';
import type { CollectedFigure } from '../../model/collected.ts';
import { compareYears } from '../support/compare-years.ts';
import { townReport } from '../support/example-reports.ts';
import { consecutive, seriesOf } from '../support/series.ts';
import { uniqueByName } from '../support/unique-by-name.ts';

export const check: CollectionCheck = {
  id: 'prior-year-figure',
  title: { zh: '上年数与上年报告一致', en: 'Last year’s figure is what last year’s report said' },
  rationale: {
    zh: '报告引用的上年数应与同一机关上年报告所载一致；写明调整、修订或可比口径的除外。两份报告中同名数字都只有一个时才核对。',
    en: 'A figure given for the year before must be the one in that year’s report of the same body, unless it is said to be revised. Compared only where each report has one figure of that name.',
  },
  source: '《关于更加有效发挥统计监督职能作用的意见》（2021）：防范数据前后矛盾；统计公报注释：上年数据可能有修订',
  severity: 'warning',
  messages: {
    same: {
      zh: '{name}：上年数{there}{unit}，与{year}年报告一致。',
      en: '{name}: {there}{unit}, as the report of {year} says.',
    },
    differs: {
      zh: '{name}：本报告称上年为{here}{unit}，{year}年报告（{report}）为{there}{unit}。',
      en: '{name}: given here as {here}{unit} for the year before; the report of {year} ({report}) says {there}{unit}.',
    },
    revised: {
      zh: '{name}：上年数已说明调整（本报告{here}{unit}，{year}年报告{there}{unit}，{report}），不作比较。',
      en: '{name}: said to be revised ({here}{unit} here, {there}{unit} in the report of {year}, {report}); not compared.',
    },
  },
  examples: {
    consistent: [
      {
        reports: [
          townReport(2022, '全年办理行政复议案件60件。'),
          townReport(2023, '办理行政复议案件84件，上年为60件。'),
        ],
      },
    ],
    inconsistent: [
      {
        reports: [
          townReport(2022, '全年办理行政复议案件60件。'),
          townReport(2023, '办理行政复议案件84件，上年为66件。'),
        ],
      },
    ],
  },
  *run(reports) {
    for (const series of seriesOf(reports)) {
      for (const { year, now, before } of consecutive(series)) {
        const stated = uniqueByName(before.figures.filter(({ kind }) => kind === 'achieved'));
        for (const [name, repeated] of uniqueByName(now.figures.filter((figure) => isOfYearBefore(figure, year)))) {
          const earlier = stated.get(name);
          if (earlier === undefined) continue;
          const { id: checkId, severity } = check;
          const result = compareYears({ checkId, severity, year, now, repeated, before, stated: earlier });
          if (result !== undefined) yield result;
        }
      }
    }
  },
};

/** Reports also look back five years (从1.29万亿元提高到1.39万亿元): only what is said to be last year’s counts. */
const isOfYearBefore = ({ kind, period = '' }: CollectedFigure, year: number): boolean =>
  kind === 'prior' && (/^(上年|去年|上一年)(同期|度)?$/.test(period) || period === `${year - 1}年`);
