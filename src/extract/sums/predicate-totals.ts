import { type Item, mayAdd, reaches, total } from './items.ts';
import { type LocalSum, wholeSum } from './local-sum.ts';

type Items = readonly (Item | undefined)[];

/** 两级共调解: the act that the total counts. */
const TOTAL = /(?:共|合计|总计|累计)([\u4e00-\u9fff]{2,6})$/;

/**
 * 村级调解428件、成功411件，镇级调解136件、成功130件，两级共调解564件、成功541件: totals of several acts, each of the figures
 * before that count the same act.
 */
export function predicateTotals(text: string, items: Items): LocalSum[] {
  const sums: LocalSum[] = [];
  for (const item of items) {
    if (item === undefined) continue;
    const stem = TOTAL.exec(wordsBefore(text, item))?.[1];
    if (stem === undefined) continue;
    const parts = partsOf(text, items, item, item, stem);
    const next = items[item.index + 1];
    const act = next === undefined ? undefined : /^、([\u4e00-\u9fff]{2,6})$/.exec(gapBetween(text, item, next))?.[1];
    if (next === undefined || act === undefined) continue;
    const others = partsOf(text, items, next, item, act);
    if (parts.length < 2 || others.length !== parts.length || !near(item, parts) || !near(next, others)) continue;
    sums.push(sumOf(item, parts), sumOf(next, others));
  }
  return sums;
}

/** The figures of the sentence before `end` that count what the words before them end with. */
function partsOf(text: string, items: Items, whole: Item, end: Item, act: string): Item[] {
  return items.filter(
    (other): other is Item =>
      other !== undefined &&
      other.index < end.index &&
      other.figure.place.sentence.index === whole.figure.place.sentence.index &&
      other.figure.kind === whole.figure.kind &&
      mayAdd(other, whole) &&
      wordsBefore(text, other).endsWith(act),
  );
}

const wordsBefore = (text: string, { figure: { place } }: Item): string =>
  text.slice(place.regionStart, place.quantity.start).trimEnd();

const gapBetween = (text: string, a: Item, b: Item): string =>
  text.slice(a.figure.place.quantity.end, b.figure.place.quantity.start);

const near = (whole: Item, parts: readonly Item[]): boolean =>
  total(parts).minus(whole.value).abs().lte(whole.value.times('0.2'));

const sumOf = (whole: Item, parts: readonly Item[]): LocalSum =>
  wholeSum(whole, parts, reaches(whole, parts) ? 'exact-sum' : 'wording');
