import type { Span } from '../text/span.ts';
import type { Indicator } from './indicator.ts';
import type { FrontMatter } from './report.ts';

/** What is kept of a report to compare it with others: small, without its text. */
export interface CollectedReport {
  readonly docId: string;
  readonly genre: string;
  readonly front: FrontMatter;
  /** Where a result about the report as a whole is placed. */
  readonly titleSpan: Span;
  readonly figures: readonly CollectedFigure[];
  /** Long sentences in reading order. */
  readonly sentences: readonly SentencePrint[];
}

type FigureField =
  | ('id' | 'sectionId' | 'canonicalId' | 'name' | 'kind' | 'period' | 'span' | 'cell')
  | ('value' | 'valueHigh' | 'unit' | 'baseUnit' | 'step' | 'approx');

export type CollectedFigure = Pick<Indicator, FigureField> & {
  /** The sentence speaks of revised or re-based figures (调整, 修订, 口径, 可比). */
  readonly revised: boolean;
};

export interface SentencePrint {
  /** Hash of the sentence with numbers and the report's own names masked. */
  readonly masked: string;
  /** Hash with its numbers left in; absent where it has none. */
  readonly numbers?: string;
  readonly span: Span;
}
