import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { MeanRelation } from '../model/relation.ts';
import { Decimal, type Interval, meet, statedInterval } from '../text/interval.ts';
import { type Amount, inCommonUnit } from '../text/printed-figure.ts';
import { digits, indicatorIndex, pick, resultOf, shortened } from './support/result.ts';

const ONE = new Decimal(1);
const HUNDRED = new Decimal(100);

export const check: Check = {
  id: 'weighted-mean',
  title: { zh: '平均数介于各组之间', en: 'A mean lies between what it is a mean of' },
  rationale: {
    zh: '总量的增速是各分项增速的加权平均，全体居民的人均数是城镇与农村的加权平均，都不会高于其中最高的，也不会低于其中最低的。只在分项恰好加总为总量时判断，权数不同（不变价）也不影响这一点。',
    en: 'The growth of a total is a weighted mean of the growth of its parts, and an average of all residents one of its groups: neither lies above the highest nor below the lowest. Judged only where the parts add up to the total; it holds at constant prices too, whatever the weights.',
  },
  source: '加权算术平均数的性质；城乡居民收支一体化调查以人口数为权数（国家统计局指标解释）',
  severity: 'warning',
  messages: {
    verified: {
      zh: '“{name}”{mean}{unit}，在{low}{unit}与{high}{unit}之间。',
      en: '{name}: {mean} {unit} lies between {low} {unit} and {high} {unit}.',
    },
    growth: {
      zh: '总量的增速{mean}{unit}不在各分项增速（{parts}）之间，按各分项推算约为{implied}{unit}。',
      en: 'The growth of the total, {mean} {unit}, does not lie between that of its parts ({parts}); they give about {implied} {unit}.',
    },
    groups: {
      zh: '“{name}”{mean}{unit}，不在各组的{low}{unit}与{high}{unit}之间。',
      en: '{name}: {mean} {unit} does not lie between its groups, {low} {unit} and {high} {unit}.',
    },
    apart: {
      zh: '总量的增速{mean}{unit}不在各分项增速（{parts}）之间；但各分项之和不恰为总量，未必是全部分项，不作判断。',
      en: 'The growth of the total, {mean} {unit}, does not lie between that of its parts ({parts}); but these do not add up to it exactly and may not be all, so it is not judged.',
    },
  },
  examples: {
    consistent: [
      { text: '全年进出口总额120.0亿元，增长5.0%，其中出口80.0亿元，增长8.0%；进口40.0亿元，下降0.6%。' },
      { text: '全年居民人均可支配收入37120元，城镇居民人均可支配收入45310元，农村居民人均可支配收入23460元。' },
    ],
    inconsistent: [
      {
        text: '全年邮电业务总量52.64亿元，增长6.3%，其中邮政业务总量21.47亿元，增长19.8%；电信业务总量31.17亿元，增长8.4%。',
      },
      { text: '全年居民人均可支配收入47120元，城镇居民人均可支配收入45310元，农村居民人均可支配收入23460元。' },
    ],
  },
  *run(context) {
    const index = indicatorIndex(context);
    for (const relation of context.relations) {
      if (relation.type !== 'mean') continue;
      const of = pick(index, [relation.meanId, ...relation.ofIds]);
      const levels = pick(index, relation.levelIds);
      if (of === undefined || levels === undefined) continue;
      const result = assess(relation, of, levels);
      if (result !== undefined) yield result;
    }
  },
};

function assess(
  relation: MeanRelation,
  of: readonly Indicator[],
  levels: readonly Indicator[],
): CheckResult | undefined {
  const common = inCommonUnit(of);
  const [mean, ...groups] = common?.amounts ?? [];
  if (common === undefined || mean === undefined || groups.length < 2) return undefined;
  const least = Decimal.min(...groups.map(({ value }) => value));
  const greatest = Decimal.max(...groups.map(({ value }) => value));
  const within = meet(asPrinted(mean), {
    low: Decimal.min(...groups.map((group) => asPrinted(group).low)),
    high: Decimal.max(...groups.map((group) => asPrinted(group).high)),
  });
  const base = {
    checkId: check.id,
    relation: 'range',
    span: relation.span,
    of: [...of, ...levels],
    whole: digits(mean.value),
    parts: groups.map(({ value }) => digits(value)),
    expected: `${digits(least)}–${digits(greatest)}`,
    actual: digits(mean.value),
  } as const;
  const data = {
    name: of[0]?.name ?? '',
    mean: digits(mean.value),
    unit: common.unit,
    low: digits(least),
    high: digits(greatest),
    parts: groups.map(({ value }) => `${digits(value)}${common.unit}`).join('、'),
  };
  const quiet = { ...base, severity: 'info', data } as const;
  if (within) return resultOf({ ...quiet, verdict: 'verified', messageId: 'verified' });
  if (relation.basis === 'groups')
    return resultOf({ ...base, data, verdict: 'mismatch', severity: check.severity, messageId: 'groups' });
  const implied = impliedGrowth(levels, groups);
  if (implied === undefined) return resultOf({ ...quiet, verdict: 'not_assessable', messageId: 'apart' });
  return resultOf({
    ...base,
    verdict: 'mismatch',
    severity: check.severity,
    messageId: 'growth',
    data: { ...data, implied: shortened(implied, Math.max(1, mean.value.decimalPlaces())) },
  });
}

/** Within one unit of the last printed place: growth is computed from unrounded levels, and often cut rather than rounded. */
const asPrinted = ({ value, step }: Amount): Interval => statedInterval(value, step, 'exact');

/** The growth of the total that levels and growth of its parts give, per cent; undefined where the parts do not add up to it. */
function impliedGrowth(levels: readonly Indicator[], growths: readonly Amount[]): Decimal | undefined {
  const [total, ...parts] = inCommonUnit(levels)?.amounts ?? [];
  if (total === undefined || parts.length !== growths.length) return undefined;
  const sum = parts.reduce((all, { value }) => all.plus(value), new Decimal(0));
  if (!sum.eq(total.value)) return undefined;
  const before = parts.reduce(
    (all, { value }, i) => all.plus(value.div(ONE.plus((growths[i] as Amount).value.div(HUNDRED)))),
    new Decimal(0),
  );
  return before.isFinite() && before.gt(0) ? total.value.div(before).minus(ONE).times(HUNDRED) : undefined;
}
