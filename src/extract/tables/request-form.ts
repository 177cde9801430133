import type { ReportTable } from '../../model/report.ts';
import type { TableFigure } from './table-figure.ts';

/** The columns of table 3 of the disclosure report (国办公开办函〔2021〕30号). */
const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const ITEM = /^[一二三四]、/;
const OUTCOME = /^[（(][一二三四五六七][）)]/;

export interface FormLine {
  readonly label: string;
  /** The seven figures of the row, the total last. */
  readonly figures: readonly TableFigure[];
  /** A result of handling that counts towards 总计 of item three. */
  readonly outcome: boolean;
  readonly total: boolean;
}

/**
 * The rows of the request form, or undefined for any other table. Text files lose the spans of the printed form,
 * so columns are counted from the right, where each row ends in its total.
 */
export function requestForm(table: ReportTable, figures: readonly TableFigure[]): FormLine[] | undefined {
  const printed = table.cells.map((cell) => cell.text).join('');
  if (!printed.includes('自然人') || !printed.includes('商业企业') || !/总计/.test(printed)) return undefined;
  const lines: FormLine[] = [];
  let item = '';
  let group = '';
  for (let row = 0; row < table.rows; row += 1) {
    const own = figures.filter((figure) => figure.row === row).slice(-COLUMNS.length);
    const labels = table.cells
      .filter(
        (cell) =>
          cell.row <= row && row < cell.row + cell.rowSpan && cell.text.trim() !== '' && cell.col < (own[0]?.col ?? 0),
      )
      .sort((a, b) => a.col - b.col)
      .map((cell) => cell.text.replace(/\s+/g, ''));
    if (own.length < COLUMNS.length) continue;
    item = labels.find((label) => ITEM.test(label)) ?? item;
    const outcome = labels.find((label) => OUTCOME.test(label));
    group = outcome ?? (labels.some((label) => ITEM.test(label)) ? '' : group);
    const last = labels.at(-1) ?? '';
    const total = /总计$/.test(last);
    const label = [group === last ? '' : group, last]
      .filter((part) => part !== '')
      .map(plain)
      .join('·');
    lines.push({ label, figures: own, outcome: item.startsWith('三') && !total, total });
  }
  return lines.length < 4 ? undefined : lines;
}

export const columnName = (index: number): string => COLUMNS[index] as string;

const plain = (label: string): string =>
  label.replace(/[（(]区分处理.*$/, '').replace(/^(?:[一二三四]、|[（(][一二三四五六七][）)]|\d[.．、])/, '');
