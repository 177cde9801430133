import type { PassageFigures } from '../passage-figures.ts';
import { type Item, itemsOf, reaches } from './items.ts';
import { withKnown } from './known-sums.ts';
import { type LocalSum, wholeSum } from './local-sum.ts';
import type { Marker } from './marker.ts';
import { listBehind, type PlainPassage, wholeBefore } from './plain-lists.ts';

/** Words that open a list of the main parts, which one report may write for lists of all parts. */
const OPENER = /主要(?:是|包括|用于|为)(?![。；：])/g;

/** So many other lists must tie out before a report is held to name all parts behind such words: of totals of one name, of any totals. */
const MANY = { alike: 3, any: 4 } as const;

interface OpenedList {
  readonly passage: number;
  readonly whole: Item;
  readonly list: readonly Item[];
  readonly ties: boolean;
}

interface Habit {
  readonly lists: readonly OpenedList[];
  readonly many: number;
}

/**
 * 提前下达转移支付259万元。主要是甲127万元，乙132万元。: 主要是 names the main parts only, unless all other lists of the report behind the same words tie out, or
 * all that divide a total of this name; then this one is complete too, whatever its figures say.
 */
export function withHabitualLists(passages: readonly PassageFigures[]): PassageFigures[] {
  const groups = new Map<string, Habit>();
  const items = passages.map(({ figures }) => itemsOf(figures));
  passages.forEach(({ passage, figures }, at) => {
    const { text } = passage.mapped;
    if (!text.includes('主要')) return;
    const read: PlainPassage = { text, figures, items: items[at] ?? [], markers: [], budget: true };
    for (const marker of openersOf(read)) {
      const list = listBehind(read, marker);
      const whole = list === undefined ? undefined : wholeBefore(read, marker, list[0] as Item);
      if (list === undefined || whole === undefined) continue;
      const one = { passage: at, whole, list, ties: reaches(whole, list) };
      const words = text.slice(marker.start, marker.end);
      const keys = [`${whole.figure.name} ${words}`, words];
      keys.forEach((key, k) => {
        const group = groups.get(key) ?? { lists: [], many: k === 0 ? MANY.alike : MANY.any };
        groups.set(key, { ...group, lists: [...group.lists, one] });
      });
    }
  });
  const known = [...new Set([...groups.values()].filter(isHabit).flatMap(({ lists }) => lists))];
  return passages.map((passage, at) => {
    const sums = known.filter((one) => one.passage === at).map(sumOf);
    return sums.length === 0 ? passage : { ...passage, sums: withKnown(items[at] ?? [], passage.sums, sums) };
  });
}

/** All of them tie out, or all but one among enough others. */
const isHabit = ({ lists, many }: Habit): boolean => {
  const ties = lists.filter((one) => one.ties).length;
  return ties >= (ties === lists.length ? many + 1 : many) && lists.length - ties <= 1;
};

function openersOf({ text, figures }: PlainPassage): Marker[] {
  return [...text.matchAll(OPENER)].flatMap(({ index, 0: words }) => {
    const sentence = figures.find(({ place }) => place.sentence.start <= index && index < place.sentence.end);
    if (sentence === undefined) return [];
    return [
      { start: index, end: index + words.length, strong: false, limit: sentence.place.sentence.end, bracket: -1 },
    ];
  });
}

const sumOf = ({ whole, list }: OpenedList): LocalSum => wholeSum(whole, list, 'alike');
