import type { RejectedNumber } from '../model/indicator.ts';
import type { Passage } from '../model/report.ts';
import type { Figure } from './figures.ts';
import type { LocalSum } from './sums/local-sum.ts';

/** What one passage yields, before ids are given. */
export interface PassageFigures {
  readonly passage: Passage;
  readonly figures: readonly Figure[];
  readonly sums: readonly LocalSum[];
  readonly rejected: readonly RejectedNumber[];
}
