import type { Trial } from './trial.ts';

/** What one worker is asked for. */
export interface Question {
  readonly path: string;
  /** Errors of each kind (for each check whose relations it breaks). */
  readonly rounds: number;
  /** Only these kinds of errors. */
  readonly only?: readonly string[];
  /** Only errors that break relations of this check, or that it is expected to speak of. */
  readonly check?: string;
}

/** What came of the errors planted into one report. */
export interface Answer {
  readonly docId: string;
  readonly genre: string;
  readonly figures: number;
  /** Figures that stand in a relation which ties out. */
  readonly tied: number;
  /** How often the report was read anew. */
  readonly runs: number;
  readonly trials: readonly Trial[];
  readonly elsewhere: readonly string[];
}

/** Name under which the worker offers its one method. */
export const SEED = 'seed';
