import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { SumRelation } from '../model/relation.ts';
import { type Amount, amountOf, inCommonUnit } from '../text/printed-figure.ts';
import { findMend, type MendTerm } from './support/mend.ts';
import { indicatorIndex, pick, resultOf } from './support/result.ts';
import { SUM_MESSAGES, sumResult } from './support/sum-result.ts';

export const check: Check = {
  id: 'sum-of-parts',
  title: { zh: '分项之和等于总数', en: 'Parts add up to their total' },
  rationale: {
    zh: '行文声称分项穷尽总数时（“其中……其他……”“分为”“合计”等），各分项之和应等于总数；小数按末位数字的舍入放宽，计数必须相等。',
    en: 'Where the wording claims that the parts exhaust a total, they must add up to it: counts exactly, decimals within what their last printed digits leave open.',
  },
  source: '《统计公报》注释“部分数据因四舍五入，存在总计与分项合计不等的情况”；约4%的已公布分项确有错误（90例普查）',
  severity: 'error',
  messages: {
    ...SUM_MESSAGES,
    units: {
      zh: '总数与分项的单位（{units}）不能换算，无从核对。',
      en: 'The units of total and parts ({units}) cannot be converted, so it cannot be told.',
    },
    unread: {
      zh: '总数或分项中有数值缺失或无法读出，无从核对。',
      en: 'A value of the sum is missing or unreadable, so it cannot be told.',
    },
  },
  examples: {
    consistent: [
      { text: '全年审查涉法文书161件，其中规范性文件10件、重大行政决策4件、政府合同147件。' },
      { text: '全年罚没款合计9.5万元，其中罚款88000元，没收违法所得7000元。', note: '元与万元' },
      {
        text: '全县生产总值212.46亿元，其中第一产业增加值40.12亿元、第二产业增加值70.21亿元、第三产业增加值102.12亿元。',
        note: '末位舍入',
      },
    ],
    inconsistent: [
      { text: '全年审查涉法文书161件，其中规范性文件10件、重大行政决策4件、政府合同148件。' },
      { text: '共调处纠纷92件，其中邻里纠纷40件、婚姻家庭纠纷31件、其他纠纷12件。' },
    ],
  },
  *run(context) {
    const index = indicatorIndex(context);
    for (const relation of context.relations) {
      if (relation.type !== 'sum' || !relation.complete || relation.wholeId === undefined) continue;
      const whole = index.get(relation.wholeId);
      const parts = pick(index, relation.partIds);
      // Cells have their own check, which knows rows and columns.
      if (whole === undefined || whole.cell !== undefined || parts === undefined || parts.length === 0) continue;
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
  const common = inCommonUnit(of);
  if (common === undefined) {
    const unread = of.some((indicator) => indicator.value === undefined);
    return resultOf({
      checkId: check.id,
      relation: 'sum',
      verdict: 'not_assessable',
      severity: 'info',
      complete: true,
      messageId: unread ? 'unread' : 'units',
      data: { units: [...new Set(of.map((indicator) => indicator.unit))].join('、') },
      span: relation.span,
      of,
    });
  }
  const [wholeAmount, ...partAmounts] = common.amounts as readonly [Amount, ...Amount[]];
  const term = (indicator: Indicator, i: number): MendTerm => ({
    name: indicator.name,
    value: (common.amounts[i] as Amount).value,
  });
  const [wholeTerm, ...partTerms] = of.map(term) as [MendTerm, ...MendTerm[]];
  return sumResult({
    checkId: check.id,
    severity: check.severity,
    relation: 'sum',
    whole: wholeAmount,
    parts: partAmounts,
    unit: common.unit,
    of,
    span: relation.span,
    mend: ({ tolerance }) =>
      findMend({ whole: wholeTerm, parts: partTerms, others: bystanders(context, of, common.unit), tolerance }),
  });
}

/** Figures of the total's sentence in the same unit that the relation leaves out. */
function bystanders(context: CheckContext, of: readonly Indicator[], unit: string): readonly MendTerm[] {
  const taken = new Set(of.map((indicator) => indicator.id));
  const [whole] = of;
  return context.indicators.flatMap((other) => {
    const amount = amountOf(other);
    const near =
      other.quoteSpan.start === whole?.quoteSpan.start &&
      other.unit === unit &&
      !taken.has(other.id) &&
      amount !== undefined;
    return near && !amount.value.isZero() ? [{ name: other.name, value: amount.value }] : [];
  });
}
