import type { Figure } from '../figures.ts';
import { findMarkers } from './find-markers.ts';
import { fundTotals } from './fund-totals.ts';
import { impliedLists } from './implied-lists.ts';
import { itemsOf, mayBeItem } from './items.ts';
import { withKnown } from './known-sums.ts';
import { listsWithShares } from './lists-with-shares.ts';
import type { LocalSum } from './local-sum.ts';
import { longLists } from './long-lists.ts';
import { markedLists } from './marked-lists.ts';
import { withoutOverlap } from './overlap.ts';
import { parallelLists } from './parallel-lists.ts';
import { partitionLists } from './partition-lists.ts';
import { partsFirst } from './parts-first.ts';
import { plainLists } from './plain-lists.ts';
import { predicateTotals } from './predicate-totals.ts';
import { secondMeasures } from './second-measures.ts';
import { shareLists } from './share-lists.ts';
import { slippedLists } from './slipped-lists.ts';

/** All totals and parts of a passage: marked lists first, then totals that follow, then lists without a marker. */
export function findSums(text: string, figures: readonly Figure[], budget: boolean): LocalSum[] {
  // A total and a part at least: most passages do not hold both.
  if (figures.filter(mayBeItem).length < 2) return shareLists(text, figures, []);
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
    ...parallelLists(text, items, markers),
    ...listsWithShares(text, figures, items, found),
  ];
  const plain = plainLists({ text, figures, items, markers, budget });
  const sums = [slippedLists(text, items, markers), plain, onlyOnce(defined)].reduce(
    (all, known) => withKnown(items, all, known),
    found,
  );
  const told = withoutOverlap(text, items, [...sums, ...secondMeasures(text, items, sums)]);
  const own = told.filter((sum) => !isOfGroupAverages(figures, sum));
  return [...own, ...shareLists(text, figures, told), ...longLists(text, items)];
}

/** 全体居民人均可支配收入…，其中城镇居民人均…、农村居民人均…: the average of a group is no part of that of all. */
function isOfGroupAverages(figures: readonly Figure[], { whole, parts }: LocalSum): boolean {
  const names = [whole, ...parts].map((k) => (k === undefined ? '' : (figures[k]?.name ?? '')));
  return names.every((name) => /人均/.test(name)) && names.slice(1).some((name) => /^(?:城[镇市]|[农乡]村)/.test(name));
}

/** One list may be known to be complete on several grounds: the first counts. */
const onlyOnce = (sums: readonly LocalSum[]): LocalSum[] => {
  const keyOf = ({ whole, parts }: LocalSum): string => `${whole}=${parts.join('+')}`;
  return [...new Map([...sums].reverse().map((sum) => [keyOf(sum), sum])).values()].reverse();
};
