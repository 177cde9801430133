import type { BalanceRelation } from '../../model/relation.ts';
import { Decimal } from '../../text/interval.ts';
import { isMoney } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import { before, type Figure, type Line, outerLine, ownClause } from './line.ts';

/** 收入总计3476万元, 收入合计: all that a fund has to spend in the year. */
const ALL_INCOME = /收入(?:总计|总量|合计|总额)[^，。；、\d]{0,3}$|总收入[^，。；、\d]{0,3}$/;
/** 支出总计: where it is printed, it is what the income is compared with. */
const ALL_SPENT = /支出(?:总计|总量|合计|总额)|总支出/;
/** What goes out besides the spending of the level itself (《政府收支分类科目》: 转移性支出, 债务还本支出, 年终结余). */
const GOES_OUT = /上解|调出|还本|结转|结余|补助下级|转贷|(?:稳定)?调节基金|补充/;
const CARRIED_ON = /结转|结余/;
const BALANCED = /收支[^，。]{0,4}(?:平衡|相抵)/;
const FUNDS = /一般公共预算|政府性基金|国有资本经营|社会保险基金/;
const LEVEL = /[省市县区州盟旗]本级|全[省市县区州盟旗]/;
/** Further off, the two are no sides of one account. */
const NEAR = 0.1;

/**
 * 收入A，加上B、C，收入总计D。支出E，调出F，结转下年G。: a fund's income in all, and in what follows all that goes out of it, whose total is not
 * printed. What is carried on makes the list complete (《预算法》第二章: each fund balances).
 */
export function sidesApart(lines: readonly Line[]): BalanceRelation[] {
  const outer = lines.map(outerLine);
  return outer.flatMap((line, k) =>
    line.figures.flatMap((earned, at) => {
      if (!isMoney(earned.indicator.unit) || !ALL_INCOME.test(before(line, at))) return [];
      const region = regionBehind(line, earned, outer[k + 1]);
      const spent = region === undefined ? [] : spentIn(region, earned, sentenceOf(line, earned));
      return spent.length > 1 && isNear(earned, spent) ? [balance(earned, spent)] : [];
    }),
  );
}

interface Region {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** What follows the total up to the next full stop; the next sentence where nothing follows; the next paragraph at the end of one. */
function regionBehind(line: Line, { end }: Figure, next: Line | undefined): Region | undefined {
  const stop = endOfSentence(line, end);
  if (line.figures.some(({ start }) => start >= end && start < stop)) return { line, from: end, to: stop };
  if (stop + 1 < line.text.length) return { line, from: stop + 1, to: endOfSentence(line, stop + 1) };
  return next === undefined ? undefined : { line: next, from: 0, to: endOfSentence(next, 0) };
}

const endOfSentence = ({ text }: Line, from: number): number => {
  const at = text.indexOf('。', from);
  return at < 0 ? text.length : at;
};

const sentenceOf = ({ text }: Line, { start }: Figure): string => text.slice(text.lastIndexOf('。', start) + 1, start);

/** The spending of the same fund and level and all else that goes out of it; nothing where the text does not say that this is all. */
function spentIn({ line, from, to }: Region, earned: Figure, income: string): readonly Figure[] {
  const words = line.text.slice(from, to);
  if (ALL_SPENT.test(words) || differ(FUNDS, words, income) || differ(LEVEL, words, income)) return [];
  const list: Figure[] = [];
  let inside = false;
  for (const [at, figure] of line.figures.entries()) {
    if (figure.start < from || figure.start >= to || !isAmount(figure, earned)) continue;
    const label = ownClause(line, at);
    inside ||= /其中|包括/.test(before(line, at));
    const first = list.length === 0;
    if (first ? /支出/.test(label) && !inside : GOES_OUT.test(label)) list.push(figure);
    else if (!inside) return [];
  }
  const last = list.at(-1);
  const closed = last !== undefined && CARRIED_ON.test(ownClause(line, line.figures.indexOf(last)));
  return closed || BALANCED.test(words) ? list : [];
}

const isAmount = ({ indicator }: Figure, { indicator: earned }: Figure): boolean =>
  isMoney(indicator.unit) && indicator.kind === earned.kind;

/** Whether both name one of these, and not the same. */
function differ(names: RegExp, a: string, b: string): boolean {
  const [one, other] = [names.exec(a)?.[0], names.exec(b)?.[0]];
  return one !== undefined && other !== undefined && one !== other;
}

const amount = ({ indicator }: Figure): Decimal => new Decimal(indicator.baseValue ?? indicator.value ?? 0);

function isNear(earned: Figure, spent: readonly Figure[]): boolean {
  const sum = spent.reduce((total, figure) => total.plus(amount(figure)), new Decimal(0));
  return sum.minus(amount(earned)).abs().lte(amount(earned).times(NEAR));
}

const balance = (earned: Figure, spent: readonly Figure[]): BalanceRelation => ({
  type: 'balance',
  leftIds: [earned.indicator.id],
  rightIds: spent.map(({ indicator }) => indicator.id),
  span: cover([earned, ...spent].map(({ indicator }) => indicator.span)),
});
