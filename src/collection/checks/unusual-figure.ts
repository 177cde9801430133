import type { CollectionCheck, CollectionResult } from '../../contracts/collection-check.ts';
import type { CollectedFigure, CollectedReport } from '../../model/collected.ts';
import { amountOf, isRatio, unitFactor } from '../../text/printed-figure.ts';
import { townReport } from '../support/example-reports.ts';
import { type Series, seriesOf } from '../support/series.ts';
import { uniqueByName } from '../support/unique-by-name.ts';

/** The other years must lie this close together before one of them can stand out. */
const STEADY_WITHIN = 2;
/** So many times the median of the other years, or less than one part in so many of it. */
const UNUSUAL_FROM = 8;
const MIN_OTHERS = 3;

export const check: CollectionCheck = {
  id: 'unusual-figure',
  title: { zh: '数字与本机关历年相比不反常', en: 'A figure is in keeping with the body’s other years' },
  rationale: {
    zh: '同一机关同名数字其余各年相差不过两倍，唯独一年高出或低于八倍以上，多半是单位写错（万、亿）或多写少写一位。至少要有另外三年可比。',
    en: 'Where the other years of a figure lie within a factor of two and one year is eight times more or less, its unit is probably wrong or a digit too many or too few. At least three other years are needed.',
  },
  source: '统计数据质量审核中的历史数据比对；已公布更正中的单位与位数错误',
  severity: 'info',
  messages: {
    unusual: {
      zh: '{name}为{value}{unit}，约为其余{others}年中位数（{median}{unit}）的{times}倍，请核对单位和位数。',
      en: '{name} is {value}{unit}, some {times} times the median of the {others} other years ({median}{unit}): check unit and digits.',
    },
  },
  examples: {
    consistent: [{ reports: [60, 66, 58, 71].map((n, i) => townReport(2020 + i, `全年办理行政复议案件${n}件。`)) }],
    inconsistent: [{ reports: [60, 66, 58, 710].map((n, i) => townReport(2020 + i, `全年办理行政复议案件${n}件。`)) }],
  },
  *run(reports) {
    for (const series of seriesOf(reports)) {
      for (const values of valuesByName(series).values()) yield* assess(values);
    }
  },
};

interface YearValue {
  readonly report: CollectedReport;
  readonly figure: CollectedFigure;
  /** In the base unit: a wrong 万 or 亿 must show. */
  readonly value: number;
}

function valuesByName({ byYear }: Series): Map<string, YearValue[]> {
  const values = new Map<string, YearValue[]>();
  for (const report of byYear.values()) {
    const achieved = report.figures.filter(({ kind, unit }) => kind === 'achieved' && !isRatio(unit));
    for (const [name, figure] of uniqueByName(achieved)) {
      const amount = amountOf(figure);
      if (amount === undefined || !amount.value.isPositive() || amount.value.isZero()) continue;
      const value = amount.value.times(unitFactor(figure.unit, figure.baseUnit)).toNumber();
      values.set(name, [...(values.get(name) ?? []), { report, figure, value }]);
    }
  }
  return values;
}

function* assess(values: readonly YearValue[]): Generator<CollectionResult> {
  for (const one of values) {
    const others = values.filter((other) => other !== one).map(({ value }) => value);
    if (others.length < MIN_OTHERS || Math.max(...others) > STEADY_WITHIN * Math.min(...others)) continue;
    const median = [...others].sort((a, b) => a - b)[others.length >> 1] as number;
    const times = one.value / median;
    if (times < UNUSUAL_FROM && times > 1 / UNUSUAL_FROM) continue;
    const { report, figure } = one;
    const data = { name: figure.name, value: figure.value ?? '', unit: figure.unit };
    const scale = unitFactor(figure.unit, figure.baseUnit).toNumber();
    yield {
      docId: report.docId,
      result: {
        checkId: check.id,
        verdict: 'fail',
        severity: check.severity,
        messageId: 'unusual',
        data: { ...data, median: median / scale, others: others.length, times: Number(times.toPrecision(2)) },
        actual: figure.value ?? '',
        indicatorIds: [figure.id],
        ...(figure.sectionId === undefined ? {} : { sectionId: figure.sectionId }),
        span: figure.span,
      },
    };
  }
}
