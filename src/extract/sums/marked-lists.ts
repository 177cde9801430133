import { isClosedSet, isRest } from '../lexicon/closed-sets.ts';
import { type Item, mayAdd, overshoots, reaches, total } from './items.ts';
import type { LocalSum } from './local-sum.ts';
import type { Marker } from './marker.ts';
import { wholeOfList } from './whole-of-list.ts';

type Items = readonly (Item | undefined)[];

/** 其中, 内有, 含, 分为, 按类型分, …中，: words that open a list of parts. `strong` ones claim that the list is complete. */
const MARKER =
  /其中|内有|内含|(?<![包蕴涵])含(?![量氧碳糖])|包括|包含|(?<!部)分为|由(?=[^，。；]{1,12}\d[^。；]{0,40}(?:构成|组成))|(?:按|从)[^，。；]{1,10}(?:分|看|统计|划分|分类)[，,：:]/g;

/** 审结案件中，维持61件…: what is divided is called by name, its figure stands before. */
const NAMED = /(?<=[，。；])[^，。；、\d０-９]{2,10}中[，：]/g;

/** Lists of parts behind a marker or in a bracket, nested and parallel ones included. */
export function markedLists(text: string, items: Items): LocalSum[] {
  const sums: LocalSum[] = [];
  const taken = new Set<number>();
  const markers = findMarkers(text, items);
  // Inner lists first: what they take is no part of the list around them.
  for (const marker of [...markers].sort((a, b) => b.start - a.start)) {
    const candidates = items.filter(
      (item): item is Item =>
        item !== undefined &&
        item.figure.place.quantity.start >= marker.end &&
        item.figure.place.quantity.end <= marker.limit &&
        !taken.has(item.index) &&
        item.figure.place.bracket === marker.bracket,
    );
    const first = candidates[0];
    if (first === undefined) continue;
    for (const lead of leads(candidates)) {
      const whole = wholeOfList(text, items, marker, candidates.slice(candidates.indexOf(lead)));
      if (whole === undefined) continue;
      const list = listFrom(text, items, candidates.slice(candidates.indexOf(lead)), whole, marker);
      for (const group of groups(text, list, whole)) {
        const sum = assess(text, whole, group, marker);
        sums.push(sum);
        for (const part of sum.parts) taken.add(part);
      }
    }
  }
  return sums;
}

/** The first figure of each series: 批 and 人次 run side by side. */
function leads(candidates: readonly Item[]): Item[] {
  const first = candidates[0] as Item;
  const second = candidates[1];
  const twin =
    second !== undefined &&
    second.kin !== first.kin &&
    second.figure.place.quantity.start - first.figure.place.quantity.end <= 1;
  return twin ? [first, second] : [first];
}

function findMarkers(text: string, items: Items): Marker[] {
  const found: Marker[] = [];
  const places = items.filter((item): item is Item => item !== undefined).map((item) => item.figure.place);
  const sentenceEnd = (at: number): number =>
    places.find((p) => p.sentence.start <= at && at < p.sentence.end)?.sentence.end ?? -1;
  const bracketAt = (at: number): { start: number; end: number } | undefined => {
    const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
    if (open < 0 || !places.some((p) => p.bracket === open + 0)) return undefined;
    const close = closing(text, open);
    return close > at ? { start: open, end: close } : undefined;
  };
  for (const match of text.matchAll(MARKER)) {
    const start = match.index;
    const bracket = bracketAt(start);
    const word = match[0];
    // （含子公司） explains a name and lists no figures.
    if (bracket === undefined && insideBracket(text, start)) continue;
    const sentence = sentenceEnd(start);
    const short = /^(?:含|包括|包含|内有|内含)$/.test(word) ? text.indexOf('；', start) : -1;
    const limit = bracket?.end ?? (short >= 0 ? Math.min(short, sentence) : sentence);
    if (limit < 0) continue;
    found.push({
      start,
      end: start + word.length,
      strong: /^(?:分为|按|从|由)/.test(word),
      limit,
      bracket: bracket?.start ?? -1,
    });
  }
  for (const match of text.matchAll(NAMED)) {
    const start = match.index + match[0].length - 2;
    const limit = sentenceEnd(start);
    if (limit >= 0 && !insideBracket(text, start))
      found.push({ start: start + 1, end: start + 2, strong: false, byName: true, limit, bracket: -1 });
  }
  // A bracket that holds figures right behind a figure is a list by itself.
  for (const open of new Set(places.map((p) => p.bracket).filter((b) => b >= 0))) {
    const inside = text.slice(open + 1, open + 4);
    if (/^(?:其中|含|内|合|折|约合|相当)/.test(inside)) continue;
    found.push({ start: open, end: open + 1, strong: false, limit: closing(text, open), bracket: open });
  }
  // 审结的168件中，…  and  共…件：…
  for (const item of items) {
    if (item === undefined) continue;
    const { end } = item.figure.place.quantity;
    const tail = /^[^，。；：、（）()]{0,14}(?:中|里)[，,：:]|^[：:]/.exec(text.slice(end, end + 18));
    const limit = item.figure.place.sentence.end;
    if (tail !== null && item.figure.place.bracket < 0)
      found.push({
        start: end,
        end: end + tail[0].length,
        strong: /[：:]$/.test(tail[0]) && !/中/.test(tail[0]),
        limit,
        bracket: -1,
      });
  }
  return found;
}

