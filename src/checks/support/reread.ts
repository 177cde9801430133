import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { SumRelation } from '../../model/relation.ts';
import { Decimal } from '../../text/interval.ts';
import { type Amount, inCommonUnit } from '../../text/printed-figure.ts';
import { BY_WORDS } from './doubt.ts';
import { sumTolerance } from './judge-sum.ts';
import { indicatorsBetween } from './nearby.ts';

/** Averages, rates and standards of the parts never add up to that of the whole. */
const AVERAGE = /人均|户均|平均|均价|单价|标准|每[人户亩平]|\/人|寿命|工资水平|消费水平/;

/** How far before a list its total, or an addend of it, may stand. */
const REACH = 400;

/** Whether a list is of something that does not add up at all. */
export const isAverage = (figures: readonly Indicator[]): boolean =>
  figures.some(({ name, unit }) => AVERAGE.test(name) || AVERAGE.test(unit));

/**
 * Before a sum is called wrong: the printed figures beside it may tie out under another reading of which of them
 * belong to it. One more addend (加上…之前的本级收入), one part less (a 其中 within a part), another total, or two
 * sibling totals together. Such a reading ties exactly, which chance hardly does.
 */
export function rereadSum(
  context: CheckContext,
  sums: SumsOfPart,
  relation: SumRelation,
  whole: Indicator,
  parts: readonly Indicator[],
): readonly Indicator[] | undefined {
  const own = new Set(parts);
  const near = indicatorsBetween(context, relation.span.start - REACH, relation.span.end + REACH / 4).filter(
    (other) =>
      other.cell === undefined &&
      other.baseUnit === whole.baseUnit &&
      other.value !== undefined &&
      !own.has(other) &&
      other.span.end <= relation.span.end + REACH / 4,
  );
  // What is known to be all of a total by its words leaves nothing out that stands in another paragraph.
  const known = relation.basis !== 'fund-total' && BY_WORDS.has(relation.basis);
  const [from, to] = [relation.span.start, relation.span.end];
  const { text } = context.document;
  const list = text.slice(from, to);
  /** What stands between a figure and the list, on whichever side. */
  const gap = ({ span }: Indicator): string => text.slice(span.start, from) + text.slice(to, span.end);
  const inOneLine = !list.includes('\n');
  const apart = (other: Indicator): boolean => known && !(inOneLine && !gap(other).includes('\n'));
  // 小学90所。特殊教育学校2所。: what a list leaves out may follow it. What is missing of 其他类15件, 2, stands somewhere before it in
  // any paragraph.
  const stops = list.split('。').length - 1;
  const isBeside = (other: Indicator): boolean => {
    const between = gap(other);
    const sentences = between.split('。').length;
    const behind = other.span.start > to;
    return !between.includes('\n') && (behind ? sentences <= 3 : inOneLine && stops + sentences === 1);
  };
  const others = near.filter(
    (other) =>
      other !== whole &&
      !other.kind.startsWith('change') &&
      !apart(other) &&
      !isPartElsewhere(sums, other, whole) &&
      !isWholeOf(sums, other, whole) &&
      (isBeside(other) || isLong(other)) &&
      !(relation.basis === 'fund-total' && isOtherSide(whole.name, other.name)),
  );
  const figures = [whole, ...parts, ...others];
  const common = inCommonUnit(figures);
  if (common === undefined) return undefined;
  const amounts = new Map(figures.map((figure, k) => [figure, common.amounts[k] as Amount]));
  const amountOf = (figure: Indicator): Amount => amounts.get(figure) as Amount;
  const isZero = (figure: Indicator): boolean => amountOf(figure).value.isZero();
  const listed = termsOf(parts.map(amountOf));
  // A coarse figure from elsewhere (0万元) must not open what the list itself leaves closed.
  const tolerance = sumTolerance([whole, ...parts].map(amountOf));
  const ties = (total: readonly Indicator[], terms: Terms): boolean => {
    const left = termsOf(total.map(amountOf));
    const open = Decimal.min(tolerance, left.open.plus(terms.open));
    return !left.value.isZero() && left.value.minus(terms.value).abs().lte(open);
  };

  for (const other of others) {
    if (!isZero(other) && ties([whole], withTerm(listed, amountOf(other)))) return [whole, ...parts, other];
  }
  if (parts.length > 2) {
    for (const part of parts.filter((one) => isInside(text, one))) {
      if (!isZero(part) && ties([whole], withoutTerm(listed, amountOf(part))))
        return [whole, ...parts.filter((one) => one !== part)];
    }
  }
  // 收入总计 before 支出总计 is the same figure by definition and no other reading.
  if (relation.basis === 'fund-total' || relation.basis === 'parallel') return undefined;
  // 收入总量10724万元。…安排支出10794万元，其中…: income is no total of what spending is divided into.
  const earlier = others.filter(
    ({ span, name }) => span.end <= (parts[0]?.span.start ?? 0) && !isOtherSide(whole.name, name),
  );
  for (const other of earlier) {
    if (ties([other], listed)) return [other, ...parts];
    if (other.span.start > whole.span.end && !isZero(other)) {
      if (ties([whole, other], listed)) return [whole, other, ...parts];
    }
  }
  return undefined;
}

