import type { PassageFigures } from '../passage-figures.ts';
import { type Item, itemsOf, mayAdd, reaches } from './items.ts';
import { withKnown } from './known-sums.ts';
import type { LocalSum } from './local-sum.ts';

type Items = readonly (Item | undefined)[];

/** A list as a report words it: what is divided, and into what. */
interface Wording {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** How many lists of one wording tie out, altogether and by the name of their total. */
interface Ties {
  readonly wording: Wording;
  count: number;
  readonly wholes: Map<string, number>;
}

/**
 * A list that ties out says that its parts are all there is; where the report words another list alike (地区本级 and 县市 of the next total,
 * 市级 after 全市), that one is complete too, whatever its figures say. Two lists must tie out, or one of the same total, and
 * nearly all of the same wording.
 */
export function withAlikeLists(passages: readonly PassageFigures[]): PassageFigures[] {
  const read = passages.map((passage) => ({ passage, items: itemsOf(passage.figures) }));
  const known = tiesOf(read);
  if (known.size === 0) return [...passages];
  const found = read.map(({ items }) => [...known.values()].flatMap((ties) => listsOf(items, ties)));
  const misfits = new Map<Ties, number>();
  read.forEach(({ items }, p) => {
    for (const { ties, whole, parts } of found[p] ?? [])
      if (!tie(items, whole, parts)) misfits.set(ties, (misfits.get(ties) ?? 0) + 1);
  });
  return read.map(({ passage, items }, p) => {
    const lists = (found[p] ?? []).filter(({ ties, whole, parts }) => {
      const own = tie(items, whole, parts) ? 1 : 0;
      const same = (ties.wholes.get(nameOf(items, whole)) ?? 0) - own;
      return (ties.count - own >= 2 || same >= 1) && (misfits.get(ties) ?? 0) <= Math.max(1, ties.count / 8);
    });
    const open = lists.filter(({ whole, parts }) => !passage.sums.some((sum) => isGrounded(sum, whole, parts)));
    const sums = open.map(
      ({ whole, parts }): LocalSum => ({
        whole,
        parts,
        complete: true,
        basis: 'alike',
        partOf: true,
        claimed: true,
      }),
    );
    return sums.length === 0 ? passage : { ...passage, sums: withKnown(items, passage.sums, sums) };
  });
}

/** Whether something in the passage itself says that these are all the parts. */
const isGrounded = (sum: LocalSum, whole: number, parts: readonly number[]): boolean =>
  sum.complete && sum.basis !== 'exact-sum' && sum.whole === whole && sum.parts.join() === parts.join();

const nameOf = (items: Items, at: number): string => items[at]?.figure.name ?? '';

function tie(items: Items, whole: number, parts: readonly number[]): boolean {
  return reaches(
    items[whole] as Item,
    parts.map((k) => items[k] as Item),
  );
}

/** The wordings of lists that nothing but their sum shows to be complete. */
function tiesOf(read: readonly { readonly passage: PassageFigures; readonly items: Items }[]): Map<string, Ties> {
  const known = new Map<string, Ties>();
  for (const { passage, items } of read) {
    for (const { whole, parts, complete } of passage.sums) {
      if (!complete || whole === undefined || parts.length < 2 || (parts[0] as number) < whole) continue;
      const names = parts.map((k) => nameOf(items, k));
      if (names.some((name) => name.length < 2) || new Set(names).size < names.length) continue;
      if (items[whole] === undefined || !tie(items, whole, parts)) continue;
      const key = names.join('\n');
      const ties = known.get(key) ?? {
        wording: { whole: nameOf(items, whole), parts: names },
        count: 0,
        wholes: new Map(),
      };
      ties.count += 1;
      ties.wholes.set(nameOf(items, whole), (ties.wholes.get(nameOf(items, whole)) ?? 0) + 1);
      known.set(key, ties);
    }
  }
  return known;
}

/** All lists of this wording in a passage, with the level right before each. */
function listsOf(items: Items, ties: Ties): { ties: Ties; whole: number; parts: number[] }[] {
  const levels = items.filter((item): item is Item => item !== undefined && item.figure.kind !== 'prior');
  const { parts } = ties.wording;
  return levels.flatMap((first, at) => {
    const whole = levels[at - 1];
    const list = levels.slice(at, at + parts.length);
    const alike = list.length === parts.length && list.every((item, k) => item.figure.name === parts[k]);
    if (!alike || whole === undefined || first.figure.place.sentence.index - whole.figure.place.sentence.index > 1)
      return [];
    const fits = [whole, ...list].every((item) => mayAdd(item, first) && item.figure.kind === first.figure.kind);
    return fits ? [{ ties, whole: whole.index, parts: list.map((item) => item.index) }] : [];
  });
}
