import { isFault, weigh } from './branch-evidence.ts';
import type { BranchSum, ToldSum } from './branch-sum.ts';
import { derivedColumns } from './derived-columns.ts';
import { cellValue } from './grid.ts';
import { judgeSum } from './judge-sum.ts';
import { isRatioHead } from './ratio-head.ts';
import { type Branch, branchesOf } from './row-tree.ts';
import type { RunRow, TableRun } from './table-run.ts';

/** The sums of rows over the columns of a run, by budget codes or by their own amounts. */
export function* branchSums(run: TableRun): Generator<BranchSum> {
  const derived = new Set(
    derivedColumns(run)
      .filter(({ kind }) => kind !== 'difference')
      .map(({ col }) => col),
  );
  for (const [label, cols] of columnGroups(run)) {
    const amounts = cols.filter((col) => !derived.has(col) && !isRatioHead(run.heads[col]?.split('·').at(-1) ?? ''));
    const branches = branchesOf(run, label, amounts);
    const sums = amounts.map((col) => branches.map((branch) => sumOf(run, branch, col)));
    for (const column of sums) {
      const tying = branches.filter((_, j) => column[j]?.ties);
      const failing = column.filter((other) => other !== undefined && !other.ties).length;
      const tyingOf = countsOf(tying.map(({ names }) => names));
      for (const [k, sum] of column.entries()) {
        const branch = branches[k] as Branch;
        if (sum === undefined) continue;
        const own = sum.ties ? 1 : 0;
        const elsewhere = sums.filter((other) => other !== column).flatMap((other) => other[k] ?? []);
        const alike = (tyingOf.get(branch.names) ?? 0) > own;
        const evidence = weigh(branch, { sum, agreeing: tying.length - own, failing, alike, elsewhere });
        if (sum.ties) yield { ...sum, shown: evidence === 'proof' && sum.sure };
        else if (evidence === 'proof' || (evidence === 'hint' && isFault(branch, sum))) yield { ...sum, shown: true };
      }
    }
  }
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Columns of amounts under the column of labels to their left. */
function columnGroups(run: TableRun): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  let label: number | undefined;
  for (let col = 0; col < run.cols; col += 1) {
    const read = run.rows.map(({ cells }) => (cells[col]?.col === col ? cellValue(cells[col]).kind : 'blank'));
    const [words, numbers] = ['text', 'number'].map((kind) => read.filter((one) => one === kind).length) as [
      number,
      number,
    ];
    // 货运量, 万吨, 1782.15: what a row is measured in is no name of it.
    if (words > numbers) label = isUnits(run, col) ? label : col;
    else if (label !== undefined && numbers > 0 && !isCodes(run, col)) {
      const group = groups.get(label);
      if (group === undefined) groups.set(label, [col]);
      else group.push(col);
    }
  }
  return groups;
}

const isUnits = (run: TableRun, col: number): boolean =>
  /^(?:计量)?单位$/.test(run.heads[col]?.split('·').at(-1) ?? '');

const isCodes = (run: TableRun, col: number): boolean => /编码|代码|序号|^类$|^款$|^项$/.test(run.heads[col] ?? '');

/** How far behind the last part a row may still belong to the sum. */
const NEAR = 60;
/** Most rows that may or may not belong to a branch: each doubles the sums to try. */
const MAX_OPEN = 6;

/** The sum in one column; rows that were empty where the branch was found may belong to it or not. */
function sumOf(run: TableRun, { parent, parts, open, basis }: Branch, col: number): ToldSum | undefined {
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
    if (terms.length > 0 && verdict !== 'mismatch')
      return { total: whole, parts: terms, ties: true, blank: false, sure: settled };
  }
  // Which rows belong to it is known from the other columns only where they leave no doubt.
  if (sure.length === 0 || !settled) return undefined;
  const missing = sure.reduce((sum, { amount }) => sum.minus(amount.value), whole.amount.value);
  // A row near by that is exactly what is missing belongs to the sum, whatever the other columns say.
  const near = run.rows.slice(parent + 1, Math.max(...parts) + NEAR);
  const stray = basis !== 'codes' && near.some(({ amounts }) => amounts[col]?.value.abs().eq(missing.abs()));
  const blank = missing.gt(0) && parts.some((at) => cellValue(run.rows[at]?.cells[col]).kind === 'blank');
  return stray || isTorn(run, [parent, ...parts], col)
    ? undefined
    : { total: whole, parts: [...sure, ...doubtful], ties: false, blank, sure: true };
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
  // A figure that spans several columns stands in its first.
  return cell?.col !== col || amount === undefined ? undefined : { row, cell, amount };
}
