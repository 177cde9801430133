import type { CheckContext } from '../../contracts/check.ts';
import type { DigitSlip } from '../../text/digit-slip.ts';
import type { Decimal } from '../../text/interval.ts';
import { type FigurePair, isFarApart, scaledDigits, slipOf } from './figure-pair.ts';
import { isNarrowed, isPlanned, sameBody, sameScope, scopesOf } from './figure-scope.ts';
import { classOf, type LabelledCells } from './labelled-cells.ts';
import type { Listing } from './listed-columns.ts';
import { amountsPrinted, type MentionedCells } from './mentioned-cells.ts';
import { agreesBeside } from './table-ties.ts';

/** How text and table differ: by one slip of the hand, or though the figures beside, or listed with it, agree. */
export type Difference = 'unit' | 'swapped' | 'digit' | 'beside' | 'listed';

/** What a discrepancy is told by. */
export interface Evidence {
  readonly cells: LabelledCells;
  /** Pairs that stand in one list with others that agree. */
  readonly listed: Listing;
}

/** Values further apart than this are two different things of one name rather than one thing misreported. */
const LISTED_APART = 1.5;

/** So many digits are not the same by chance where 万 and 亿 alone differ: neither year nor scope can be another. */
const SCALED_DIGITS = { among: 3, alone: 2 } as const;
/** No cell of the name prints anything near the figure. */
const OTHER_SCALE = 100;

/** So many digits are not so alike by chance: the more figures may bear the name, the more. */
const SLIP_DIGITS = {
  /** One amount bears the name, in a report of one body and year. */
  single: { swapped: 2, digit: 3 },
  /** One amount bears it, in a report of several bodies or years. */
  lone: { swapped: 3, digit: 4 },
  /** Several of one body and year do. */
  several: { swapped: 3, digit: 5 },
  /** The figures listed with it agree with the column. */
  listed: { swapped: 2, digit: 3 },
  /** Whatever the body and year. */
  any: { swapped: 4, digit: 5 },
  /** The words say that the figure is still to come. */
  planned: { swapped: 5, digit: 6 },
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
  if (isNarrowed(context, figure)) return undefined;
  const listedAs = all.filter((pair) => listed.table.has(pair) || listed.column.has(pair));
  for (const pair of listedAs) {
    const slip = slippedBy(pair, SLIP_DIGITS.listed);
    if (slip !== undefined) return { ...pair, difference: slip };
  }
  // What a table prints under another name may be meant.
  if (cells.prints(figure)) return undefined;
  const alone = all.every((pair) => isFarApart(pair, OTHER_SCALE));
  const scaled = all.find((pair) => scaledDigits(pair) >= SCALED_DIGITS[alone ? 'alone' : 'among']);
  if (scaled !== undefined) return { ...scaled, difference: 'unit' };
  const planned = isPlanned(context, figure);
  const any = SLIP_DIGITS[planned ? 'planned' : 'any'];
  for (const pair of all) {
    const slip = classOf(figure) === 'level' ? slippedBy(pair, any) : undefined;
    if (slip !== undefined) return { ...pair, difference: slip };
  }
  const tied = nearest(same.filter((pair) => listed.column.has(pair)));
  if (tied !== undefined && !isFarApart(tied, LISTED_APART)) return { ...tied, difference: 'listed' };
  if (planned) return undefined;
  const single = amountsPrinted(same) === 1;
  const least = SLIP_DIGITS[single ? (scopesOf(context) === 'many' ? 'lone' : 'single') : 'several'];
  for (const pair of same) {
    if (!(single ? sameBody : sameScope)(figure, pair.other, context.front.year)) continue;
    const slip = classOf(figure) === 'level' ? slippedBy(pair, least) : undefined;
    if (slip !== undefined) return { ...pair, difference: slip };
    if (agreesBeside(context, pair, cells)) return { ...pair, difference: 'beside' };
  }
  return undefined;
}

/** The pair whose amounts differ least. */
function nearest(pairs: readonly FigurePair[]): FigurePair | undefined {
  const apart = ({ amounts: [a, b] }: FigurePair): Decimal => a.value.minus(b.value).abs();
  return pairs.reduce<FigurePair | undefined>(
    (least, pair) => (least === undefined || apart(pair).lt(apart(least)) ? pair : least),
    undefined,
  );
}

function slippedBy(pair: FigurePair, least: Readonly<Record<DigitSlip['kind'], number>>): Difference | undefined {
  const slip = slipOf(pair);
  return slip !== undefined && slip.digits >= least[slip.kind] ? slip.kind : undefined;
}
