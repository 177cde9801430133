import { distinct, type Item, MOST_PARTS, mayAdd, reaches } from './items.ts';
import { itemsBefore, itemsWithin } from './items-within.ts';
import { type LocalSum, wholeSum } from './local-sum.ts';
import type { Marker } from './marker.ts';

/** How many measures a report prints of each part at the most: 学校、招生、在校学生、毕业生. */
const MOST_MEASURES = 4;

/**
 * 学校98所，招生2.14万人，在校学生8.76万人。其中，高中6所，招生0.47万人，在校学生1.38万人；初中…: several measures of a total and
 * of each of its parts, in turn. Where one measure adds up the list of parts is complete, so the others have to as well.
 */
export function parallelLists(
  text: string,
  items: readonly (Item | undefined)[],
  markers: readonly Marker[],
): LocalSum[] {
  return markers.flatMap((marker) => {
    const inside = insideOf(items, marker);
    const before = firstOf(itemsBefore(items, marker.start), MOST_MEASURES).reverse();
    const all = byMeasures(text, before, inside);
    // 其中，甲2户、5人，乙3户、7人；已脱险4户、9人，未脱险1户、3人: the same totals divided once more.
    const divisions = all.length > 0 ? [] : cutAtMarks(text, inside);
    return divisions.length < 2 ? all : divisions.flatMap((division) => byMeasures(text, before, division));
  });
}

function byMeasures(text: string, before: readonly Item[], inside: readonly Item[]): LocalSum[] {
  for (let measures = 2; measures <= MOST_MEASURES; measures += 1) {
    const sums = seriesOf(text, before.slice(-measures), inside, measures);
    if (sums.length > 0) return sums;
  }
  return [];
}

/** The figures between one ； and the next. */
function cutAtMarks(text: string, inside: readonly Item[]): Item[][] {
  const out: Item[][] = [];
  inside.forEach((item, k) => {
    const end = inside[k - 1]?.figure.place.quantity.end;
    const cut = end === undefined || /；/.test(text.slice(end, item.figure.place.quantity.start));
    if (cut) out.push([item]);
    else out.at(-1)?.push(item);
  });
  return out;
}

/** The figures behind the marker, as many as lists of all measures may have and one more. */
function insideOf(items: readonly (Item | undefined)[], marker: Marker): Item[] {
  const inside: Item[] = [];
  for (const item of itemsWithin(items, marker.end, marker.limit)) {
    if (item.figure.place.bracket === marker.bracket) inside.push(item);
    if (inside.length > MOST_MEASURES * MOST_PARTS) break;
  }
  return inside;
}

function firstOf<T>(all: Iterable<T>, count: number): T[] {
  const first: T[] = [];
  for (const one of all) {
    first.push(one);
    if (first.length === count) break;
  }
  return first;
}

/** One sum for each measure, if any of them ties out; none otherwise. */
function seriesOf(text: string, wholes: readonly Item[], inside: readonly Item[], measures: number): LocalSum[] {
  const [first] = inside;
  const last = wholes.at(-1);
  if (wholes.length < measures || first === undefined || last === undefined) return [];
  if (first.figure.place.sentence.index - last.figure.place.sentence.index > 1) return [];
  const rows = rowsOf(text, wholes, inside);
  if (rows < 2 || rows > MOST_PARTS) return [];
  const series = wholes.map((whole, column) => ({
    whole,
    parts: inside.slice(0, rows * measures).filter((_, k) => k % measures === column),
  }));
  const telling = series.filter(({ whole, parts }) => reaches(whole, parts) && distinct(whole, parts));
  if (telling.length === 0) return [];
  // The only series that ties out shows nothing of itself.
  return series.map((one) =>
    wholeSum(one.whole, one.parts, telling.some((other) => other !== one) ? 'parallel' : 'exact-sum'),
  );
}

/** How many times the measures of the total are repeated in their order. */
function rowsOf(text: string, wholes: readonly Item[], inside: readonly Item[]): number {
  const measures = wholes.length;
  const fits = (item: Item, k: number): boolean => {
    const whole = wholes[k % measures] as Item;
    if (!mayAdd(item, whole) || item.figure.kind !== whole.figure.kind) return false;
    const rivals = wholes.filter((other) => other !== whole && mayAdd(item, other));
    return rivals.length === 0 || measureOf(text, item) === measureOf(text, whole);
  };
  const upTo = inside.findIndex((item, k) => !fits(item, k));
  return Math.floor((upTo < 0 ? inside.length : upTo) / measures);
}

/** The last two characters before the figure: 招生, 学生. */
const measureOf = (text: string, { figure: { place } }: Item): string =>
  text.slice(Math.max(place.clauseStart, place.quantity.start - 2), place.quantity.start);
