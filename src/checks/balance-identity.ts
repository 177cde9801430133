import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { BalanceRelation } from '../model/relation.ts';
import { Decimal, meet, sumIntervals, widen } from '../text/interval.ts';
import { type Amount, inCommonUnit } from '../text/printed-figure.ts';
import { balanceTable } from './support/example-tables.ts';
import { cellIndex, figuresOf } from './support/grid.ts';
import { sumTolerance } from './support/judge-sum.ts';
import { digits, indicatorIndex, pick, resultOf } from './support/result.ts';
import { tableRuns } from './support/table-run.ts';
import { type TwoSidedTotal, twoSidedTotals } from './support/two-sided-totals.ts';

export const check: Check = {
  id: 'balance-identity',
  title: { zh: '结转与收支平衡', en: 'What came in equals what went out' },
  rationale: {
    zh: '上年结转加本年新收，应等于本年办结加结转下年；预算收入总计应等于支出总计。',
    en: 'Carried in plus received equals finished plus carried out; total revenue equals total expenditure.',
  },
  source: '国办公开办函〔2021〕30号附表“第一项加第二项之和，等于第三项加第四项之和”；预算法第十二条收支平衡',
  severity: 'error',
  messages: {
    verified: { zh: '{arithmetic}{unit}，平衡。', en: '{arithmetic} {unit}: balances.' },
    rounding: {
      zh: '{arithmetic}{unit}，在末位数字的舍入范围之内。',
      en: '{arithmetic} {unit}: within what the last printed digits leave open.',
    },
    mismatch: {
      zh: '两边不平衡：{arithmetic}{unit}，相差{difference}。',
      en: 'The two sides do not balance: {arithmetic} {unit}, off by {difference}.',
    },
    unread: {
      zh: '数值缺失或单位不能换算，无从核对。',
      en: 'A value is missing or units cannot be converted, so it cannot be told.',
    },
  },
  examples: {
    consistent: [
      {
        text: '全县社会保险基金收入安排35.49亿元、支出安排32.15亿元。其中：机关事业单位基本养老保险基金收入17.31亿元、支出16.02亿元；职工基本医疗保险基金收入18.18亿元、支出16.13亿元。本年收支结余3.34亿元。',
      },
      { text: balanceTable('12400'), note: '收支平衡表' },
      { text: '全年收到信息公开申请11件，上年度结转2件；予以公开6件，无法提供6件，结转下年继续办理1件。' },
    ],
    inconsistent: [
      {
        text: '全县社会保险基金收入安排35.49亿元、支出安排32.15亿元。其中：机关事业单位基本养老保险基金收入17.31亿元、支出16.02亿元；职工基本医疗保险基金收入18.18亿元、支出16.13亿元。本年收支结余3.43亿元。',
        note: '结余与收支总数核对，不与其中各项',
      },
      { text: balanceTable('12040'), note: '收支平衡表' },
      { text: '全年办理行政复议案件，上年结转17件，新收163件，审结158件，结转下年度办理25件。' },
    ],
  },
  *run(context) {
    const cells = cellIndex(context.indicators);
    for (const totals of balancedForms(context)) yield assessTotals(totals, cells);
    const index = indicatorIndex(context);
    for (const relation of context.relations) {
      if (relation.type !== 'balance') continue;
      const left = pick(index, relation.leftIds);
      const right = pick(index, relation.rightIds);
      if (left !== undefined && right !== undefined) yield assess(relation, left, right);
    }
  },
};

/** How many totals of a report must balance before one that stands alone in its row must. */
const MIN_BALANCING = 3;

/** Both totals of each table that sets 收入 against 支出, where its row, its form or the other tables say that they balance. */
function balancedForms({ tables, profile }: CheckContext): readonly TwoSidedTotal[] {
  const runs = tableRuns(tables);
  const strict = runs.flatMap((run) => [...twoSidedTotals(run, profile.id === 'department-budget')]);
  const all = runs.flatMap((run) => [...twoSidedTotals(run, true)]);
  const odd = all.filter(({ earned, spent }) => !earned.amount.value.eq(spent.amount.value));
  return odd.length === 1 && all.length > MIN_BALANCING ? all : strict;
}

