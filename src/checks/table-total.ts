import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ReportTable, TableCell } from '../model/report.ts';
import type { Amount } from '../text/printed-figure.ts';
import { cover } from '../text/span.ts';
import { type Agreed, agreedReading, amountsOf, tiesOut } from './support/agreed-reading.ts';
import type { BranchSum } from './support/branch-sum.ts';
import { branchSums } from './support/branch-sums.ts';
import { requestForms, reviewBlocks } from './support/disclosure-form.ts';
import { codedTable, plainTable, spendingTable } from './support/example-tables.ts';
import { amountOrZero, cellIndex, figuresOf, gridOf } from './support/grid.ts';
import { digits, resultOf } from './support/result.ts';
import { SUM_MESSAGES, sumResult } from './support/sum-result.ts';
import { tableRuns } from './support/table-run.ts';
import { columnTotals, rowTotals, type TableTotal } from './support/table-sums.ts';

export const check: Check = {
  id: 'table-total',
  title: { zh: '表格合计', en: 'Table totals' },
  rationale: {
    zh: '表中“合计”行、“合计”列应等于所含各项之和，上级科目应等于所属下级科目之和（类201、款20101、项2010101；没有编码的由金额相符认出）。层次先由同一行或同一列的其他合计印证，得到印证之后不符的才算有误；只有一栏而各行同级的，须一处笔误即可解释，或各行已编号、列有“其他”而相差不大。',
    en: 'Rows and columns named 合计 must be the sum of what they cover, and a budget item the sum of the items below it (201 over 20101 over 2010101; without codes, by amounts that add up). Which items those are must first be borne out by other totals of the same row or column. In a table of one column whose rows are of one rank, one slip must explain the difference, or the rows must be numbered or end with 其他 and the difference be small.',
  },
  source: '部门预决算公开表样（合计=各款项之和）；〔2021〕30号文附表',
  severity: 'error',
  messages: {
    ...SUM_MESSAGES,
    mismatch: {
      zh: '表中“{total}”与所属各项之和不符：{arithmetic}{unit}，相差{difference}。',
      en: 'In the table, “{total}” is not the sum of its items: {arithmetic} {unit}, off by {difference}.',
    },
    blank: {
      zh: '表中“{total}”为{whole}，所属各项合计{sum}，但其中有空格，缺的是否就在那里，无从判断。',
      en: 'In the table, “{total}” is {whole} and its items add up to {sum}, but one of them is blank: what is missing may be there, so it cannot be told.',
    },
    ties: {
      zh: '{arithmetic}{unit}，相符；这些是否就是它的分项，除金额相等外没有旁证。',
      en: '{arithmetic} {unit}: ties out; nothing but the amounts shows that these are its items.',
    },
    structure: {
      zh: '合计{whole}不等于任何一种层次的分项之和，层次关系无从确定。',
      en: 'The total {whole} is the sum of its items under no reading of their levels; the levels cannot be told.',
    },
  },
  examples: {
    consistent: [
      { text: exampleTable('21') },
      { text: codedTable('800'), note: '类、款两级科目' },
      { text: spendingTable('131264') },
      { text: plainTable('8440.90') },
      { text: plainTable('9155.37'), note: '单独一栏，相差不是一处笔误，各行未必就是全部' },
    ],
    inconsistent: [
      { text: exampleTable('12') },
      { text: codedTable('880'), note: '类、款两级科目' },
      { text: spendingTable('133264'), note: '预算数一栏印证合计包括哪几行' },
      { text: plainTable('8404.90'), note: '单独一栏，相邻两位颠倒' },
    ],
  },
  *run(context) {
    const index = cellIndex(context.indicators);
    const templates = templateTables(context);
    const sound = context.tables.filter((table) => !templates.has(table.id) && !runsTogether(table));
    const branches = tableRuns(context.tables)
      .filter(({ rows }) => rows.every(({ table }) => sound.includes(table)))
      .flatMap((run) => [...branchSums(run)]);
    const told = new Set(branches.map(({ total }) => total.cell));
    for (const table of sound) {
      const grid = gridOf(table);
      yield* assessFamilies(table, [...columnTotals(grid), ...rowTotals(grid)], told, index);
    }
    for (const sum of branches) yield branchResult(sum, index);
  },
};

/** A row that is the sum of the rows below it. */
function branchResult({ total, parts, shown, blank }: BranchSum, index: ReadonlyMap<string, Indicator>): CheckResult {
  const result = sumResult({
    checkId: check.id,
    severity: check.severity,
    relation: 'sum',
    whole: total.amount,
    parts: parts.map(({ amount }) => amount),
    unit: total.row.table.unit ?? '',
    of: [total, ...parts].flatMap(({ row, cell }) => figuresOf(index, row.table, [cell])),
    span: total.cell.span,
    related: parts.map(({ cell }) => cell.span),
  });
  if (blank && result.verdict === 'mismatch') return leftBlank(result);
  return shown ? result : tiesOnly(result);
}

/** What a blank cell stands for is not known: nothing where a row has no amount, the missing one where it was forgotten. */
const leftBlank = (result: CheckResult): CheckResult => ({
  ...result,
  verdict: 'not_assessable',
  severity: 'info',
  messageId: 'blank',
  data: { total: result.data?.total ?? '', whole: result.whole ?? '', sum: result.expected ?? '' },
});

