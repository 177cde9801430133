import type { Indicator } from '../../model/indicator.ts';
import type { ShareRelation } from '../../model/relation.ts';
import { isWithin, type Totals } from '../totals.ts';
import { fits, isLevel } from './candidates.ts';

/**
 * 民营经济增加值738.6亿元，占生产总值的57.5%: what a printed share is taken of is a part of it, also where no list says so. Only
 * where the share follows from the two figures; a figure that a list already gives a total keeps it.
 */
export function withShareTotals(indicators: readonly Indicator[], shares: readonly ShareRelation[]): Indicator[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const given = indicators.flatMap(({ id, totalId }) => (totalId === undefined ? [] : [[id, totalId] as const]));
  const totals: Totals = new Map(given);
  for (const { shareId, partIds, wholes } of shares) {
    const share = byId.get(shareId);
    const [part, whole] = [partIds, wholes[0] ?? []].map((ids) =>
      ids.length === 1 ? byId.get(ids[0] as string) : undefined,
    );
    if (share?.kind !== 'share' || part === undefined || whole === undefined || totals.has(part.id)) continue;
    const levels = [part, whole].every((one) => isLevel(one) && one.kind === 'achieved' && one.cell === undefined);
    if (levels && !isWithin(totals, whole.id, part.id) && fits(share, [part], [whole])) totals.set(part.id, whole.id);
  }
  return indicators.map((indicator) => {
    const totalId = totals.get(indicator.id);
    return totalId === undefined ? indicator : { ...indicator, totalId };
  });
}
