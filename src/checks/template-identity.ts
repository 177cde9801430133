import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Decimal } from '../text/interval.ts';
import type { Amount } from '../text/printed-figure.ts';
import { cover } from '../text/span.ts';
import {
  COMPLETE_OUTCOMES,
  FORM_COLUMNS,
  type FormRow,
  type RequestForm,
  requestForms,
  reviewBlocks,
} from './support/disclosure-form.ts';
import { cellIndex, figuresOf } from './support/grid.ts';
import { digits, resultOf } from './support/result.ts';
import { SUM_MESSAGES, sumResult } from './support/sum-result.ts';

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const MISSING = {
  zh: '“{column}”一栏的办理结果只读到{rows}行，不足以核对总计{whole}。',
  en: 'Only {rows} outcome rows of column {column} were read: too few to tell whether they reach {whole}.',
};

export const check: Check = {
  id: 'template-identity',
  title: { zh: '信息公开年报表格的勾稽关系', en: 'Identities of the disclosure report tables' },
  rationale: {
    zh: '年报格式印明“第一项加第二项之和，等于第三项加第四项之和”；每行总计等于各栏之和，（七）总计等于各办理结果之和；复议诉讼表的总计等于四种结果之和。空格按零计。',
    en: 'The form prints its identity: rows one and two equal rows three and four; each row total is the sum of its columns, 总计 the sum of the outcomes, and the review table likewise. A blank counts as zero.',
  },
  source: '国务院办公厅政府信息与政务公开办公室《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  severity: 'error',
  messages: {
    ...SUM_MESSAGES,
    balanced: { zh: '“{column}”：{arithmetic}，平衡。', en: '{column}: {arithmetic}, balances.' },
    unbalanced: {
      zh: '“{column}”一栏第一、二项之和不等于第三、四项之和：{arithmetic}，相差{difference}。',
      en: 'Column {column}: rows one and two do not equal rows three and four: {arithmetic}, off by {difference}.',
    },
    rows: MISSING,
  },
  examples: {
    consistent: [{ text: exampleForm('12'), genre: 'information-disclosure-report' }],
    inconsistent: [{ text: exampleForm('13'), genre: 'information-disclosure-report' }],
  },
  *run(context) {
    const index = cellIndex(context.indicators);
    for (const form of requestForms(context.tables)) yield* assessForm(form, index);
    for (const { table, cells, amounts } of reviewBlocks(context.tables)) {
      yield assessSum({ table, label: '', cells, amounts }, index);
    }
  },
};

function* assessForm(form: RequestForm, index: ReadonlyMap<string, Indicator>): Generator<CheckResult> {
  const { received, carriedIn, total, carriedOut, outcomes } = form;
  const rows = [received, carriedIn, ...outcomes, total, carriedOut].filter((row) => row !== undefined);
  for (const row of rows) yield assessSum(row, index);
  for (let col = 0; col < FORM_COLUMNS; col += 1) {
    if (total !== undefined && outcomes.length > 0) yield assessOutcomes(outcomes, total, col, index);
    if (received && carriedIn && total && carriedOut) {
      yield assessBalance([received, carriedIn, total, carriedOut], col, index);
    }
  }
}

/** The last cell of a row is the sum of the others. */
function assessSum(row: FormRow, index: ReadonlyMap<string, Indicator>): CheckResult {
  const [whole, ...parts] = [row.amounts.at(-1), ...row.amounts.slice(0, -1)] as [Amount, ...Amount[]];
  const cells = [row.cells.at(-1), ...row.cells.slice(0, -1)];
  return sumResult({
    checkId: check.id,
    severity: check.severity,
    relation: 'sum',
    whole,
    parts,
    unit: '件',
    of: figuresOf(index, row.table, cells),
    span: cover(row.cells.map((cell) => cell.span)),
  });
}

/** （七）总计 of a column is the sum of its outcome rows, if all of them were read. */
function assessOutcomes(
  outcomes: readonly FormRow[],
  total: FormRow,
  col: number,
  index: ReadonlyMap<string, Indicator>,
): CheckResult {
  const rows = [total, ...outcomes];
  const [whole, ...parts] = rows.map((row) => row.amounts[col] as Amount) as [Amount, ...Amount[]];
  const of = rows.flatMap((row) => figuresOf(index, row.table, [row.cells[col]]));
  const span = (total.cells[col] as FormRow['cells'][number]).span;
  const judged = sumResult({
    checkId: check.id,
    severity: check.severity,
    relation: 'sum',
    whole,
    parts,
    unit: '件',
    of,
    span,
  });
  if (judged.verdict !== 'mismatch' || COMPLETE_OUTCOMES.includes(outcomes.length)) return judged;
  return resultOf({
    checkId: check.id,
    relation: 'sum',
    verdict: 'not_assessable',
    severity: 'info',
    messageId: 'rows',
    data: { column: COLUMNS[col] ?? '', rows: outcomes.length, whole: digits(whole.value) },
    span,
    of,
  });
}

/** 一 + 二 = 三（七） + 四, column by column. */
function assessBalance(
  rows: readonly [FormRow, FormRow, FormRow, FormRow],
  col: number,
  index: ReadonlyMap<string, Indicator>,
): CheckResult {
  const [a, b, c, d] = rows.map((row) => (row.amounts[col] as Amount).value) as [Decimal, Decimal, Decimal, Decimal];
  const cells = rows.map((row) => row.cells[col] as FormRow['cells'][number]);
  const [left, right] = [a.plus(b), c.plus(d)];
  const balanced = left.eq(right);
  const line = `${digits(a)} + ${digits(b)} = ${digits(left)}`;
  const other = `${digits(c)} + ${digits(d)} = ${digits(right)}`;
  return resultOf({
    checkId: check.id,
    relation: 'balance',
    verdict: balanced ? 'verified' : 'mismatch',
    severity: balanced ? 'info' : check.severity,
    complete: true,
    unit: '件',
    whole: digits(left),
    parts: [digits(c), digits(d)],
    expected: digits(left),
    actual: digits(right),
    difference: digits(right.minus(left)),
    messageId: balanced ? 'balanced' : 'unbalanced',
    data: {
      column: COLUMNS[col] ?? '',
      arithmetic: balanced ? `${line} = ${digits(c)} + ${digits(d)}` : `${line} ≠ ${other}`,
      difference: digits(right.minus(left).abs()),
    },
    span: cover(cells.slice(0, 2).map((cell) => cell.span)),
    related: cells.slice(2).map((cell) => cell.span),
    of: rows.flatMap((row, i) => figuresOf(index, row.table, [cells[i]])),
  });
}

/** A form with three rows of outcomes; `received` is the total of the first row. */
function exampleForm(received: string): string {
  const row = (label: string, ...values: readonly string[]): string => [label, ...values].join('\t');
  return [
    '石桥镇2023年政府信息公开工作年度报告',
    '',
    '三、收到和处理政府信息公开申请情况',
    '',
    row('申请人情况', ...COLUMNS),
    row('一、本年新收政府信息公开申请数量', '9', '2', '0', '0', '0', '1', received),
    row('二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'),
    row('（一）予以公开', '5', '1', '0', '0', '0', '0', '6'),
    row('（二）部分公开', '4', '1', '0', '0', '0', '1', '6'),
    row('（七）总计', '9', '2', '0', '0', '0', '1', '12'),
    row('四、结转下年度继续办理', '1', '0', '0', '0', '0', '0', '1'),
    '',
  ].join('\n');
}
