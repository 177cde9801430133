import { type Item, reaches } from './items.ts';
import type { LocalSum } from './local-sum.ts';

type Items = readonly (Item | undefined)[];

/**
 * Lists that surely are complete take the place of what was made of their figures before, unless that ties out and
 * they do not.
 */
export function withKnown(items: Items, found: readonly LocalSum[], known: readonly LocalSum[]): LocalSum[] {
  const ties = (sum: LocalSum): boolean => {
    const parts = sum.parts.map((k) => items[k] as Item);
    return sum.whole !== undefined && parts.length >= 2 && reaches(items[sum.whole] as Item, parts);
  };
  const shared = (a: LocalSum, b: LocalSum): boolean => a.parts.some((k) => b.parts.includes(k));
  const sure = known.filter((sum) => ties(sum) || !found.some((other) => shared(sum, other) && ties(other)));
  const rest = found.flatMap((sum) => {
    const over = sure.filter((other) => shared(sum, other));
    if (over.length === 0) return [sum];
    const parts = sum.parts.filter((k) => !over.some((other) => other.parts.includes(k)));
    const own = ties(sum) && !over.some((other) => other.whole === sum.whole);
    if (own) return [sum];
    return parts.length === 0 ? [] : [{ ...sum, parts, complete: false, basis: 'open-list' }];
  });
  return [...rest, ...sure];
}
