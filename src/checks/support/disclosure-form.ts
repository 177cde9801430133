import type { ReportTable, TableCell } from '../../model/report.ts';
import type { Amount } from '../../text/printed-figure.ts';
import { amountOrZero, gridOf, wordsOf } from './grid.ts';

/** The seven columns of table 3: five kinds of organisation after 自然人, and their total last. */
export const FORM_COLUMNS = 7;

export interface FormRow {
  readonly table: ReportTable;
  readonly label: string;
  readonly cells: readonly TableCell[];
  readonly amounts: readonly Amount[];
}

/** Table 3 of the disclosure report (收到和处理政府信息公开申请情况), whatever page breaks cut it into. */
export interface RequestForm {
  readonly received?: FormRow;
  readonly carriedIn?: FormRow;
  /** Outcome rows between 上年结转 and 总计. */
  readonly outcomes: readonly FormRow[];
  readonly total?: FormRow;
  readonly carriedOut?: FormRow;
}

/** Outcome rows of the forms of 2021 (国办公开办函〔2021〕30号) and 2019 (〔2019〕60号). */
export const COMPLETE_OUTCOMES: readonly number[] = [21, 19];

const RECEIVED = /本年新收/;
const CARRIED_IN = /上年结转/;
const CARRIED_OUT = /结转下年/;
const TOTAL = /总计$|合计$/;

/** The request forms of a report; a report has one, unless several bodies report together. */
export function requestForms(tables: readonly ReportTable[]): readonly RequestForm[] {
  const forms: RequestForm[] = [];
  let interleaved = false;
  for (const row of tables.flatMap(formRows)) {
    const form = forms.at(-1);
    if (RECEIVED.test(row.label)) {
      interleaved ||= form !== undefined && isOpen(form);
      forms.push({ received: row, outcomes: [] });
    } else if (form !== undefined && isOpen(form)) forms[forms.length - 1] = placed(form, row);
  }
  // Two years side by side, cut by a page break: which half belongs to which form cannot be told.
  return interleaved
    ? forms.map(({ received }) => ({ ...(received === undefined ? {} : { received }), outcomes: [] }))
    : forms;
}

const isOpen = ({ carriedOut }: RequestForm): boolean => carriedOut === undefined;

function placed(form: RequestForm, row: FormRow): RequestForm {
  if (CARRIED_IN.test(row.label)) return { ...form, carriedIn: row };
  if (CARRIED_OUT.test(row.label)) return { ...form, carriedOut: row };
  if (TOTAL.test(row.label)) return { ...form, total: row };
  return form.total === undefined ? { ...form, outcomes: [...form.outcomes, row] } : form;
}

/** Rows that end in seven numbers (blank for zero) after a label. */
function formRows(table: ReportTable): FormRow[] {
  const grid = gridOf(table);
  const rows: FormRow[] = [];
  for (let r = 0; r < grid.rows; r += 1) {
    const cells = grid.row(r);
    const values = cells.slice(-FORM_COLUMNS);
    const label =
      cells
        .slice(0, -FORM_COLUMNS)
        .map(wordsOf)
        .filter((words) => words !== '')
        .at(-1) ?? '';
    const amounts = values.map(amountOrZero).filter((amount) => amount !== undefined);
    const numbers = values.some((cell) => /\d/.test(cell.text));
    if (label !== '' && numbers && amounts.length === FORM_COLUMNS) rows.push({ table, label, cells: values, amounts });
  }
  return rows;
}

/** One block of table 4: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
export interface ReviewBlock {
  readonly table: ReportTable;
  readonly cells: readonly TableCell[];
  readonly amounts: readonly Amount[];
}

const REVIEW_HEADS = [/结果维持/, /结果纠正/, /其他结果/, /尚未审结/, /总计/];

/** The blocks of table 4 (行政复议, 直接起诉, 复议后起诉): five heads with a number under each. */
export function reviewBlocks(tables: readonly ReportTable[]): readonly ReviewBlock[] {
  return tables.flatMap((table) => {
    const grid = gridOf(table);
    const blocks: ReviewBlock[] = [];
    for (let r = 0; r + 1 < grid.rows; r += 1) {
      const heads = grid.row(r);
      for (let i = 0; i + REVIEW_HEADS.length <= heads.length; i += 1) {
        const block = heads.slice(i, i + REVIEW_HEADS.length);
        if (!REVIEW_HEADS.every((head, k) => head.test(wordsOf(block[k])))) continue;
        const cells = block.map((head) => grid.at(r + head.rowSpan, head.col)).filter((cell) => cell !== undefined);
        const amounts = cells.map(amountOrZero).filter((amount) => amount !== undefined);
        const numbers = cells.some((cell) => /\d/.test(cell.text));
        if (numbers && amounts.length === REVIEW_HEADS.length) blocks.push({ table, cells, amounts });
      }
    }
    return blocks;
  });
}