function assess(relation: BalanceRelation, left: readonly Indicator[], right: readonly Indicator[]): CheckResult {
  const of = [...left, ...right];
  const base = { checkId: check.id, relation: 'balance', complete: true, span: relation.span, of } as const;
  const common = inCommonUnit(of);
  if (common === undefined) {
    return resultOf({ ...base, verdict: 'not_assessable', severity: 'info', messageId: 'unread', data: {} });
  }
  const sides = [common.amounts.slice(0, left.length), common.amounts.slice(left.length)] as const;
  const [into, outOf] = sides.map(total) as [Decimal, Decimal];
  const difference = into.minus(outOf);
  const tolerance = sumTolerance(common.amounts);
  const verdict = difference.isZero() ? 'verified' : possible() ? 'rounding' : 'mismatch';
  const sign = verdict === 'verified' ? '=' : verdict === 'rounding' ? '≈' : '≠';
  return resultOf({
    ...base,
    verdict,
    severity: verdict === 'mismatch' ? check.severity : 'info',
    unit: common.unit,
    whole: digits(into),
    parts: sides[1].map((amount) => digits(amount.value)),
    expected: digits(into),
    actual: digits(outOf),
    difference: digits(outOf.minus(into)),
    messageId: verdict,
    data: {
      arithmetic: `${side(sides[0], into)} ${sign} ${side(sides[1], outOf)}`,
      difference: digits(difference.abs()),
      unit: common.unit,
    },
  });

  function possible(): boolean {
    if (common?.amounts.every((amount) => amount.exact)) return difference.abs().lte(tolerance);
    const [a, b] = sides.map((amounts) => sumIntervals(amounts.map((amount) => amount.interval)));
    return a !== undefined && b !== undefined && meet(widen(a, tolerance), b);
  }
}

/** 收入总计 and 支出总计 of one row of a balance table; rounded amounts leave one unit open. */
function assessTotals({ row, earned, spent }: TwoSidedTotal, index: ReadonlyMap<string, Indicator>): CheckResult {
  const [a, b] = [earned.amount.value, spent.amount.value];
  const difference = b.minus(a);
  const tolerance = sumTolerance([earned.amount, spent.amount]);
  const verdict = difference.isZero() ? 'verified' : difference.abs().lte(tolerance) ? 'rounding' : 'mismatch';
  const sign = verdict === 'verified' ? '=' : verdict === 'rounding' ? '≈' : '≠';
  return resultOf({
    checkId: check.id,
    relation: 'balance',
    verdict,
    severity: verdict === 'mismatch' ? check.severity : 'info',
    complete: true,
    unit: row.table.unit ?? '',
    whole: digits(a),
    parts: [digits(b)],
    expected: digits(a),
    actual: digits(b),
    difference: digits(difference),
    messageId: verdict,
    data: {
      arithmetic: `${digits(a)} ${sign} ${digits(b)}`,
      difference: digits(difference.abs()),
      unit: row.table.unit ?? '',
    },
    span: earned.cell.span,
    related: [spent.cell.span],
    of: figuresOf(index, row.table, [earned.cell, spent.cell]),
  });
}

const total = (amounts: readonly Amount[]): Decimal =>
  amounts.reduce((sum, amount) => sum.plus(amount.value), new Decimal(0));

/** `17 + 163 = 180`, or just the figure where it stands alone. */
function side(amounts: readonly Amount[], sum: Decimal): string {
  const terms = amounts.map((amount) => digits(amount.value)).join(' + ');
  return amounts.length > 1 ? `${terms} = ${digits(sum)}` : terms;
}
