import type { CheckResult } from '../../model/check-result.ts';
import type { Indicator } from '../../model/indicator.ts';
import { Decimal } from '../../text/interval.ts';
import { unitFactor } from '../../text/printed-figure.ts';

const HUNDRED = new Decimal(100);

/** Whether a wrong relation, which would need it to be `needed` if that can be told, would hold were this figure `mended`. */
export function explains(
  result: CheckResult,
  figure: Indicator,
  mended: Decimal,
  { needed, byId }: { readonly needed: Decimal | undefined; readonly byId: ReadonlyMap<string, Indicator> },
): boolean {
  if (!result.indicatorIds.includes(figure.id) || figure.value === undefined) return false;
  if (result.checkId === 'text-vs-table') return agrees(result, figure, mended, byId);
  if (needed !== undefined) return needed.eq(mended);
  const put = (term: string): Decimal => (new Decimal(figure.value ?? NaN).eq(term) ? mended : new Decimal(term));
  const { whole, parts, actual, expected, relation } = result;
  if (actual === undefined) return false;
  if (relation === 'share' || relation === 'growth') {
    if (whole === undefined || parts === undefined || put(whole).isZero()) return false;
    const ratio = parts
      .map(put)
      .reduce((sum, part) => sum.plus(part), new Decimal(0))
      .div(put(whole));
    const computed = (relation === 'growth' ? ratio.minus(1) : ratio).times(HUNDRED);
    const stated = new Decimal(actual);
    return near(computed, result.indicatorIds[0] === figure.id ? mended : stated, stated.decimalPlaces());
  }
  if (relation === 'range') return parts?.every((part) => put(part).lte(put(whole ?? '0'))) ?? false;
  // 前后一致: the same figure in two places.
  return isNumber(expected) && isNumber(actual) && put(actual).eq(put(expected));
}

/** Text and table, which may count in other units. */
function agrees(
  result: CheckResult,
  figure: Indicator,
  mended: Decimal,
  byId: ReadonlyMap<string, Indicator>,
): boolean {
  const other = byId.get(result.indicatorIds.find((id) => id !== figure.id) ?? '');
  if (other?.value === undefined) return false;
  return mended
    .times(unitFactor(figure.unit, figure.baseUnit))
    .eq(unitFactor(other.unit, other.baseUnit).times(other.value));
}

/** A printed percentage may be rounded or truncated. */
const near = (computed: Decimal, printed: Decimal, places: number): boolean =>
  computed.minus(printed).abs().lt(new Decimal(10).pow(-places));

const isNumber = (term: string | undefined): term is string => term !== undefined && /^-?\d+(\.\d+)?$/.test(term);