/** A figure of three digits or more hardly fills a gap by chance. */
const isLong = ({ value }: Indicator): boolean =>
  (value ?? '').replace(/[.-]/g, '').replace(/^0+|0+$/g, '').length >= 3;

/** 收入总计 is made of no 支出, nor 支出总计 of 收入. */
const isOtherSide = (whole: string, other: string): boolean =>
  (/收入/.test(whole) && /支出/.test(other)) || (/支出/.test(whole) && /收入/.test(other));

/** The sums that each figure is a part of. */
export type SumsOfPart = ReadonlyMap<string, readonly SumRelation[]>;

export function sumsOfPart({ relations }: CheckContext): SumsOfPart {
  const sums = new Map<string, SumRelation[]>();
  for (const relation of relations) {
    if (relation.type !== 'sum') continue;
    for (const id of relation.partIds) {
      const known = sums.get(id);
      if (known === undefined) sums.set(id, [relation]);
      else known.push(relation);
    }
  }
  return sums;
}

/** Whether a complete list of another total is made of this figure. */
const isPartElsewhere = (sums: SumsOfPart, { id }: Indicator, whole: Indicator): boolean =>
  sums.get(id)?.some(({ complete, wholeId }) => complete && wholeId !== whole.id) ?? false;

/** 支出预算16497万元，其中：财政拨款支出预算…: what the total is itself a part of is no other total of its parts. */
const isWholeOf = (sums: SumsOfPart, { id }: Indicator, whole: Indicator): boolean =>
  sums.get(whole.id)?.some(({ wholeId }) => wholeId === id) ?? false;

/** Whether the words before a figure put it inside the one before: 其中, （含, 为年初预算. */
const isInside = (text: string, { span }: Indicator): boolean =>
  /(其中|内含|[（(]含|预算数?|计划数?)[^，。；、\d]*$/.test(text.slice(Math.max(0, span.start - 24), span.start));

/** What figures come to, and what their last printed places leave open. */
interface Terms {
  readonly value: Decimal;
  readonly open: Decimal;
}

const termsOf = (amounts: readonly Amount[]): Terms => ({
  value: amounts.reduce((total, amount) => total.plus(amount.value), new Decimal(0)),
  open: sumTolerance(amounts),
});

const withTerm = ({ value, open }: Terms, amount: Amount): Terms => ({
  value: value.plus(amount.value),
  open: open.plus(sumTolerance([amount])),
});

const withoutTerm = ({ value, open }: Terms, amount: Amount): Terms => ({
  value: value.minus(amount.value),
  open: open.minus(sumTolerance([amount])),
});
