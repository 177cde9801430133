import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { DigitSlip } from '../../text/digit-slip.ts';
import { agree, type FigurePair, isFarApart, isScaled, pairOf, sharedDigits, slipOf } from './figure-pair.ts';
import { hasManyScopes, isNarrowed, isPlanned, sameBody, sameScope } from './figure-scope.ts';
import { classOf, type LabelledCells, labelledCells } from './labelled-cells.ts';

/** How the text and the table differ: by one slip of the hand, or though the figures beside both agree. */
export type Difference = 'unit' | 'swapped' | 'digit' | 'beside';

/** A figure of the text set against the cell that bears its name. */
export interface TableMention extends FigurePair {
  /** Absent where the two agree as far as they are printed. */
  readonly difference?: Difference;
}

/**
 * Every figure of the text whose name a table's row and column bear too. One name stands for several years, scopes and
 * states of a budget, so that a difference alone says nothing: it is told only where one slip of the hand explains it or
 * where the growth printed beside both is the same.
 */
export function* tableMentions(context: CheckContext): Generator<TableMention> {
  const cells = labelledCells(context.indicators);
  for (const figure of context.indicators) {
    if (figure.cell !== undefined || figure.approx !== 'exact' || classOf(figure) === undefined) continue;
    const { same, close } = cells.alike(figure);
    const pairs = pairsOf(figure, same);
    const others = pairsOf(figure, close);
    const all = [...pairs, ...others];
    const mention = all.some(agree) ? agreement(context, all) : discrepancy(context, figure, { pairs, others }, cells);
    if (mention !== undefined) yield mention;
  }
}

const pairsOf = (figure: Indicator, cells: readonly Indicator[]): readonly FigurePair[] =>
  cells.map((cell) => pairOf(figure, cell)).filter((pair) => pair !== undefined);

/** So many digits do not agree by chance, the fewer the fewer cells bear the name; where all agree, any do. */
const AGREEING_DIGITS = [2, 3] as const;
const FEW = 3;

function agreement({ front }: CheckContext, pairs: readonly FigurePair[]): TableMention | undefined {
  const equal = pairs.filter(agree);
  const only = pairs.length === equal.length;
  const digits = AGREEING_DIGITS[valuesOf(pairs) > FEW ? 1 : 0];
  const least = ({ figure, other }: FigurePair): number => digits + (figure.kind === other.kind ? 0 : 1);
  const telling = equal.filter((pair) => only || sharedDigits(pair) >= least(pair));
  return telling.find(({ figure, other }) => sameScope(figure, other, front.year)) ?? telling[0];
}

const valuesOf = (pairs: readonly FigurePair[]): number =>
  new Set(pairs.map(({ amounts }) => amounts[1].value.toFixed())).size;

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

function discrepancy(
  context: CheckContext,
  figure: Indicator,
  { pairs, others }: { readonly pairs: readonly FigurePair[]; readonly others: readonly FigurePair[] },
  cells: LabelledCells,
): TableMention | undefined {
  const all = [...pairs, ...others];
  // What a table prints under another name may be meant.
  if (all.length === 0 || cells.prints(figure)) return undefined;
  const scaled = all.find(isScaled);
  if (scaled !== undefined) return { ...scaled, difference: 'unit' };
  if (isNarrowed(context, figure)) return undefined;
  for (const pair of all) {
    const slip = slippedBy(pair, SLIP_DIGITS.any);
    if (slip !== undefined) return { ...pair, difference: slip };
  }
  if (isPlanned(context, figure)) return undefined;
  const single = valuesOf(pairs) === 1;
  const least = SLIP_DIGITS[single ? (hasManyScopes(context) ? 'lone' : 'single') : 'several'];
  for (const pair of pairs) {
    if (!(single ? sameBody : sameScope)(figure, pair.other, context.front.year)) continue;
    const slip = slippedBy(pair, least);
    if (slip !== undefined) return { ...pair, difference: slip };
    if (agreesBeside(context, pair, cells)) return { ...pair, difference: 'beside' };
  }
  return undefined;
}

function slippedBy(pair: FigurePair, least: Readonly<Record<DigitSlip['kind'], number>>): Difference | undefined {
  const slip = classOf(pair.figure) === 'level' ? slipOf(pair) : undefined;
  return slip !== undefined && slip.digits >= least[slip.kind] ? slip.kind : undefined;
}

/** Values further apart than this are two different things of one name rather than one thing misreported. */
const FAR_APART = 2;
/** So many digits of a growth, and of a level, are not the same by chance. */
const BESIDE_DIGITS = { change: 2, level: 3 } as const;
/** Growth in other prices is another figure. */
const PRICES = /名义|实际|可比|现价|不变价/;

/** 猪肉产量21.76万吨，增长4.3% and a row 猪肉 21.73 4.3: the growth shows that both speak of the same. */
function agreesBeside({ document, indicators }: CheckContext, pair: FigurePair, cells: LabelledCells): boolean {
  const { figure, other: cell } = pair;
  const own = classOf(figure);
  const row = cells.besides(cell);
  if (own === 'level' ? isFarApart(pair, FAR_APART) : row.some((other) => classOf(other) === own)) return false;
  const before =
    document.text
      .slice(figure.quoteSpan.start, figure.span.start)
      .split(/[，。；]/)
      .at(-1) ?? '';
  if (own === 'change' && PRICES.test(`${before}${cell.name}`)) return false;
  const sentence = indicators.filter(
    (other) => other.cell === undefined && other.quoteSpan.start === figure.quoteSpan.start && classOf(other) !== own,
  );
  return sentence.some((companion) => {
    const kind = classOf(companion);
    if (kind === undefined) return false;
    const alike = cells.alike(companion).same.filter((other) => row.includes(other));
    return pairsOf(companion, alike).some((beside) => agree(beside) && sharedDigits(beside) >= BESIDE_DIGITS[kind]);
  });
}
