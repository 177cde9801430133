import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Verdict = 'verified' | 'rounding' | 'mismatch' | 'not_assessable' | 'pass' | 'fail';
export type RelationKind = 'sum' | 'share' | 'growth' | 'difference' | 'balance' | 'range';

/** One relation or rule that was assessed, whatever came of it. Wording is rendered at the edge. */
export interface CheckResult {
  readonly checkId: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly relation?: RelationKind;
  readonly whole?: string;
  readonly parts?: readonly string[];
  /** What `whole` and `parts` are counted in, and, but for a growth or a share, the values below; empty for bare numbers. */
  readonly unit?: string;
  readonly complete?: boolean;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  /** Key into the check's own `messages`. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly indicatorIds: readonly string[];
  readonly sectionId?: string;
  readonly span: Span;
  /** Other places involved (the first place of a repeat). */
  readonly related?: readonly Span[];
  /** Certainty of the least sure character it rests on, where OCR read any: 0 to 1. */
  readonly readingConfidence?: number;
  /** Identifies the result by its content, so that a person's verdict on it survives moved lines and new runs. */
  readonly fingerprint?: string;
  /** Fingerprint of the finding that speaks for this one too: one fault, one finding. */
  readonly foldedInto?: string;
  /** The one figure whose change would mend this finding and all that are folded into it. */
  readonly suspect?: Suspect;
  /** What a person said of it in the review file. */
  readonly review?: ReviewVerdict;
}

export interface Suspect {
  readonly indicatorId: string;
  readonly name: string;
  /** As printed, and what it would have to be, in the unit it is printed in. */
  readonly printed: string;
  readonly mended: string;
  /** How many further findings it explains, and where they stand. */
  readonly also: number;
  readonly places: readonly Span[];
}

export const REVIEW_VERDICTS = ['confirmed', 'false-alarm', 'accepted'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** Whether the report is at fault, whatever became of the finding. */
export const isWrong = ({ verdict }: CheckResult): boolean => verdict === 'mismatch' || verdict === 'fail';

/** Whether a person should look at it: something is wrong, nobody has set it aside, and no other finding says it. */
export const isFinding = (result: CheckResult): boolean =>
  isWrong(result) && result.foldedInto === undefined && result.review !== 'false-alarm' && result.review !== 'accepted';
