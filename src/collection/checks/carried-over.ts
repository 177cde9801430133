import type { CollectionCheck } from '../../contracts/collection-check.ts';
import type { CollectedFigure, CollectedReport } from '../../model/collected.ts';
import { compareYears } from '../support/compare-years.ts';
import { townReport } from '../support/example-reports.ts';
import { consecutive, seriesOf } from '../support/series.ts';

/** What came over from the year before: 上年结转政府信息公开申请数量. */
const FROM_BEFORE = /上年(度)?结转|结转上年/;
/** What goes over into the next: 结转下年度继续办理. */
const INTO_NEXT = /结转(至|到)?下(一)?年/;
/** In a table with a column for every kind of applicant only the total is compared. */
const TOTAL = /总计|合计/;

export const check: CollectionCheck = {
  id: 'carried-over',
  title: { zh: '上年结转与上年报告的结转下年一致', en: 'What was carried over is what last year carried forward' },
  rationale: {
    zh: '政府信息公开申请等按年结转：本年报告的“上年结转”必须等于上年报告的“结转下年度继续办理”。',
    en: 'Pending requests pass from year to year: what a report takes over must be what the report before carried forward.',
  },
  source: '国务院办公厅政府信息与政务公开办公室：政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）第三部分',
  severity: 'error',
  messages: {
    same: {
      zh: '上年结转{here}{unit}，与{year}年报告的结转下年一致。',
      en: '{here}{unit} carried over, as the report of {year} carried forward.',
    },
    differs: {
      zh: '上年结转为{here}{unit}，{year}年报告（{report}）结转下年的是{there}{unit}。',
      en: '{here}{unit} carried over, but the report of {year} ({report}) carried forward {there}{unit}.',
    },
    revised: {
      zh: '上年结转已说明调整（本报告{here}{unit}，{year}年报告{there}{unit}，{report}），不作比较。',
      en: 'Said to be adjusted ({here}{unit} here, {there}{unit} in the report of {year}, {report}); not compared.',
    },
  },
  examples: {
    consistent: [
      { reports: [townReport(2022, '结转下年度继续办理3件。'), townReport(2023, '上年结转政府信息公开申请3件。')] },
    ],
    inconsistent: [
      { reports: [townReport(2022, '结转下年度继续办理3件。'), townReport(2023, '上年结转政府信息公开申请1件。')] },
    ],
  },
  *run(reports) {
    for (const series of seriesOf(reports)) {
      for (const { year, now, before } of consecutive(series)) {
        const repeated = only(now, FROM_BEFORE);
        const stated = only(before, INTO_NEXT);
        if (repeated === undefined || stated === undefined) continue;
        const { id: checkId, severity } = check;
        const result = compareYears({ checkId, severity, year, now, repeated, before, stated });
        if (result !== undefined) yield result;
      }
    }
  },
};

/** The one amount that a report states under this name, in its table if there is one; undefined where it states several. */
function only(report: CollectedReport, name: RegExp): CollectedFigure | undefined {
  const named = report.figures.filter((figure) => name.test(figure.name) && figure.value !== undefined);
  const totals = named.filter((figure) => figure.cell !== undefined && TOTAL.test(figure.name));
  const candidates = totals.length > 0 ? totals : named.filter((figure) => figure.cell === undefined);
  return new Set(candidates.map(({ value }) => value)).size === 1 ? candidates[0] : undefined;
}
