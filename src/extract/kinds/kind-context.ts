import type { IndicatorKind } from '../../model/indicator.ts';
import type { Place } from '../figures.ts';

export interface KindContext {
  readonly text: string;
  readonly place: Place;
  /** The figure's own words before it, approximation left out. */
  readonly region: string;
  readonly approximated: boolean;
  readonly role: string | undefined;
  /** Kind and direction of the figure before, for lists that share a word (下降18.2%和25%). */
  readonly previous:
    | { readonly kind: IndicatorKind; readonly negative: boolean; readonly sameList: boolean }
    | undefined;
  /** Whether a word that may make a plan stands in its sentence: see `mayPlan`. */
  readonly mayPlan: boolean;
  /** Whether the figure before it in the sentence is planned; undefined at the first. */
  readonly afterTarget: boolean | undefined;
}

export interface KindReading {
  readonly kind: IndicatorKind;
  readonly negative: boolean;
  /** Planned, whatever it measures. */
  readonly target: boolean;
  /** The size of a change, a planned one too. */
  readonly change: boolean;
  /** A part of a whole, a planned one too. */
  readonly share: boolean;
}
