import type { TableCell } from '../../model/report.ts';
import type { Amount } from '../../text/printed-figure.ts';
import { wordsOf } from './grid.ts';
import { isRatioHead } from './ratio-head.ts';
import type { RunRow, TableRun } from './table-run.ts';

/** 收入总计 and 支出总计 of a balance table, side by side in one row. */
export interface TwoSidedTotal {
  readonly row: RunRow;
  readonly earned: { readonly cell: TableCell; readonly amount: Amount };
  readonly spent: { readonly cell: TableCell; readonly amount: Amount };
}

const EARNED = /^收入(总计|总量)$/;
const SPENT = /^支出(总计|总量)$/;
const EITHER = /^总计$/;

/**
 * The totals of tables that set 收入 against 支出: the same columns on either side, under the same heads, one of which balances. In
 * the `form` that a department publishes (《预算法》第三十二条; 部门预决算公开表样) 收入总计 and 支出总计 balance in any case.
 */
export function* twoSidedTotals(run: TableRun, form: boolean): Generator<TwoSidedTotal> {
  for (const row of run.rows) {
    const labels = row.cells.flatMap((cell, col) =>
      cell !== undefined && cell.col === col && isTotal(cell) ? [col] : [],
    );
    const [left, right] = labels;
    if (left === undefined || right === undefined || labels.length !== 2) continue;
    if (!isEarned(row, left, run) || !isSpent(row, right, run)) continue;
    const [before, behind] = [amountsFrom(run, row, left, right), amountsFrom(run, row, right, run.cols)];
    if (before.length !== behind.length) continue;
    const totals = before.flatMap((earned, k) => {
      const spent = behind[k];
      return spent !== undefined && sameHead(run, earned.col, spent.col) ? [{ row, earned, spent }] : [];
    });
    // 收入总计 of a table that leaves transfers out balances in no column; one column that does shows that all should.
    if (form || totals.some(({ earned, spent }) => earned.amount.value.eq(spent.amount.value))) yield* totals;
  }
}

const isTotal = (cell: TableCell): boolean => [EARNED, SPENT, EITHER].some((words) => words.test(wordsOf(cell)));
const isEarned = (row: RunRow, col: number, run: TableRun): boolean =>
  EARNED.test(wordsOf(row.cells[col])) || (EITHER.test(wordsOf(row.cells[col])) && /收入/.test(run.heads[col] ?? ''));
const isSpent = (row: RunRow, col: number, run: TableRun): boolean =>
  SPENT.test(wordsOf(row.cells[col])) || (EITHER.test(wordsOf(row.cells[col])) && /支出/.test(run.heads[col] ?? ''));

function amountsFrom(run: TableRun, row: RunRow, label: number, until: number) {
  const found: { col: number; cell: TableCell; amount: Amount }[] = [];
  for (let col = label + 1; col < until; col += 1) {
    const [cell, amount] = [row.cells[col], row.amounts[col]];
    const ratio = isRatioHead(run.heads[col]?.split('·').at(-1) ?? '');
    if (cell !== undefined && amount !== undefined && !ratio) found.push({ col, cell, amount });
  }
  return found;
}

const bare = (head: string): string => head.replace(/收入|支出/g, '');
const sameHead = (run: TableRun, a: number, b: number): boolean =>
  bare(run.heads[a] ?? '') === bare(run.heads[b] ?? '');
