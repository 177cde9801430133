import type { Span } from '../text/span.ts';

export type Approx = 'exact' | 'about' | 'nearly' | 'over' | 'under' | 'at_least';
export type IndicatorKind = 'achieved' | 'target' | 'prior' | 'change_abs' | 'change_pct' | 'share' | 'rate';

/** One reported figure, with everything that a row of indicators.csv says of it. */
export interface Indicator {
  /** `i1`, `i2`… in document order. */
  readonly id: string;
  readonly sectionId?: string;
  /** Canonical id; absent where none is known. */
  readonly canonicalId?: string;
  /** The phrase that the report uses. */
  readonly name: string;
  /** Exactly `text.slice(span.start, span.end)`. */
  readonly surface: string;
  /** Plain decimal strings, signed; absent is unknown, never 0. */
  readonly value?: string;
  readonly valueLow?: string;
  readonly valueHigh?: string;
  readonly unit: string;
  readonly baseValue?: string;
  readonly baseUnit: string;
  /** Half of this, in `unit`, is what the last printed digit leaves open: `0.01` for 12.34, `100` for 1.23万. */
  readonly step: string;
  readonly approx: Approx;
  readonly kind: IndicatorKind;
  readonly period?: string;
  readonly subject?: string;
  readonly totalId?: string;
  readonly span: Span;
  /** The sentence it stands in. */
  readonly quoteSpan: Span;
  readonly cell?: { readonly tableId: string; readonly row: number; readonly col: number };
  /** The printed members of a proportion (`16.5∶26.2∶57.3`), which has no single value. */
  readonly proportion?: readonly string[];
}

/** A number that was seen and deliberately left out. */
export interface RejectedNumber {
  readonly span: Span;
  readonly reason: string;
}
