import type { Verdict } from '../../model/check-result.ts';
import { Decimal, meet, sumIntervals, widen } from '../../text/interval.ts';
import type { Amount } from '../../text/printed-figure.ts';

export interface SumJudgement {
  readonly verdict: Verdict;
  readonly sum: Decimal;
  /** Printed total less the sum of the parts. */
  readonly difference: Decimal;
  /** What the last printed digits of all terms leave open together. */
  readonly tolerance: Decimal;
}

/** Half a unit of the last printed place of each term: n parts and their total leave (n + 1) halves open. */
export const sumTolerance = (terms: readonly Amount[]): Decimal =>
  terms.reduce((total, term) => total.plus(term.step.div(2)), new Decimal(0));

/** Whether the parts can add up to the total, given what each printed figure can stand for. */
export function judgeSum(whole: Amount, parts: readonly Amount[]): SumJudgement {
  const sum = parts.reduce((total, part) => total.plus(part.value), new Decimal(0));
  const difference = whole.value.minus(sum);
  const tolerance = sumTolerance([whole, ...parts]);
  return { verdict: verdictOf(), sum, difference, tolerance };

  function verdictOf(): Verdict {
    if (difference.isZero()) return 'verified';
    if (whole.exact && parts.every((part) => part.exact)) {
      return difference.abs().lte(tolerance) ? 'rounding' : 'mismatch';
    }
    const reached = sumIntervals(parts.map((part) => part.interval));
    if (!meet(widen(whole.interval, tolerance), reached)) return 'mismatch';
    const openEnded = !whole.interval.high.isFinite() || !reached.high.isFinite();
    return openEnded ? 'not_assessable' : 'verified';
  }
}
