import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';
import { type FigurePair, pairOf } from './figure-pair.ts';
import { classOf, type LabelledCells } from './labelled-cells.ts';

/** A figure of the text with the cells that bear its name, and those whose name differs by words that may be left out. */
export interface MentionedCells {
  readonly figure: Indicator;
  readonly same: readonly FigurePair[];
  readonly close: readonly FigurePair[];
}

/** What the text states exactly and some table may print too. */
const mayBePrinted = (figure: Indicator): boolean =>
  figure.cell === undefined && figure.approx === 'exact' && classOf(figure) !== undefined;

/** Figures of the text whose name more cells bear than can be told apart, with how many do. */
export function* crowdedMentions({ indicators }: CheckContext, cells: LabelledCells) {
  for (const figure of indicators.filter(mayBePrinted)) {
    const count = cells.crowd(figure);
    if (count !== undefined) yield { figure, count };
  }
}

export function mentionedCells({ indicators }: CheckContext, cells: LabelledCells): readonly MentionedCells[] {
  return indicators
    .filter(mayBePrinted)
    .map((figure) => {
      const { same, close } = cells.alike(figure);
      return { figure, same: pairsOf(figure, same), close: pairsOf(figure, close) };
    })
    .filter(({ same, close }) => same.length + close.length > 0);
}

/** The figure beside each of these cells that counts the same thing. */
export const pairsOf = (figure: Indicator, cells: readonly Indicator[]): readonly FigurePair[] =>
  cells.map((cell) => pairOf(figure, cell)).filter((pair) => pair !== undefined);

/** How many amounts the cells print. */
export const amountsPrinted = (pairs: readonly FigurePair[]): number =>
  new Set(pairs.map(({ amounts }) => amounts[1].value.toFixed())).size;
