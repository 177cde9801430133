import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { DigitSlip } from '../../text/digit-slip.ts';
import { indicatorLabel, isAccountTotal, looseLabel } from '../../text/indicator-label.ts';
import { agree, type FigurePair, pairOf, scaledDigits, sharedDigits, slipOf } from './figure-pair.ts';
import { isNarrowed, sameScope, scopeOf } from './figure-scope.ts';
import { classOf } from './labelled-cells.ts';
import { isPlain } from './repeats.ts';
import { MOST_ALIKE, NAME_CHARACTERS } from './restatements.ts';

/** How many digits a number must have for a slip of this kind to show that one thing is meant. */
export type SlipDigits = Readonly<Record<DigitSlip['kind'], number>>;

/** So many digits show it of any two figures of one name, time and body. */
const ANY_DIGITS: SlipDigits = { swapped: 4, digit: 5 };
/** So many do where more than the name says so. */
const TIED_DIGITS = {
  /** The growth beside both is the same. */
  grown: { swapped: 2, digit: 2 },
  /** Others of their sentences are the same. */
  listed: { swapped: 3, digit: 3 },
  /** Both sentences name the same place. */
  stated: { swapped: 3, digit: 3 },
} as const;
/** So many others make two sentences the same list: one item two bodies may have in common. */
const LISTED = 2;
/** So many digits are not the same by chance, but for the 万 or 亿 that they are printed in. */
const SCALED_DIGITS = 3;
/** Digits that others beside two figures share: the growth of the very figure needs fewer. */
const BESIDE_DIGITS = { growth: 2, other: 3 } as const;

/**
 * 全县粮食总产量21.36万吨; 全年粮食总产量21.63万吨: two neighbouring digits swapped are no other scope and no other year,
 * nor is one digit of many, nor 万 for 亿. `least` holds for two figures that are of the whole body and year as far as their clauses say.
 */
export function* slippedRepeats(context: CheckContext, least: SlipDigits): Generator<FigurePair> {
  const repeats = new Repeats(context);
  for (const [figure, others] of repeats.byName()) {
    for (const other of others) {
      if (other.quoteSpan.start === figure.quoteSpan.start || !sameScope(figure, other, context.front.year)) continue;
      const pair = pairOf(figure, other);
      if (pair === undefined || agree(pair)) continue;
      const slip = slipOf(pair);
      const told =
        slip === undefined
          ? scaledDigits(pair) >= SCALED_DIGITS
          : [...repeats.tiesOf(pair), ...(isPlain(context, pair) ? [least] : [])].some(
              (digits) => slip.digits >= digits[slip.kind],
            );
      if (told && !repeats.areTwo(pair)) yield pair;
    }
  }
}

/** The first figure of each name that so many bear that not all are compared with one another, with how many do. */
export function* crowdedNames(context: CheckContext): Generator<{ readonly first: Indicator; readonly count: number }> {
  for (const figures of new Repeats(context).crowds()) yield { first: figures[0] as Indicator, count: figures.length };
}

/** The exact levels of the text by name and by sentence. */
class Repeats {
  readonly #named = new Map<string, Indicator[]>();
  readonly #sentences = new Map<number, Indicator[]>();
  readonly #labels = new Map<Indicator, string>();

  constructor(context: CheckContext) {
    for (const figure of context.indicators) {
      if (figure.cell !== undefined || figure.value === undefined || figure.approx !== 'exact') continue;
      put(this.#sentences, figure.quoteSpan.start, figure);
      const label = looseLabel(indicatorLabel(figure.name));
      this.#labels.set(figure, label);
      const named = classOf(figure) === 'level' && [...figure.name].length >= NAME_CHARACTERS;
      if (named && !isNarrowed(context, figure)) put(this.#named, label, figure);
    }
  }

  /** Each level with those of its name before it. */
  *byName(): Generator<readonly [Indicator, readonly Indicator[]]> {
    for (const figures of this.#named.values())
      for (const [at, figure] of figures.entries()) yield [figure, figures.slice(Math.max(0, at - MOST_ALIKE), at)];
  }

  /** The levels of each name that more bear than are compared with one another. */
  crowds(): readonly (readonly Indicator[])[] {
    return [...this.#named.values()].filter(({ length }) => length > MOST_ALIKE + 1);
  }

  /** Whether each of the two is said again elsewhere, so that they are two things of one name. */
  areTwo({ figure, other }: FigurePair): boolean {
    return [figure, other].every((one) =>
      (this.#named.get(this.#labels.get(one) ?? '') ?? []).some((again) => {
        const pair = again.quoteSpan.start === one.quoteSpan.start ? undefined : pairOf(one, again);
        return pair !== undefined && agree(pair);
      }),
    );
  }

  /** What says, besides the name, that the two are one, as the digits that a slip then needs. */
  tiesOf({ figure, other }: FigurePair): readonly SlipDigits[] {
    const ties: SlipDigits[] = [ANY_DIGITS];
    const { grown, listed } = this.#beside(figure, other);
    if (grown) ties.push(TIED_DIGITS.grown);
    if (listed >= LISTED) ties.push(TIED_DIGITS.listed);
    const stated = figure.subject !== undefined && other.subject !== undefined;
    if (stated && scopeOf(figure.subject) === scopeOf(other.subject) && !isAccountTotal(figure.name))
      ties.push(TIED_DIGITS.stated);
    return ties;
  }

  /** What stands in both sentences alike: the growth of the two figures, and how many others. */
  #beside(figure: Indicator, other: Indicator): { readonly grown: boolean; readonly listed: number } {
    const mates = this.#sentences.get(other.quoteSpan.start) ?? [];
    let grown = false;
    let listed = 0;
    for (const mate of this.#sentences.get(figure.quoteSpan.start) ?? []) {
      const label = this.#labels.get(mate);
      const of = classOf(mate);
      if (mate === figure || of === undefined) continue;
      const digits = Math.max(
        0,
        ...mates
          .filter((one) => one !== other && classOf(one) === of && this.#labels.get(one) === label)
          .map((one) => pairOf(mate, one))
          .map((pair) => (pair !== undefined && agree(pair) ? sharedDigits(pair) : 0)),
      );
      if (of === 'change' && label === this.#labels.get(figure)) grown ||= digits >= BESIDE_DIGITS.growth;
      else if (digits >= BESIDE_DIGITS.other) listed += 1;
    }
    return { grown, listed };
  }
}

function put<K>(map: Map<K, Indicator[]>, key: K, figure: Indicator): void {
  const figures = map.get(key);
  if (figures === undefined) map.set(key, [figure]);
  else figures.push(figure);
}
