import { ACCOUNT_ROW, TOTAL_ROW } from '../lexicon/table-words.ts';
import { type Column, type Fit, listOf, type TreeRow } from './growing-list.ts';
import type { GrowingTree } from './growing-tree.ts';

/** 合计, 本年收入合计, 支出总计. */
export const isTotalRow = ({ label }: TreeRow): boolean => TOTAL_ROW.test(label.names.at(-1) ?? '');

const isAccount = ({ label }: TreeRow): boolean => ACCOUNT_ROW.test(label.names.at(-1) ?? '');

/**
 * A row called 合计 holds outermost rows above or below it: those since the last total, or those before too, totals included
 * (收入总计 is 本年收入合计 with 上级补助 and 上年结余). The first and the last row of a table may be a total by any name, and so
 * may the row of a whole account (州本级一般公共预算支出).
 */
export function totalRows(rows: readonly TreeRow[], columns: readonly Column[], tree: GrowingTree): void {
  const open = new Set(rows.filter((row, k) => isTotalRow(row) || isAccount(row) || k === 0 || k === rows.length - 1));
  const settle = (isOf: (whole: TreeRow, parts: readonly TreeRow[]) => boolean): boolean => {
    let found = false;
    for (const whole of open) {
      for (const parts of candidates(rows, whole, tree)) {
        if (parts.length === 0 || !isOf(whole, parts)) continue;
        tree.put(parts, whole);
        open.delete(whole);
        found = true;
        break;
      }
    }
    return found;
  };
  // A total of totals is known once these have their rows.
  while (settle((whole, parts) => tiesOut(whole, parts, listOf(whole, parts, columns).fit())));
  const flat = rows.filter(isTotalRow).length === 1 && rows.every(({ row }) => !tree.isPartOrRepeat(row));
  settle((whole, parts) => {
    if (!isTotalRow(whole)) return false;
    const list = listOf(whole, parts, columns);
    if (flat) return parts.length === rows.length - 1 && list.staysInside(parts.length);
    const { tied, near, far } = list.fit(ONE_WRONG);
    return parts.length > 1 && tied + near > 0 && far === 0;
  });
}

/** How far a sum may be off from what is called its total, if nothing else is there to make it up. */
const ONE_WRONG = 0.05;
/** Totals that a total may reach across, besides all of them. */
const NEAREST = 3;

/** Lists that a total may be of: the nearest rows first, those above it before those below, but for a total on top. */
function* candidates(rows: readonly TreeRow[], whole: TreeRow, tree: GrowingTree): Generator<readonly TreeRow[]> {
  const at = rows.indexOf(whole);
  const outermost = rows.map((row) => row !== whole && !tree.isPart(row.row) && !tree.isWithin(whole.row, row.row));
  const totals = rows.flatMap((row, k) => (k !== at && isTotalRow(row) ? [k] : []));
  const before = totals.filter((k) => k < at).slice(-NEAREST);
  const behind = totals.filter((k) => k > at).slice(0, NEAREST);
  if (at > 0) for (const from of [...before.reverse().flatMap((k) => [k + 1, k]), 0]) yield* readings(from, at);
  for (const to of [...behind.flatMap((k) => [k, k + 1]), rows.length]) yield* readings(at + 1, to);

  /** Without the rows that repeat the one above, with them, and the numbered rows alone. */
  function* readings(from: number, to: number): Generator<readonly TreeRow[]> {
    const all = rows.slice(from, to).filter((_, k) => outermost[from + k]);
    const single = all.filter(({ row }) => !tree.isPartOrRepeat(row));
    yield single;
    if (single.length < all.length) yield all;
    const numbered = single.filter(({ label }) => label.depth !== undefined);
    if (numbered.length > 1 && numbered.length < single.length) yield numbered;
  }
}

/** A sum of so many units of its last digit does not come about by chance. */
const TELLING = 1000;

function tiesOut(whole: TreeRow, parts: readonly TreeRow[], fit: Fit): boolean {
  const { tied, near, far, blank, terms, reach } = fit;
  if (tied === 0 || near > tied || far * 2 >= Math.max(1, tied)) return false;
  if (isTotalRow(whole)) return terms > 1 || near + far + blank === 0;
  const shown = parts.length > 1 && near + far + blank === 0 && terms + tied > 3;
  return shown && whole.label.depth === undefined && reach >= TELLING;
}
