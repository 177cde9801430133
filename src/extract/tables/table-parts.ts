import type { ReportTable } from '../../model/report.ts';
import { type FormLine, requestForm } from './request-form.ts';
import type { TableFigure } from './table-figure.ts';

const TOTAL = /^(?:[（(]?[一二三四五六七八九十]+[）)、])?(?:总计|合计|总数)$/;

/** For each figure of a table the figure that it is a part of: the total of its row, and the total row of its block. */
export function tableParts(table: ReportTable, figures: readonly TableFigure[]): Map<TableFigure, TableFigure> {
  const totals = new Map<TableFigure, TableFigure>();
  const form = requestForm(table, figures);
  if (form !== undefined) return formParts(form);
  const heads = (figure: TableFigure): string[] =>
    table.cells
      .filter(
        (cell) => cell.row < figure.row && cell.col <= figure.col && figure.col < cell.col + Math.max(1, cell.colSpan),
      )
      .map((cell) => cell.text.replace(/\s+/g, ''));
  const inTotalColumn = (figure: TableFigure): boolean => heads(figure).some((head) => TOTAL.test(head));
  const rows = groupBy(figures, (figure) => figure.row);
  for (const row of rows.values()) {
    for (const figure of row) {
      // The total that closes the figure's own block: 结果维持 … 总计 may repeat along one row.
      const total = row.find((other) => other.col > figure.col && inTotalColumn(other));
      if (total !== undefined && !inTotalColumn(figure)) totals.set(figure, total);
    }
  }
  for (const [at, row] of rows) {
    if (!labelsOf(table, at).some((label) => TOTAL.test(label))) continue;
    const grand = row.find(inTotalColumn);
    if (grand === undefined) continue;
    for (const [other, cells] of rows) {
      if (other >= at || opensAnotherItem(labelsOf(table, other))) continue;
      const leaf = cells.find(inTotalColumn);
      if (leaf !== undefined) totals.set(leaf, grand);
    }
  }
  return totals;
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

function labelsOf(table: ReportTable, row: number): string[] {
  return table.cells
    .filter((cell) => cell.row === row && !/^[-\d.,，%％\s]*$/.test(cell.text))
    .map((cell) => cell.text.replace(/\s+/g, ''));
}

/** Rows 一 and 二 of the disclosure form stand in its balance; they are no part of the outcomes in 三. */
const opensAnotherItem = (labels: readonly string[]): boolean => labels.some((label) => /^[一二四五六]、/.test(label));

function groupBy(figures: readonly TableFigure[], key: (figure: TableFigure) => number): Map<number, TableFigure[]> {
  const groups = new Map<number, TableFigure[]>();
  for (const figure of figures) {
    const group = groups.get(key(figure));
    if (group === undefined) groups.set(key(figure), [figure]);
    else group.push(figure);
  }
  return groups;
}
