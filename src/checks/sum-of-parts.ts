import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { SumRelation } from '../model/relation.ts';
import { Decimal } from '../text/interval.ts';
import { type Amount, amountOf, type CommonAmounts, inCommonUnit } from '../text/printed-figure.ts';
import { isDoubtful } from './support/doubt.ts';
import { findMend, type Mend, type MendTerm } from './support/mend.ts';
import { indicatorsBetween } from './support/nearby.ts';
import { isAverage, rereadSum, type SumsOfPart, sumsOfPart } from './support/reread.ts';
import { indicatorIndex, pick, resultOf } from './support/result.ts';
import { SUM_MESSAGES, sumResult } from './support/sum-result.ts';

/** What `extract` records of a total behind more items than a list is read with. */
const TOO_LONG = 'too-long';

export const check: Check = {
  id: 'sum-of-parts',
  title: { zh: '分项之和等于总数', en: 'Parts add up to their total' },
  rationale: {
    zh: '行文声称分项穷尽总数时（“其中……其他……”“分为”“合计”等），各分项之和应等于总数；小数按末位数字的舍入放宽，计数必须相等。总数列在60项以上之后的不作核对。',
    en: 'Where the wording claims that the parts exhaust a total, they must add up to it: counts exactly, decimals within what their last printed digits leave open. A total behind more than 60 items is not judged.',
  },
  source: '《统计公报》注释“部分数据因四舍五入，存在总计与分项合计不等的情况”；约4%的已公布分项确有错误（90例普查）',
  severity: 'error',
  messages: {
    ...SUM_MESSAGES,
    ties: {
      zh: '{arithmetic}{unit}，相符；除相等外，文中未言明这些就是全部分项。',
      en: '{arithmetic} {unit}: ties out; nothing else in the text says that these are all the parts.',
    },
    units: {
      zh: '总数与分项的单位（{units}）不能换算，无从核对。',
      en: 'The units of total and parts ({units}) cannot be converted, so it cannot be told.',
    },
    doubtful: {
      zh: '各项合计{sum}，与{whole}相去较远或跨句，未必是它的分项，不作判断。',
      en: 'The items add up to {sum}, too far from {whole} or spread too widely to be surely its parts, so it is not judged.',
    },
    averages: {
      zh: '平均数、标准之类的分项不能相加，无从核对。',
      en: 'Averages and standards do not add up, so it cannot be told.',
    },
    reread: {
      zh: '与相邻的其他数合看则相符（{figures}），所列分项未必就是全部，不作判断。',
      en: 'It ties out under another reading of the figures beside it ({figures}), so it is not judged.',
    },
    long: {
      zh: '“{total}”之前至少列有{count}项，从哪一项算起无从认定，不作核对。',
      en: 'At least {count} items are listed before {total}: where its parts begin is not told, so it is not judged.',
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
      { text: '外贸进出口总额64.2亿元，其中出口51.3亿元，进口1.29亿元。', note: '出口、进口必为全部' },
      {
        text: '一般公共预算收入113975万元，加上上级补助收入173613万元、上年结转收入12769亿元，收入总计300357万元。',
        note: '“万”误作“亿”',
      },
    ],
  },
  *run(context) {
    const index = indicatorIndex(context);
    const sums = sumsOfPart(context);
    for (const relation of context.relations) {
      if (relation.type !== 'sum' || !relation.complete || relation.wholeId === undefined) continue;
      const whole = index.get(relation.wholeId);
      const parts = pick(index, relation.partIds);
      // Cells have their own check, which knows rows and columns.
      if (whole === undefined || whole.cell !== undefined || parts === undefined || parts.length === 0) continue;
      yield assess(context, sums, relation, whole, parts);
    }
  },
};

