import type { CheckContext } from '../../contracts/check.ts';
import { agree, type FigurePair, sharedDigits } from './figure-pair.ts';
import { sameScope } from './figure-scope.ts';
import type { LabelledCells } from './labelled-cells.ts';
import { listedTogether } from './listed-columns.ts';
import { amountsPrinted, mentionedCells } from './mentioned-cells.ts';
import { type Difference, discrepancy } from './table-discrepancy.ts';

/** A figure of the text set against the cell that bears its name. */
export interface TableMention extends FigurePair {
  /** Absent where the two agree as far as they are printed. */
  readonly difference?: Difference;
}

/** Every figure of the text whose name a table's row and column bear too, where it is told whether they agree. */
export function* tableMentions(context: CheckContext, cells: LabelledCells): Generator<TableMention> {
  const mentioned = mentionedCells(context, cells);
  const evidence = { cells, listed: listedTogether(mentioned) };
  for (const mention of mentioned) {
    const all = [...mention.same, ...mention.close];
    const told = all.some(agree) ? agreement(context, all) : discrepancy(context, mention, evidence);
    if (told !== undefined) yield told;
  }
}

/** So many digits do not agree by chance, the fewer the fewer cells bear the name; where all agree, any do. */
const AGREEING_DIGITS = [2, 3] as const;
const FEW = 3;

function agreement({ front }: CheckContext, pairs: readonly FigurePair[]): TableMention | undefined {
  const equal = pairs.filter(agree);
  const only = pairs.length === equal.length;
  const digits = AGREEING_DIGITS[amountsPrinted(pairs) > FEW ? 1 : 0];
  const least = ({ figure, other }: FigurePair): number => digits + (figure.kind === other.kind ? 0 : 1);
  const telling = equal.filter((pair) => only || sharedDigits(pair) >= least(pair));
  return telling.find(({ figure, other }) => sameScope(figure, other, front.year)) ?? telling[0];
}
