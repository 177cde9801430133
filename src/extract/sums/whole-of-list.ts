import { distinct, type Item, isBase, MOST_PARTS, mayAdd, openingsThatReach, reaches } from './items.ts';
import { itemsBefore } from './items-within.ts';
import type { Marker } from './marker.ts';

/**
 * The total that a marked list divides: a figure of the same class before the marker, in its sentence or the one before.
 * The nearest one that the list reaches; when none is reached, the one that the marker points to.
 */
export function wholeOfList(
  text: string,
  items: readonly (Item | undefined)[],
  marker: Marker,
  candidates: readonly Item[],
): Item | undefined {
  const first = candidates[0] as Item;
  const opening = text.slice(marker.start, marker.end);
  const before = levelsBefore(text, items, marker.start, first, /^[按从]/.test(opening) ? 2 : 1);
  // 工程建设类中含小型工程41件: the words before the marker name the total.
  const named = /([^，。；：、（(]{2,12})中$/.exec(text.slice(0, marker.start).slice(-14))?.[1];
  const called = named === undefined ? undefined : before.findLast((item) => sameThing(item.figure.name, named));
  if (called !== undefined) return called;
  // 工单分类：求决类…: the word before the marker names the total, which may stand further back.
  const topic = /([一-鿿]{2,4})(?:分类|类别|类型|来源|渠道)[^，。；\d]{0,4}[：:]$/.exec(
    text.slice(0, marker.end).slice(-14),
  )?.[1];
  const divided =
    topic === undefined
      ? undefined
      : items.findLast(
          (item) =>
            item !== undefined &&
            item.index < first.index &&
            mayAdd(item, first) &&
            item.figure.kind === first.figure.kind &&
            item.figure.name.endsWith(topic),
        );
  if (divided !== undefined) return divided;
  // 转办1627宗。其中转办事项：咨询类88宗…: the words behind 其中 name it.
  const repeated = /^其中，?([一-鿿]{2,8})[：:]/.exec(text.slice(marker.start, marker.start + 14))?.[1];
  const again =
    repeated === undefined
      ? undefined
      : before.findLast(({ figure }) => figure.name.length >= 2 && repeated.startsWith(figure.name));
  if (again !== undefined) return again;
  const nearest =
    touched(text, before, marker, first) ?? before.findLast((item) => item.value.gte(first.value)) ?? before.at(-1);
  if (nearest === undefined) return undefined;
  const gap = text.slice(nearest.figure.place.quantity.end, marker.start);
  const opensBracket = marker.bracket >= 0 && marker.start === marker.bracket;
  // 人大代表建议43件（主办29件、会办14件）: directly behind its total.
  if (opensBracket && gap.length <= 8 && !/[，。；]/.test(gap)) return nearest;
  const list = candidates.filter((item) => mayAdd(item, first) && item.figure.kind === first.figure.kind);
  // 审结261件，其中维持112件…终止86件，未审结26件: right behind the total, and the list divides it as far as 未审结.
  const openings = openingsThatReach(list.slice(0, MOST_PARTS));
  const touching = /^[，,：:]?$/.test(gap) ? [...openings(nearest)].find(({ length }) => length > 2) : undefined;
  if (touching !== undefined && /^(?:尚|还|仍)?(?:未|在[办审])/.test(list[touching.length]?.figure.name ?? ''))
    return nearest;
  // The whole list proves more than its first few items, which may add up to another total by chance.
  const reached =
    before.findLast((item) => list.length >= 2 && reaches(item, list)) ??
    before.findLast((item) => {
      // Behind another figure a few small numbers add up by chance: 诉讼13件，其中维持7件，纠正1件… after 8件.
      for (const opening of openings(item)) if (item === nearest || distinct(item, opening)) return true;
      return false;
    });
  if (reached !== undefined || marker.byName === true) return reached;
  if (opensBracket) return undefined;
  const divides = /^[按从]/.test(text.slice(marker.start, marker.end)) || /[。；]/.test(gap);
  return divides ? largestOfSentence(before, nearest) : nearest;
}

/** What may be the total of a list that `first` opens: the levels of its class before the marker, so many sentences back. */
function levelsBefore(
  text: string,
  items: readonly (Item | undefined)[],
  at: number,
  first: Item,
  sentences: number,
): Item[] {
  const before: Item[] = [];
  for (const item of itemsBefore(items, at)) {
    const { kind, place } = item.figure;
    if (first.figure.place.sentence.index - place.sentence.index > sentences) break;
    if (item.index < first.index && kind !== 'prior' && !isBase(text, item) && mayAdd(item, first)) before.push(item);
  }
  return before.reverse();
}

/**
 * 发文54份，…。提出意见28份，其中被采纳32份: what the marker touches is divided, however small, where no larger figure stands in its sentence.
 */
function touched(text: string, before: readonly Item[], marker: Marker, first: Item): Item | undefined {
  const last = before.at(-1);
  if (last === undefined || !/^[，,]?$/.test(text.slice(last.figure.place.quantity.end, marker.start)))
    return undefined;
  const { sentence } = last.figure.place;
  return before.some((item) => item.figure.place.sentence.index === sentence.index && item.value.gte(first.value))
    ? undefined
    : last;
}

/** The breakdowns of one total may follow one another: the total is the largest figure of its sentence. */
function largestOfSentence(before: readonly Item[], near: Item): Item {
  return before
    .filter((item) => item.figure.place.sentence.index === near.figure.place.sentence.index)
    .reduce((best, item) => (item.value.gt(best.value) ? item : best), near);
}

/** 审结案件 is called 审结 where it is counted, 政府合同 审核政府合同. */
const sameThing = (name: string, named: string): boolean =>
  name.endsWith(named) || named.endsWith(name) || (name.length >= 2 && named.startsWith(name));
