import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';

/**
 * The indicators that begin in `[from, to]` of the canonical text. Indicators come in document order, so this
 * looks only there: a check that asks for each figure stays linear in the length of the report.
 */
export function indicatorsBetween(context: CheckContext, from: number, to: number): readonly Indicator[] {
  const { indicators } = context;
  let low = 0;
  let high = indicators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indicators[middle] as Indicator).span.start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < indicators.length && (indicators[end] as Indicator).span.start <= to) end += 1;
  return indicators.slice(low, end);
}