/** Whether `at` stands between a bracket and its partner in the same sentence. */
function insideBracket(text: string, at: number): boolean {
  const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
  return open >= 0 && closing(text, open) > at && !/。/.test(text.slice(open, at));
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '（' || text[i] === '(') depth++;
    else if ((text[i] === '）' || text[i] === ')') && --depth === 0) return i;
  }
  return text.length;
}

/** The figures of the list: the same class as the total, up to the first other level that stands apart. */
function listFrom(text: string, items: Items, candidates: readonly Item[], whole: Item, marker: Marker): Item[] {
  const list: Item[] = [];
  for (const item of candidates) {
    const previous = list.at(-1);
    const gap =
      previous === undefined ? '' : text.slice(previous.figure.place.quantity.end, item.figure.place.quantity.start);
    if (/(?:合计|共计|总计|支出总计|收入总计)/.test(gap)) break;
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
  for (const item of list) {
    open.push(item);
    const next = list[list.indexOf(item) + 1];
    // 变更0件 at the end of a list that adds up belongs to it.
    if (open.length >= 2 && reaches(whole, open) && next?.value.isZero() !== true) {
      out.push(open);
      open = [];
    }
  }
  if (open.length === 0) return out;
  out.push(...byMark(text, open));
  return out;
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

function assess(text: string, whole: Item, group: readonly Item[], marker: Marker): LocalSum {
  const names = group.map((item) => item.figure.name);
  // 工业增加值74亿元，其中规上工业产值475亿元: another measure, no part.
  const otherThing = /增加值$/.test(whole.figure.name) && names.some((name) => /产值|收入|利润/.test(name));
  const claimed =
    !otherThing &&
    !(whole.figure.approx === 'over' && whole.figure.place.quantity.inner === undefined && group.length === 1);
  const base = { whole: whole.index, parts: group.map((item) => item.index), partOf: true, claimed };
  if (group.length >= 2 && reaches(whole, group)) return { ...base, complete: true, basis: 'exact-sum' };
  const open =
    group.length < 2 ||
    group.some((item) => /以上|以下/.test(item.figure.name)) ||
    whole.figure.kind !== group[0]?.figure.kind ||
    !isNext(text, whole, marker);
  if (open)
    return {
      ...base,
      claimed: claimed && (group.length >= 2 || isNext(text, whole, marker)),
      complete: false,
      basis: 'open-list',
    };
  // A weak claim that is far off is a list read too far, not a wrong total.
  const near = total(group).minus(whole.value).abs().lte(whole.value.times('0.35'));
  if (names.some(isRest) && (near || marker.strong)) return { ...base, complete: true, basis: 'other-item' };
  if (near && isClosedSet(names, !overshoots(whole, group))) return { ...base, complete: true, basis: 'classes' };
  // 从贸易方式看, and lists that give each item its growth, name the main kinds only.
  const plain = group.every((item, k) => k === 0 || !CHANGES.test(between(text, group[k - 1] as Item, item)));
  if (marker.strong && (plain || total(group).minus(whole.value).abs().lte(whole.value.times('0.03'))))
    return { ...base, complete: true, basis: 'wording' };
  if (near && plain && overshoots(whole, group)) return { ...base, complete: true, basis: 'overshoot' };
  return { ...base, complete: false, basis: 'open-list' };
}

/** Whether the total stands right before the marker, nothing but rates and changes between, or the marker divides it by name. */
function isNext(text: string, whole: Item, marker: Marker): boolean {
  if (marker.strong) return true;
  const gap = text.slice(whole.figure.place.quantity.end, marker.start);
  return !/\d(?![\d.]*(?:%|％|个百分点|倍|‰))[^，。；、%％]{0,3}(?:件|个|家|户|人|名|场|次|项|处|条|亿元|万元|元|亩|公里|所|套|起|宗|份)/.test(
    gap.replace(/[\d.]+(?:%|％|个百分点|倍|‰)/g, ''),
  );
}

const CHANGES = /增长|下降|上升|提高|回落|同比|比上年/;

const between = (text: string, a: Item, b: Item): string =>
  text.slice(a.figure.place.quantity.end, b.figure.place.quantity.start);
