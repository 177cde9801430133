import type { Item } from './items.ts';

/** A sum inside one passage, by indexes into its figures. */
export interface LocalSum {
  readonly whole?: number;
  readonly parts: readonly number[];
  readonly complete: boolean;
  readonly basis: string;
  /** The parts are to point to the whole. */
  readonly partOf: boolean;
  /** Worth a check of its own. */
  readonly claimed: boolean;
}

/** These items and no others make the whole up, and are checked against it. */
export const wholeSum = (whole: Item, parts: readonly Item[], basis: string): LocalSum => ({
  whole: whole.index,
  parts: parts.map(({ index }) => index),
  complete: true,
  basis,
  partOf: true,
  claimed: true,
});

/** Basis of a sum that only lists of the same wording may show: alone, it ties by chance. */
export const NEXT_SENTENCE = 'next-sentence';
