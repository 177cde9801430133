import { chanceOfSlip } from '../../text/telling-slip.ts';
import type { Figure } from '../figures.ts';
import { isClosedSet, isRest, namesItsParts } from '../lexicon/closed-sets.ts';
import { isAccounted, mayDivide } from './accounted-lists.ts';
import { distinct, type Item, isBase, mayAdd, reaches, total } from './items.ts';
import { type LocalSum, wholeSum } from './local-sum.ts';
import type { Marker } from './marker.ts';

/** A passage as lists are read in it. */
export interface PlainPassage {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly items: readonly (Item | undefined)[];
  readonly markers: readonly Marker[];
  /** Whether the report is a budget, which accounts for every amount. */
  readonly budget: boolean;
}

/**
 * Lists of the plainest shape, 总数X，其中：甲a、乙b和丙c。 with nothing between the figures but names and with nothing left of the
 * sentence, found by their shape alone, so that no wrong figure hides the list it stands in. Such a list is
 * complete where it fills a bracket right behind its total, where it divides an amount of a budget, and where its names leave
 * nothing out.
 */
export function plainLists(passage: PlainPassage): LocalSum[] {
  const { text, markers } = passage;
  return markers.flatMap((marker) => {
    const list = isPartial(text, marker) ? undefined : listBehind(passage, marker);
    const whole = list === undefined ? undefined : wholeBefore(passage, marker, list[0] as Item);
    if (list === undefined || whole === undefined) return [];
    // 其中：市区38亿元，郊区3亿元；续建28亿元，新建13亿元: the same total divided once more.
    const next = nextDivision(text, marker, list);
    const again = next === undefined ? undefined : listBehind(passage, next);
    if (again !== undefined && isSameSum(whole, list, again))
      return [list, again].map((one) => wholeSum(whole, one, 'twice'));
    const basis = groundsOf(passage, marker, whole, list);
    if (basis === undefined) return [];
    const sums = [wholeSum(whole, list, basis)];
    const grounds = next === undefined || again === undefined ? undefined : groundsOf(passage, next, whole, again);
    const told = again !== undefined && (reaches(whole, again) || grounds === 'partition');
    return again !== undefined && grounds !== undefined && told ? [...sums, wholeSum(whole, again, grounds)] : sums;
  });
}

/** Two divisions that come to the same sum are both complete, whatever their total says. */
const isSameSum = (whole: Item, list: readonly Item[], again: readonly Item[]): boolean =>
  again.every((item) => mayAdd(item, whole)) &&
  distinct(whole, list) &&
  total(list).eq(total(again)) &&
  !reaches(whole, list);

/** The ； behind a list as the opening of another one. */
function nextDivision(text: string, marker: Marker, list: readonly Item[]): Marker | undefined {
  const end = list.at(-1)?.figure.place.quantity.end ?? marker.end;
  return /^\s*[；;]/.test(text.slice(end)) ? { ...marker, start: end, end: end + 1, strong: false } : undefined;
}

/** 按…分 and …中， may divide another figure than the one before; 主要包括 and （含…） name some of the parts. */
const isPartial = (text: string, marker: Marker): boolean =>
  (marker.strong && !ALL_OF_IT.test(text.slice(marker.start, marker.end))) ||
  marker.byName === true ||
  /主要|重点|特别是|含$/.test(text.slice(Math.max(0, marker.start - 4), marker.end)) ||
  /^含/.test(text.slice(marker.bracket + 1));

/** Words before a list that claim it to be all there is. */
const ALL_OF_IT = /构成|全部|全额|悉数/;
/** Words in a list that make it another thing than a list of parts. */
const NO_LIST =
  /增长|下降|增加|减少|上升|提高|加上|等[，、；和及]|其中|包括|据此|主要(?:用于|是|为|包括|原因)|重点(?:用于|支持|是|保障)|分别|扣除|减去|同比|[比较](?:上年|去年|20)|预算数?的/;
/** 亿元以上项目, 全省最大…: picked out of the total, not all of it. */
const PICKED = /以上|以下|最[大高多]|单笔|首[个笔批]|增加|减少/;
/** The list mark between two items, 和 and 及 being one with 、. */
const markOf = (gap: string): string => (/^\s*[；;]/.test(gap) ? '；' : '，');
/** Digits before a ；that are no year, date or place in a list. */
const UNREAD = /\d[^，。；;、\d年月日“”]*[；;]/;
/** Nothing of the list's own sentence, bracket or item is left but words. */
const END = /^(?!等)(?:(?!其中|包括|加上|等[，、；。])[^\d；;。）)])*(?:[。；;）)\n]|$)/;
/** 、增长3.2%, ，完成预算的98%, ，占总支出的32.8%: what is said of a part, with a figure of its own. */
const REMARK =
  /^\s*[，,、]?\s*(?:增长|下降|增加|减少|增支|减支|增收|减收|上升|提高|回落|同比|[比较与][^，。；\d]{0,12}|占|完成|为[^，。；\d]{0,8}预算|执行)/;

/** Last year's figure is no part of this year's total; a balance brought forward is. */
const isOfLastYear = ({ figure }: Item): boolean => figure.kind === 'prior' && !/结余|结转/.test(figure.name);

