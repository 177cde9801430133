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

/** 支出预算16497万元，其中：财政拨款支出预算…: what the total is itself a part of is no other total of its parts. */
const isWholeOf = ({ relations }: CheckContext, other: Indicator, whole: Indicator): boolean =>
  relations.some(
    (relation) => relation.type === 'sum' && relation.wholeId === other.id && relation.partIds.includes(whole.id),
  );

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
  relation: SumRelation,
  whole: Indicator,
  parts: readonly Indicator[],
): readonly Indicator[] | undefined {
  const near = indicatorsBetween(context, relation.span.start - REACH, relation.span.end + REACH / 4).filter(
    (other) =>
      other.cell === undefined &&
      other.baseUnit === whole.baseUnit &&
      other.value !== undefined &&
      !parts.includes(other) &&
      other.span.end <= relation.span.end + REACH / 4,
  );
  // What is known to be all of a total by its words leaves nothing out that stands in another paragraph.
  const known = relation.basis !== 'fund-total' && BY_WORDS.has(relation.basis);
  const [from, to] = [relation.span.start, relation.span.end];
  const apart = ({ span }: Indicator): boolean =>
    known && context.document.text.slice(Math.min(from, span.start), Math.max(to, span.end)).includes('\n');
  const elsewhere = partsElsewhere(context, whole);
  // 小学90所。特殊教育学校2所。: what a list leaves out may follow it. What is missing of 其他类15件, 2, stands somewhere before it in
  // any paragraph.
  const isBeside = ({ span }: Indicator): boolean => {
    const between = context.document.text.slice(Math.min(from, span.start), Math.max(to, span.end));
    const sentences = between.split('。').length;
    return !between.includes('\n') && (sentences === 1 || (span.start > to && sentences <= 3));
  };
  const others = near.filter(
    (other) =>
      other !== whole &&
      !other.kind.startsWith('change') &&
      !apart(other) &&
      !elsewhere.has(other.id) &&
      !isWholeOf(context, other, whole) &&
      (isBeside(other) || isLong(other)) &&
      !(relation.basis === 'fund-total' && isOtherSide(whole.name, other.name)),
  );
  const common = inCommonUnit([whole, ...parts, ...others]);
  if (common === undefined) return undefined;
  const amountOf = (figure: Indicator): Amount =>
    common.amounts[[whole, ...parts, ...others].indexOf(figure)] as Amount;
  // A coarse figure from elsewhere (0万元) must not open what the list itself leaves closed.
  const tolerance = sumTolerance([whole, ...parts].map(amountOf));
  const ties = (total: readonly Indicator[], terms: readonly Indicator[]): boolean => {
    const left = sum(total.map(amountOf));
    return (
      !left.isZero() &&
      left
        .minus(sum(terms.map(amountOf)))
        .abs()
        .lte(Decimal.min(tolerance, sumTolerance([...total, ...terms].map(amountOf))))
    );
  };

  for (const other of others) {
    if (!amountOf(other).value.isZero() && ties([whole], [...parts, other])) return [whole, ...parts, other];
  }
  if (parts.length > 2) {
    for (const part of parts.filter((one) => isInside(context.document.text, one))) {
      const rest = parts.filter((one) => one !== part);
      if (!amountOf(part).value.isZero() && ties([whole], rest)) return [whole, ...rest];
    }
  }
  // 收入总计 before 支出总计 is the same figure by definition and no other reading.
  if (relation.basis === 'fund-total' || relation.basis === 'parallel') return undefined;
  const earlier = others.filter((other) => other.span.end <= (parts[0]?.span.start ?? 0));
  for (const other of earlier) {
    if (ties([other], parts)) return [other, ...parts];
    if (other.span.start > whole.span.end && !amountOf(other).value.isZero()) {
      if (ties([whole, other], parts)) return [whole, other, ...parts];
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

/** The figures that complete lists of other totals are made of. */
const partsElsewhere = ({ relations }: CheckContext, whole: Indicator): ReadonlySet<string> =>
  new Set(
    relations.flatMap((other) =>
      other.type === 'sum' && other.complete && other.wholeId !== whole.id ? [...other.partIds] : [],
    ),
  );

/** Whether the words before a figure put it inside the one before: 其中, （含, 为年初预算. */
const isInside = (text: string, { span }: Indicator): boolean =>
  /(其中|内含|[（(]含|预算数?|计划数?)[^，。；、\d]*$/.test(text.slice(Math.max(0, span.start - 24), span.start));

const sum = (amounts: readonly Amount[]): Decimal =>
  amounts.reduce((total, amount) => total.plus(amount.value), new Decimal(0));
