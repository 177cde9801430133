import type { CheckContext } from '../../contracts/check.ts';
import { agree, type FigurePair, isFarApart, sharedDigits } from './figure-pair.ts';
import { classOf, type LabelledCells } from './labelled-cells.ts';
import { pairsOf } from './mentioned-cells.ts';
import { indicatorsBetween } from './nearby.ts';

/** A level further off than this is another thing of the name. */
const FAR_APART = 2;
/** So many digits of a growth, and of a level, are not the same by chance. */
const BESIDE_DIGITS = { change: 2, level: 3 } as const;
/** Growth in other prices is another figure. */
const PRICES = /名义|实际|可比|现价|不变价/;

/** 猪肉产量21.76万吨，增长4.3% and a row 猪肉 21.73 4.3: the growth shows that both speak of the same. */
export function agreesBeside(context: CheckContext, pair: FigurePair, cells: LabelledCells): boolean {
  const { figure, other: cell } = pair;
  const own = classOf(figure);
  const row = cells.besides(cell);
  if (own === 'level' ? isFarApart(pair, FAR_APART) : row.some((other) => classOf(other) === own)) return false;
  const before =
    context.document.text
      .slice(figure.quoteSpan.start, figure.span.start)
      .split(/[，。；]/)
      .at(-1) ?? '';
  if (own === 'change' && PRICES.test(`${before}${cell.name}`)) return false;
  const { start, end } = figure.quoteSpan;
  const sentence = indicatorsBetween(context, start, end).filter(
    (other) => other.cell === undefined && other.quoteSpan.start === figure.quoteSpan.start && classOf(other) !== own,
  );
  return sentence.some((companion) => {
    const kind = classOf(companion);
    if (kind === undefined) return false;
    const alike = cells.alike(companion).same.filter((other) => row.includes(other));
    return pairsOf(companion, alike).some((beside) => agree(beside) && sharedDigits(beside) >= BESIDE_DIGITS[kind]);
  });
}
