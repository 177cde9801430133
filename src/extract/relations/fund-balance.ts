import type { BalanceRelation } from '../../model/relation.ts';
import { meet, sumIntervals } from '../../text/interval.ts';
import { inCommonUnit } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import { isLevel } from './candidates.ts';
import { between, type Figure, type Line, ownClause } from './line.ts';

/** 当年收支结余, 本年结余: what a year's income leaves over its spending. No 上年结余, no 滚存结余. */
const SURPLUS = /(?:(?:本年|当年|当期|年度)(?:收支)?|收支)(?:结余|盈余|节余)(?:预算|计划)?$/;
/** 年末滚存结余, 累计结余: all that was ever left over. */
const ACCUMULATED =
  /(?:滚存|累计)(?:结余|节余)(?:预算|计划)?$|(?:年末|年终|期末)(?:结转(?:资金)?[和及与])?(?:结余|节余)(?:资金)?$/;
/** 上年滚存结余, 加上年结余: what was left over before the year. */
const FORMER =
  /(?:上年|年初|期初|以前年度)(?:末)?(?:滚存|累计)?(?:结转(?:资金)?[和及与]结余|结余|节余|结转)(?:资金|收入)?$/;
const KEPT = /结余|盈余|节余/;
const EARNED = /收入(?!支出)/;
const SPENT = /支出/;
/** A part of income or spending is none of the two sides. */
const PART = /其中|包括|构成|[（(]|加上/;
/** 其中：甲收入7.17亿元、支出7.1亿元；乙收入…: the list goes on behind its semicolons. */
const LIST = /其中[：:]|构成(?:是|为|如下)?[：:]/;
const ASIDE = /[（(][^（()）]*[）)]/g;
/** Where transfers and debts are added on both sides, income and spending alone leave nothing over. */
const TRANSFERS = /总计|总量|加上(?!年)/;
/** What a department's account adds on either side besides (《部门决算管理办法》: 使用非财政拨款结余, 结余分配). */
const BESIDES = /使用非财政拨款|使用专用结余|结余分配/;
/** How many sentences back the two sides may stand. */
const SENTENCES = 3;

/**
 * What a fund took in, spent and kept (《社会保险基金预算》: 当年收支结余 = 收入 − 支出, 年末滚存结余 = 上年结余 + 当年收支结余).
 * Only within one paragraph, and only where each side is printed once or the printed figures tie out.
 */
export function fundBalances(line: Line): BalanceRelation[] {
  return line.figures.flatMap((figure, at) => {
    if (!isMoney(figure)) return [];
    const label = labelOf(line, at);
    if (ACCUMULATED.test(label) && !FORMER.test(label)) return accumulated(line, at);
    return SURPLUS.test(label) ? surplusOf(line, at) : [];
  });
}

/** 收入125.08亿元……支出113.57亿元……收支结余11.51亿元. */
function surplusOf(line: Line, at: number): BalanceRelation[] {
  const sides = sidesBefore(line, at);
  const kept = line.figures[at] as Figure;
  if (sides === undefined || TRANSFERS.test(line.text.slice(sides.earned.end, kept.start))) return [];
  return [balance([sides.earned], [sides.spent, kept])];
}

/** 上年滚存结余 + 本年收支结余 = 年末滚存结余, or with the year's income and spending in place of what they left. */
function accumulated(line: Line, at: number): BalanceRelation[] {
  const end = line.figures[at] as Figure;
  const near = nearBefore(line, at);
  const former = near.findLast((k) => FORMER.test(labelOf(line, k)));
  if (former === undefined) return [];
  const from = line.figures[former] as Figure;
  if (near.some((k) => k > former && BESIDES.test(labelOf(line, k)))) return [];
  const surplus = near.findLast((k) => SURPLUS.test(labelOf(line, k)) && !FORMER.test(labelOf(line, k)));
  if (surplus !== undefined) return [balance([from, line.figures[surplus] as Figure], [end])];
  const sides = sidesBefore(line, at);
  if (sides === undefined || TRANSFERS.test(line.text.slice(sides.earned.end, end.start))) return [];
  return [balance([from, sides.earned], [sides.spent, end])];
}

/** Income and spending before the figure at `at`: the pair that ties out, else the only one. */
function sidesBefore(line: Line, at: number): { readonly earned: Figure; readonly spent: Figure } | undefined {
  const near = nearBefore(line, at).filter((k) => !FORMER.test(labelOf(line, k)));
  const figures = (side: RegExp, other: RegExp): Figure[] =>
    near
      .filter((k) => side.test(labelOf(line, k)) && !other.test(labelOf(line, k)) && !isPart(line, k))
      .map((k) => line.figures[k] as Figure);
  const [earned, spent] = [figures(EARNED, SPENT), figures(SPENT, EARNED)];
  const kept = line.figures[at] as Figure;
  const own = ownSides(line, at, near);
  if (own !== undefined) return own;
  for (const a of [...earned].reverse()) {
    for (const b of [...spent].reverse()) if (ties(a, [b, kept])) return { earned: a, spent: b };
  }
  // Another surplus between belongs to another fund or level, whose income and spending these are.
  const [a, b] = [earned[0], spent[0]];
  const other = (k: number): boolean => k > line.figures.indexOf(b as Figure) && KEPT.test(labelOf(line, k));
  if (b !== undefined && near.some(other)) return undefined;
  return earned.length === 1 && spent.length === 1 && a !== undefined && b !== undefined
    ? { earned: a, spent: b }
    : undefined;
}

/** 甲基金收入3153万元……甲基金支出2515万元，当期结余638万元: spending and surplus side by side, and income of the same name. */
function ownSides(line: Line, at: number, near: readonly number[]) {
  const last = at - 1;
  const fund = /^(.{3,}?)(?:基金)?支出/.exec(labelOf(line, last))?.[1];
  if (
    fund === undefined ||
    !near.includes(last) ||
    between(line, line.figures[last] as Figure, line.figures[at] as Figure).length > 8
  )
    return undefined;
  const incomes = near.filter(
    (k) => labelOf(line, k).startsWith(fund) && EARNED.test(labelOf(line, k).slice(fund.length)),
  );
  const [only] = incomes;
  return only === undefined || incomes.length > 1
    ? undefined
    : { earned: line.figures[only] as Figure, spent: line.figures[last] as Figure };
}

function ties(whole: Figure, parts: readonly Figure[]): boolean {
  const common = inCommonUnit([whole, ...parts].map(({ indicator }) => indicator));
  const [left, ...right] = common?.amounts.map(({ interval }) => interval) ?? [];
  return left !== undefined && meet(left, sumIntervals(right));
}

/** Amounts of money of the same kind in the sentences just before. */
function nearBefore(line: Line, at: number): number[] {
  const figure = line.figures[at] as Figure;
  return line.figures.slice(0, at).flatMap((other, k) => {
    const apart = line.text.slice(other.end, figure.start).split('。').length - 1;
    return isMoney(other) && apart < SENTENCES && other.indicator.kind === figure.indicator.kind ? [k] : [];
  });
}

const isMoney = ({ indicator }: Figure): boolean =>
  indicator.baseUnit === '元' && (isLevel(indicator) || indicator.kind === 'target');

/** The figure's own words and its name: either may carry the word. */
const labelOf = (line: Line, at: number): string =>
  ownClause(line, at).replace(/(?:完成|执行|实现|安排|为|达到?)+$/, '') || (line.figures[at]?.indicator.name ?? '');

/** Whether its sentence, as far as the figure, has begun to divide something. */
function isPart(line: Line, at: number): boolean {
  const { start } = line.figures[at] as Figure;
  const sentence = line.text.lastIndexOf('。', start) + 1;
  const listed = LIST.test(line.text.slice(sentence, start).replace(ASIDE, ''));
  // 收入0.92亿元，其中保费0.61亿元，支出0.84亿元: spending that opens its clause divides no income.
  if (/^(?:本年|当年|当期|基金|预算)*支出/.test(labelOf(line, at))) return listed && besidesListedIncome(line, at);
  const from = listed ? sentence : Math.max(sentence, line.text.lastIndexOf('；', start) + 1);
  return PART.test(line.text.slice(from, start).replace(ASIDE, ''));
}

/** 其中：甲收入7.17亿元、支出7.1亿元: the spending of an item that is listed with its income. */
function besidesListedIncome(line: Line, at: number): boolean {
  const [income, spending] = [line.figures[at - 1], line.figures[at] as Figure];
  const beside = income !== undefined && /^[、，,][^，。；、]*$/.test(between(line, income, spending));
  return beside && /收入$/.test(labelOf(line, at - 1)) && isPart(line, at - 1);
}

const balance = (left: readonly Figure[], right: readonly Figure[]): BalanceRelation => ({
  type: 'balance',
  leftIds: left.map((figure) => figure.indicator.id),
  rightIds: right.map((figure) => figure.indicator.id),
  span: cover([...left, ...right].map((figure) => figure.indicator.span)),
});
