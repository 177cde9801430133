import type { Figure } from '../figures.ts';
import { findMarkers } from './find-markers.ts';
import { fundTotals } from './fund-totals.ts';
import { impliedLists } from './implied-lists.ts';
import { type Item, itemsOf, reaches } from './items.ts';
import type { LocalSum } from './local-sum.ts';
import { markedLists } from './marked-lists.ts';
import { parallelLists } from './parallel-lists.ts';
import { partitionLists } from './partition-lists.ts';
import { partsFirst } from './parts-first.ts';
import { predicateTotals } from './predicate-totals.ts';
import { shareLists } from './share-lists.ts';
import { slippedLists } from './slipped-lists.ts';

/** All totals and parts of a passage: marked lists first, then totals that follow, then lists without a marker. */
export function findSums(text: string, figures: readonly Figure[]): LocalSum[] {
  const items = itemsOf(figures);
  const markers = findMarkers(text, items);
  const marked = markedLists(text, items, markers);
  const first = partsFirst(text, items, marked);
  const implied = impliedLists(text, items, [...marked, ...first]);
  const found = [...marked, ...first, ...implied];
  const defined = [
    ...fundTotals(text, items),
    ...partitionLists(text, items),
    ...predicateTotals(text, items),
    ...parallelLists(text, items),
  ];
  const sums = withKnown(items, withKnown(items, found, slippedLists(text, items, markers)), onlyOnce(defined));
  return [...sums, ...shareLists(text, figures, sums)];
}

/** One list may be known to be complete on several grounds: the first counts. */
const onlyOnce = (sums: readonly LocalSum[]): LocalSum[] => {
  const keyOf = ({ whole, parts }: LocalSum): string => `${whole}=${parts.join('+')}`;
  return [...new Map([...sums].reverse().map((sum) => [keyOf(sum), sum])).values()].reverse();
};

type Items = readonly (Item | undefined)[];

/**
 * Lists that surely are complete take the place of what was made of their figures before, unless that ties out and
 * they do not.
 */
function withKnown(items: Items, found: readonly LocalSum[], known: readonly LocalSum[]): LocalSum[] {
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
