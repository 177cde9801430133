import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { DifferenceRelation } from '../model/relation.ts';
import { Decimal, meetInside, point, scaleInterval, statedInterval, subtractIntervals } from '../text/interval.ts';
import { type Amount, amountOf, inCommonUnit, isRatio } from '../text/printed-figure.ts';
import { DERIVED_MESSAGES, derivedResults } from './support/derived-result.ts';
import { derivedTable } from './support/example-tables.ts';
import { digits, indicatorIndex, pick, resultOf } from './support/result.ts';

const MINUS_ONE = new Decimal(-1);

export const check: Check = {
  id: 'difference-from-levels',
  title: { zh: '增减量与前后数值相符', en: 'A change follows from its two levels' },
  rationale: {
    zh: '同一句给出前后两个数值及其差额（百分点或绝对数）时，差额应等于两数相减；出生率减死亡率等于自然增长率。表中“增减额”“完成%”一类的栏，由各行共同认定算法后逐行核对。',
    en: 'Where one sentence prints two levels and their difference, the difference must be one less the other; natural growth is births less deaths. Columns of a table (增减额, 完成%) are judged row by row, by the reading that their rows bear out together.',
  },
  source: '百分数之差以百分点计；人口自然增长率的定义（国家统计局指标解释）',
  severity: 'error',
  messages: {
    ...DERIVED_MESSAGES,
    verified: { zh: '{arithmetic}{unit}，相符。', en: '{arithmetic} {unit}: follows.' },
    mismatch: {
      zh: '差额与前后数值不符：{arithmetic}{unit}，文中为{stated}{unit}。',
      en: 'The change does not follow from its levels: {arithmetic} {unit}, the text says {stated} {unit}.',
    },
    direction: {
      zh: '增减方向与前后数值相反：{arithmetic}{unit}，文中为{stated}{unit}。',
      en: 'The direction is the reverse of the levels: {arithmetic} {unit}, the text says {stated} {unit}.',
    },
    unread: {
      zh: '数值缺失或单位不能换算，无从核对。',
      en: 'A value is missing or units cannot be converted, so it cannot be told.',
    },
  },
  examples: {
    consistent: [
      { text: derivedTable('增减额', '116'), note: '表中的增减一栏' },
      { text: '研发经费投入强度由2.31%提升至2.64%，提高0.33个百分点。' },
      { text: '全年人口出生率7.33‰，死亡率8.49‰，自然增长率-1.16‰。' },
    ],
    inconsistent: [
      { text: derivedTable('增减额', '161'), note: '表中的增减一栏' },
      { text: '群众安全感由97.2%上升到98.5%，提高1.8个百分点。' },
    ],
  },
  *run(context) {
    yield* derivedResults(context, 'difference', check);
    const index = indicatorIndex(context);
    for (const relation of context.relations) {
      if (relation.type !== 'difference') continue;
      const of = pick(index, [relation.changeId, relation.currentId, relation.priorId]);
      if (of !== undefined) yield assess(relation, of as readonly [Indicator, Indicator, Indicator]);
    }
  },
};

function assess(relation: DifferenceRelation, of: readonly [Indicator, Indicator, Indicator]): CheckResult {
  const [change] = of;
  const base = { checkId: check.id, relation: 'difference', span: relation.span, of } as const;
  // 百分点 and % are one scale; money and counts may come in different multiples.
  const ratios = of.every((figure) => isRatio(figure.unit));
  const common = ratios ? undefined : inCommonUnit(of);
  const amounts = ratios ? of.map(amountOf) : common?.amounts;
  if (amounts === undefined || amounts.some((amount) => amount === undefined)) {
    return resultOf({ ...base, verdict: 'not_assessable', severity: 'info', messageId: 'unread', data: {} });
  }
  const [stated, now, then] = amounts as readonly [Amount, Amount, Amount];
  const computed = subtractIntervals(now.interval, then.interval);
  const difference = now.value.minus(then.value);
  const printed = stated.step.isZero() ? point(stated.value) : statedInterval(stated.value, stated.step, change.approx);
  const data = {
    arithmetic: `${digits(now.value)} − ${digits(then.value)} = ${digits(difference)}`,
    stated: digits(stated.value),
    unit: common?.unit ?? change.unit,
  };
  const figures = {
    unit: common?.unit ?? of[1].unit,
    whole: digits(then.value),
    parts: [digits(now.value)],
    expected: digits(difference),
    actual: digits(stated.value),
  };
  if (difference.eq(stated.value) || meetInside(computed, printed)) {
    return resultOf({ ...base, ...figures, verdict: 'verified', severity: 'info', messageId: 'verified', data });
  }
  const reversed = scaleInterval(computed, MINUS_ONE);
  const turned = difference.neg().eq(stated.value) || meetInside(reversed, printed);
  return resultOf({
    ...base,
    ...figures,
    verdict: 'mismatch',
    severity: check.severity,
    difference: digits(stated.value.minus(difference)),
    messageId: turned ? 'direction' : 'mismatch',
    data,
  });
}
