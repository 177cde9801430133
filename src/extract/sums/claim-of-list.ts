import { isClosedSet, isRest, namesItsParts } from '../lexicon/closed-sets.ts';
import { type Item, overshoots, reaches, total } from './items.ts';
import type { LocalSum } from './local-sum.ts';
import type { Marker } from './marker.ts';

/** Whether the parts behind a marker are claimed to exhaust their total, and on what grounds. */
export function claimOfList(text: string, whole: Item, group: readonly Item[], marker: Marker): LocalSum {
  const names = group.map((item) => item.figure.name);
  // 工业增加值74亿元，其中规上工业产值475亿元: another measure, no part.
  const otherThing = /增加值$/.test(whole.figure.name) && names.some((name) => /产值|收入|利润/.test(name));
  const claimed =
    !otherThing &&
    !(whole.figure.approx === 'over' && whole.figure.place.quantity.inner === undefined && group.length === 1);
  const base = { whole: whole.index, parts: group.map((item) => item.index), partOf: true, claimed };
  if (group.length >= 2 && reaches(whole, group))
    return { ...base, complete: true, basis: groundsOf(names, marker) ?? 'exact-sum' };
  const plain = group.every((item, k) => k === 0 || !CHANGES.test(between(text, group[k - 1] as Item, item)));
  const off = total(group).minus(whole.value).abs();
  const near = off.lte(whole.value.times('0.35'));
  const loose =
    group.length < 2 ||
    (group.some((item) => /以上|以下/.test(item.figure.name)) && !areRanges(names)) ||
    whole.figure.kind !== group[0]?.figure.kind ||
    !isNext(text, whole, marker);
  // 其中税收15亿元；市本级一般公共预算收入14亿元: what bears the total's own name is it again, at another level.
  const apart = names.some((name) => OUTCOME.test(name) || name === whole.figure.name);
  // 成功181起，其中一周内化解142起，口头协议96起: two things said of some of them need not exclude each other.
  const exclusive = group.length > 2 || off.lte(whole.value.times('0.12'));
  const tooLong = near && exclusive && plain && !apart && isOneRun(text, group) && overshoots(whole, group);
  // …发行费用5.3亿元等: there is more, so that even less may be too much.
  const more = /^等(?=[，。；）)])/.test(text.slice(group.at(-1)?.figure.place.quantity.end));
  if (!loose && more && tooLong) return { ...base, complete: true, basis: 'overshoot' };
  const open = loose || more;
  if (open)
    return {
      ...base,
      claimed: claimed && (group.length >= 2 || isNext(text, whole, marker)),
      complete: false,
      basis: 'open-list',
    };
  // A weak claim that is far off is a list read too far, not a wrong total.
  if (names.some(isRest) && (near || marker.strong)) return { ...base, complete: true, basis: 'other-item' };
  const kinds =
    areRanges(names) || isClosedSet(names, !overshoots(whole, group)) || namesItsParts(whole.figure.name, names);
  if (near && kinds) return { ...base, complete: true, basis: 'classes' };
  // 从贸易方式看, and lists that give each item its growth, name the main kinds only.
  if (marker.strong && (plain || total(group).minus(whole.value).abs().lte(whole.value.times('0.03'))))
    return { ...base, complete: true, basis: 'wording' };
  if (tooLong) return { ...base, complete: true, basis: 'overshoot' };
  return { ...base, complete: false, basis: 'open-list' };
}

/** 10亿元以上, 5亿—10亿元, 1亿—5亿元, 1亿元以下: ranges that leave nothing out, unlike 10亿元以上, 5亿元以上. */
const areRanges = (names: readonly string[]): boolean =>
  names.length > 2 &&
  names.filter((name) => /以上/.test(name)).length === 1 &&
  names.filter((name) => /以下/.test(name)).length === 1 &&
  names.every((name) => /以上|以下|\d[^，。；]{0,4}[—－～~至-]+\d/.test(name));

/** What says that the list is all there is, besides its sum. */
function groundsOf(names: readonly string[], marker: Marker): string | undefined {
  if (names.some(isRest)) return 'other-item';
  if (isClosedSet(names, true)) return 'classes';
  return marker.strong ? 'wording' : undefined;
}

/** Whether the total stands right before the marker, nothing but rates and changes between, or the marker divides it by name. */
function isNext(text: string, whole: Item, marker: Marker): boolean {
  if (marker.strong || marker.byName === true) return true;
  // 89件（含重点督办6件），其中…: what a bracket adds is no other total.
  const between = text.slice(whole.figure.place.quantity.end, marker.start).replace(/[（(][^（）()]*[）)]/g, '');
  // 项目68个，总投资226亿元，其中…个: what they cost is another measure of them.
  const counted = whole.figure.place.quantity.unitKind === 'count';
  const gap = counted ? between.replace(/[\d.,]+[万亿]?元/g, '') : between;
  return !/\d(?![\d.]*(?:%|％|个百分点|倍|‰))[^，。；、%％]{0,3}(?:件|个|家|户|人|名|场|次|项|处|条|亿元|万元|元|亩|公里|所|套|起|宗|份)/.test(
    gap.replace(/[\d.]+(?:%|％|个百分点|倍|‰)/g, '').replace(CHANGED_BY, ''),
  );
}

/** 比上年增加186万元, 较上年的231份多33份: what the total has changed by is no other total. */
const CHANGED_BY =
  /(?:同比|[比较](?:[上去前]|同期|20\d\d)[^，。；\d]{0,8}(?:[\d.,]+[^，。；\d]{1,3})?)(?:净|分别)?[增减多少上下提降][加长少多升降高]?[\d.,]+/g;

/** 民生支出45.63亿元，占78.1%；教育支出12.08亿元、社会保障支出9.17亿元: what stands behind the ； may lie within what stands before it. */
function isOneRun(text: string, group: readonly Item[]): boolean {
  const parted = group.slice(1).filter((item, k) => /[；;。]/.test(between(text, group[k] as Item, item)));
  // 补助312万元，其中省级180万元；购置240万元: of two, the second may stand beside the total.
  return parted.length === 0 || (group.length > 2 && parted.length === group.length - 1);
}

/** 举行听证的2项、开展风险评估的3项; 促进增收3.4亿元: what was done with some, or came of them, and may have been said of others too. */
const OUTCOME = /.的$|^(?:促进|推动|带动|拉动|撬动|吸引|挽回|追回|避免|节约|节省|惠及|受益|覆盖|涉及)/;

const CHANGES = /增长|下降|上升|提高|回落|同比|比上年/;

const between = (text: string, a: Item, b: Item): string =>
  text.slice(a.figure.place.quantity.end, b.figure.place.quantity.start);
