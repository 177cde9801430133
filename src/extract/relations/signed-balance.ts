import type { BalanceRelation } from '../../model/relation.ts';
import { isMoney } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import { isLevel } from './candidates.ts';
import { before, type Figure, type Line, ownClause } from './line.ts';

const ADDED = /^[，,、；]?(?:再|另)?(?:加上?|加：|连同)(?!大|快|强)/;
const TAKEN_OFF = /^[，,、；]?(?:再)?(?:减去|减除|扣除|减：|减掉)/;
/** What is left at the end: 结转下年9410万元, 年终结余, 净结余. */
const LEFT =
  /(?:结转(?:至|到)?下年|[年期]末结[转余]|年终结[转余]|(?<!上年|年初|期初)(?:净|滚存)?(?:结余|节余))[^，。；\d]{0,6}$/;
const EARNED = /收入/;
/** The mark alone: the figure goes on with what stands before it. */
const GOES_ON = /^[、和及与]/;

/**
 * 当年收入A，加上上年结转B，减去当年支出C、调出资金D，结转下年E: what the text itself adds and takes off comes to what it says is left. Only
 * where every amount of the sentence bears its sign.
 */
export function signedBalances(line: Line): BalanceRelation[] {
  if (!/减去|减除|扣除|减：|减掉/.test(line.text)) return [];
  return line.figures.flatMap((last, at) => {
    if (!isAmount(last) || !LEFT.test(ownClause(line, at))) return [];
    const terms = termsBefore(line, at);
    return terms === undefined ? [] : [balance(terms.added, [...terms.takenOff, last])];
  });
}

function termsBefore(line: Line, end: number): { readonly added: Figure[]; readonly takenOff: Figure[] } | undefined {
  const from = line.text.lastIndexOf('。', (line.figures[end] as Figure).start) + 1;
  const added: Figure[] = [];
  const takenOff: Figure[] = [];
  let side: Figure[] | undefined;
  for (const [at, figure] of line.figures.entries()) {
    if (figure.start < from || at >= end || !isMoney(figure.indicator.unit)) continue;
    const words = before(line, at).replace(/^.*。/, '');
    if (/其中|包括|[（(]/.test(words) || !isAmount(figure)) return undefined;
    if (ADDED.test(words)) side = added;
    else if (TAKEN_OFF.test(words)) side = takenOff;
    else if (side === undefined && EARNED.test(ownClause(line, at))) side = added;
    else if (side === undefined || !GOES_ON.test(words)) return undefined;
    side.push(figure);
  }
  return added.length > 0 && takenOff.length > 0 ? { added, takenOff } : undefined;
}

const isAmount = ({ indicator }: Figure): boolean =>
  isMoney(indicator.unit) && (isLevel(indicator) || indicator.kind === 'target');

const balance = (left: readonly Figure[], right: readonly Figure[]): BalanceRelation => ({
  type: 'balance',
  leftIds: left.map(({ indicator }) => indicator.id),
  rightIds: right.map(({ indicator }) => indicator.id),
  span: cover([...left, ...right].map(({ indicator }) => indicator.span)),
});
