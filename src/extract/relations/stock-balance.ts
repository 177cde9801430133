import type { BalanceRelation } from '../../model/relation.ts';
import { cover } from '../../text/span.ts';
import { isLevel } from './candidates.ts';
import { type Figure, type Line, ownClause, sameSentence } from './line.ts';

/** 年初债务余额, 上年末在院: a stock at the beginning, by its name. */
const AT_START = /^(?:其中)?(?:年初|期初|上年末|上年底|月初)(.{2,10})$/;
/** 年末债务余额. */
const AT_END = /^(?:年末|期末|年底|月末)(.{2,10})$/;
const CAME_IN = /新增|增加|入院|入库|发行|借入|举借|新立|转入|新收|调入|入矫|纳管|接收|入所|入学/;
const WENT_OUT = /偿还|归还|减少|出院|出库|核销|化解|退出|注销|转出|出栏|销号|调出|解矫|解除|出所|毕业/;

/** 年初余额A，新增B，偿还C，年末余额D: a stock, what came to it and went from it, and what it came to, one after another. */
export function stockBalances(line: Line): BalanceRelation[] {
  return line.figures.flatMap((start, at) => {
    const [, stock] = AT_START.exec(said(line, at)) ?? [];
    const [added, taken, end] = line.figures.slice(at + 1, at + 4);
    if (stock === undefined || added === undefined || taken === undefined || end === undefined) return [];
    const all = [start, added, taken, end];
    const alike = all.every(({ indicator }) => isLevel(indicator) && indicator.baseUnit === start.indicator.baseUnit);
    if (!alike || !sameSentence(line, start, end) || AT_END.exec(said(line, at + 3))?.[1] !== stock) return [];
    if (!CAME_IN.test(said(line, at + 1)) || !WENT_OUT.test(said(line, at + 2))) return [];
    return [balance([start, added], [taken, end])];
  });
}

/** The words right before a figure, without a word of being or coming to. */
const said = (line: Line, at: number): string => ownClause(line, at).replace(/(?:为|达到?|共|有)+$/, '');

const balance = (left: readonly Figure[], right: readonly Figure[]): BalanceRelation => ({
  type: 'balance',
  leftIds: left.map(({ indicator }) => indicator.id),
  rightIds: right.map(({ indicator }) => indicator.id),
  span: cover([...left, ...right].map(({ indicator }) => indicator.span)),
});
