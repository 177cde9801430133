import type { CheckResult } from '../../model/check-result.ts';
import type { Indicator } from '../../model/indicator.ts';
import { Decimal } from '../../text/interval.ts';

/**
 * What a figure would have to be for a wrong relation to hold, all else as printed; undefined where the relation has no
 * such single answer or counts in another unit than the figure is printed in.
 */
export function neededValue(result: CheckResult, figure: Indicator): Decimal | undefined {
  const { difference, indicatorIds } = result;
  const at = indicatorIds.indexOf(figure.id);
  if (at < 0 || figure.value === undefined || difference === undefined) return undefined;
  const printed = new Decimal(figure.value);
  if (!isAmongTerms(result, printed)) return undefined;
  const off = new Decimal(difference);
  switch (result.relation) {
    // difference = whole − sum of the parts.
    case 'sum':
      return at === 0 && printed.eq(result.whole ?? NaN) ? printed.minus(off) : printed.plus(off);
    // difference = right − left; the figures of the left side come first.
    case 'balance': {
      const right = result.parts?.length ?? 0;
      if (indicatorIds.length <= right) return undefined;
      return at < indicatorIds.length - right ? printed.plus(off) : printed.minus(off);
    }
    // difference = stated − (current − prior).
    case 'difference':
      return at === 1 ? printed.plus(off) : printed.minus(off);
    default:
      return undefined;
  }
}

/** Whether the figure is one of the printed terms, so that the difference counts in its unit. */
function isAmongTerms({ whole, parts, actual, relation }: CheckResult, printed: Decimal): boolean {
  // The left side of a balance is given by its total only.
  if (relation === 'balance') return true;
  return [whole, actual, ...(parts ?? [])].some((term) => term !== undefined && printed.eq(term));
}
