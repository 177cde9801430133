import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import { Decimal, point } from '../text/interval.ts';
import { type Amount, amountOf, isPercent } from '../text/printed-figure.ts';
import { indicatorIndex, pick } from './support/result.ts';
import { SUM_MESSAGES, sumResult } from './support/sum-result.ts';

const HUNDRED = new Decimal(100);
/** Bare shares that come this close to 100 claim the whole. */
const NEARLY_ALL = new Decimal(95);

export const check: Check = {
  id: 'shares-sum',
  title: { zh: '占比之和为百分之百', en: 'Shares add up to one hundred per cent' },
  rationale: {
    zh: '一个总数的全部分项占比，以及三次产业结构一类的比例，相加应为100；按末位数字的舍入放宽。',
    en: 'The shares of all parts of a total, and proportions such as the three industries, add up to 100 within rounding.',
  },
  source: '《统计公报》关于四舍五入的注释；a:b:c 比例的写法见三次产业结构',
  severity: 'error',
  messages: {
    ...SUM_MESSAGES,
    ties: {
      zh: '{arithmetic}{unit}，相符；除恰为100%外，文中未言明这些就是全部占比。',
      en: '{arithmetic} {unit}: ties out; nothing but the 100% shows that these are all the shares.',
    },
  },
  examples: {
    consistent: [
      { text: '三次产业结构为16.5:26.2:57.3。' },
      { text: '来访群众中，女性占45%，老年人占38%，外来人口占31%。', note: '可同属几类' },
      { text: '共办理诉求300件，其中咨询类199件，占66.3%；投诉类101件，占33.7%。' },
    ],
    inconsistent: [
      { text: '三次产业结构调整为6.4:41.2:53.4，结构持续优化。' },
      { text: '财力构成中，税收收入、非税收入、上级补助和调入资金分别占38%、14%、37%和21%。' },
      { text: '主动公开信息约2400条，构成如下：动态类占61%，政策类占19%，财政类占10%。' },
    ],
  },
  *run(context) {
    yield* sharesOfTotals(context);
    yield* proportions(context);
  },
};

/** `咨询类占51.1%、求助类占17.6%……`: a sum whose whole is 100% by meaning. */
function* sharesOfTotals(context: CheckContext): Generator<CheckResult> {
  const index = indicatorIndex(context);
  for (const relation of context.relations) {
    if (relation.type !== 'sum' || relation.wholeId !== undefined || !relation.complete) continue;
    const parts = pick(index, relation.partIds);
    if (parts === undefined || parts.length < 2 || !parts.every((part) => isPercent(part.unit))) continue;
    const amounts = parts.map(amountOf).filter((amount) => amount !== undefined);
    if (amounts.length < parts.length) continue;
    const result = judge(amounts, parts, relation.span);
    const bare = relation.basis === 'exact-sum' && result.verdict === 'verified';
    const judged = bare ? { ...result, messageId: 'ties' } : result;
    const whole = relation.basis === 'partition' || isOneWhole(context.document.text, judged, parts);
    if (judged.verdict !== 'mismatch' || whole) yield judged;
  }
}

/** Whether the shares are of one whole and claim all of it: one base at most, and 100 nearly reached or an 其他 among them. */
function isOneWhole(text: string, { expected }: CheckResult, parts: readonly Indicator[]): boolean {
  const bases = parts.map(({ span }) => {
    const lead = text.slice(Math.max(0, span.start - 24), span.start);
    return /占([^占，。；\d]*?)(的?比重|的?比例|的|达到?|提高到?)*[^，。；]{0,2}$/.exec(lead)?.[1] ?? '';
  });
  const distinct = new Set(bases.filter((base) => base !== ''));
  const sum = new Decimal(expected ?? 0);
  const nearly = distinct.size === 0 && sum.gte(NEARLY_ALL) && !isOpen(text, parts);
  const all = sum.gt(HUNDRED) || nearly || parts.some(({ name }) => /其[他它余]/.test(name));
  return distinct.size <= 1 && all;
}

/** 投资中，其中A占44%……; A占32.7%……，其他是设计部门的投资: the rest is left without a figure. */
function isOpen(text: string, parts: readonly Indicator[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return true;
  const lead =
    text
      .slice(Math.max(0, first.span.start - 40), first.span.start)
      .split('。')
      .at(-1) ?? '';
  return /其中/.test(lead) || /^[，；、,]\s*其[他它余]/.test(text.slice(last.span.end, last.span.end + 4));
}

/** `16.5:26.2:57.3`; a ratio such as 6:3:1 is not in hundredths and is left alone. */
function* proportions(context: CheckContext): Generator<CheckResult> {
  for (const indicator of context.indicators) {
    const members = indicator.proportion;
    if (members === undefined || members.length < 2) continue;
    const step = new Decimal(10).pow(-Math.max(...members.map((member) => new Decimal(member).decimalPlaces())));
    const amounts = members.map((member) => {
      const value = new Decimal(member);
      return { value, step, interval: point(value), exact: true };
    });
    const sum = amounts.reduce((total, amount) => total.plus(amount.value), new Decimal(0));
    const inHundredths = step.lt(1) || sum.minus(HUNDRED).abs().lte(10);
    if (members.length > 2 && inHundredths) yield judge(amounts, [indicator], indicator.span);
  }
}

function judge(parts: readonly Amount[], of: readonly Indicator[], span: Indicator['span']): CheckResult {
  const step = Decimal.max(...parts.map((part) => part.step));
  return sumResult({
    checkId: check.id,
    severity: check.severity,
    relation: 'sum',
    whole: { value: HUNDRED, step, interval: point(HUNDRED), exact: true },
    parts,
    unit: '%',
    of,
    span,
  });
}
