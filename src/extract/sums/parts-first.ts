import { isClosedSet } from '../lexicon/closed-sets.ts';
import { distinct, type Item, isReached, MOST_PARTS, mayAdd, runningSum, total, withPart } from './items.ts';
import { type LocalSum, wholeSum } from './local-sum.ts';

type Items = readonly (Item | undefined)[];

/** A、B、C，合计D: the total follows its parts. */
export function partsFirst(text: string, items: Items, known: readonly LocalSum[]): LocalSum[] {
  const sums: LocalSum[] = [];
  const parts = new Set(known.flatMap((sum) => sum.parts));
  // 合计351件；A类203件…: what follows may divide the same total once more.
  const wholes = new Set(
    known.filter(({ whole, parts }) => parts.some((k) => k < (whole ?? k))).map((sum) => sum.whole),
  );
  for (const item of items) {
    if (item === undefined || parts.has(item.index) || wholes.has(item.index)) continue;
    const { place } = item.figure;
    const lead = text.slice(place.clauseStart, place.quantity.start);
    const marked = /(?:合计|小计|共计|总计|总数|总共|一共|累计|三者|两项|三项|以上)/.test(lead);
    const hinted = marked || /(?:(?<![公中])共|总|应(?:办|审|处|答))|^全年[^，。；]*达到?\s*$/.test(lead);
    if (!hinted) continue;
    const before = nearestBefore(items, item, parts);
    const reached = suffixThatReaches(before, item);
    // 减少收入1亿元，形成总规模2亿元: few small numbers add up by chance.
    const list =
      reached !== undefined && (marked || /^\s*共/.test(lead) || distinct(item, reached)) ? reached : undefined;
    const listed = listedBefore(text, before, item, lead) ?? joinedBefore(text, before, item);
    if (list !== undefined)
      sums.push(wholeSum(item, list, sameList(list, listed) ? stated(lead) : marked ? 'wording' : 'exact-sum'));
    else if (listed !== undefined) sums.push(wholeSum(item, listed, stated(lead)));
    else if (isDivision(text, before, item)) sums.push(wholeSum(item, before, 'classes'));
    else if (
      /(?:合计|总计)[\u4e00-\u9fff]{0,4}\s*$/.test(lead) &&
      before.length >= 2 &&
      before.length <= MOST_PARTS &&
      !isOpen(text, before) &&
      before.every((other) => other.value.lt(item.value)) &&
      close(before, item)
    ) {
      sums.push(wholeSum(item, before, 'wording'));
    }
  }
  return sums;
}

/** The figures of its class before a total in its sentence and bracket, as many as a list may have and one more. */
function nearestBefore(items: Items, total: Item, taken: ReadonlySet<number>): Item[] {
  const { sentence, bracket } = total.figure.place;
  const near: Item[] = [];
  for (let at = total.index - 1; at >= 0 && near.length <= MOST_PARTS; at -= 1) {
    const other = items[at];
    if (other === undefined) continue;
    const { figure } = other;
    if (figure.place.sentence.index !== sentence.index) break;
    if (figure.place.bracket === bracket && mayAdd(other, total) && figure.kind !== 'prior' && !taken.has(at))
      near.push(other);
  }
  return near.reverse();
}

/**
 * 甲类41件、乙类13件、丙类4件，共57件: 共 right behind a list of three or more, nothing else between them, claims to be its total;
 * 共计, 合计 and 总计 claim it of two as well, whatever the figures say.
 */