/** What stands between two parts: the name of the second, and before a ； anything that is said of the first. */
function partOf(said: string): { readonly gap: string; readonly own: string } {
  const outside = said.replace(/[（(][^（）()]*[）)]/g, '');
  const at = Math.max(outside.lastIndexOf('；'), outside.lastIndexOf(';'));
  const apart = at > 0 && !/其中|包括|加上|减去|[。\n]/.test(outside.slice(0, at));
  const gap = apart ? outside.slice(at) : outside;
  return { gap, own: markOf(gap) };
}

/** The names and figures behind the marker up to the end of its sentence, bracket or item (；), if there is nothing else. */
export function listBehind({ text, figures, items }: PlainPassage, marker: Marker): Item[] | undefined {
  const list: Item[] = [];
  let mark: string | undefined;
  let from = marker.end;
  for (const [k, { place }] of figures.entries()) {
    if (place.quantity.start < marker.end) continue;
    if (place.quantity.start >= marker.limit) break;
    const [first] = list;
    const item = items[k];
    const said = text.slice(from, place.quantity.start);
    // （含新增债券70亿元）: what a bracket adds to a part.
    if (first !== undefined && place.bracket >= from) continue;
    if (place.bracket !== marker.bracket) return undefined;
    if (first !== undefined && (item === undefined || isBase(text, item)) && REMARK.test(said)) {
      from = place.quantity.end;
      continue;
    }
    const { gap, own } = partOf(said);
    if (list.length >= 2 && own === '；' && mark === '，') break;
    if (item === undefined || isOfLastYear(item)) return undefined;
    if (first !== undefined && !mayAdd(item, first)) return undefined;
    // ④补助下级支出1170（元）；⑤…: a number that could not be read may be a part.
    if (first !== undefined && UNREAD.test(said.replace(/[（(][^（）()]*[）)]/g, ''))) return undefined;
    if (gap.length > 44 || NO_LIST.test(gap) || /[。\n]/.test(gap)) return undefined;
    if (first !== undefined && !/^\s*[，,、；;和及与]/.test(gap)) return undefined;
    if (mark !== undefined && own !== mark) return undefined;
    if (first !== undefined) mark = own;
    list.push(item);
    from = place.quantity.end;
  }
  const last = list.at(-1);
  if (last === undefined || list.length < 2) return undefined;
  const { end } = last.figure.place.quantity;
  // ；at the end of a page: the list goes on.
  const cut = mark === '；' && /^[^，。；]*；\s*$/.test(text.slice(end));
  const full = !cut && END.test(text.slice(end, Math.max(marker.limit + 1, end)));
  return full && !list.some(({ figure }) => PICKED.test(figure.name)) ? list : undefined;
}

/** The nearest level before the marker, rates and changes between them aside; undefined where another figure could be meant. */
export function wholeBefore({ text, figures, items }: PlainPassage, marker: Marker, first: Item): Item | undefined {
  const opens = marker.bracket >= 0 && text.slice(marker.bracket + 1, marker.start).trim() === '';
  const at = opens ? marker.bracket : marker.start;
  const before = figures.flatMap(({ place, kind }, k) => {
    const outside = place.bracket < 0 || (!opens && place.bracket === marker.bracket);
    const item = items[k];
    const level = item !== undefined && kind !== 'prior' && !isBase(text, item);
    return place.quantity.end <= at && outside && level ? [item] : [];
  });
  const whole = before.at(-1);
  if (whole === undefined || !mayAdd(whole, first)) return undefined;
  const { quantity, sentence } = whole.figure.place;
  const gap = text.slice(quantity.end, at);
  if (opens) return /^[\s，,]*$/.test(gap) ? whole : undefined;
  if (gap.length > 60 || /加上|扣除|减去|[；;]/.test(gap) || /。.*。/.test(gap)) return undefined;
  if (!/。/.test(gap)) return whole;
  const rivals = before.filter((item) => item !== whole && mayAdd(item, whole));
  const alone = rivals.every((item) => item.figure.place.sentence.index !== sentence.index);
  return alone && first.figure.place.sentence.index - sentence.index <= 1 ? whole : undefined;
}

/** What says that the list leaves nothing out. */
function groundsOf(passage: PlainPassage, marker: Marker, whole: Item, list: readonly Item[]): string | undefined {
  const names = list.map(({ figure }) => figure.name);
  if (!mayDivide(whole, names)) return undefined;
  if (marker.start === marker.bracket) return 'bracket';
  if (ALL_OF_IT.test(passage.text.slice(marker.start, marker.end))) return 'composition';
  if (isClosedSet(names, true) || namesItsParts(whole.figure.name, names)) return 'partition';
  if (passage.budget && isAccounted(whole, list)) return 'amounts';
  if (names.slice(-1).some(isRest)) return 'rest';
  return isNearlyAll(whole, list) ? 'slip' : undefined;
}

/**
 * 其中 and three or more parts with nothing else in the sentence: of 99 such lists in the real reports 74 come to their total, 6 come
 * within an eighth of it. One of these that a single slip explains is likelier wrong than left open.
 */
function isNearlyAll(whole: Item, list: readonly Item[]): boolean {
  if (list.length < 3 || total(list).minus(whole.value).abs().gt(whole.value.times(NEARLY))) return false;
  return chanceOfSlip(whole, list) < (list.length > 3 ? 0.5 : 0.05);
}

const NEARLY = 0.08;
