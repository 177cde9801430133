import type { AnalyzedReport } from '../../src/model/batch.ts';
import type { Span } from '../../src/text/span.ts';

/** One error planted into a report that was clean at that place. */
export interface Planted {
  readonly kind: string;
  /** The whole text with the error in it. */
  readonly text: string;
  /** Where the error stands in that text. */
  readonly span: Span;
  /** Checks that may rightly speak up; whatever else does is a new false alarm unless it names the same figures. */
  readonly expects: readonly string[];
  /** What was done, for the list of misses. */
  readonly note: string;
}

/** Plants one error, or nothing where the report offers no place for it. */
export type Planter = (report: AnalyzedReport, random: Random) => Planted | undefined;

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

export const pickOne = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)];

/** The text with the stretch replaced, and where the replacement stands. */
export function replaced(text: string, { start, end }: Span, by: string): { text: string; span: Span } {
  return { text: text.slice(0, start) + by + text.slice(end), span: { start, end: start + by.length } };
}