function assess(
  context: CheckContext,
  sums: SumsOfPart,
  relation: SumRelation,
  whole: Indicator,
  parts: readonly Indicator[],
): CheckResult {
  const of = [whole, ...parts];
  if (relation.basis === TOO_LONG) return undecided(relation, of, 'long', { total: whole.name, count: parts.length });
  const common = inCommonUnit(of);
  if (common === undefined) {
    const unread = of.some((indicator) => indicator.value === undefined);
    return undecided(relation, of, unread ? 'unread' : 'units', { units: listOf(of.map(({ unit }) => unit)) });
  }
  const judged = judge(relation, of, common, (tolerance) => mendOf(context, of, common, tolerance));
  if (judged.verdict !== 'mismatch') return judged;
  if (isAverage(of)) {
    const loose = common.amounts.map((amount) => ({ ...amount, step: Decimal.max(amount.step, 1) }));
    const averages = judge(relation, of, { ...common, amounts: loose });
    // Incomes by source and spending by purpose add up, per head as well.
    const adds = averages.verdict !== 'mismatch' || relation.basis === 'partition';
    return adds ? averages : undecided(relation, of, 'averages', {});
  }
  const reread = rereadSum(context, sums, relation, whole, parts);
  if (reread === undefined) {
    const slipped = TELLING.has(judged.messageId) && significant(judged.whole ?? '') >= 5;
    const doubtful = !slipped && isDoubtful(context.document.text, relation, of, common.amounts);
    return doubtful
      ? undecided(relation, of, 'doubtful', { sum: judged.expected ?? '', whole: judged.actual ?? '' })
      : judged;
  }
  const amounts = inCommonUnit(reread);
  const other = amounts === undefined ? judged : judge(relation, reread, amounts);
  return other.verdict === 'mismatch'
    ? undecided(relation, of, 'reread', { figures: listOf(reread.map(({ surface }) => surface)) })
    : other;
}

/** One slip that makes long figures tie out exactly is proof enough that they belong together. */
const TELLING = new Set(['mismatch-unit', 'mismatch-tenfold', 'mismatch-swapped']);
const significant = (digits: string): number => digits.replace('.', '').replace(/^0+|0+$/g, '').length;

function judge(
  relation: SumRelation,
  of: readonly Indicator[],
  { amounts, unit }: CommonAmounts,
  mend?: (tolerance: Decimal) => Mend | undefined,
): CheckResult {
  const [whole, ...parts] = amounts as readonly [Amount, ...Amount[]];
  const result = sumResult({
    checkId: check.id,
    severity: check.severity,
    relation: 'sum',
    whole,
    parts,
    unit,
    of,
    span: relation.span,
    ...(mend === undefined ? {} : { mend: ({ tolerance }) => mend(tolerance) }),
  });
  const bare = relation.basis === 'exact-sum' && result.verdict === 'verified';
  return bare ? { ...result, messageId: 'ties' } : result;
}

function undecided(
  relation: SumRelation,
  of: readonly Indicator[],
  messageId: 'units' | 'unread' | 'averages' | 'reread' | 'doubtful' | 'long',
  data: Readonly<Record<string, string | number>>,
): CheckResult {
  const base = { checkId: check.id, relation: 'sum', verdict: 'not_assessable', severity: 'info' } as const;
  return resultOf({ ...base, complete: true, messageId, data, span: relation.span, of });
}

const listOf = (words: readonly string[]): string => [...new Set(words)].join('、');

function mendOf(
  context: CheckContext,
  of: readonly Indicator[],
  { amounts, unit }: CommonAmounts,
  tolerance: Decimal,
): Mend | undefined {
  const terms = of.map(({ name }, i): MendTerm => ({ name, value: (amounts[i] as Amount).value }));
  const [whole, ...parts] = terms as [MendTerm, ...MendTerm[]];
  return findMend({ whole, parts, others: bystanders(context, of, unit), tolerance });
}

/** Figures of the total's sentence in the same unit that the relation leaves out. */
function bystanders(context: CheckContext, of: readonly Indicator[], unit: string): readonly MendTerm[] {
  const taken = new Set(of.map((indicator) => indicator.id));
  const sentence = of[0]?.quoteSpan;
  if (sentence === undefined) return [];
  return indicatorsBetween(context, sentence.start, sentence.end).flatMap((other) => {
    if (other.quoteSpan.start !== sentence.start || other.unit !== unit || taken.has(other.id)) return [];
    const amount = amountOf(other);
    return amount === undefined || amount.value.isZero() ? [] : [{ name: other.name, value: amount.value }];
  });
}