function listedBefore(text: string, before: readonly Item[], item: Item, lead: string): Item[] | undefined {
  if (
    !/^\s*(?:(?:总共|一共|共计?|合计|总计|累计)[\u4e00-\u9fff]{0,8}|总[数量](?:达到?|为|共)?|[^，。；、\d]{2,10}共)\s*$/.test(
      lead,
    )
  )
    return undefined;
  const stated = /^\s*(?:共计|合计|总计)\s*$/.test(lead);
  const list: Item[] = [];
  let next = item;
  for (const other of [...before].reverse()) {
    const gap = text.slice(other.figure.place.quantity.end, next.figure.place.quantity.start);
    if (other.index !== next.index - 1 || !/^[、，和及]/.test(gap) || gap.length > 24 || /其中/.test(gap)) break;
    if (other.kin !== item.kin || (!stated && other.value.gte(item.value))) break;
    list.unshift(other);
    next = other;
  }
  if (list.length > MOST_PARTS) return undefined;
  if (stated) return list.length >= 2 ? list : undefined;
  const near = total(list).minus(item.value).abs().lte(item.value.times('0.2'));
  const joined = text.slice(list[0]?.figure.place.quantity.end, list[1]?.figure.place.quantity.start).startsWith('、');
  return list.length >= (joined ? 2 : 3) && near ? list : undefined;
}

/** 13个乡镇、3个街道共16个: in one clause with its parts, nothing but 、 between them. */
function joinedBefore(text: string, before: readonly Item[], item: Item): Item[] | undefined {
  const from = before.at(-1)?.figure.place.quantity.end ?? item.figure.place.clauseStart;
  if (!/^[^，。；、：\d]{0,10}共(?:计|有)?\s*$/.test(text.slice(from, item.figure.place.quantity.start)))
    return undefined;
  const list: Item[] = [];
  let next: Item | undefined;
  for (const other of [...before].reverse()) {
    const gap =
      next === undefined ? '、' : text.slice(other.figure.place.quantity.end, next.figure.place.quantity.start);
    if (other.kin !== item.kin || !/^[^，。；、：\d]{0,10}[、和及与][^，。；、：\d]{0,10}$/.test(gap)) break;
    list.unshift(other);
    next = other;
  }
  const near = total(list).minus(item.value).abs().lte(item.value.times('0.2'));
  return list.length >= 2 && list.length <= MOST_PARTS && near ? list : undefined;
}

const stated = (lead: string): string => (/^\s*(?:共计|合计|总计)\s*$/.test(lead) ? 'stated-total' : 'wording');

const sameList = (a: readonly Item[], b: readonly Item[] | undefined): boolean =>
  a.length === b?.length && a.every((item, k) => item === b[k]);

/** 夏粮产量6万吨，秋粮产量21万吨，全年粮食总产量29万吨: all classes of one division right before their near total. */
function isDivision(text: string, before: readonly Item[], item: Item): boolean {
  const last = before.at(-1);
  return (
    last !== undefined &&
    before.length >= 2 &&
    before.every((other) => other.kin === item.kin && other.figure.kind === item.figure.kind) &&
    isClosedSet(
      before.map(({ figure }) => figure.name),
      true,
    ) &&
    total(before).minus(item.value).abs().lte(item.value.times('0.12')) &&
    /^[，、；][^，、；。]*$/.test(text.slice(last.figure.place.quantity.end, item.figure.place.quantity.start))
  );
}

/** 教育支出…、农林水支出…等: only some are named. */
const isOpen = (text: string, list: readonly Item[]): boolean =>
  /^等(?!级)/.test(text.slice(list.at(-1)?.figure.place.quantity.end));

const close = (before: readonly Item[], item: Item): boolean => {
  const sum = before.reduce((n, other) => n + other.value.toNumber(), 0);
  return Math.abs(sum - item.value.toNumber()) <= 0.5 * item.value.toNumber();
};

/** The shortest run of figures right before the total that reaches it. */
function suffixThatReaches(before: readonly Item[], item: Item): Item[] | undefined {
  let sum = runningSum(item);
  for (let from = before.length - 1; from >= Math.max(0, before.length - MOST_PARTS); from--) {
    sum = withPart(sum, before[from] as Item);
    if (from < before.length - 1 && isReached(item, sum)) return before.slice(from);
  }
  return undefined;
}
