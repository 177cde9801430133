import { Decimal as DecimalBase } from 'decimal.js';

/** Exact decimals with digits to spare: a sum of printed figures never loses its last place. */
export const Decimal = DecimalBase.clone({ precision: 60 });
export type Decimal = DecimalBase;

/** All amounts from `low` to `high`, both ends included; an open end is an infinite decimal. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** How a printed figure is qualified: 约 近 超/余 不足/以内 至少/以上. */
export type Qualifier = 'exact' | 'about' | 'nearly' | 'over' | 'under' | 'at_least';

export const point = (value: Decimal): Interval => ({ low: value, high: value });

/** `by` on either side. */
export const widen = (interval: Interval, by: Decimal): Interval => ({
  low: interval.low.minus(by),
  high: interval.high.plus(by),
});

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: a.low.plus(b.low),
  high: a.high.plus(b.high),
});

export const subtractIntervals = (a: Interval, b: Interval): Interval => ({
  low: a.low.minus(b.high),
  high: a.high.minus(b.low),
});

export const sumIntervals = (terms: readonly Interval[]): Interval => terms.reduce(addIntervals, point(new Decimal(0)));

/** What `a / b` can be; undefined where `b` may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (b.low.lte(0) && b.high.gte(0)) return undefined;
  const corners = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  if (corners.some((corner) => corner.isNaN())) return undefined;
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) };
}

export const scaleInterval = (interval: Interval, by: Decimal): Interval => {
  const ends = [interval.low.times(by), interval.high.times(by)];
  return { low: Decimal.min(...ends), high: Decimal.max(...ends) };
};

/** Whether the two have an amount in common, ends included. */
export const meet = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && a.high.gte(b.low);

/** Whether the two have an inner amount in common, or the one is a point inside the other. */
export const meetInside = (a: Interval, b: Interval): boolean => a.low.lt(b.high) && a.high.gt(b.low);

/** The place of the last digit that is not zero: 10 for 40, 1000 for 12000, 0.1 for 2.50; 1 for 0. */
export function lastDigitPlace(value: Decimal): Decimal {
  if (value.isZero()) return new Decimal(1);
  const decimals = value.decimalPlaces();
  if (decimals > 0) return new Decimal(10).pow(-decimals);
  const digits = value.abs().toFixed();
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  return new Decimal(10).pow(zeros);
}

/**
 * What an amount can be that was printed as `value` with `qualifier`. `step` is what one unit of the last
 * printed place is worth, 0 where the figure is exact: rounded, it lies within half a step of the printed value.
 */
export function printedInterval(value: Decimal, step: Decimal, qualifier: Qualifier): Interval {
  if (qualifier === 'exact') return step.isZero() ? point(value) : widen(point(value), step.div(2));
  const reach = lastDigitPlace(value);
  switch (qualifier) {
    case 'about':
      return widen(point(value), reach.div(2));
    case 'nearly':
      return { low: value.minus(reach), high: value };
    case 'over':
      return { low: value, high: value.plus(reach) };
    case 'under':
      return { low: value.isNegative() ? new Decimal(-Infinity) : new Decimal(0), high: value };
    case 'at_least':
      return { low: value, high: new Decimal(Infinity) };
  }
}

/**
 * What a computed figure (a percentage, a growth) can be that was printed as `value`: Chinese reports truncate as
 * well as round, so everything within one whole `step` of it; ends excluded, compare with `meetInside`.
 */
export function statedInterval(value: Decimal, step: Decimal, qualifier: Qualifier): Interval {
  if (qualifier === 'exact') return widen(point(value), step);
  // 近20% for 20.1% is still no error: the qualifier widens, the last place stays open.
  return widen(printedInterval(value, step, qualifier), step);
}
