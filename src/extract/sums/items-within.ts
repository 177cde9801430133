import type { Item } from './items.ts';

type Items = readonly (Item | undefined)[];

/** The items of a passage without its other figures, kept while the passage is read: every marker asks for some of them. */
const LEVELS = new WeakMap<Items, readonly Item[]>();

function levelsOf(items: Items): readonly Item[] {
  const known = LEVELS.get(items);
  if (known !== undefined) return known;
  const levels = items.filter((item): item is Item => item !== undefined);
  LEVELS.set(items, levels);
  return levels;
}

/** The items that begin at `start` or behind it and end at `end` at the latest, in order. */
export function* itemsWithin(items: Items, start: number, end: number): Generator<Item> {
  const levels = levelsOf(items);
  for (let at = firstFrom(levels, start); at < levels.length; at += 1) {
    const item = levels[at] as Item;
    if (item.figure.place.quantity.start >= end) return;
    if (item.figure.place.quantity.end <= end) yield item;
  }
}

/** The items that end at `at` or before it, the nearest first. */
export function* itemsBefore(items: Items, at: number): Generator<Item> {
  const levels = levelsOf(items);
  for (let k = firstFrom(levels, at) - 1; k >= 0; k -= 1) {
    const item = levels[k] as Item;
    if (item.figure.place.quantity.end <= at) yield item;
  }
}

/** Index of the first item that begins at `start` or behind it. */
function firstFrom(levels: readonly Item[], start: number): number {
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((levels[middle] as Item).figure.place.quantity.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
