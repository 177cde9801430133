import type { AnalyzedReport } from '../../src/model/batch.ts';
import type { CheckResult } from '../../src/model/check-result.ts';

/** Replaces `[start, end)` of the canonical text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** One error that can be planted into a report that was clean at that place. */
export interface Planted {
  readonly kind: string;
  readonly edit: Edit;
  /** Checks that may rightly speak up; whatever else does is a new false alarm unless it names the same figures. */
  readonly expects: readonly string[];
  /** What was done, for the list of misses. */
  readonly note: string;
  /** The verified relation that the error breaks, and what it was taken for a relation by. */
  readonly target?: { readonly result: CheckResult; readonly basis: string };
  /** The blocks that the error has to do with; undefined where that is the whole report. */
  readonly reach?: readonly number[];
}

/** All errors of its kind that it would plant, at most `rounds` of them (for each check); none where the report has no place for one. */
export type Planter = (report: AnalyzedReport, random: Random, rounds: number) => readonly Planted[];

/** Numbers in [0, 1) from a seed: the same report is always damaged alike. */
export type Random = () => number;

/** FNV-1a over the seed text, then mulberry32. */
export function seeded(seed: string): Random {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Up to `count` of the items, in random order. */
export function pickSome<T>(items: readonly T[], count: number, random: Random): T[] {
  const left = [...items];
  const out: T[] = [];
  while (out.length < count && left.length > 0) out.push(...left.splice(Math.floor(random() * left.length), 1));
  return out;
}
