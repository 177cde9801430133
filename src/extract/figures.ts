import type { Approx, IndicatorKind } from '../model/indicator.ts';
import type { Quantity } from './quantities/quantity.ts';

/** Where a figure stands in its passage; offsets count in the passage's text, half open. */
export interface Place {
  readonly quantity: Quantity;
  readonly sentence: { readonly start: number; readonly end: number; readonly index: number };
  /** Start of the clause (after ，；：。 or the bracket that holds the figure). */
  readonly clauseStart: number;
  /** What belongs to this figure alone before it: from here to the quantity. */
  readonly regionStart: number;
  /** What belongs to it behind it: up to here. */
  readonly tailEnd: number;
  /** Start of the bracket that holds the figure, -1 outside brackets. */
  readonly bracket: number;
}

/** A figure as it is being made out. */
export interface Figure {
  readonly place: Place;
  approx: Approx;
  kind: IndicatorKind;
  name: string;
  negative: boolean;
  /** The size of a change, a planned one too. */
  readonly change: boolean;
  period?: string;
  /** For a change: the figure whose change it is, by its index. */
  of?: number;
}
