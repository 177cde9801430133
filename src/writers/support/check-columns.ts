import type { ReportContext } from '../../contracts/writer.ts';
import type { AnalyzedReport } from '../../model/batch.ts';
import { type CheckResult, REVIEW_VERDICTS } from '../../model/check-result.ts';
import { docIdColumn, type Placed, pageColumn, quote, spanColumns } from './columns.ts';
import type { Column } from './table-writer.ts';

export interface CheckRow extends Placed {
  readonly check: CheckResult;
  readonly message: string;
}

export function checkRow(report: AnalyzedReport, check: CheckResult, context: ReportContext): CheckRow {
  const { docId, document } = report;
  return { docId, document, span: check.span, check, message: context.checkMessage(check) };
}

const column = (
  name: string,
  zh: string,
  en: string,
  value: (check: CheckResult) => string | boolean | undefined,
  rest: Pick<Column<CheckRow>, 'type' | 'values'> = { type: 'string' },
): Column<CheckRow> => ({ name, ...rest, description: { zh, en }, value: (row) => value(row.check) });

/** The columns of checks.csv, which findings.csv shares. */
export const checkColumns: readonly Column<CheckRow>[] = [
  docIdColumn,
  column('check_id', '核对规则', 'The check', (c) => c.checkId),
  column('verdict', '结论', 'What came of it', (c) => c.verdict, {
    type: 'string',
    values: ['verified', 'rounding', 'mismatch', 'not_assessable', 'pass', 'fail'],
  }),
  column('severity', '轻重', 'How grave it would be', (c) => c.severity, {
    type: 'string',
    values: ['error', 'warning', 'info'],
  }),
  column('relation', '数量关系；文字规则留空', 'Arithmetic relation; empty for rules about text', (c) => c.relation, {
    type: 'string',
    values: ['sum', 'share', 'growth', 'difference', 'balance', 'range'],
  }),
  column('whole', '总数', 'The whole', (c) => c.whole),
  column('parts', '各分项（JSON 数组）', 'The parts (JSON array of numbers)', (c) => numberArray(c.parts), {
    type: 'array',
  }),
  column('complete', '分项是否应当穷尽总数', 'Whether the parts are claimed to exhaust the whole', (c) => c.complete, {
    type: 'boolean',
  }),
  column('expected', '应有的值', 'What it should be', (c) => c.expected),
  column('actual', '实际的值', 'What it is', (c) => c.actual),
  column('difference', '差额', 'Difference', (c) => c.difference),
  {
    name: 'message',
    type: 'string',
    description: { zh: '说明', en: 'Explanation' },
    value: (row) => row.message,
  },
  column(
    'indicator_ids',
    '涉及的指标（indicator_id 的 JSON 数组）',
    'Figures involved (JSON array of indicator_id)',
    (c) => JSON.stringify(c.indicatorIds),
    {
      type: 'array',
    },
  ),
  column('section_id', '所在章节（sections.csv）', 'Section it stands in (sections.csv)', (c) => c.sectionId),
  {
    name: 'quote',
    type: 'string',
    description: {
      zh: '原文；超过300字的只取开头，以“…”结束',
      en: 'The text it is about; of one longer than 300 characters the beginning, ending in …',
    },
    value: ({ document, span }) => quote(document, span),
  },
  ...spanColumns,
  pageColumn,
  column('fingerprint', '内容指纹，用于复核文件', 'Fingerprint by content, for the review file', (c) => c.fingerprint),
  column(
    'folded_into',
    '由同一处差错引起、已由该指纹的疑点一并说明',
    'Fingerprint of the finding that speaks for this one too',
    (c) => c.foldedInto,
  ),
  column('review', '复核结论', 'What the review file says of it', (c) => c.review, {
    type: 'string',
    values: REVIEW_VERDICTS,
  }),
  column(
    'unit',
    'whole、parts 的单位，没有单位的数留空；除增幅（growth）、占比（share）外，expected、actual、difference 也以此计',
    'Unit of whole and parts, empty for bare numbers; but for growth and share, expected, actual and difference are in it too',
    (c) => c.unit,
  ),
];

/** Exact decimals as JSON numbers, digit by digit: `["10","4.50"]` → `[10,4.50]`. */
const numberArray = (parts: readonly string[] | undefined): string | undefined =>
  parts === undefined ? undefined : `[${parts.join(',')}]`;
