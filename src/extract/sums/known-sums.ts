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
  if (known.length === 0) return [...found];
  const foundWith = byPart(found);
  const sure = known.filter((sum) => ties(sum) || !sharing(sum, foundWith).some(ties));
  const sureWith = byPart(sure);
  const rest = found.flatMap((sum) => {
    const over = sharing(sum, sureWith);
    if (over.length === 0) return [sum];
    const parts = sum.parts.filter((k) => !over.some((other) => other.parts.includes(k)));
    const own = ties(sum) && !over.some((other) => other.whole === sum.whole);
    if (own) return [sum];
    return parts.length === 0 ? [] : [{ ...sum, parts, complete: false, basis: 'open-list' }];
  });
  return [...rest, ...sure];
}

type ByPart = ReadonlyMap<number, readonly LocalSum[]>;

function byPart(sums: readonly LocalSum[]): ByPart {
  const index = new Map<number, LocalSum[]>();
  for (const sum of sums) {
    for (const part of new Set(sum.parts)) {
      const known = index.get(part);
      if (known === undefined) index.set(part, [sum]);
      else known.push(sum);
    }
  }
  return index;
}

/** The sums that have a part in common with this one. */
const sharing = ({ parts }: LocalSum, index: ByPart): readonly LocalSum[] => [
  ...new Set(parts.flatMap((part) => index.get(part) ?? [])),
];
