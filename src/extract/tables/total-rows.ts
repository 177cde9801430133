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
  const open = new Set(totalsOf(rows));
  const settle = (isOf: (whole: TreeRow, parts: readonly TreeRow[]) => boolean): boolean => {
    const before = open.size;
    for (const total of open) {
      for (const parts of candidates(rows, total, tree)) {
        if (parts.length === 0 || !isOf(total.row, parts)) continue;
        tree.put(parts, total.row);
        open.delete(total);
        break;
      }
    }
    return open.size < before;
  };
  // A total of totals is known once these have their rows.
  for (let level = 0; level < LEVELS; level += 1)
    if (!settle((whole, parts) => tiesOut(whole, parts, listOf(whole, parts, columns).fit()))) break;
  const flat = rows.filter(isTotalRow).length === 1 && rows.every(({ row }) => !tree.isPartOrRepeat(row));
  settle((whole, parts) => {
    if (!isTotalRow(whole)) return false;
    const list = listOf(whole, parts, columns);
    if (flat) return parts.length === rows.length - 1 && list.staysInside(parts.length);
    const { tied, near, far } = list.fit(ONE_WRONG);
    return parts.length > 1 && tied + near > 0 && far === 0;
  });
}

/** 小计, 合计, 总计 and one more. */
const LEVELS = 4;
/** How far a sum may be off from what is called its total, if nothing else is there to make it up. */
const ONE_WRONG = 0.05;
/** Totals that a total may reach across; the outermost ones may reach over all of the table. */
const NEAREST = 3;

/** Lists that a total may be of: the nearest rows first, those above it before those below. */
function* candidates(rows: readonly TreeRow[], whole: Total, tree: GrowingTree): Generator<readonly TreeRow[]> {
  const { at, before, behind } = whole;
  const above = tree.lineOf(whole.row.row);
  for (const from of before) yield* readings(from, at);
  for (const to of behind) yield* readings(at + 1, to);

  /** Without the rows that repeat the one above, with them, and the numbered rows alone. */
  function* readings(from: number, to: number): Generator<readonly TreeRow[]> {
    const all = rows.slice(from, to).filter(({ row }) => !tree.isPart(row) && !above.has(row));
    const single = all.filter(({ row }) => !tree.isPartOrRepeat(row));
    yield single;
    if (single.length < all.length) yield all;
    const numbered = single.filter(({ label }) => label.depth !== undefined);
    if (numbered.length > 1 && numbered.length < single.length) yield numbered;
  }
}

/** A row that may be a total, with the places where what it holds may begin above it and end below it. */
interface Total {
  readonly row: TreeRow;
  readonly at: number;
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

function totalsOf(rows: readonly TreeRow[]): Total[] {
  const named = rows.flatMap((row, k) => (isTotalRow(row) ? [k] : []));
  let passed = 0;
  return rows.flatMap((row, at): Total[] => {
    const above = named.slice(Math.max(0, passed - NEAREST), passed);
    const isNamed = named[passed] === at;
    if (isNamed) passed += 1;
    if (!isNamed && !isAccount(row) && at !== 0 && at !== rows.length - 1) return [];
    const below = named.slice(passed, passed + NEAREST);
    const before = above.reverse().flatMap((k) => [k + 1, k]);
    const behind = below.flatMap((k) => [k, k + 1]);
    const outermost = above.length < NEAREST || below.length < NEAREST;
    if (outermost && at > 0) before.push(0);
    if (outermost) behind.push(rows.length);
    return [{ row, at, before, behind }];
  });
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
