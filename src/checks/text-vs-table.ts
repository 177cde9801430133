import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { TableCell } from '../model/report.ts';
import type { Decimal } from '../text/interval.ts';
import { amountOf } from '../text/printed-figure.ts';
import { type AmountStatement, amountStatements } from './support/amount-statements.ts';
import { type FormRow, type RequestForm, requestForms } from './support/disclosure-form.ts';
import { cellIndex, figuresOf } from './support/grid.ts';
import { digits, resultOf } from './support/result.ts';

/** What the text may state of table 3, and the row it must equal. */
const STATEMENTS: readonly {
  readonly row: 'received' | 'carriedIn' | 'carriedOut' | 'total';
  readonly words: RegExp;
  readonly title: string;
}[] = [
  { row: 'carriedOut', words: /结转(至|到)?(下|次|明)年?度?/, title: '结转下年度继续办理' },
  { row: 'carriedIn', words: /上年度?(结转|遗留)|结转上年/, title: '上年结转政府信息公开申请' },
  {
    row: 'received',
    words: /(新收|收到|受理|接到|新增)[^，。；、]{0,14}申请|依申请公开[^，。；、]{0,6}(新收|收到|受理)/,
    title: '本年新收政府信息公开申请',
  },
];
const UNIT = /^(件|条|份|宗|个|项|次|起)$/;
/** 当面申请3件, 网络申请9件: by channel, kind or month, so less than the whole. */
const NARROWED =
  /当面|网络|网上|信函|邮寄|邮件|传真|其中|自然人|法人|企业|月|季度|去年|上年同期|同比|历年|累计|以来|平均/;

export const check: Check = {
  id: 'text-vs-table',
  title: { zh: '正文与表格一致', en: 'Text and table agree' },
  rationale: {
    zh: '正文所述新收、结转的申请件数，应与“收到和处理政府信息公开申请情况”表总计栏一致，每一处都核对；正文金额与表中同名一行只差一处笔误（单位、颠倒、一位数字）的，也予指出。',
    en: 'The requests received and carried over that the text states must equal the totals of the request table, at every mention; an amount that differs from the table row of its name by one slip only is pointed out too.',
  },
  source: '政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）第一部分与第三部分',
  severity: 'error',
  messages: {
    verified: {
      zh: '正文“{name}”{value}{unit}，与表中“{title}”总计一致。',
      en: 'Text: {name} {value} {unit}, as in the table ({title}).',
    },
    mismatch: {
      zh: '正文“{name}”为{value}{unit}，表中“{title}”总计为{table}。',
      en: 'The text says {name} {value} {unit}; the table ({title}) says {table}.',
    },
    amount: {
      zh: '正文“{name}”{surface}，与表中{table}一致。',
      en: 'Text: {name} {surface}, as in the table ({table}).',
    },
    'amount-unit': {
      zh: '正文“{name}”为{surface}，表中同名一行为{table}，疑为“万”“亿”之误。',
      en: 'The text says {name} {surface}, the table row of that name {table}: 万 for 亿 or the reverse.',
    },
    'amount-swapped': {
      zh: '正文“{name}”为{surface}，表中同名一行为{table}，疑为数字颠倒。',
      en: 'The text says {name} {surface}, the table row of that name {table}: digits swapped.',
    },
    'amount-digit': {
      zh: '正文“{name}”为{surface}，表中同名一行为{table}，仅一位数字不同。',
      en: 'The text says {name} {surface}, the table row of that name {table}: one digit apart.',
    },
  },
  examples: {
    consistent: [{ text: exampleReport('12'), genre: 'information-disclosure-report' }],
    inconsistent: [{ text: exampleReport('21'), genre: 'information-disclosure-report' }],
  },
  *run(context) {
    yield* requestStatements(context);
    const index = cellIndex(context.indicators);
    for (const statement of amountStatements(context)) yield amountResult(statement, index);
  },
};

function* requestStatements(context: CheckContext): Generator<CheckResult> {
  const [form, ...more] = requestForms(context.tables);
  // Several bodies in one file: the text does not say which table it speaks of.
  if (form === undefined || more.length > 0) return;
  const index = cellIndex(context.indicators);
  for (const indicator of context.indicators) {
    const statement = statementOf(context, indicator);
    const row = statement === undefined ? undefined : form[statement.row];
    if (statement === undefined || row === undefined) continue;
    const alternatives = statement.row === 'received' ? otherReadings(form) : [];
    const result = compare(indicator, row, statement.title, alternatives, index);
    if (result !== undefined) yield result;
  }
}

