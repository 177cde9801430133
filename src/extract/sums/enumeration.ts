import { isClosedSet, isMember, isStatus, stageOf } from '../lexicon/closed-sets.ts';
import type { Item } from './items.ts';

/** 、 and nothing but a name: what joins the members of one enumeration. */
const JOINED = /^、[^，,。；;：:、（）()\d]{1,20}$/;
/** ， and nothing but a name: joins one list only where all of its names end alike. */
const BESIDE = /^[，,][^，,。；;：:、（）()\d]{2,20}$/;

/** The list and what its own mark goes on to join to it. */
export function toItsEnd(text: string, list: readonly Item[], following: readonly Item[]): readonly Item[] {
  const all = [...list];
  const [first] = list;
  if (first === undefined) return list;
  const gaps = list.slice(1).map((item, k) => gapOf(text, list[k] as Item, item));
  let joined = gaps.every((gap) => JOINED.test(gap));
  let beside = gaps.every((gap) => BESIDE.test(gap)) && endAlike(list);
  for (const item of following.slice(following.indexOf(list.at(-1) as Item) + 1)) {
    const gap = gapOf(text, all.at(-1) as Item, item);
    joined &&= JOINED.test(gap);
    beside &&= BESIDE.test(gap) && endAlike([first, item]);
    if (!joined && !beside) break;
    all.push(item);
  }
  return all;
}

/**
 * What a list that reaches its total goes on with: 12项，已完成8项、正在办理4项、终止1项 is one enumeration, though two members happen to reach
 * the total. A division that is complete by its names (男60人、女40人、党员12人) ends where it is.
 */
export function beyondTotal(text: string, list: readonly Item[], following: readonly Item[]): readonly Item[] {
  const all = toItsEnd(text, list, following);
  const names = list.map(({ figure }) => figure.name);
  const ended = isClosedSet(names, true) && !all.slice(list.length).some(({ figure }) => isMember(figure.name, names));
  return ended ? list : all;
}

/** Whether each item says no more than how far the things of the total have come: 已完成8项、正在办理4项、经评估终止1项. */
export const isByStatus = (text: string, whole: Item, list: readonly Item[]): boolean =>
  list.every((item, k) =>
    isStatus(gapOf(text, list[k - 1] ?? whole, item).replace(/^[，、；：:]?(?:其中)?[：:，]?/, '')),
  );

/** 8项，已完成6项，因条件变化调出1项，尚在推进2项: what follows a total in its sentence, each at another stage. */
export function byStage(text: string, whole: Item, following: readonly Item[]): readonly Item[] {
  const list: Item[] = [];
  const stages = new Set<number>();
  for (const item of following) {
    const gap = gapOf(text, list.at(-1) ?? whole, item);
    const stage = /[。；]/.test(gap) ? undefined : stageOf(gap.replace(/^[，、：:]?(?:其中)?[：:，]?/, ''));
    if (stage === undefined || stages.has(stage)) break;
    stages.add(stage);
    list.push(item);
  }
  return list;
}

/** 法律咨询1.86万人次，线上咨询…、窗口咨询…、电话咨询…: right behind the total, three or more that all end as its name does. */
export function byKind(text: string, whole: Item, following: readonly Item[]): readonly Item[] {
  const [first] = following;
  if (first === undefined || !/^[，,：:][^，,。；;：:、（）()\d]{1,20}$/.test(gapOf(text, whole, first))) return [];
  const list = toItsEnd(text, [first], following);
  return list.length >= 3 && endAlike([whole, ...list]) ? list : [];
}

const gapOf = (text: string, a: Item, b: Item): string =>
  text.slice(a.figure.place.quantity.end, b.figure.place.quantity.start);

/** 邻里纠纷, 婚姻纠纷, 宅基地纠纷. */
const endAlike = (items: readonly Item[]): boolean =>
  new Set(items.map(({ figure }) => (figure.name.length > 2 ? figure.name.slice(-2) : ''))).size === 1 &&
  (items[0]?.figure.name.length ?? 0) > 2;
