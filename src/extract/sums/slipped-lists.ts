import { chanceOfSlip } from '../../text/telling-slip.ts';
import { type Item, MOST_PARTS, mayAdd } from './items.ts';
import { itemsBefore, itemsWithin } from './items-within.ts';
import { type LocalSum, wholeSum } from './local-sum.ts';
import type { Marker } from './marker.ts';

type Items = readonly (Item | undefined)[];

/** How seldom a list that is no breakdown of the total may look like one with a slip in it: see docs/accuracy.md. */
const SELDOM = 0.003;

/**
 * Lists behind a marker that would tie out but for one slip, where that can hardly be chance. No figure's size decides
 * what belongs to the list: the figure with the slip may be larger than its total.
 */
export function slippedLists(text: string, items: Items, markers: readonly Marker[]): LocalSum[] {
  return markers.flatMap((marker) => {
    let best: { readonly whole: Item; readonly list: readonly Item[]; readonly chance: number } | undefined;
    const lists = listsOf(text, items, marker);
    for (const list of lists) {
      const whole = wholeOf(items, marker, list[0] as Item);
      if (whole === undefined) continue;
      const chance = chanceOfSlip(whole, list) * lists.length;
      if (chance < (best?.chance ?? SELDOM)) best = { whole, list, chance };
    }
    if (best === undefined) return [];
    return [wholeSum(best.whole, best.list, 'slip')];
  });
}

/** The figures behind the marker as far as its bracket or sentence goes, and as far as its first ；. */
function listsOf(text: string, items: Items, marker: Marker): Item[][] {
  const list: Item[] = [];
  for (const item of itemsWithin(items, marker.end, marker.limit)) {
    if (item.figure.place.bracket !== marker.bracket) continue;
    const gap = text.slice(list.at(-1)?.figure.place.quantity.end ?? marker.end, item.figure.place.quantity.start);
    if (list.length > 0 && /合计|共计|总计/.test(gap)) break;
    const first = list[0] ?? item;
    if (mayAdd(item, first) && item.figure.kind === first.figure.kind) list.push(item);
    if (list.length > MOST_PARTS) break;
  }
  const cut = list.findIndex((item, k) => {
    const before = list[k - 1];
    return (
      before !== undefined && /；/.test(text.slice(before.figure.place.quantity.end, item.figure.place.quantity.start))
    );
  });
  const lists = cut >= 2 ? [list, list.slice(0, cut)] : [list];
  return lists.filter((one) => one.length >= 2 && one.length <= MOST_PARTS);
}

/** The nearest figure of the class before the marker; 按…分 may stand behind another breakdown of the same total. */
function wholeOf(items: Items, marker: Marker, first: Item): Item | undefined {
  for (const item of itemsBefore(items, marker.start)) {
    if (first.figure.place.sentence.index - item.figure.place.sentence.index > 1) return undefined;
    if (item.figure.kind === first.figure.kind && mayAdd(item, first)) return item;
  }
  return undefined;
}
