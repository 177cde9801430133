import { isClosedSet, isRest } from '../lexicon/closed-sets.ts';
import type { Item } from './items.ts';

/** What says that these are the parts besides their sum: names that leave nothing out, or more of them than chance adds up. */
export function isTelling(whole: Item, list: readonly Item[]): boolean {
  const names = list.map(({ figure }) => figure.name);
  return (
    isClosedSet(names) ||
    names.some(isRest) ||
    names.some((name) => /未|尚|正在|不|待|剩/.test(name)) ||
    takesUp(whole.figure.name, names[0] ?? '') ||
    list.length >= 4
  );
}

/**
 * Whether the sum alone may show that these are the parts. No 、 makes the total a member of their own list (国家级人才50人、省级人才49人);
 * behind a full stop the words divide the total (分规模看，…) or each part bears its name (本金173亿元。…偿还本金157亿元，…偿还本金16亿元).
 */
export function belongs(text: string, whole: Item, list: readonly Item[]): boolean {
  const places = list.map(({ figure }) => figure.place);
  const { sentence, quantity } = whole.figure.place;
  if (/^\s*、/.test(text.slice(quantity.end))) return false;
  if (places.every((place) => place.sentence.index === sentence.index)) return true;
  const said = text.slice(places[0]?.sentence.start, places[0]?.quantity.start);
  return (
    /^\s*(?:其中|[按从分][^，。；]{1,10}，)/.test(said) ||
    // 企业 and 项目 are in every name; the sort of an amount (本金) is not.
    (quantity.unitKind === 'money' && list.every(({ figure }) => figure.name.includes(whole.figure.name.slice(-2))))
  );
}

/**
 * Figures of the next sentence reach a total that is alone in its own no oftener than they miss it by one, or by two (docs/accuracy.md): that
 * is no list yet, but lists of the same wording may show that it is one.
 */
export function mayBelong(text: string, whole: Item, list: readonly Item[], others: readonly Item[]): boolean {
  const places = list.map(({ figure }) => figure.place);
  const { sentence, quantity } = whole.figure.place;
  const alone = others.every(
    (item) => item.kin !== whole.kin || item.figure.place.sentence.index !== sentence.index || list.includes(item),
  );
  return alone && !/^\s*、/.test(text.slice(quantity.end)) && new Set(places.map((p) => p.sentence.index)).size === 1;
}

/** 发现重大隐患18条，重大隐患已整改16条、挂牌督办2条: the list opens with the name of what it divides. */
const takesUp = (whole: string, first: string): boolean =>
  first.length > 4 &&
  whole.includes(first.slice(0, 4)) &&
  first.startsWith(whole.slice(whole.indexOf(first.slice(0, 4))));
