import { isComplement, isRest } from '../lexicon/closed-sets.ts';
import { claimOfList } from './claim-of-list.ts';
import { beyondTotal, toItsEnd } from './enumeration.ts';
import { distinct, type Item, mayAdd, overshoots, reaches, total } from './items.ts';
import { itemsWithin } from './items-within.ts';
import type { LocalSum } from './local-sum.ts';
import type { Marker } from './marker.ts';
import { wholeOfList } from './whole-of-list.ts';

type Items = readonly (Item | undefined)[];

/** Lists of parts behind a marker or in a bracket, nested and parallel ones included. */
export function markedLists(text: string, items: Items, markers: readonly Marker[]): LocalSum[] {
  const sums: LocalSum[] = [];
  const taken = new Set<number>();
  // Inner lists first: what they take is no part of the list around them.
  for (const marker of [...markers].sort((a, b) => b.start - a.start)) {
    const candidates = [...itemsWithin(items, marker.end, marker.limit)].filter(
      (item) => !taken.has(item.index) && item.figure.place.bracket === marker.bracket,
    );
    const first = candidates[0];
    if (first === undefined) continue;
    const alternating = alternate(candidates);
    for (const lead of leads(candidates, alternating)) {
      const own = candidates.slice(candidates.indexOf(lead));
      const series = alternating ? own.filter((item) => item.kin === lead.kin) : own;
      const whole = wholeOfList(text, items, marker, series);
      if (whole === undefined) continue;
      const list = listFrom(text, items, series, whole, marker);
      const parted = groups(text, list, whole);
      for (const [k, group] of parted.entries()) {
        const sum = claimOfList(text, whole, group, marker);
        const weak = !sum.complete || sum.basis === 'overshoot';
        if (weak && !isDivisionTooLong(text, whole, group) && isNextList(text, whole, parted[k - 1], group)) continue;
        sums.push(sum);
        for (const part of sum.parts) taken.add(part);
      }
    }
  }
  return sums;
}

/** 新发生9件，其中维持4件…；诉讼案件6件，胜诉4件: what stands behind a list that ties, or behind a stronger mark, is no part of its total. */
function isNextList(text: string, whole: Item, before: readonly Item[] | undefined, [first]: readonly Item[]): boolean {
  const last = before?.at(-1);
  if (before === undefined || last === undefined || first === undefined) return false;
  return (
    reaches(whole, before) ||
    /[；;。]/.test(text.slice(last.figure.place.quantity.end, first.figure.place.quantity.start))
  );
}

/**
 * ；咨询类60件、求助类50件、投诉类40件 divides the same total once more, and is too long for it; so does an enumeration of three or more that
 * comes close to it (；合格715户次、责令整改138户次、立案21户次).
 */
function isDivisionTooLong(text: string, whole: Item, group: readonly Item[]): boolean {
  if (group.length < 2 || !overshoots(whole, group)) return false;
  const [first] = group as [Item];
  const near = total(group).lte(whole.value.times('1.12')) && toItsEnd(text, [first], group).length === group.length;
  return group.every(({ figure }) => /.[类型级]$/.test(figure.name)) || (group.length >= 3 && near);
}

/** The first figure of each series: 批 and 人次 run side by side. */
function leads(candidates: readonly Item[], alternating: boolean): Item[] {
  const [first, second] = candidates as [Item, ...Item[]];
  const twin = second !== undefined && (alternating || (second.kin !== first.kin && touches(first, second)));
  return twin ? [first, second] : [first];
}

/** 甲219起、涉及金额362.4万元，乙118起、涉及金额922.2万元: two measures of each part, in turn. */
function alternate(candidates: readonly Item[]): boolean {
  const [first, second] = candidates;
  if (first === undefined || second === undefined || candidates.length < 4 || first.kin === second.kin) return false;
  return candidates.every((item, k) => item.kin === (k % 2 === 0 ? first : second).kin);
}

/** The figures of the list: the same class as the total, up to the first other level that stands apart. */
function listFrom(text: string, items: Items, candidates: readonly Item[], whole: Item, marker: Marker): Item[] {
  const list: Item[] = [];
  for (const item of candidates) {
    const previous = list.at(-1);
    const gap =
      previous === undefined ? '' : text.slice(previous.figure.place.quantity.end, item.figure.place.quantity.start);
    if (/(?:合计|共计|总计|支出总计|收入总计)/.test(gap)) break;
    // 收入0.92亿元，其中保费0.61亿元，支出0.84亿元: spending and what is left are no parts of income.
    if (/收入$/.test(whole.figure.name) && /支出$|结余$/.test(item.figure.name)) break;
    // 支出42亿元，其中教育支出8亿元，上解支出1亿元，结转下年0.8亿元: nor is what goes out beside the spending a part of it.
    if (OWN_SPENDING.test(whole.figure.name) && BESIDE_SPENDING.test(item.figure.name)) break;
    if (
      list.length >= 2 &&
      /；/.test(gap) &&
      /(?:总计|总额|支出|收入)/.test(item.figure.name) &&
      item.value.eq(whole.value)
    )
      break;
    if (!mayAdd(item, whole) || item.figure.kind === 'prior') {
      const beside = [items[item.index - 1], items[item.index + 1]];
      const twin = beside.some((other) => other !== undefined && touches(other, item));
      if (twin || list.length === 0) continue;
      break;
    }
    if (list.length > 0 && (item.value.gt(whole.value) || (item.value.eq(whole.value) && /[；。]/.test(gap)))) break;
    list.push(item);
    if (marker.bracket < 0 && list.length >= 2 && reaches(whole, list) && nestedIn(text, whole, marker)) break;
  }
  return list;
}

