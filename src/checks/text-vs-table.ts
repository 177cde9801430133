import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import { cellIndex, figuresOf } from './support/grid.ts';
import { labelledCells, MOST_CELLS } from './support/labelled-cells.ts';
import { crowdedMentions } from './support/mentioned-cells.ts';
import { type RequestStatement, requestStatements } from './support/request-statements.ts';
import { digits, resultOf } from './support/result.ts';
import { type TableMention, tableMentions } from './support/table-mentions.ts';

export const check: Check = {
  id: 'text-vs-table',
  title: { zh: '正文与表格一致', en: 'Text and table agree' },
  rationale: {
    zh: '正文所述数值应与表中同名一格一致，每一处都核对（茶叶产量3615吨与表中“茶叶·产量”；万元与亿元换算后比）。同名者可能年度、口径不同，故只指出一处笔误即可解释的（单位、颠倒、一位数字），及增幅相同、或前后所列各项均与一栏相同，唯独一项不同的；前后各项均出自该表的，位数少的笔误也指出。新收、结转的政府信息公开申请件数应与“收到和处理政府信息公开申请情况”表总计栏一致。一名超过200格的，不知所指，记为无从核对。',
    en: 'A figure of the text must equal the table cell of its name, at every mention and across units (万元, 亿元). Since one name may stand for several years and scopes, a difference is reported only where one slip explains it (unit, two digits swapped, one digit), where the growth beside both is the same, or where it is the only one of a list that differs from a column; amid others that are as in the table a slip of few digits is enough. Requests received and carried over must equal the totals of the request table. A name that more than 200 cells bear cannot be told.',
  },
  source: '政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）第一部分与第三部分；已公布公报正文与附表不一的实例',
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
    cell: {
      zh: '正文“{name}”{surface}，与表中“{title}”{table}一致。',
      en: 'Text: {name} {surface}, as in the table ({title}, {table}).',
    },
    crowded: {
      zh: '表中有{count}格名为“{name}”（超过{most}格），指的是哪一格无从分辨，不作核对。',
      en: '{count} cells are named {name}, more than {most}: which of them is meant cannot be told.',
    },
    'cell-unit': {
      zh: '正文“{name}”为{surface}，表中“{title}”为{table}：{arithmetic}，疑为“万”“亿”之误。',
      en: 'The text says {name} {surface}, the table ({title}) {table}: {arithmetic}; 万 for 亿 or the reverse.',
    },
    'cell-swapped': {
      zh: '正文“{name}”为{surface}，表中“{title}”为{table}：{arithmetic}，相差{difference}，疑为数字颠倒。',
      en: 'The text says {name} {surface}, the table ({title}) {table}: {arithmetic}, {difference} apart; digits swapped.',
    },
    'cell-digit': {
      zh: '正文“{name}”为{surface}，表中“{title}”为{table}：{arithmetic}，相差{difference}，仅一位数字不同。',
      en: 'The text says {name} {surface}, the table ({title}) {table}: {arithmetic}, {difference} apart; one digit differs.',
    },
    'cell-beside': {
      zh: '正文“{name}”为{surface}，表中“{title}”为{table}：{arithmetic}，相差{difference}，而两处所列增幅或总量相同。',
      en: 'The text says {name} {surface}, the table ({title}) {table}: {arithmetic}, {difference} apart, though what stands beside agrees.',
    },
    'cell-listed': {
      zh: '正文“{name}”为{surface}，表中“{title}”为{table}：{arithmetic}，相差{difference}，而前后所列各项均与该栏相同。',
      en: 'The text says {name} {surface}, the table ({title}) {table}: {arithmetic}, {difference} apart, though the others listed with it are as in that column.',
    },
  },
  examples: {
    consistent: [
      { text: requestReport('12'), genre: 'information-disclosure-report' },
      { text: cropReport('茶叶产量3615吨，增长6.4%'), genre: 'statistical-communique' },
      {
        text: cropReport('茶叶产量0.36万吨；上半年茶叶产量3165吨，比上年同期增长6.1%'),
        genre: 'statistical-communique',
        note: '四舍五入到百吨，半年与全年是两回事',
      },
      {
        text: cropReport('计划粮食产量24.57万吨'),
        genre: 'statistical-communique',
        note: '计划数可以是别的年度的',
      },
      { text: cropReport('春茶产量3165吨'), genre: 'statistical-communique', note: '春茶只是茶叶的一部分' },
    ],
    inconsistent: [
      { text: requestReport('21'), genre: 'information-disclosure-report' },
      { text: cropReport('茶叶产量3165吨'), genre: 'statistical-communique', note: '相邻两位颠倒' },
      { text: cropReport('茶叶产量0.3165万吨'), genre: 'statistical-communique', note: '换算后比' },
      { text: cropReport('茶叶产量0.36亿吨'), genre: 'statistical-communique', note: '“亿”为“万”之误，位数虽少' },
      {
        text: cropReport('茶叶产量3615吨，增长6.4%；肉类总产量4.85万吨'),
        genre: 'statistical-communique',
        note: '前面各项均与表中相同，三位数中一位不同',
      },
      { text: cropReport('肉类总产量4.39万吨，增长2.2%'), genre: 'statistical-communique', note: '增幅与表中相同' },
    ],
  },
  *run(context) {
    const index = cellIndex(context.indicators);
    const told = new Set<Indicator>();
    for (const statement of requestStatements(context)) {
      told.add(statement.figure);
      yield requestResult(statement, index);
    }
    const cells = labelledCells(context.indicators);
    for (const mention of tableMentions(context, cells)) if (!told.has(mention.figure)) yield mentionResult(mention);
    for (const { figure, count } of crowdedMentions(context, cells))
      if (!told.has(figure)) yield crowdResult(figure, count);
  },
};

