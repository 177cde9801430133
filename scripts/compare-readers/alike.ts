import { diffChars } from 'diff';

/** How much of two texts is the same, and what is not. */
export interface Likeness {
  /** From 0 to 1: characters in common over characters at all, order aside. */
  readonly alike: number;
  readonly lost: Counts;
  readonly extra: Counts;
}

export type Counts = ReadonlyMap<string, number>;

/** Marks that refer to a footnote; readers may leave them out of the sentence. */
const REFERENCES = /\[\d{1,2}\]|〔\d{1,2}〕|[①-⑳⑴-⒇]/gu;

/** Full-width letters and digits, and characters that only look like the usual ones, as the usual ones. */
export const usual = (text: string): string =>
  text
    .replace(REFERENCES, '')
    .replace(/[\uff01-\uff5e\u2e80-\u2fd5\uf900-\ufaff]/gu, (character) => character.normalize('NFKC'));

export const bare = (text: string): string => usual(text).replace(/\s/gu, '');

/** Printed numbers, white space parting them as it does in print. */
export const numbersIn = (text: string): string[] =>
  [...usual(text).matchAll(/\d[\d.,]*/gu)].map(([number]) => number.replace(/[.,]+$/u, ''));

export function countsOf(units: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

export const sum = (counts: Counts): number => [...counts.values()].reduce((total, count) => total + count, 0);

export const digitsOf = (counts: Counts): Counts => new Map([...counts].filter(([unit]) => /\d/u.test(unit)));

export function minus(a: Counts, b: Counts): Map<string, number> {
  const rest = new Map<string, number>();
  for (const [unit, count] of a) {
    const left = count - (b.get(unit) ?? 0);
    if (left > 0) rest.set(unit, left);
  }
  return rest;
}

export const least = (a: Counts, b: Counts): Counts =>
  new Map([...a].flatMap(([unit, count]) => (b.has(unit) ? [[unit, Math.min(count, b.get(unit) ?? 0)]] : [])));

/** `required` must be in `ours`, and nothing may be there that `allowed` lacks. */
export function likeness(ours: Counts, required: Counts, allowed: Counts): Likeness {
  const [lost, extra] = [minus(required, ours), minus(ours, allowed)];
  const common = sum(required) - sum(lost);
  const different = sum(lost) + sum(extra);
  return { alike: common === 0 ? 0 : (2 * common) / (2 * common + different), lost, extra };
}

/** Characters in common in their order; undefined where more than a third differs. */
export function alikeInOrder(a: string, b: string): number | undefined {
  const parts = diffChars(a, b, { maxEditLength: Math.ceil((a.length + b.length) / 3) });
  if (parts === undefined) return undefined;
  const common = parts.reduce((total, { added, removed, value }) => total + (added || removed ? 0 : value.length), 0);
  return (2 * common) / (a.length + b.length);
}
