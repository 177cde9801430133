import type { ReportContext } from '../contracts/writer.ts';
import type { AnalyzedReport, Outcome } from '../model/batch.ts';
import { isFinding, type Severity } from '../model/check-result.ts';
import { tiedOut } from '../model/coverage.ts';
import { meanConfidence, recognisedPages } from '../model/recognised.ts';
import { type FrontMatter, GENRES } from '../model/report.ts';
import { docIdColumn } from './support/columns.ts';
import { type Column, tableWriter } from './support/table-writer.ts';

interface ReportRow {
  readonly docId: string;
  readonly outcome: Outcome;
  readonly context: ReportContext;
}

type Value = string | number | undefined;

const front = (
  name: string,
  zh: string,
  en: string,
  value: (front: FrontMatter) => Value,
  type: Column<ReportRow>['type'] = 'string',
): Column<ReportRow> => ({
  name,
  type,
  description: { zh, en },
  value: ({ outcome }) => (outcome.status === 'failed' ? undefined : value(outcome.front)),
});

/** A count is empty, not 0, where nothing could be read. */
const count = (name: string, zh: string, en: string, value: (report: AnalyzedReport) => Value): Column<ReportRow> => ({
  name,
  type: 'integer',
  description: { zh, en },
  value: ({ outcome }) => (outcome.status === 'failed' ? undefined : value(outcome)),
});

const findings = (severity: Severity) => (report: AnalyzedReport) =>
  report.checks.filter((check) => isFinding(check) && check.severity === severity).length;

export const writer = tableWriter<ReportRow>({
  id: 'reports-csv',
  title: { zh: '报告表', en: 'Reports' },
  description: { zh: '每个输入文件一行', en: 'One row per input' },
  primaryKey: ['doc_id'],
  columns: [
    docIdColumn,
    {
      name: 'sha256',
      type: 'string',
      description: { zh: '文件内容的 SHA-256', en: 'SHA-256 of the bytes' },
      value: ({ outcome }) => outcome.sha256,
    },
    {
      name: 'format',
      type: 'string',
      description: { zh: '读取所用的格式', en: 'Format it was read as' },
      value: ({ outcome }) => outcome.format,
    },
    {
      name: 'status',
      type: 'string',
      description: { zh: '处理结果：完整、部分、失败', en: 'What became of it' },
      values: ['complete', 'partial', 'failed'],
      value: ({ outcome }) => outcome.status,
    },
    {
      name: 'failure_code',
      type: 'string',
      description: { zh: '失败代码', en: 'Why it failed, as a code' },
      value: ({ outcome }) => (outcome.status === 'failed' ? outcome.failureCode : undefined),
    },
    {
      name: 'failure_message',
      type: 'string',
      description: { zh: '失败原因', en: 'Why it failed, in words' },
      value: ({ outcome, context }) =>
        outcome.status === 'failed' ? context.failureMessage(outcome.failureCode, outcome.failureData) : undefined,
    },
    {
      name: 'genre',
      type: 'string',
      description: { zh: '报告类型', en: 'Genre of report' },
      values: GENRES,
      value: ({ outcome }) => (outcome.status === 'failed' ? undefined : outcome.genre),
    },
    front('title', '标题', 'Title', (f) => f.title),
    front('issuer', '发布机关', 'Body that issued it', (f) => f.issuer),
    {
      ...front('issuer_level', '发布机关层级', 'Level of the issuer', (f) => f.issuerLevel),
      values: ['national', 'province', 'prefecture', 'county', 'township', 'department'],
    },
    front(
      'region_code',
      '行政区划代码（GB/T 2260；乡镇为九位）',
      'GB/T 2260 code (nine digits for a township)',
      (f) => f.regionCode,
    ),
    front('province', '省', 'Province', (f) => f.province),
    front('prefecture', '市', 'Prefecture', (f) => f.prefecture),
    front('county', '县', 'County', (f) => f.county),
    front('township', '乡镇', 'Township', (f) => f.township),
    front('year', '报告所述年度', 'Year reported on', (f) => f.year, 'integer'),
    front('delivered_on', '报告日期', 'Date of delivery or signature', (f) => f.deliveredOn),
    count('pages', '页数；无分页的格式留空', 'Pages; empty where the format has none', ({ document }) =>
      document.pages.length === 0 ? undefined : document.pages.length,
    ),
    count(
      'chars',
      '文本长度（UTF-16 编码单元）',
      'Length of the canonical text (UTF-16 code units)',
      (r) => r.document.text.length,
    ),
    count('sections', '章节数', 'Sections', (r) => r.sections.length),
    count('indicators', '指标数', 'Figures', (r) => r.indicators.length),
    count(
      'tied_out',
      '至少为一个数量关系所核定的指标数',
      'Figures that at least one arithmetic relation settles',
      (r) => tiedOut(r.checks).size,
    ),
    count(
      'ocr_pages',
      '由文字识别（OCR）读取的页数；没有的留空',
      'Pages read by OCR; empty where none was',
      ({ document }) => (document.recognised === undefined ? undefined : recognisedPages(document)),
    ),
    {
      ...count('ocr_confidence', '文字识别的平均可信度，0 至 1', 'Mean confidence of what OCR read, 0 to 1', (r) =>
        meanConfidence(r.document),
      ),
      type: 'number',
    },
    count('errors', '错误数', 'Findings of severity error', findings('error')),
    count('warnings', '警告数', 'Findings of severity warning', findings('warning')),
    count('infos', '提示数', 'Findings of severity info', findings('info')),
    {
      name: 'notices',
      type: 'string',
      description: { zh: '读取中的说明，以“；”分隔', en: 'What was noticed while reading, separated by "; "' },
      value: ({ outcome, context }) =>
        outcome.notices.map((n) => context.noticeMessage(n)).join(context.lang === 'zh' ? '；' : '; '),
    },
  ],
  *rows(outcome, context) {
    yield { docId: outcome.docId, outcome, context };
  },
});
