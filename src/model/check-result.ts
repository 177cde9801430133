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
  /** Identifies the result by its content, so that a person's verdict on it survives moved lines and new runs. */
  readonly fingerprint?: string;
  /** What a person said of it in the review file. */
  readonly review?: ReviewVerdict;
}

export const REVIEW_VERDICTS = ['confirmed', 'false-alarm', 'accepted'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** Whether a person should look at it: something is wrong, and nobody has set it aside. */
export const isFinding = ({ verdict, review }: CheckResult): boolean =>
  (verdict === 'mismatch' || verdict === 'fail') && review !== 'false-alarm' && review !== 'accepted';
