import type { CheckContext } from '../../contracts/check.ts';
import type { DigitSlip } from '../../text/digit-slip.ts';
import { type FigurePair, isFarApart, isScaled, slipOf } from './figure-pair.ts';
import { isNarrowed, isPlanned, sameBody, sameScope, scopesOf } from './figure-scope.ts';
import { classOf, type LabelledCells } from './labelled-cells.ts';
import { amountsPrinted, type MentionedCells } from './mentioned-cells.ts';
import { agreesBeside } from './table-ties.ts';

/** How text and table differ: by one slip of the hand, or though the figures beside, or listed with it, agree. */
export type Difference = 'unit' | 'swapped' | 'digit' | 'beside' | 'listed';

/** What a discrepancy is told by. */
export interface Evidence {
  readonly cells: LabelledCells;
  /** Pairs that stand in one list with others that agree. */
  readonly listed: ReadonlySet<FigurePair>;
}

/** Values further apart than this are two different things of one name rather than one thing misreported. */
const FAR_APART = 2;

/** So many digits are not so alike by chance: the more figures may bear the name, the more. */
const SLIP_DIGITS = {
  /** One amount bears the name, in a report of one body and year. */
  single: { swapped: 3, digit: 4 },
  /** One amount bears it, in a report of several bodies or years. */
  lone: { swapped: 3, digit: 5 },
  /** Several of one body and year do. */
  several: { swapped: 4, digit: 5 },
  /** Whatever the body and year. */
  any: { swapped: 5, digit: 6 },
} as const;

/**
 * The cell that a figure contradicts. One name stands for several years, scopes and states of a budget, so that a
 * difference alone says nothing: undefined unless a slip or what stands around both ties them.
 */
export function discrepancy(
  context: CheckContext,
  { figure, same, close }: MentionedCells,
  { cells, listed }: Evidence,
): (FigurePair & { readonly difference: Difference }) | undefined {
  const all = [...same, ...close];
  // What a table prints under another name may be meant.
  if (cells.prints(figure)) return undefined;
  const scaled = all.find(isScaled);
  if (scaled !== undefined) return { ...scaled, difference: 'unit' };
  if (isNarrowed(context, figure)) return undefined;
  for (const pair of all) {
    const slip = slippedBy(pair, SLIP_DIGITS.any);
    if (slip !== undefined) return { ...pair, difference: slip };
  }
  if (isPlanned(context, figure)) return undefined;
  const single = amountsPrinted(same) === 1;
  const least = SLIP_DIGITS[single ? (scopesOf(context) === 'many' ? 'lone' : 'single') : 'several'];
  for (const pair of same) {
    if (!(single ? sameBody : sameScope)(figure, pair.other, context.front.year)) continue;
    const slip = slippedBy(pair, least);
    if (slip !== undefined) return { ...pair, difference: slip };
    if (agreesBeside(context, pair, cells)) return { ...pair, difference: 'beside' };
    if (listed.has(pair) && !isFarApart(pair, FAR_APART)) return { ...pair, difference: 'listed' };
  }
  return undefined;
}

function slippedBy(pair: FigurePair, least: Readonly<Record<DigitSlip['kind'], number>>): Difference | undefined {
  const slip = classOf(pair.figure) === 'level' ? slipOf(pair) : undefined;
  return slip !== undefined && slip.digits >= least[slip.kind] ? slip.kind : undefined;
}
