import { Decimal } from 'decimal.js';
import { TOTAL } from '../lexicon/table-words.ts';
import type { RowLabel } from './row-label.ts';

export interface TreeRow {
  readonly row: number;
  readonly label: RowLabel;
}

/** The values of one column by row. */
type Column = ReadonlyMap<number, Decimal>;

/**
 * For each row the row that it is a part of. Numbering (一、 （一） 1.) and budget codes tell the depth, 其中 opens a
 * list inside the row before. Rows without any mark are nested only where the figures of some column bear it out;
 * they print no indentation that could be read.
 */
export function rowTree(rows: readonly TreeRow[], columns: readonly Column[]): Map<number, number> {
  const parents = new Map<number, number>();
  markedRows(rows, columns, parents);
  unmarkedRows(rows, columns, parents);
  totalRows(rows, columns, parents);
  return parents;
}

const isTotal = ({ label }: TreeRow): boolean => TOTAL.test(label.names.at(-1) ?? '');

function markedRows(rows: readonly TreeRow[], columns: readonly Column[], parents: Map<number, number>): void {
  const open: TreeRow[] = [];
  rows.forEach((at, k) => {
    const { depth, inner, style } = at.label;
    const before = rows[k - 1];
    if (inner && before !== undefined && !isTotal(at)) {
      parents.set(at.row, before.row);
      // 其中：（1）… goes on with （2）, and 其中：甲 with the rows that still fit into what it is part of.
      for (let next = k + 1; next < rows.length; next += 1) {
        const sibling = rows[next] as TreeRow;
        if (sibling.label.inner || sibling.label.style !== style || isTotal(sibling) || style === '') break;
        parents.set(sibling.row, before.row);
      }
      if (style === '') listInside(rows, columns, k, before, parents);
      return;
    }
    if (depth === undefined || parents.has(at.row)) return;
    while (open.length > 0 && (open.at(-1)?.label.depth ?? 0) >= depth) open.pop();
    const whole = open.at(-1);
    if (whole !== undefined) parents.set(at.row, whole.row);
    open.push(at);
  });
}

/** 其中：甲 and the unmarked rows after it, as far as they add up to the row before. */
function listInside(
  rows: readonly TreeRow[],
  columns: readonly Column[],
  from: number,
  whole: TreeRow,
  parents: Map<number, number>,
): void {
  const list = new GrowingList(columns);
  list.push(rows[from] as TreeRow);
  for (let next = from + 1; next < rows.length; next += 1) {
    const at = rows[next] as TreeRow;
    if (at.label.depth !== undefined || at.label.inner || isTotal(at)) return;
    list.push(at);
    if (list.ties(whole)) {
      for (const part of list.rows) parents.set(part.row, whole.row);
      return;
    }
  }
}

/** 一、税收收入, then 增值税, 企业所得税… until they add up to it. */
function unmarkedRows(rows: readonly TreeRow[], columns: readonly Column[], parents: Map<number, number>): void {
  const wholes = new Set(parents.values());
  // Where nothing is taken off again, a list that has outgrown its whole everywhere never ties.
  const rising = columns.map((column) => ![...column.values()].some((value) => value.isNegative()));
  rows.forEach((whole, k) => {
    if (isTotal(whole) || wholes.has(whole.row)) return;
    const list = new GrowingList(columns);
    for (let next = k + 1; next < rows.length; next += 1) {
      const at = rows[next] as TreeRow;
      if (isTotal(at) || (at.label.depth !== undefined && at.label.depth <= (whole.label.depth ?? 0))) return;
      if (parents.has(at.row)) continue;
      if (at.label.depth !== undefined && whole.label.depth === undefined) return;
      list.push(at);
      if (list.rows.length > 1 && list.ties(whole)) {
        for (const part of list.rows) parents.set(part.row, whole.row);
        return;
      }
      if (list.outgrows(whole, rising)) return;
    }
  });
}

