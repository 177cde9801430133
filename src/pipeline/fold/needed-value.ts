import type { CheckResult } from '../../model/check-result.ts';
import type { Indicator } from '../../model/indicator.ts';
import { Decimal } from '../../text/interval.ts';
import { unitFactor } from '../../text/printed-figure.ts';

/**
 * What a figure would have to be for a wrong relation to hold, all else as printed; undefined where the relation has no
 * such single answer or counts in another unit than the figure is printed in.
 */
export function neededValue(result: CheckResult, figure: Indicator): Decimal | undefined {
  const { difference, indicatorIds } = result;
  const at = indicatorIds.indexOf(figure.id);
  if (at < 0 || figure.value === undefined || difference === undefined) return undefined;
  // Other relations may give their terms as printed, with their units.
  if (!ADDED.has(result.relation ?? '')) return undefined;
  const printed = new Decimal(figure.value);
  const scale = scaleOf(result, figure, printed);
  if (scale === undefined) return undefined;
  const off = new Decimal(difference).div(scale);
  switch (result.relation) {
    // difference = whole − sum of the parts.
    case 'sum':
      return at === 0 && printed.times(scale).eq(result.whole ?? NaN) ? printed.minus(off) : printed.plus(off);
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

/** Relations whose terms are plain numbers that are added up. */
const ADDED: ReadonlySet<string> = new Set(['sum', 'balance', 'difference']);

/** What one unit of the figure counts in the relation: 1, 1e4 where 亿元 are added up with 万元, 1e8 where with 元. */
function scaleOf(
  { whole, parts, actual, relation }: CheckResult,
  figure: Indicator,
  printed: Decimal,
): Decimal | undefined {
  const terms = [whole, actual, ...(parts ?? [])].filter((term) => term !== undefined);
  // Terms are plain digits, so that nearly all are found by how they are printed.
  const among = (value: Decimal): boolean => terms.includes(value.toFixed()) || terms.some((term) => value.eq(term));
  const toBase = unitFactor(figure.unit, figure.baseUnit);
  const scale = [ONE, toBase.div(10_000), toBase].find((factor) => among(printed.times(factor)));
  // The left side of a balance is given by its total only.
  return scale ?? (relation === 'balance' ? ONE : undefined);
}

const ONE = new Decimal(1);
