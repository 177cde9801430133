import { isClosedSet, isMember } from '../lexicon/closed-sets.ts';
import type { Item } from './items.ts';

/** 、 and nothing but a name: what joins the members of one enumeration. */
const JOINED = /^、[^，,。；;：:、（）()\d]{1,20}$/;
/** ， and nothing but a name: joins one list only where all of its names end alike. */
const BESIDE = /^[，,][^，,。；;：:、（）()\d]{2,20}$/;

/**
 * The list and what its own mark goes on to join to it: 12项，已完成8项、正在办理4项、终止1项 is one enumeration, though its first two
 * members happen to reach the total. A division that is complete by its names (男60人、女40人、党员12人) ends where it is.
 */
export function toItsEnd(text: string, list: readonly Item[], following: readonly Item[]): readonly Item[] {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined) return list;
  const all = [...list];
  const rest = following.slice(following.indexOf(last) + 1);
  const joined = (marks: RegExp, items: readonly Item[]): boolean =>
    items.slice(1).every((item, k) => marks.test(gapOf(text, items[k] as Item, item)));
  for (const item of rest) {
    const next = [...all, item];
    if (!joined(JOINED, next) && !(joined(BESIDE, next) && endAlike(next))) break;
    all.push(item);
  }
  const added = all.slice(list.length);
  return added.length > 0 && !endsByName(list, added) ? all : list;
}

const gapOf = (text: string, a: Item, b: Item): string =>
  text.slice(a.figure.place.quantity.end, b.figure.place.quantity.start);

/** 邻里纠纷, 婚姻纠纷, 宅基地纠纷. */
const endAlike = (items: readonly Item[]): boolean =>
  new Set(items.map(({ figure }) => (figure.name.length > 2 ? figure.name.slice(-2) : ''))).size === 1 &&
  (items[0]?.figure.name.length ?? 0) > 2;

/** Whether the names of the list leave nothing out, and what stands behind it is of another division. */
function endsByName(list: readonly Item[], added: readonly Item[]): boolean {
  const names = list.map(({ figure }) => figure.name);
  return isClosedSet(names, true) && !added.some(({ figure }) => isMember(figure.name, names));
}
