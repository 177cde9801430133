import { type Column, listOf, type TreeRow } from './growing-list.ts';
import { GrowingTree } from './growing-tree.ts';
import { rowsInside } from './rows-inside.ts';
import { isTotalRow, totalRows } from './total-rows.ts';

/**
 * For each row the row that it is a part of. Numbering (一、 （一） 1.) and budget codes tell the depth, 其中 opens a
 * list inside the row before. Rows without any mark are nested where the figures bear it out, the innermost first, so that
 * a row is the sum of the rows that stand right inside it; they print no indentation that could be read. What is recorded must be
 * sure in each table by itself; which sums fail is asked by `table-total`, with a tree of its own (`checks/support/row-tree.ts`).
 */
export function rowTree(rows: readonly TreeRow[], columns: readonly Column[]): Map<number, number> {
  let tree = new GrowingTree();
  markedRows(rows, columns, tree);
  if (unmarkedRows(rows, columns, tree, true) < Math.max(NESTED, rows.length * NESTED_SHARE)) {
    // Where hardly any row is the sum of others, what ties by a few digits only may be chance.
    tree = new GrowingTree();
    markedRows(rows, columns, tree);
    unmarkedRows(rows, columns, tree, false);
  }
  rowsBetween(rows, columns, tree);
  totalRows(rows, columns, tree);
  return tree.settled();
}

/** So many rows, and such a share of them, that are sums of the rows below them show that the table is nested. */
const NESTED = 3;
const NESTED_SHARE = 0.03;

function markedRows(rows: readonly TreeRow[], columns: readonly Column[], tree: GrowingTree): void {
  const open: TreeRow[] = [];
  rows.forEach((at, k) => {
    const { depth, inner } = at.label;
    const before = rows[k - 1];
    if (inner && before !== undefined && !isTotalRow(at)) {
      tree.put(openedBy(rows, columns, k, before, tree), before);
      return;
    }
    if (depth === undefined || tree.isPart(at.row)) return;
    while (open.length > 0 && (open.at(-1)?.label.depth ?? 0) >= depth) open.pop();
    const whole = open.at(-1);
    if (whole !== undefined) tree.put([at], whole);
    open.push(at);
  });
}

/** 其中：（1）… goes on with （2）, and 其中：甲 with the rows that still fit into what it is part of. */
function openedBy(
  rows: readonly TreeRow[],
  columns: readonly Column[],
  from: number,
  whole: TreeRow,
  tree: GrowingTree,
): readonly TreeRow[] {
  const first = rows[from] as TreeRow;
  const { style } = first.label;
  if (style === '') return rowsInside(rows, columns, whole, from, tree.isPart, true)?.parts ?? [first];
  const list = [first];
  for (const at of rows.slice(from + 1)) {
    if (at.label.inner || at.label.style !== style || isTotalRow(at)) break;
    list.push(at);
  }
  return list;
}

/**
 * 一、税收收入, then 增值税, 企业所得税… until they add up to it; from the last row up, since a class is the sum of its items
 * and these of theirs. Says how many rows were found to be such sums.
 */
function unmarkedRows(
  rows: readonly TreeRow[],
  columns: readonly Column[],
  tree: GrowingTree,
  nested: boolean,
): number {
  let found = 0;
  for (let k = rows.length - 2; k >= 0; k -= 1) {
    const whole = rows[k] as TreeRow;
    if (tree.isDivided(whole.row)) continue;
    const list =
      rowsInside(rows, columns, whole, k + 1, tree.isPartOrRepeat, nested) ??
      rowsInside(rows, columns, whole, k + 1, tree.isPart, nested);
    if (list === undefined) continue;
    if (list.repeats === undefined) {
      tree.put(list.parts, whole);
      found += 1;
    } else if (!isTotalRow(whole)) tree.putRepeats(list.parts, whole, list.repeats === 'weak');
  }
  return found;
}

/**
 * What stands between 一、 and 二、 without a mark belongs to 一、 where it fits in there, also when the list is open (主要税种) or a
 * figure is wrong.
 */
function rowsBetween(rows: readonly TreeRow[], columns: readonly Column[], tree: GrowingTree): void {
  rows.forEach((whole, k) => {
    const { depth } = whole.label;
    if (depth === undefined || isTotalRow(whole)) return;
    const behind = rows.slice(k + 1);
    const end = behind.findIndex((at) => at.label.depth !== undefined || isTotalRow(at));
    const next = behind[end];
    if (next === undefined || next.label.depth !== depth || tree.parentOf(next.row) !== tree.parentOf(whole.row))
      return;
    const list = behind.slice(0, end).filter(({ row }) => !tree.isPartOrRepeat(row));
    if (list.length > 0 && listOf(whole, list, columns).staysInside(MAY_EXCEED)) tree.put(list, whole);
  });
}

/** One figure of the list may be wrong. */
const MAY_EXCEED = 1.1;
