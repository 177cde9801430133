import type { Indicator } from '../../model/indicator.ts';
import {
  Decimal,
  divideIntervals,
  type Interval,
  meetInside,
  scaleInterval,
  statedInterval,
  sumIntervals,
} from '../../text/interval.ts';
import { type Amount, inCommonUnit } from '../../text/printed-figure.ts';
import { isReachable } from '../../text/reachable.ts';
import { digits, shortened } from './result.ts';

const HUNDRED = new Decimal(100);

/** A share set against one choice of part and whole; the strings are plain decimals. */
export interface ShareJudgement {
  readonly follows: boolean;
  /** Whether any whole number of the whole gives the stated share at all. */
  readonly possible: boolean;
  readonly whole: string;
  readonly parts: readonly string[];
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
  /** Of whole and parts. */
  readonly unit: string;
  /** `60 ÷ 64 = 93.75%`. */
  readonly arithmetic: string;
}

/** Undefined where values are missing, units cannot be converted or the whole may be zero. */
export function judgeShare(
  share: Indicator,
  parts: readonly Indicator[],
  wholes: readonly Indicator[],
): ShareJudgement | undefined {
  const common = inCommonUnit([...parts, ...wholes]);
  if (common === undefined || share.value === undefined) return undefined;
  const top = common.amounts.slice(0, parts.length);
  const bottom = common.amounts.slice(parts.length);
  const quotient = divideIntervals(intervalOf(top), intervalOf(bottom));
  if (quotient === undefined) return undefined;

  const step = new Decimal(share.step);
  const stated = new Decimal(share.value);
  const printed = statedInterval(stated, step, share.approx);
  const [part, whole] = [totalOf(top), totalOf(bottom)];
  const computed = part.div(whole).times(HUNDRED);
  const places = step.decimalPlaces() + 1;
  return {
    follows: meetInside(scaleInterval(quotient, HUNDRED), printed),
    possible: !bottom.every((amount) => amount.step.isZero() && amount.exact) || isReachable(whole, printed),
    unit: common.unit,
    whole: digits(whole),
    parts: top.map((amount) => digits(amount.value)),
    expected: shortened(computed, places),
    actual: digits(stated),
    difference: shortened(stated.minus(computed), places),
    arithmetic: `${sumLine(top)} ÷ ${sumLine(bottom)} = ${shortened(computed, places)}%`,
  };
}

const intervalOf = (amounts: readonly Amount[]): Interval => sumIntervals(amounts.map((amount) => amount.interval));
const totalOf = (amounts: readonly Amount[]): Decimal =>
  amounts.reduce((sum, amount) => sum.plus(amount.value), new Decimal(0));

function sumLine(amounts: readonly Amount[]): string {
  const terms = amounts.map((amount) => digits(amount.value)).join(' + ');
  return amounts.length > 1 ? `(${terms})` : terms;
}
