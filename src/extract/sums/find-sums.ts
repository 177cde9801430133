import type { Figure } from '../figures.ts';
import { isRest } from '../lexicon/closed-sets.ts';
import { fundTotals } from './fund-totals.ts';
import { impliedLists } from './implied-lists.ts';
import { type Item, itemsOf, reaches } from './items.ts';
import type { LocalSum } from './local-sum.ts';
import { markedLists } from './marked-lists.ts';
import { partitionLists } from './partition-lists.ts';
import { partsFirst } from './parts-first.ts';

/** All totals and parts of a passage: marked lists first, then totals that follow, then lists without a marker. */
export function findSums(text: string, figures: readonly Figure[]): LocalSum[] {
  const items = itemsOf(figures);
  const marked = markedLists(text, items);
  const first = partsFirst(text, items, marked);
  const implied = impliedLists(text, items, [...marked, ...first]);
  const sums = withKnown(
    items,
    [...marked, ...first, ...implied],
    [...fundTotals(text, items), ...partitionLists(text, items)],
  );
  return [...sums, ...shareLists(text, figures, sums)];
}

type Items = readonly (Item | undefined)[];

/**
 * Lists that surely are complete take the place of what was made of their figures before, unless that ties out and
 * they do not.
 */
function withKnown(items: Items, found: readonly LocalSum[], known: readonly LocalSum[]): LocalSum[] {
  const ties = (sum: LocalSum): boolean => {
    const parts = sum.parts.map((k) => items[k] as Item);
    return sum.whole !== undefined && parts.length >= 2 && reaches(items[sum.whole] as Item, parts);
  };
  const shared = (a: LocalSum, b: LocalSum): boolean => a.parts.some((k) => b.parts.includes(k));
  const sure = known.filter((sum) => ties(sum) || !found.some((other) => shared(sum, other) && ties(other)));
  const rest = found.flatMap((sum) => {
    const over = sure.filter((other) => shared(sum, other));
    if (over.length === 0) return [sum];
    const parts = sum.parts.filter((k) => !over.some((other) => other.parts.includes(k)));
    const own = ties(sum) && !over.some((other) => other.whole === sum.whole);
    if (own) return [sum];
    return parts.length === 0 ? [] : [{ ...sum, parts, complete: false, basis: 'open-list' }];
  });
  return [...rest, ...sure];
}

/** 咨询类占51.1%、求助类占17.6%…: shares of one whole, when all of its parts print one. */
function shareLists(text: string, figures: readonly Figure[], sums: readonly LocalSum[]): LocalSum[] {
  const out: LocalSum[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= 2 && exhaustive(text, figures, run, sums))
      out.push({ parts: run, complete: true, basis: 'shares', partOf: false, claimed: true });
    run = [];
  };
  figures.forEach((figure, k) => {
    const share = figure.kind === 'share' && figure.place.quantity.unit === '%';
    const previous = run.at(-1);
    const breaks =
      previous !== undefined && figure.place.sentence.index !== (figures[previous] as Figure).place.sentence.index;
    if (breaks) close();
    if (share) run.push(k);
    else if (figure.kind !== 'achieved') close();
  });
  close();
  return out;
}

function exhaustive(
  text: string,
  figures: readonly Figure[],
  run: readonly number[],
  sums: readonly LocalSum[],
): boolean {
  const members = run.map((k) => figures[k] as Figure);
  const sum = members.reduce((n, f) => n + f.place.quantity.value.toNumber(), 0);
  const step = Math.max(...members.map((f) => f.place.quantity.step.toNumber()));
  // Each share stands right behind one part of a complete list.
  const owners = run.map((k) => k - 1);
  if (sums.some((s) => s.complete && s.parts.length === run.length && owners.every((owner) => s.parts.includes(owner))))
    return true;
  if (Math.abs(sum - 100) <= step * (run.length + 1)) return true;
  if (
    members.length >= 3 &&
    Math.abs(sum - 100) <= 5 &&
    members.every((f) => /占$/.test(text.slice(f.place.regionStart, f.place.quantity.start).trim()))
  )
    return true;
  return members.some((f) => isRest(f.name)) && Math.abs(sum - 100) < 25;
}
