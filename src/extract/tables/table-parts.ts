import type { ReportTable } from '../../model/report.ts';
import { TOTAL } from '../lexicon/table-words.ts';
import { isUnit } from './column-meaning.ts';
import { columnOf, type TreeRow } from './growing-list.ts';
import { type FormLine, requestForm } from './request-form.ts';
import { type RowLabel, rowLabel } from './row-label.ts';
import { rowTree } from './row-tree.ts';
import type { TableFigure } from './table-figure.ts';
import { layoutOf, type TableBlock, type TableLayout } from './table-layout.ts';

/** For each figure of a table the figure that it is a part of: the total of its row, or the row that it is nested in. */
export function tableParts(table: ReportTable, figures: readonly TableFigure[]): Map<TableFigure, TableFigure> {
  const form = requestForm(table, figures);
  if (form !== undefined) return formParts(form);
  const totals = new Map<TableFigure, TableFigure>();
  if (figures.length < 2) return totals;
  const layout = layoutOf(table);
  for (const block of layout.blocks) {
    const own = figures.filter(({ row }) => row >= block.bodyStart && row < block.bodyEnd);
    nestRows(layout, block, own, totals);
    totalColumns(block, own, totals);
  }
  return totals;
}

interface Side {
  readonly rows: Map<number, RowLabel>;
  readonly columns: TableFigure[][];
}

/** Only amounts and counts add up: changes, shares and rates have no total. */
const adds = ({ kind, unit }: TableFigure): boolean =>
  (kind === 'achieved' || kind === 'target' || kind === 'prior') && unit !== '%' && unit !== '‰';

function nestRows(
  layout: TableLayout,
  block: TableBlock,
  figures: readonly TableFigure[],
  totals: Map<TableFigure, TableFigure>,
): void {
  const columns = groupBy(figures.filter(adds), ({ col }) => col);
  // Columns beside the same names share their nesting: one column that ties bears it out for all.
  const sides = new Map<number, Side>();
  for (const [col, cells] of columns) {
    const labels = new Map(cells.map((cell) => [cell.row, rowLabel(layout, block, cell.row, col, isUnit)]));
    const key = Math.max(...[...labels.values()].map((label) => label.col));
    const side: Side = sides.get(key) ?? { rows: new Map(), columns: [] };
    for (const [row, label] of labels) side.rows.set(row, label);
    side.columns.push(cells);
    sides.set(key, side);
  }
  for (const { rows, columns: cells } of sides.values()) {
    const tree: TreeRow[] = [...rows].sort(([a], [b]) => a - b).map(([row, label]) => ({ row, label }));
    const parents = rowTree(
      tree,
      cells.map((column) => columnOf(new Map(column.map((cell) => [cell.row, cell.value])))),
    );
    for (const column of cells) {
      const byRow = new Map(column.map((cell) => [cell.row, cell]));
      for (const cell of column) {
        const whole = byRow.get(parents.get(cell.row) ?? -1);
        if (whole !== undefined && whole.unit === cell.unit) totals.set(cell, whole);
      }
    }
  }
}

/** 合计 | 基本支出 | 项目支出: columns that differ only in this one head are parts of the column called total. */
function totalColumns(block: TableBlock, figures: readonly TableFigure[], totals: Map<TableFigure, TableFigure>): void {
  const parents = totalOfColumns(block);
  for (const row of groupBy(figures.filter(adds), (figure) => figure.row).values()) {
    const byCol = new Map(row.map((cell) => [cell.col, cell]));
    for (const cell of row) {
      const whole = byCol.get(parents.get(cell.col) ?? -1);
      if (whole !== undefined && whole.unit === cell.unit && whole.kind === cell.kind) totals.set(cell, whole);
    }
  }
}

/** For each column of parts the column that is their total. */
function totalOfColumns(block: TableBlock): Map<number, number> {
  const { heads: paths, roles, sides } = block;
  const parents = new Map<number, number>();
  const keys = paths.map((path, col) => `${sides[col]}·${path.join('·')}`);
  let from = 0;
  paths.forEach((path, col) => {
    const at = path.findIndex((head) => TOTAL.test(head));
    if (at < 0 || roles[col] !== 'value') return;
    const repeated = keys.filter((key) => key === keys[col]).length > 1;
    paths.forEach((other, part) => {
      if (part === col || roles[part] !== 'value' || parents.has(part)) return;
      if (repeated) {
        // 结果维持 … 总计 | 结果维持 … 总计 under heads that print no span: each total closes its own run.
        if (part >= from && part < col) parents.set(part, col);
        return;
      }
      if (sides[part] !== sides[col] || other[at] === undefined || TOTAL.test(other[at])) return;
      const sameBefore = path.slice(0, at).every((head, k) => other[k] === head);
      const sameAfter = path.slice(at + 1).every((head, k) => other[at + 1 + k] === head);
      const subtotal = other.length === path.length || TOTAL.test(other.at(-1) ?? '');
      if (sameBefore && sameAfter && subtotal) parents.set(part, col);
    });
    from = col + 1;
  });
  return parents;
}

/** A cell belongs to the total of its row; the totals of outcomes and the cells of 总计 to 总计·总计. */
function formParts(form: readonly FormLine[]): Map<TableFigure, TableFigure> {
  const totals = new Map<TableFigure, TableFigure>();
  const grand = form.find((line) => line.total)?.figures.at(-1);
  for (const line of form) {
    const end = line.figures.at(-1) as TableFigure;
    for (const figure of line.figures) if (figure !== end) totals.set(figure, end);
    if (line.outcome && grand !== undefined) totals.set(end, grand);
  }
  return totals;
}

function groupBy(figures: readonly TableFigure[], key: (figure: TableFigure) => number): Map<number, TableFigure[]> {
  const groups = new Map<number, TableFigure[]>();
  for (const figure of figures) {
    const group = groups.get(key(figure));
    if (group === undefined) groups.set(key(figure), [figure]);
    else group.push(figure);
  }
  return groups;
}
