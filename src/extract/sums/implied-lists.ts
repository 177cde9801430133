import { isClosedSet, isMember, isRest } from '../lexicon/closed-sets.ts';
import { isDone, remainderOf } from './done-of-found.ts';
import { beyondTotal, byKind, byStage, isByStatus, toItsEnd } from './enumeration.ts';
import { belongs, isTelling, mayBelong } from './implied-grounds.ts';
import { distinct, type Item, isReached, mayAdd, overshoots, reaches, runningSum, total, withPart } from './items.ts';
import { type LocalSum, NEXT_SENTENCE, wholeSum } from './local-sum.ts';
import { isListed } from './sibling-figures.ts';

type Items = readonly (Item | undefined)[];

/** Totals whose parts follow without a marker: 应诉27起。…胜诉16起；撤诉8起；待审3起. Only where the arithmetic or the words leave little doubt. */
export function impliedLists(text: string, items: Items, known: readonly LocalSum[]): LocalSum[] {
  const sums: LocalSum[] = [];
  const parts = new Set(known.flatMap((sum) => sum.parts));
  const divided = new Map(known.flatMap((sum) => sum.parts.map((part) => [part, sum.whole] as const)));
  const levels = items.filter((item): item is Item => item !== undefined);
  for (let k = 0; k < levels.length; k++) {
    const whole = levels[k] as Item;
    if (whole.figure.kind === 'prior' || whole.figure.kind === 'target' || balances(text, whole)) continue;
    if (isListed(text, levels[k - 1], whole, levels[k + 1])) continue;
    const following = run(text, levels, k, whole, parts, divided);
    // 本息9.9亿元，其中本金…，利息…: what the total was divided into before is no other total.
    const others = (): Item[] => levels.filter((item) => item !== whole && divided.get(item.index) !== whole.index);
    for (const list of breakdowns(text, whole, following, others)) {
      sums.push(wholeSum(whole, list, basisOf(text, whole, list)));
      for (const item of list) parts.add(item.index);
    }
    const next = levels[k + 1];
    if (next !== undefined && !parts.has(next.index) && isDone(text, whole, next)) {
      sums.push({ ...wholeSum(whole, [next], 'done-of-found'), complete: false });
      parts.add(next.index);
    }
  }
  return sums;
}

function basisOf(text: string, whole: Item, list: readonly Item[]): string {
  if (!reaches(whole, list)) return 'classes';
  return isTelling(whole, list) || belongs(text, whole, list) ? 'exact-sum' : NEXT_SENTENCE;
}

/** The figures of the same class that follow the total without another kind of level between. */
function run(
  text: string,
  levels: readonly Item[],
  at: number,
  whole: Item,
  taken: ReadonlySet<number>,
  divided: ReadonlyMap<number, number | undefined>,
): Item[] {
  const list: Item[] = [];
  for (let k = at + 1; k < levels.length && list.length < 14; k++) {
    const item = levels[k] as Item;
    if (item.figure.place.sentence.index - whole.figure.place.sentence.index > 1) break;
    if (taken.has(item.index)) {
      // 已审结261件，其中维持112件…，未审结26件: the parts of a part do not end the list.
      const nested = divided.get(item.index);
      if (list.length > 0 && (nested === undefined || nested !== list.at(-1)?.index)) break;
      continue;
    }
    // 问题11项，整改措施27条，已销号9项: one figure counted by another word may stand before the list.
    if (!mayAdd(item, whole) && list.length === 0 && k === at + 1) continue;
    if (!mayAdd(item, whole) || item.figure.kind !== whole.figure.kind) break;
    if (item.figure.place.bracket !== whole.figure.place.bracket) continue;
    if (item.value.gt(whole.value) || CARRIED.test(item.figure.name)) break;
    const gap = text.slice(whole.figure.place.quantity.end, item.figure.place.quantity.start);
    if (list.length === 0 && gap.length > 60) break;
    list.push(item);
  }
  return list;
}

function breakdowns(text: string, whole: Item, following: readonly Item[], others: () => readonly Item[]): Item[][] {
  const out: Item[][] = [];
  let rest = following;
  for (;;) {
    if (rest.length < 2) return out;
    const list: readonly Item[] | undefined =
      prefixThatReaches(text, whole, rest, others) ??
      classesAndMore(text, whole, rest) ??
      tooMany(text, whole, rest) ??
      remainderOf(text, whole, rest) ??
      listWithRest(text, whole, rest);
    if (list === undefined) return out;
    // 实际公示12件，逾期公示0件: one part that is the whole, and nothing, divide nothing.
    const own = withoutNothing(list);
    const classes = own.length > 2 && isClosedSet(own.map(({ figure }) => figure.name));
    if (classes || own.filter(({ value }) => !value.isZero()).length > 1) out.push([...own]);
    rest = rest.slice(rest.indexOf(list.at(-1) as Item) + 1);
  }
}

/** 修改2件，其余21件继续有效，年内新制发0件: the rest ends the list, and a 0 behind it is of something else. */
function withoutNothing(list: readonly Item[]): readonly Item[] {
  const rest = list.findIndex(({ figure }) => isRest(figure.name));
  const behind = rest < 0 ? [] : list.slice(rest + 1);
  return behind.length > 0 && behind.every(({ value }) => value.isZero()) ? list.slice(0, rest + 1) : list;
}

