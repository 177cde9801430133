import type { TableCell } from '../../model/report.ts';
import type { Amount } from '../../text/printed-figure.ts';
import { derivedColumns } from './derived-columns.ts';
import { cellValue } from './grid.ts';
import { judgeSum } from './judge-sum.ts';
import { type Branch, branchesOf } from './row-tree.ts';
import type { RunRow, TableRun } from './table-run.ts';

/** One cell that is the sum of cells of its column. */
export interface BranchSum {
  readonly total: { readonly row: RunRow; readonly cell: TableCell; readonly amount: Amount };
  readonly parts: readonly { readonly row: RunRow; readonly cell: TableCell; readonly amount: Amount }[];
  /** Whether it ties out; a sum that does not is listed only where the other columns and rows bear the branch out. */
  readonly ties: boolean;
  /** Whether something besides this sum shows the branch: codes, or the same rows in another column. */
  readonly shown: boolean;
}

/** A wrong cell breaks one sum of its column; more failures mean that rows were lost or are no parts. */
const MIN_AGREEING = 4;
const MAX_FAILING = 0.03;
/** A wrong cell that is itself a sum breaks its own and the one it is part of. */
const MAY_FAIL = 2;
/** Growth and shares do not add up. */
const RATIO_HEAD = /[%％]|增长|增幅|增减|占|比重|率|同比|完成/;

/** The sums of rows over the columns of a run, by budget codes or by their own amounts. */
export function* branchSums(run: TableRun): Generator<BranchSum> {
  const derived = new Set(
    derivedColumns(run)
      .filter(({ kind }) => kind !== 'difference')
      .map(({ col }) => col),
  );
  for (const [label, cols] of columnGroups(run)) {
    const amounts = cols.filter(
      (col) => !derived.has(col) && !RATIO_HEAD.test(run.heads[col]?.split('·').at(-1) ?? ''),
    );
    const branches = branchesOf(run, label, amounts);
    const sums = amounts.map((col) => branches.map((branch) => sumOf(run, branch, col)));
    for (const column of sums) {
      const told = column.filter((sum) => sum !== undefined);
      const failing = told.filter(({ ties }) => !ties).length;
      const sound = told.length - failing >= MIN_AGREEING && failing <= Math.max(MAY_FAIL, told.length * MAX_FAILING);
      for (const [k, sum] of column.entries()) {
        if (sum === undefined) continue;
        const elsewhere = sums.filter((other) => other !== column).flatMap((other) => other[k] ?? []);
        const borneOut = isBorneOut(branches[k] as Branch, elsewhere);
        // What shows it must show it without itself, or a wrong cell would hide it.
        const shown = borneOut && sum.sure && told.length - failing - (sum.ties ? 1 : 0) >= MIN_AGREEING;
        if (sum.ties || (sound && borneOut)) yield { ...sum, shown };
      }
    }
  }
}

/**
 * A row that was lost, or is no part, breaks the sum in every column. Amounts that add up in one other column may do so
 * by leaving a row out; codes say themselves what belongs where.
 */
function isBorneOut({ basis }: Branch, elsewhere: readonly Told[]): boolean {
  const agreed = elsewhere.every(({ ties }) => ties);
  return basis === 'codes' ? agreed : agreed && elsewhere.length >= 1;
}

/** Columns of amounts under the column of labels to their left. */
function columnGroups(run: TableRun): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  let label: number | undefined;
  for (let col = 0; col < run.cols; col += 1) {
    const read = run.rows.map(({ cells }) => cellValue(cells[col]).kind);
    const [words, numbers] = ['text', 'number'].map((kind) => read.filter((one) => one === kind).length) as [
      number,
      number,
    ];
    if (words > numbers) label = col;
    else if (label !== undefined && numbers > 0 && !isCodes(run, col))
      groups.set(label, [...(groups.get(label) ?? []), col]);
  }
  return groups;
}

const isCodes = (run: TableRun, col: number): boolean => /编码|代码|序号|^类$|^款$|^项$/.test(run.heads[col] ?? '');

/** How far behind the last part a row may still belong to the sum. */
const NEAR = 60;
/** Most rows that may or may not belong to a branch: each doubles the sums to try. */
const MAX_OPEN = 6;

/** A sum before it is known what shows it; `sure` where no empty row leaves open which rows belong to it. */
type Told = Omit<BranchSum, 'shown'> & { readonly sure: boolean };

/** The sum in one column; rows that were empty where the branch was found may belong to it or not. */
function sumOf(run: TableRun, { parent, parts, open, basis }: Branch, col: number): Told | undefined {
  const whole = termOf(run, parent, col);
  if (whole === undefined || whole.amount.value.isZero()) return undefined;
  // Words where a number should stand hide a part.
  if (parts.some((at) => cellValue(run.rows[at]?.cells[col]).kind === 'text')) return undefined;
  const filled = (rows: readonly number[]): BranchSum['total'][] =>
    rows.flatMap((at) => termOf(run, at, col) ?? []).filter(({ amount }) => !amount.value.isZero());
  const [sure, doubtful] = [filled(parts), filled(open)];
  const settled = basis === 'codes' || doubtful.length === 0;
  if (doubtful.length > MAX_OPEN) return undefined;
  for (let choice = 0; choice < 2 ** doubtful.length; choice += 1) {
    const terms = [...sure, ...doubtful.filter((_, k) => (choice >> k) % 2 === 1)];
    const { verdict } = judgeSum(
      whole.amount,
      terms.map(({ amount }) => amount),
    );
    if (terms.length > 0 && verdict !== 'mismatch') return { total: whole, parts: terms, ties: true, sure: settled };
  }
  // Which rows belong to it is known from the other columns only where they leave no doubt.
  if (sure.length === 0 || !settled) return undefined;
  const missing = sure.reduce((sum, { amount }) => sum.minus(amount.value), whole.amount.value);
  // A row near by that is exactly what is missing belongs to the sum, whatever the other columns say.
  const near = run.rows.slice(parent + 1, Math.max(...parts) + NEAR);
  const stray = basis === 'ties' && near.some(({ amounts }) => amounts[col]?.value.abs().eq(missing.abs()));
  return stray || isTorn(run, [parent, ...parts], col)
    ? undefined
    : { total: whole, parts: [...sure, ...doubtful], ties: false, sure: true };
}

/** Digits that wrapped inside a cell (29013 over 7) make a row of their own, without a name, below the number they were cut from. */
const isTorn = (run: TableRun, rows: readonly number[], col: number): boolean =>
  rows.some((at) => {
    const below = run.rows[at + 1];
    const nameless = below !== undefined && !below.cells.some((cell) => cellValue(cell).kind === 'text');
    return nameless && below.amounts[col] !== undefined;
  });

function termOf(run: TableRun, at: number, col: number): BranchSum['total'] | undefined {
  const row = run.rows[at] as RunRow;
  const [cell, amount] = [row.cells[col], row.amounts[col]];
  return cell === undefined || amount === undefined ? undefined : { row, cell, amount };
}
