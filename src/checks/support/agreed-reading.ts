import type { ReportTable } from '../../model/report.ts';
import { Decimal } from '../../text/interval.ts';
import type { Amount } from '../../text/printed-figure.ts';
import { chanceOfSlip, type SlipTerm } from '../../text/telling-slip.ts';
import { amountOrZero } from './grid.ts';
import { judgeSum, sumTolerance } from './judge-sum.ts';
import type { TableTotal } from './table-sums.ts';

/** How many totals of a family must tie out under a reading, and what share may fail, before one is called wrong. */
const MIN_AGREEING = 2;
/** So many rows whose 合计 is their only other figure bear out the column of totals as well. */
const MANY_ROWS = 5;
const MAX_FAILING = 0.05;

/** A reading that other totals bear out; `spare` where they do without any one of them. */
export interface Agreed {
  readonly basis: string;
  readonly spare: boolean;
}

/**
 * The reading under which the totals of a family tie out best, if nearly all that can fail do. One wrong cell breaks
 * one total of a row or column; several failures mean that the table was misread (a row lost at a page break).
 */
export function agreedReading(table: ReportTable, members: readonly TableTotal[]): Agreed | undefined {
  const bases = new Set(members.flatMap(({ readings }) => readings.map(({ basis }) => basis)));
  let best: (Agreed & { failing: number }) | undefined;
  for (const basis of bases) {
    // A total of nothing but zeros, or of a single part, proves no reading.
    const telling = members.filter((member) => {
      const amounts = amountsOf(table, member, basis);
      const parts = amounts?.parts.filter((part) => !part.value.isZero()) ?? [];
      // 1 + 1 may be 1 where each is rounded.
      const open = sumTolerance(amounts === undefined ? [] : [amounts.whole, ...parts]);
      return parts.length > 1 && open.times(10).lte(amounts?.whole.value.abs() ?? 0);
    });
    const failing = telling.filter((member) => !tiesOut(table, member, basis)).length;
    const enough = telling.length - failing >= MIN_AGREEING && failing <= Math.max(1, telling.length * MAX_FAILING);
    if (enough && (best === undefined || failing < best.failing))
      best = { basis, failing, spare: telling.length - failing > MIN_AGREEING };
  }
  return best ?? plainColumn(table, members) ?? flatTable(table, members);
}

/**
 * A single column of rows of one rank under one total, which nothing else bears out: what it is off by is a fault where one slip
 * explains it, or where the rows leave nothing out and it is little.
 */
function flatTable(table: ReportTable, members: readonly TableTotal[]): Agreed | undefined {
  const [member, ...more] = members;
  const amounts = member?.flat === undefined || more.length > 0 ? undefined : amountsOf(table, member, 'all-rows');
  if (amounts === undefined) return undefined;
  const { whole, parts } = amounts;
  const off = parts.reduce((rest, part) => rest.minus(part.value), whole.value).abs();
  const little = member?.flat === 'listed' && off.lte(whole.value.abs().times(LITTLE));
  const slip = chanceOfSlip(termOf(whole), parts.map(termOf)) < SELDOM;
  return little || slip ? { basis: 'all-rows', spare: true } : undefined;
}

const LITTLE = 0.05;
/** How seldom rows that are not all of it may look like all with one slip in them. */
const SELDOM = 0.05;

/** As printed to the last digit: what rounding may leave open is no slip. */
const termOf = ({ value }: Amount): SlipTerm => ({ value, step: new Decimal(0), counted: false, scaled: false });

/** 人员经费 or 公用经费 alone makes up each 合计: no row proves the reading, all of them together do. */
function plainColumn(table: ReportTable, members: readonly TableTotal[]): Agreed | undefined {
  const rows = members.filter((member) => {
    const amounts = member.family.startsWith('column') ? amountsOf(table, member, 'columns') : undefined;
    return amounts !== undefined && !amounts.whole.value.isZero();
  });
  const failing = rows.filter((member) => !tiesOut(table, member, 'columns')).length;
  const agreed = rows.length - failing >= MANY_ROWS && failing <= Math.max(1, rows.length * MAX_FAILING);
  return agreed ? { basis: 'columns', spare: rows.length - failing > MANY_ROWS } : undefined;
}

export function tiesOut(table: ReportTable, member: TableTotal, basis: string): boolean {
  const amounts = amountsOf(table, member, basis);
  return amounts !== undefined && judgeSum(amounts.whole, amounts.parts).verdict !== 'mismatch';
}

export function amountsOf(
  table: ReportTable,
  { total, readings }: TableTotal,
  basis: string,
): { whole: Amount; parts: readonly Amount[] } | undefined {
  const cells = readings.find((reading) => reading.basis === basis)?.parts;
  if (cells === undefined) return undefined;
  const [whole, ...parts] = [total, ...cells].map(amountOrZero).map((amount) => rounded(table, amount));
  const known = parts.filter((part) => part !== undefined);
  return whole !== undefined && known.length === parts.length ? { whole, parts: known } : undefined;
}

/** 单位：万元 and the like: whole numbers in such a table are rounded ones; 元 are rounded from 分. */
const ROUNDING_UNIT = /元$|%|％|吨|公里|亩|公顷|平方/;

function rounded(table: ReportTable, amount: Amount | undefined): Amount | undefined {
  const exact = amount === undefined || !amount.step.isZero() || !ROUNDING_UNIT.test(table.unit ?? '');
  return exact ? amount : { ...amount, step: new Decimal(1) };
}