/** What a level of government spends itself; a total of spending and that of an insurance fund hold what they hand on. */
const OWN_SPENDING = /^(?!.*(?:保险|社保)).*(?:公共|基金|经营)(?:财政)?预算支出$/;
const BESIDE_SPENDING =
  /^(?:上解(?:上级)?(?:支出)?|调出资金|(?:地方政府)?(?:一般|专项)?债务还本(?:支出)?|结转下年(?:支出|使用)?|年终结[余转])$/;

/** 42批474人次: two figures with nothing between. */
function touches(a: Item, b: Item): boolean {
  const [first, second] = a.index < b.index ? [a, b] : [b, a];
  return second.figure.place.quantity.start - first.figure.place.quantity.end <= 1;
}

/** Whether the total of this marker is itself one item of a list that goes on behind it. */
function nestedIn(text: string, whole: Item, marker: Marker): boolean {
  const { sentence, quantity } = whole.figure.place;
  return /其中|分为|：/.test(text.slice(sentence.start, quantity.start)) && marker.start - quantity.end <= 2;
}

/** Several breakdowns of one total: closed wherever the parts reach it, else where the list mark changes. */
function groups(text: string, list: readonly Item[], whole: Item): Item[][] {
  const out: Item[][] = [];
  let open: Item[] = [];
  const grouped = new Set<Item>();
  for (const [k, item] of list.entries()) {
    if (grouped.has(item)) continue;
    open.push(item);
    const next = list[k + 1];
    // 变更0件 at the end of a list that adds up belongs to it.
    if (open.length >= 2 && reaches(whole, open) && !isNothingMore(text, item, next)) {
      const group = [...beyondTotal(text, open, list)];
      out.push(group);
      for (const one of group) grouped.add(one);
      open = [];
    }
  }
  if (open.length === 0) return out;
  const last = out.at(-1);
  // 审结261件，其中维持…终止86件，未审结26件: the total has no part of what was not done.
  open = open.filter((item) => !isComplement([whole.figure.name, item.figure.name]));
  if (open.length === 0) return out;
  const [head, ...rest] = open as [Item, ...Item[]];
  // 抽取300件，其中有效258件，满意249件，一般6件，不满意3件: the first part is divided in its turn.
  if (rest.length >= 2 && reaches(head, rest) && distinct(head, rest)) return [...out, [head]];
  if (last !== undefined && runsOn(text, last, open)) {
    out[out.length - 1] = [...last, ...open];
    return out;
  }
  out.push(...byMark(text, open));
  return out;
}

/** A 0 in the same sentence. */
const isNothingMore = (text: string, item: Item, next: Item | undefined): boolean =>
  next?.value.isZero() === true &&
  !/。/.test(text.slice(item.figure.place.quantity.end, next.figure.place.quantity.start));

/**
 * （维持5件、纠正1件、其他结果3件、尚未审结1件）: what stands behind a run that happens to tie belongs to the same list where
 * the marks are the same and what is left over or still to be done is named.
 */
function runsOn(text: string, list: readonly Item[], rest: readonly Item[]): boolean {
  const all = [...list, ...rest];
  const marks = all.slice(0, -1).map((item) => text.charAt(item.figure.place.quantity.end));
  const named = rest.some(
    ({ figure }) => isRest(figure.name) || /^(?:尚|还|仍)?(?:未|正在|待|在[办审])/.test(figure.name),
  );
  return named && new Set(marks).size === 1;
}

function byMark(text: string, list: readonly Item[]): Item[][] {
  if (list.length < 3) return [[...list]];
  const marks = list
    .slice(1)
    .map((item, k) =>
      strongest(text.slice((list[k] as Item).figure.place.quantity.end, item.figure.place.quantity.start)),
    );
  if (new Set(marks).size === 1) return [[...list]];
  const out: Item[][] = [[list[0] as Item]];
  const first = marks[0] as number;
  marks.forEach((mark, k) => {
    const item = list[k + 1] as Item;
    if (mark > first) out.push([item]);
    else (out.at(-1) as Item[]).push(item);
  });
  return out;
}

const strongest = (gap: string): number => (/[。]/.test(gap) ? 4 : /[；;]/.test(gap) ? 3 : /[，,]/.test(gap) ? 2 : 1);