const crowdResult = (figure: Indicator, count: number): CheckResult =>
  resultOf({
    checkId: check.id,
    verdict: 'not_assessable',
    severity: 'info',
    messageId: 'crowded',
    data: { name: figure.name, count, most: MOST_CELLS },
    span: figure.span,
    of: [figure],
  });

function requestResult(
  { figure, row, title, stated, printed, total }: RequestStatement,
  index: ReadonlyMap<string, Indicator>,
): CheckResult {
  const same = stated.eq(printed);
  const [value, table] = [digits(stated), digits(printed)];
  return resultOf({
    checkId: check.id,
    verdict: same ? 'verified' : 'mismatch',
    severity: same ? 'info' : check.severity,
    unit: figure.unit,
    expected: table,
    actual: value,
    difference: digits(stated.minus(printed)),
    messageId: same ? 'verified' : 'mismatch',
    data: { name: figure.name, value, unit: figure.unit, title, table },
    span: figure.span,
    related: [total.span],
    of: [figure, ...figuresOf(index, row.table, [total])],
  });
}

function mentionResult({
  figure,
  other: cell,
  amounts: [stated, printed],
  unit,
  difference,
}: TableMention): CheckResult {
  const table = `${cell.surface}${cell.surface.endsWith(cell.unit) ? '' : cell.unit}`;
  const apart = stated.value.minus(printed.value);
  const [text, inTable] = [`${digits(stated.value)}${unit}`, `${digits(printed.value)}${unit}`];
  // 0.3165万吨 = 3165吨 ≠ 3615吨
  const arithmetic = [...(figure.surface === text ? [] : [`${figure.surface} = `]), `${text} ≠ ${inTable}`].join('');
  return resultOf({
    checkId: check.id,
    verdict: difference === undefined ? 'verified' : 'mismatch',
    severity: difference === undefined ? 'info' : check.severity,
    unit,
    expected: digits(printed.value),
    actual: digits(stated.value),
    difference: digits(apart),
    messageId: difference === undefined ? 'cell' : `cell-${difference}`,
    data: {
      name: figure.name,
      surface: figure.surface,
      title: cell.name,
      table,
      ...(difference === undefined ? {} : { arithmetic, difference: `${digits(apart.abs())}${unit}` }),
    },
    span: figure.span,
    related: [cell.span],
    of: [figure, cell],
  });
}

function requestReport(received: string): string {
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

function cropReport(statement: string): string {
  return [
    '石桥县2023年国民经济和社会发展统计公报',
    '',
    '二、农业',
    `全年粮食产量24.87万吨，增长0.9%；${statement}。`,
    '表1　2023年主要农产品产量及增长速度',
    ['产品名称', '单位', '产量', '比上年增长（%）'].join('\t'),
    ['粮食', '万吨', '24.87', '0.9'].join('\t'),
    ['茶叶', '吨', '3615', '6.4'].join('\t'),
    ['肉类', '万吨', '4.35', '2.2'].join('\t'),
    '',
  ].join('\n');
}