function amountResult({ indicator, named, slip }: AmountStatement, index: ReadonlyMap<string, Indicator>): CheckResult {
  const { table, cell } = named;
  const printed = `${cell.text.trim()}${table.unit ?? ''}`;
  return resultOf({
    checkId: check.id,
    verdict: slip === undefined ? 'verified' : 'mismatch',
    severity: slip === undefined ? 'info' : check.severity,
    expected: printed,
    actual: indicator.surface,
    messageId: slip === undefined ? 'amount' : `amount-${slip}`,
    data: { name: indicator.name, surface: indicator.surface, table: printed },
    span: indicator.span,
    related: [cell.span],
    of: [indicator, ...figuresOf(index, table, [cell])],
  });
}

function statementOf(context: CheckContext, indicator: Indicator): (typeof STATEMENTS)[number] | undefined {
  const { cell, kind, unit, approx, quoteSpan, span, name } = indicator;
  if (cell !== undefined || kind !== 'achieved' || !UNIT.test(unit) || approx !== 'exact') return undefined;
  const sentence = context.document.text.slice(quoteSpan.start, span.start).replace(/\s/g, '');
  const clause = sentence.split(/[，。；、：（）()\d]/).at(-1) ?? '';
  const claimed = `${clause} ${name}`;
  if (NARROWED.test(claimed.replace(/上年度?结转/, '')) || /公共法律|行政许可|复议|诉讼|援助/.test(sentence))
    return undefined;
  const statement = STATEMENTS.find(({ words }) => words.test(claimed));
  const aboutRequests = /信息公开|依申请|申请/.test(sentence) || /申请/.test(name);
  return aboutRequests ? statement : undefined;
}

function compare(
  indicator: Indicator,
  row: FormRow,
  title: string,
  alternatives: readonly Decimal[],
  index: ReadonlyMap<string, Indicator>,
): CheckResult | undefined {
  const stated = amountOf(indicator);
  const printed = row.amounts.at(-1);
  if (stated === undefined || printed === undefined) return undefined;
  const same = stated.value.eq(printed.value);
  if (!same && alternatives.some((value) => value.eq(stated.value))) return undefined;
  const cell = row.cells.at(-1) as TableCell;
  return resultOf({
    checkId: check.id,
    verdict: same ? 'verified' : 'mismatch',
    severity: same ? 'info' : check.severity,
    expected: digits(printed.value),
    actual: digits(stated.value),
    difference: digits(stated.value.minus(printed.value)),
    messageId: same ? 'verified' : 'mismatch',
    data: {
      name: indicator.name,
      value: digits(stated.value),
      unit: indicator.unit,
      title,
      table: digits(printed.value),
    },
    span: indicator.span,
    related: [cell.span],
    of: [indicator, ...figuresOf(index, row.table, [cell])],
  });
}

/** 收到 may count what was carried in too, or one kind of applicant only. */
function otherReadings({ received, carriedIn }: RequestForm): readonly Decimal[] {
  const amounts = received?.amounts.map((amount) => amount.value) ?? [];
  const [all, carried] = [amounts.at(-1), carriedIn?.amounts.at(-1)?.value];
  return [...amounts.filter((value) => !value.isZero()), ...(all && carried ? [all.plus(carried)] : [])];
}

function exampleReport(received: string): string {
  const row = (label: string, last: string): string => [label, last, '0', '0', '0', '0', '0', last].join('\t');
  return [
    '石桥镇2023年政府信息公开工作年度报告',
    '',
    '一、总体情况',
    `全年新收政府信息公开申请${received}件，上年结转1件，均已答复。`,
    '三、收到和处理政府信息公开申请情况',
    '',
    ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].join('\t'),
    row('一、本年新收政府信息公开申请数量', '12'),
    row('二、上年结转政府信息公开申请数量', '1'),
    row('（一）予以公开', '13'),
    row('（七）总计', '13'),
    row('四、结转下年度继续办理', '0'),
    '',
  ].join('\n');
}
