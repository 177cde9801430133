import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { GrowthRelation } from '../model/relation.ts';
import { isAmountOfChange } from '../text/change-kinds.ts';
import {
  Decimal,
  divideIntervals,
  type Interval,
  meetInside,
  point,
  scaleInterval,
  statedInterval,
  subtractIntervals,
} from '../text/interval.ts';
import { type Amount, inCommonUnit, isPercent } from '../text/printed-figure.ts';
import { DERIVED_MESSAGES, derivedResults } from './support/derived-result.ts';
import { derivedTable } from './support/example-tables.ts';
import { digits, indicatorIndex, pick, resultOf, shortened } from './support/result.ts';
import { type UnitSlip, unitCounts, unitSlip } from './support/unit-slip.ts';

const ONE = new Decimal(1);
const HUNDRED = new Decimal(100);

export const check: Check = {
  id: 'growth-from-levels',
  title: { zh: '增幅与前后数值相符', en: 'Growth follows from its two levels' },
  rationale: {
    zh: '同一句给出本期数、上期数和增幅时，增幅应由两数算得；舍入与截断都在末位一个单位之内。按不变价计算的增速不在此列。表中“增长%”一栏先由各行共同认定由哪两栏算得，再逐行核对。',
    en: 'Where one sentence prints both levels and the growth, the growth must follow from them, rounded or truncated. Growth at constant prices is left alone. In tables, the rows together tell which two columns a growth column follows from; each row is then judged by that.',
  },
  source: '统计公报注释：总量按现价计算，增长速度按不变价格计算；截尾写法见于已公布的复议报告',
  severity: 'error',
  messages: {
    ...DERIVED_MESSAGES,
    verified: { zh: '{arithmetic}，相符。', en: '{arithmetic}: follows.' },
    mismatch: {
      zh: '增幅与前后数值不符：{arithmetic}，文中为{stated}。',
      en: 'The growth does not follow from its levels: {arithmetic}, the text says {stated}.',
    },
    'mismatch-unit': {
      zh: '增幅与前后数值不符：{arithmetic}，文中为{stated}；若“{name}”的{printed}为{mended}（“万”“亿”之误）则相符。',
      en: 'The growth does not follow from its levels: {arithmetic}, the text says {stated}; it would were {printed} ({name}) {mended} (万 or 亿 lost or exchanged).',
    },
    direction: {
      zh: '增减方向与前后数值相反：{arithmetic}，文中为{stated}。',
      en: 'The direction is the reverse of the levels: {arithmetic}, the text says {stated}.',
    },
    points: {
      zh: '两个百分数之差应以百分点表述：{arithmetic}，文中{stated}是百分点之差。',
      en: 'The difference of two percentages is in percentage points: {arithmetic}, {stated} is the difference in points.',
    },
    multiple: {
      zh: '增长N倍即增至N+1倍，文中把增至的倍数写成了增长的倍数：{arithmetic}，文中为{stated}。',
      en: 'The multiple reached is given as the multiple grown by: {arithmetic}, the text says {stated}.',
    },
    unread: {
      zh: '数值缺失、单位不同或上期数可能为零，无从核对。',
      en: 'A value is missing, units differ or the prior may be zero, so it cannot be told.',
    },
  },
  examples: {
    consistent: [
      { text: '城镇、农村低保标准分别由每人每月700元、500元提高到735元、540元，分别增长5.0%、8.0%。', note: '分别' },
      { text: derivedTable('增长%', '6.7'), note: '表中的增长一栏' },
      { text: '城市低保标准由每人每月685元提高到720元，增长5.1%。' },
      { text: '罚没收入由上年的2918万元降至2604万元，下降10.7%。', note: '截断' },
    ],
    inconsistent: [
      { text: '教育支出当年预算安排714.14万元，上年执行数为680.10万元，增长7.85%。', note: '预算数与上年执行数' },
      {
        text: '受理行政复议、行政应诉案件分别由上年的120件、80件增加到150件、96件，分别增长25.0%、30.0%。',
        note: '分别',
      },
      { text: derivedTable('增长%', '16.7'), note: '表中的增长一栏' },
      { text: '深水网箱由上年的320口发展到480口，增长1.5倍。', note: '增长到1.5倍' },
      { text: '完成检测1450批次，由上年的1160批次增长到目前的规模，增幅为35%。' },
      { text: '今年共受理行政复议案件84件，较上年的60件增长24%。' },
      { text: '办理案件由上年的95件下降到76件，增长20%。' },
      { text: '存款余额318.6亿元，比年初增加24.3元，增长8.3%。贷款余额201.4亿元。', note: '单位漏“亿”' },
    ],
  },
  *run(context) {
    yield* derivedResults(context, 'growth', check);
    const index = indicatorIndex(context);
    const units = unitCounts(context.indicators);
    for (const relation of context.relations) {
      if (relation.type !== 'growth') continue;
      const of = pick(index, [relation.changeId, relation.currentId, relation.priorId]);
      if (of !== undefined) yield assess(relation, of as Terms, units);
    }
  },
};