/** A list that ties is read to its end, where it is too long only if it is one of classes; undefined where it is no list of this total. */
function withRest(
  text: string,
  whole: Item,
  list: readonly Item[],
  following: readonly Item[],
): readonly Item[] | undefined {
  const all = beyondTotal(text, list, following);
  if (all.length === list.length || reaches(whole, all)) return all;
  const classes = isClosedSet(all.map(({ figure }) => figure.name)) || isByStatus(text, whole, all);
  return classes && isTooLong(whole, all) ? all : undefined;
}

/** 受理114件、不予受理8件、告知5件、撤回4件: classes that do not tie may go on with one more. */
function classesAndMore(text: string, whole: Item, following: readonly Item[]): readonly Item[] | undefined {
  const list = classesOf(text, whole, following);
  const all = list === undefined ? undefined : toItsEnd(text, list, following);
  return all !== undefined && (reaches(whole, all) || isTooLong(whole, all)) ? all : list;
}

/**
 * Things at different stages, or of different kinds (咨询1.86万人次，线上咨询…、窗口咨询…、电话咨询…), are different things: more of them than
 * there are in all is a fault, less may leave one out.
 */
function tooMany(text: string, whole: Item, following: readonly Item[]): readonly Item[] | undefined {
  return [byStage(text, whole, following), byKind(text, whole, following)].find(
    (list) => list.length >= 2 && total(list).lte(whole.value.times('1.35')) && overshoots(whole, list),
  );
}

/** Small numbers add up by chance: without telling words a sum counts only when it could hardly be one. */
function prefixThatReaches(
  text: string,
  whole: Item,
  following: readonly Item[],
  others: () => readonly Item[],
): readonly Item[] | undefined {
  if (whole.value.isZero()) return undefined;
  for (let from = 0; from <= Math.min(1, following.length - 2); from++) {
    let sum = withPart(runningSum(whole), following[from] as Item);
    for (let to = from + 2; to <= following.length; to++) {
      sum = withPart(sum, following[to - 1] as Item);
      if (!isReached(whole, sum) || following[to]?.value.isZero() === true) continue;
      const list = following.slice(from, to);
      const names = list.map((item) => item.figure.name);
      // 予以公开17件、部分公开5件、不予公开3件、无法提供9件: one of the outcomes is no total of the others.
      if (isMember(whole.figure.name, names)) continue;
      const told = isTelling(whole, list);
      if (!told && !(distinct(whole, list) && (belongs(text, whole, list) || mayBelong(text, whole, list, others()))))
        continue;
      const all = withRest(text, whole, list, following);
      if (all !== undefined) return all;
    }
  }
  return undefined;
}

/** 来自电话的19420件，来自网站的1019件，其他来源600件: a list that takes up the rest claims to be all. */
function listWithRest(text: string, whole: Item, following: readonly Item[]): Item[] | undefined {
  const at = following.findIndex((item) => /^(?:其他|其它|其余|余下|剩下)/.test(item.figure.name));
  if (at < 1) return undefined;
  const list = following.slice(0, at + 1);
  const end = (list.at(-1) as Item).figure.place.quantity.end;
  const near = total(list).minus(whole.value).abs().lte(whole.value.times('0.35'));
  const clauses = text.slice(whole.figure.place.quantity.end, end);
  // 公开58件、部分公开17件: a figure in a list is no total of those behind it.
  return near &&
    !isMember(
      whole.figure.name,
      list.map((item) => item.figure.name),
    ) &&
    /^[，：:,]/.test(clauses) &&
    !/[。；]/.test(clauses) &&
    list.every((item) => !item.value.gt(whole.value))
    ? list
    : undefined;
}

/** A closed set of classes right behind a total claims to exhaust it even when it does not add up. */
function classesOf(text: string, whole: Item, following: readonly Item[]): Item[] | undefined {
  for (let from = 0; from <= Math.min(1, following.length - 2); from++) {
    for (let to = following.length; to >= from + 2; to--) {
      const list = following.slice(from, to);
      const [skipped] = from === 1 ? following : [];
      // 申请1872宗，受理1868宗，许可1841宗、不予许可17宗: the nearer of two totals is divided.
      if (skipped !== undefined && isNear(skipped, list)) break;
      const names = list.map((item) => item.figure.name);
      if (
        isNear(whole, list) &&
        list.length >= 2 &&
        isClosedSet(names, !overshoots(whole, list)) &&
        !isMember(whole.figure.name, names) &&
        !/。/.test(text.slice(whole.figure.place.quantity.end, (list[0] as Item).figure.place.quantity.start)) &&
        !overlapping(whole, list)
      )
        return list;
    }
  }
  return undefined;
}

const isTooLong = (whole: Item, list: readonly Item[]): boolean => isNear(whole, list) && overshoots(whole, list);

const isNear = (whole: Item, list: readonly Item[]): boolean =>
  total(list).minus(whole.value).abs().lte(whole.value.times('0.12'));

/** What is carried over makes a balance, not a breakdown; so do income, spending and what is left of it. */
function balances(text: string, whole: Item): boolean {
  const { sentence } = whole.figure.place;
  // 新收 alone is a total like any other; with what was carried over it is one side of a balance.
  const carried = CARRIED.exec(whole.figure.name)?.[0];
  if (carried !== undefined && carried !== '新收') return true;
  if (carried === '新收' && /结转|未结|旧存|期初|上年/.test(text.slice(sentence.start, sentence.end))) return true;
  return /收入$/.test(whole.figure.name) && /支出/.test(text.slice(sentence.start, sentence.end));
}

const CARRIED = /新收|结转|结余|期初|旧存/;

const overlapping = (whole: Item, list: readonly Item[]): boolean => overshoots(whole, list.slice(0, 1));