/** What nothing bears out besides its own amounts is told apart. */
const tiesOnly = (result: CheckResult): CheckResult =>
  result.verdict === 'verified' ? { ...result, messageId: 'ties' } : result;

/** Several labels read into one cell (…支出二、国有资本金注入): rows were lost, so nothing of the table can be judged. */
const runsTogether = ({ cells }: ReportTable): boolean =>
  cells.some(
    ({ row, text }) =>
      row > 0 &&
      /[\u4e00-\u9fff][二三四五六七八九十]、[\u4e00-\u9fff]/.test(text.replace(/\s/g, '')) &&
      text.length < 120,
  );

/** Tables that template-identity knows better. */
function templateTables(context: CheckContext): ReadonlySet<string> {
  const forms = requestForms(context.tables).flatMap((form) =>
    [form.received, form.carriedIn, form.total, form.carriedOut, ...form.outcomes].map((row) => row?.table.id),
  );
  const reviews = reviewBlocks(context.tables).map((block) => block.table.id);
  return new Set([...forms, ...reviews].filter((id) => id !== undefined));
}

function* assessFamilies(
  table: ReportTable,
  totals: readonly TableTotal[],
  told: ReadonlySet<TableCell>,
  index: ReadonlyMap<string, Indicator>,
): Generator<CheckResult> {
  for (const family of new Set(totals.map((total) => total.family))) {
    const members = totals.filter((total) => total.family === family);
    const borneOut = agreedReading(table, members);
    for (const member of members) {
      if (family.startsWith('row') && told.has(member.total)) continue;
      const result = assess(table, member, borneOut, index);
      // Digits that wrapped inside a cell (29013 over 7) were cut from a number of the column.
      const torn = result?.verdict === 'mismatch' && family.startsWith('row') && isTornColumn(table, member.total.col);
      if (result !== undefined && !torn) yield result;
    }
  }
}

/** Whether a row holds nothing but one number in this column: no name, no other figure. */
function isTornColumn({ cells, rows }: ReportTable, col: number): boolean {
  const filled = new Map<number, TableCell[]>();
  for (const cell of cells) if (cell.text.trim() !== '') filled.set(cell.row, [...(filled.get(cell.row) ?? []), cell]);
  return [...filled].some(
    ([row, [only, ...more]]) =>
      row > 1 && row < rows && more.length === 0 && only?.col === col && /^\d+$/.test(only.text.trim()),
  );
}

function assess(
  table: ReportTable,
  member: TableTotal,
  borneOut: Agreed | undefined,
  index: ReadonlyMap<string, Indicator>,
): CheckResult | undefined {
  const agreed = member.readings.find(({ basis }) => basis === borneOut?.basis);
  const reading = readingThatTies(table, member, borneOut?.basis) ?? agreed;
  const whole = amountOrZero(member.total);
  if (whole === undefined || member.readings.length === 0) return undefined;
  const amounts = reading === undefined ? undefined : amountsOf(table, member, reading.basis);
  if (reading === undefined || amounts === undefined) return unsettled(table, member.total, whole, index);
  const cells = [member.total, ...reading.parts];
  const result = sumResult({
    checkId: check.id,
    severity: check.severity,
    relation: 'sum',
    whole: amounts.whole,
    parts: amounts.parts,
    unit: table.unit ?? '',
    of: figuresOf(index, table, cells),
    ...(member.family.startsWith('column')
      ? { span: cover(cells.map((cell) => cell.span)) }
      : { span: member.total.span, related: reading.parts.map((cell) => cell.span) }),
  });
  return reading.basis === borneOut?.basis && borneOut.spare ? result : tiesOnly(result);
}

/** The agreed reading if it ties, else any that leaves nothing out: a grand total may count more than its rows do. */
function readingThatTies(table: ReportTable, member: TableTotal, borneOut: string | undefined) {
  const natural = member.readings.filter(({ basis }) => basis === borneOut || !basis.startsWith('without '));
  return natural.find(({ basis }) => tiesOut(table, member, basis));
}

function unsettled(
  table: ReportTable,
  total: TableCell,
  whole: Amount,
  index: ReadonlyMap<string, Indicator>,
): CheckResult {
  return resultOf({
    checkId: check.id,
    relation: 'sum',
    verdict: 'not_assessable',
    severity: 'info',
    messageId: 'structure',
    data: { whole: digits(whole.value) },
    span: total.span,
    of: figuresOf(index, table, [total]),
  });
}

/** Three kinds of cases in three towns; `last` is the total of the last row. */
function exampleTable(last: string): string {
  const rows = [
    ['乡镇', '简易程序', '普通程序', '合计'],
    ['石桥镇', '12', '5', '17'],
    ['柳湾镇', '8', '9', '17'],
    ['沙坪乡', '20', '3', '23'],
    ['梅岭乡', '14', '7', last],
  ];
  return `青溪县2023年行政执法统计表\n\n${rows.map((row) => row.join('\t')).join('\n')}\n`;
}