/** The growth, the newer level, and the older level or the absolute change. */
type Terms = readonly [change: Indicator, current: Indicator, prior: Indicator];

function assess(relation: GrowthRelation, of: Terms, units: ReadonlyMap<string, number>): CheckResult {
  const [change, current] = of;
  const base = { checkId: check.id, relation: 'growth', span: relation.span, of } as const;
  const computed = growthOf(of);
  if (computed === undefined) {
    return resultOf({ ...base, verdict: 'not_assessable', severity: 'info', messageId: 'unread', data: {} });
  }
  const { unit, now, prior, stated, asPrinted, growth, ratio, value } = computed;
  const places = Math.max(1, new Decimal(change.step).decimalPlaces() + 1);
  const data = {
    arithmetic: `${digits(now.value)} ÷ ${digits(prior.value)} − 1 = ${shortened(value, places)}${change.unit}`,
    stated: `${digits(stated)}${change.unit}`,
  };
  const figures = {
    unit,
    whole: digits(prior.value),
    parts: [digits(now.value)],
    expected: shortened(value, places),
    actual: digits(stated),
  };
  if (meetInside(growth, asPrinted)) {
    return resultOf({ ...base, ...figures, verdict: 'verified', severity: 'info', messageId: 'verified', data });
  }
  const { messageId, verdict, ...mend } = explain();
  return resultOf({
    ...base,
    ...figures,
    verdict,
    severity: verdict === 'mismatch' ? check.severity : 'info',
    difference: shortened(stated.minus(value), places),
    messageId,
    data: { ...data, ...mend },
  });

  function explain(): { messageId: string; verdict: 'mismatch' | 'not_assessable' } & Partial<UnitSlip> {
    const reversed: Interval = { low: growth.high.neg(), high: growth.low.neg() };
    if (meetInside(reversed, asPrinted)) return { messageId: 'direction', verdict: 'mismatch' };
    if (isPercent(current.unit)) {
      const points = subtractIntervals(now.interval, prior.interval);
      if (meetInside(points, asPrinted)) return { messageId: 'points', verdict: 'mismatch' };
    }
    if (!isPercent(change.unit) && meetInside(ratio, asPrinted)) return { messageId: 'multiple', verdict: 'mismatch' };
    const slip = unitSlip(of, units, (terms) => follows(terms as Terms));
    return { messageId: slip === undefined ? 'mismatch' : 'mismatch-unit', verdict: 'mismatch', ...slip };
  }
}

function follows(of: Terms): boolean {
  const computed = growthOf(of);
  return computed !== undefined && meetInside(computed.growth, computed.asPrinted);
}

/** The growth that the levels give, in the unit of the printed one; undefined where one is unknown or the older may be zero. */
function growthOf([change, current, printedPrior]: Terms) {
  const common = inCommonUnit([current, printedPrior]);
  const levels = common?.amounts as readonly [Amount, Amount] | undefined;
  const prior = levels === undefined ? undefined : priorOf(levels, printedPrior);
  if (common === undefined || levels === undefined || prior === undefined || change.value === undefined)
    return undefined;
  const [now] = levels;
  const ratio = divideIntervals(now.interval, prior.interval);
  if (ratio === undefined) return undefined;
  const perUnit = isPercent(change.unit) ? HUNDRED : ONE;
  const stated = new Decimal(change.value);
  return {
    unit: common.unit,
    now,
    prior,
    ratio,
    stated,
    asPrinted: statedInterval(stated, new Decimal(change.step), change.approx),
    growth: scaleInterval(subtractIntervals(ratio, point(ONE)), perUnit),
    value: now.value.div(prior.value).minus(1).times(perUnit),
  };
}

/** The earlier level, printed or following from the printed absolute change; undefined where it may be zero. */
function priorOf([current, prior]: readonly [Amount, Amount], printed: Indicator): Amount | undefined {
  if (!isAmountOfChange(printed)) return prior.value.isZero() ? undefined : prior;
  const value = current.value.minus(prior.value);
  if (value.isZero()) return undefined;
  return { ...prior, value, interval: subtractIntervals(current.interval, prior.interval) };
}
