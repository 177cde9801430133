import type { Indicator } from '../model/indicator.ts';
import { confidenceIn } from '../model/recognised.ts';
import { docIdColumn, type Placed, pageColumn, quote, spanColumns } from './support/columns.ts';
import { type Column, tableWriter } from './support/table-writer.ts';

interface IndicatorRow extends Placed {
  readonly indicator: Indicator;
}

const column = (
  name: string,
  zh: string,
  en: string,
  value: (indicator: Indicator) => string | undefined,
  type: Column<IndicatorRow>['type'] = 'string',
): Column<IndicatorRow> => ({ name, type, description: { zh, en }, value: (row) => value(row.indicator) });

export const writer = tableWriter<IndicatorRow>({
  id: 'indicators-csv',
  title: { zh: '指标表', en: 'Indicators' },
  description: { zh: '报告中的每个数字一行', en: 'One row per reported figure' },
  primaryKey: ['doc_id', 'indicator_id'],
  columns: [
    docIdColumn,
    column('indicator_id', '指标编号，在报告内唯一', 'Figure, unique within the report', (i) => i.id),
    column('section_id', '所在章节（sections.csv）', 'Section it stands in (sections.csv)', (i) => i.sectionId),
    column(
      'indicator',
      '标准指标编号；不认识的留空',
      'Canonical indicator; empty where none is known',
      (i) => i.canonicalId,
    ),
    column('name', '报告使用的名称', 'The phrase that the report uses', (i) => i.name),
    column('surface', '原文数字及其单位', 'Number with unit as printed', (i) => i.surface),
    column(
      'value',
      '数值（精确小数）；下降为负；金额按所印单位，其余已展开万、亿',
      'Exact decimal; a decrease is negative; money in its printed unit, 万 and 亿 expanded for everything else',
      (i) => i.value,
      'number',
    ),
    column(
      'value_low',
      '区间下限；下降的区间为降幅较小的一端',
      'Lower end of a range; of a decrease the smaller one',
      (i) => i.valueLow,
      'number',
    ),
    column(
      'value_high',
      '区间上限；下降的区间为降幅较大的一端',
      'Upper end of a range; of a decrease the greater one',
      (i) => i.valueHigh,
      'number',
    ),
    column('unit', 'value 的单位', 'Unit of value', (i) => i.unit),
    column('base_value', '按基本单位计的数值', 'Value with every scale expanded', (i) => i.baseValue, 'number'),
    column('base_unit', '基本单位', 'Unit of base_value', (i) => i.baseUnit),
    {
      ...column('approx', '约数：约、近、超、不足、以上', 'How exactly the figure is given', (i) => i.approx),
      values: ['exact', 'about', 'nearly', 'over', 'under', 'at_least'],
    },
    {
      ...column('kind', '数字的种类', 'What kind of figure it is', (i) => i.kind),
      values: ['achieved', 'target', 'prior', 'change_abs', 'change_pct', 'share', 'rate'],
    },
    column('period', '所属时期', 'Period it belongs to', (i) => i.period),
    column('subject', '所属主体', 'Whose figure it is', (i) => i.subject),
    column(
      'total_id',
      '它是哪个指标的分项（该指标的 indicator_id）',
      'indicator_id of the figure that this one is a part of',
      (i) => i.totalId,
    ),
    {
      name: 'quote',
      type: 'string',
      description: {
        zh: '所在句子；超过300字的只取数字前后一段，略去之处为“…”',
        en: 'The sentence it stands in; of one longer than 300 characters the part around the figure, with … where it is cut',
      },
      value: ({ document, indicator }) => quote(document, indicator.quoteSpan, indicator.span),
    },
    ...spanColumns,
    pageColumn,
    column(
      'table_id',
      '所在表格（tables.csv）；正文中的数字留空',
      'Table it stands in (tables.csv); empty in prose',
      (i) => i.cell?.tableId,
    ),
    {
      name: 'row',
      type: 'integer',
      description: { zh: '表格行，从 0 起', en: 'Row of the table, from 0' },
      value: ({ indicator }) => indicator.cell?.row,
    },
    {
      name: 'col',
      type: 'integer',
      description: { zh: '表格列，从 0 起', en: 'Column of the table, from 0' },
      value: ({ indicator }) => indicator.cell?.col,
    },
    {
      name: 'confidence',
      type: 'number',
      description: {
        zh: '文字识别（OCR）的可信度，0 至 1，取该数字中最没有把握的一个字；不是由 OCR 读取的留空',
        en: 'How surely OCR read the figure, 0 to 1: that of its least sure character; empty where it was not read by OCR',
      },
      value: ({ document, indicator }) => confidenceIn(document, indicator.span),
    },
  ],
  *rows(outcome) {
    if (outcome.status === 'failed') return;
    const { docId, document, indicators } = outcome;
    for (const indicator of indicators) yield { docId, document, span: indicator.span, indicator };
  },
});
