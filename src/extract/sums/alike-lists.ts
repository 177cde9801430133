import type { PassageFigures } from '../passage-figures.ts';
import { type Item, itemsOf, mayAdd, reaches } from './items.ts';
import { withKnown } from './known-sums.ts';
import { type LocalSum, NEXT_SENTENCE } from './local-sum.ts';

type Items = readonly (Item | undefined)[];

/** A list as a report words it: the names of all levels behind the total, and which of them are the parts. */
interface Wording {
  readonly names: readonly string[];
  readonly parts: readonly number[];
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
  const known = tiesOf(passages);
  if (known.size === 0) return passages.map(withoutChance);
  const read = passages.map((passage) => ({ passage, items: itemsOf(passage.figures) }));
  const opening = byOpening(known.values());
  const found = read.map(({ items }) => {
    const levels = levelsOf(items);
    const names = new Set(levels.map(({ figure }) => figure.name));
    const here = [...names].flatMap((name) => opening.get(name) ?? []).sort((a, b) => a.rank - b.rank);
    return here.flatMap(({ ties }) => listsOf(levels, ties));
  });
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
    return withoutChance(sums.length === 0 ? passage : { ...passage, sums: withKnown(items, passage.sums, sums) });
  });
}

const withoutChance = (passage: PassageFigures): PassageFigures =>
  passage.sums.some(({ basis }) => basis === NEXT_SENTENCE)
    ? { ...passage, sums: passage.sums.filter(({ basis }) => basis !== NEXT_SENTENCE) }
    : passage;

/** The wordings by the name that opens them, with their order: a report may have thousands, a passage has few. */
function byOpening(
  known: Iterable<Ties>,
): ReadonlyMap<string, readonly { readonly ties: Ties; readonly rank: number }[]> {
  const index = new Map<string, { ties: Ties; rank: number }[]>();
  let rank = 0;
  for (const ties of known) {
    const name = ties.wording.names[0] as string;
    const alike = index.get(name);
    if (alike === undefined) index.set(name, [{ ties, rank }]);
    else alike.push({ ties, rank });
    rank += 1;
  }
  return index;
}

/** Whether something in the passage itself says that these are all the parts. */
const isGrounded = (sum: LocalSum, whole: number, parts: readonly number[]): boolean =>
  sum.complete &&
  sum.basis !== 'exact-sum' &&
  sum.basis !== NEXT_SENTENCE &&
  sum.whole === whole &&
  sum.parts.join() === parts.join();

const nameOf = (items: Items, at: number): string => items[at]?.figure.name ?? '';

function tie(items: Items, whole: number, parts: readonly number[]): boolean {
  return reaches(
    items[whole] as Item,
    parts.map((k) => items[k] as Item),
  );
}

/** The wordings of lists that nothing but their sum shows to be complete. */
function tiesOf(passages: readonly PassageFigures[]): Map<string, Ties> {
  const known = new Map<string, Ties>();
  for (const { figures, sums } of passages) {
    if (!sums.some(({ complete, parts }) => complete && parts.length >= 2)) continue;
    const items = itemsOf(figures);
    for (const { whole, parts, complete } of sums) {
      if (!complete || whole === undefined || parts.length < 2 || (parts[0] as number) < whole) continue;
      const names = parts.map((k) => nameOf(items, k));
      if (names.some((name) => name.length < 2) || new Set(names).size < names.length) continue;
      if (items[whole] === undefined || !tie(items, whole, parts)) continue;
      for (const wording of wordingsOf(items, whole, parts)) {
        const key = [...wording.names, ...wording.parts].join('\n');
        const ties = known.get(key) ?? { wording, count: 0, wholes: new Map() };
        ties.count += 1;
        ties.wholes.set(nameOf(items, whole), (ties.wholes.get(nameOf(items, whole)) ?? 0) + 1);
        known.set(key, ties);
      }
    }
  }
  return known;
}

/**
 * The parts side by side, and the parts with what stands between them: 本息9.9亿元，其中：本金6.5亿元，利息3.4亿元。预算资金偿还4.0亿元（本金…），再融资债券偿还
 * 5.9亿元.
 */
function wordingsOf(items: Items, whole: number, parts: readonly number[]): readonly Wording[] {
  const plain = { names: parts.map((k) => nameOf(items, k)), parts: parts.map((_, at) => at) };
  const last = Math.max(...parts);
  const all = levelsOf(items).filter(({ index }) => index > whole && index <= last);
  if (all.length <= parts.length || all.length > MOST_LEVELS) return [plain];
  const spread = parts.map((k) => all.findIndex(({ index }) => index === k));
  return spread.includes(-1) ? [plain] : [plain, { names: all.map(({ figure }) => figure.name), parts: spread }];
}

/** More levels than these between a total and its last part are several sentences. */
const MOST_LEVELS = 12;

const levelsOf = (items: Items): Item[] =>
  items.filter((item): item is Item => item !== undefined && item.figure.kind !== 'prior');

/** All lists of this wording in a passage, with the level right before each. */
function listsOf(levels: readonly Item[], ties: Ties): { ties: Ties; whole: number; parts: number[] }[] {
  const { names, parts } = ties.wording;
  return levels.flatMap((first, at) => {
    const whole = levels[at - 1];
    if (whole === undefined || first.figure.name !== names[0]) return [];
    const all = levels.slice(at, at + names.length);
    const alike = all.length === names.length && all.every((item, k) => item.figure.name === names[k]);
    if (!alike || first.figure.place.sentence.index - whole.figure.place.sentence.index > 1) return [];
    const list = parts.map((k) => all[k] as Item);
    const fits = list.every((item) => mayAdd(item, whole) && item.figure.kind === whole.figure.kind);
    return fits ? [{ ties, whole: whole.index, parts: list.map((item) => item.index) }] : [];
  });
}
