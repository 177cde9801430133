import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { SumRelation } from '../model/relation.ts';
import { Decimal } from '../text/interval.ts';
import { type Amount, inCommonUnit, isMoney, isRatio } from '../text/printed-figure.ts';
import { gapBetween, isMarkedPart, opensSentence } from './support/belonging.ts';
import { indicatorsBetween } from './support/nearby.ts';
import { isAverage } from './support/reread.ts';
import { digits, indicatorIndex, pick, resultOf } from './support/result.ts';

/** Count words for the same kind of thing; anything else (户 in 人, 批次 in 人次) may well outnumber its whole. */
const COUNT_CLASSES: readonly (readonly string[])[] = [
  ['件', '宗', '起', '例', '桩'],
  ['场', '场次', '次'],
  ['人', '名', '位'],
  ['份', '册', '本', '张'],
];

export const check: Check = {
  id: 'part-exceeds-whole',
  title: { zh: '部分不大于总数', en: 'No part exceeds its whole' },
  rationale: {
    zh: '未穷尽的“其中”列举不必等于总数，但任何一项都不能大于总数。',
    en: 'An open list need not reach its total, but none of its items can be larger.',
  },
  source: '计数的基本性质；公开报告中多数“其中”列举不完整或互有交叉',
  severity: 'error',
  messages: {
    verified: { zh: '各项均不大于总数{whole}{unit}。', en: 'No part is larger than the total of {whole} {unit}.' },
    mismatch: {
      zh: '“{name}”{part}{unit}大于总数{whole}{unit}。',
      en: '{name}: {part} {unit} is more than the total of {whole} {unit}.',
    },
    units: {
      zh: '部分与总数的单位不同（{units}），无从比较。',
      en: 'Part and total differ in unit ({units}), so it cannot be told.',
    },
    doubtful: {
      zh: '“{name}”{part}{unit}大于{whole}{unit}，但未必是它的一部分，不作判断。',
      en: '{name}: {part} {unit} is more than {whole} {unit}, but may be no part of it, so it is not judged.',
    },
    unread: {
      zh: '总数或部分的数值缺失或只给出下限，无从比较。',
      en: 'A value is missing or only a lower bound, so it cannot be told.',
    },
  },
  examples: {
    consistent: [
      { text: '全年举办沙龙20场，其中诗歌6场、戏剧5场。' },
      { text: '发放宣传资料1.2万余份，其中手册950余份。' },
      { text: '全年排查发现隐患126处，完成整改131处（含上年遗留7处）。' },
    ],
    inconsistent: [
      { text: '全年接到违法线索26件，其中立案查处31件。' },
      { text: '全年排查发现隐患126处，完成整改131处。', note: '整改多于发现' },
      { text: '对全镇3860户农房开展排查，有风险的124户，已整治147户，其余持续监测。' },
      { text: '全年制发文件54份。法律顾问出具书面意见28份，其中被采纳32份。' },
    ],
  },
  *run(context) {
    const index = indicatorIndex(context);
    for (const relation of context.relations) {
      if (relation.type !== 'sum' || relation.complete || relation.wholeId === undefined) continue;
      const whole = index.get(relation.wholeId);
      const parts = pick(index, relation.partIds);
      if (whole === undefined || parts === undefined || parts.length === 0) continue;
      yield assess(context, relation, whole, parts);
    }
  },
};

function assess(
  context: CheckContext,
  relation: SumRelation,
  whole: Indicator,
  parts: readonly Indicator[],
): CheckResult {
  const of = [whole, ...parts];
  const base = { checkId: check.id, relation: 'range', complete: false, span: relation.span, of } as const;
  const common = inCommonUnit(of);
  const cannotTell = (messageId: 'units' | 'unread'): CheckResult =>
    resultOf({
      ...base,
      verdict: 'not_assessable',
      severity: 'info',
      messageId,
      data: { units: [...new Set(of.map((indicator) => indicator.unit))].join('、') },
    });
  if (common === undefined) return cannotTell(of.some((figure) => figure.value === undefined) ? 'unread' : 'units');
  if (!parts.every((part) => comparable(whole, part))) return cannotTell('units');
  const [total, ...amounts] = common.amounts as readonly [Amount, ...Amount[]];
  if (!total.interval.high.isFinite()) return cannotTell('unread');

  const largest = amounts.findIndex((amount) => amount.interval.low.gt(total.interval.high));
  const figures = {
    unit: common.unit,
    whole: digits(total.value),
    parts: amounts.map((amount) => digits(amount.value)),
  };
  const part = amounts[largest];
  if (part === undefined) {
    const data = { whole: figures.whole, unit: common.unit };
    return resultOf({ ...base, ...figures, verdict: 'verified', severity: 'info', messageId: 'verified', data });
  }
  const data = { name: parts[largest]?.name ?? '', part: digits(part.value), whole: figures.whole, unit: common.unit };
  if (!isSurelyInside(context, relation, whole, parts[largest] as Indicator)) {
    return resultOf({ ...base, verdict: 'not_assessable', severity: 'info', messageId: 'doubtful', data });
  }
  return resultOf({
    ...base,
    ...figures,
    verdict: 'mismatch',
    severity: check.severity,
    expected: `≤ ${figures.whole}`,
    actual: digits(part.value),
    difference: digits(part.value.minus(total.value)),
    messageId: 'mismatch',
    data,
  });
}

/** Whether the text leaves no doubt that the one is part of the other: alarms rest on nothing less. */
function isSurelyInside(context: CheckContext, relation: SumRelation, whole: Indicator, part: Indicator): boolean {
  if (isAverage([whole, part])) return false;
  const { text } = context.document;
  // 发现1275个，完成整改1291个: done is what was found, whatever verb says so.
  const done = relation.basis === 'done-of-found' && !opensSentence(gapBetween(text, whole, part));
  if (!done && !isMarkedPart(text, whole, part)) return false;
  // 排查3860户，有风险的124户，已整治147户: what was done is named after what was found, not after what was gone through.
  const from = done ? whole.span.end : whole.quoteSpan.start;
  const size = (figure: Indicator): Decimal => new Decimal(figure.baseValue ?? figure.value ?? 0);
  return !indicatorsBetween(context, from, part.span.start).some(
    (other) =>
      other !== whole &&
      other.cell === undefined &&
      other.baseUnit === whole.baseUnit &&
      other.quoteSpan.start === whole.quoteSpan.start &&
      other.span.end <= part.span.start &&
      size(other).gte(size(part)),
  );
}

function comparable(whole: Indicator, part: Indicator): boolean {
  if (whole.baseUnit === part.baseUnit) return true;
  if ([whole, part].some((figure) => isMoney(figure.unit) || isRatio(figure.unit))) return false;
  return COUNT_CLASSES.some((words) => words.includes(whole.baseUnit) && words.includes(part.baseUnit));
}