/** A row called 合计 holds the outermost rows above or below it, down to the next such row. */
function totalRows(rows: readonly TreeRow[], columns: readonly Column[], parents: Map<number, number>): void {
  const totals = rows.filter(isTotal);
  rows.forEach((whole, k) => {
    if (!isTotal(whole)) return;
    const above = outermost(rows, k, -1, parents);
    const below = outermost(rows, k, 1, parents);
    const borneOut = [above, below].find((list) => list.length > 1 && ties(whole, list, columns));
    const flat = totals.length === 1 && rows.every((row) => row === whole || !parents.has(row.row));
    const only = k === 0 ? below : k === rows.length - 1 ? above : undefined;
    const list = borneOut ?? (flat && only !== undefined && fits(whole, only, columns) ? only : []);
    for (const part of list) parents.set(part.row, whole.row);
  });
}

/** The outermost rows from the one beside `from` on, `step` up or down, as far as the next total. */
function outermost(
  rows: readonly TreeRow[],
  from: number,
  step: 1 | -1,
  parents: ReadonlyMap<number, number>,
): TreeRow[] {
  const own: TreeRow[] = [];
  for (let k = from + step; k >= 0 && k < rows.length; k += step) {
    const at = rows[k] as TreeRow;
    if (isTotal(at)) break;
    if (!parents.has(at.row)) own.push(at);
  }
  return own;
}

/** What the rows of a list come to in each column, kept while the list grows: a table may have a thousand rows. */
class GrowingList {
  readonly rows: TreeRow[] = [];
  private readonly sums: ColumnSum[];

  private readonly columns: readonly Column[];

  constructor(columns: readonly Column[]) {
    this.columns = columns;
    this.sums = columns.map(() => ({ sum: new Decimal(0), values: 0, nonZero: 0, places: 0 }));
  }

  push(part: TreeRow): void {
    this.rows.push(part);
    this.columns.forEach((column, k) => {
      const value = column.get(part.row);
      const at = this.sums[k];
      if (value === undefined || at === undefined) return;
      at.sum = at.sum.plus(value);
      at.values += 1;
      if (!value.isZero()) at.nonZero += 1;
      at.places = Math.max(at.places, value.decimalPlaces());
    });
  }

  /**
   * More than the whole, rounding and all, in every column where both have a figure and figures only rise; a whole of
   * nothing has no parts.
   */
  outgrows(whole: TreeRow, rising: readonly boolean[]): boolean {
    return this.columns.every((column, k) => {
      const total = column.get(whole.row);
      const at = this.sums[k];
      if (total === undefined || at === undefined) return true;
      return rising[k] === true && (total.isZero() || at.sum.gt(total.plus(slackOf(total, at))));
    });
  }

  /** The parts add up to the whole in some column, but for the rounding of each, and are not all nothing. */
  ties(whole: TreeRow): boolean {
    return this.columns.some((column, k) => {
      const total = column.get(whole.row);
      const at = this.sums[k];
      if (total === undefined || at === undefined || at.nonZero < 2) return false;
      const exact = total.lt(1000) && placesOf(total, at) === 0;
      return at.sum
        .minus(total)
        .abs()
        .lte(exact ? 0 : slackOf(total, at));
    });
  }
}

type ColumnSum = { sum: Decimal; values: number; nonZero: number; places: number };

const placesOf = (total: Decimal, { places }: ColumnSum): number => Math.max(total.decimalPlaces(), places);

/** What rounding of the parts and of the whole leaves open. */
const slackOf = (total: Decimal, sum: ColumnSum): Decimal =>
  new Decimal(10).pow(-placesOf(total, sum)).times((sum.values + 1) / 2);

function ties(whole: TreeRow, parts: readonly TreeRow[], columns: readonly Column[]): boolean {
  const list = new GrowingList(columns);
  for (const part of parts) list.push(part);
  return list.ties(whole);
}

/** No part is larger than the whole in any column: all that an open list promises. */
const fits = (whole: TreeRow, parts: readonly TreeRow[], columns: readonly Column[]): boolean =>
  columns.every((column) => {
    const total = column.get(whole.row);
    return total === undefined || parts.every(({ row }) => column.get(row)?.lte(total) ?? true);
  });
