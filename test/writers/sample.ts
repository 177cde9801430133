import { checks } from '../../src/checks/index.ts';
import type { ReportContext } from '../../src/contracts/writer.ts';
import type { AnalyzedReport, FailedInput, Manifest, Outcome } from '../../src/model/batch.ts';
import { wording } from '../../src/pipeline/messages/render.ts';
import { span } from '../../src/text/span.ts';
import { writers } from '../../src/writers/index.ts';

const text =
  '乐安镇2023年度法治政府建设情况报告\n一、主要举措\n全年审查161件，其中文件10件，合同150件，下降8.6%。\n=SUM(A1)\t-3\n';
const at = (surface: string) => span(text.indexOf(surface), text.indexOf(surface) + surface.length);
const sentence = at('全年审查161件，其中文件10件，合同150件，下降8.6%。');
const figure = (id: string, surface: string, name: string, value: string, unit: string) =>
  ({
    id,
    sectionId: 's1',
    name,
    surface,
    value,
    unit,
    baseValue: value,
    baseUnit: unit,
    step: '1',
    approx: 'exact',
    kind: 'achieved',
    span: at(surface),
    quoteSpan: sentence,
  }) as const;

/** One report with something in every table, and one that could not be read. */
const report: AnalyzedReport = {
  docId: '乐安/2023.txt',
  sha256: 'a'.repeat(64),
  format: 'text',
  status: 'partial',
  notices: [{ code: 'unreadable-page', level: 'error', data: { page: 2, reason: 'FormatError' } }],
  document: { text, blocks: [], pages: [0] },
  genre: 'rule-of-law-report',
  front: { title: '乐安镇2023年度法治政府建设情况报告', issuer: '乐安镇', issuerLevel: 'township', year: 2023 },
  sections: [
    {
      id: 's1',
      level: 1,
      kind: 'heading',
      numbering: '一、',
      heading: '主要举措',
      role: 'measures',
      span: span(20, text.length - 1),
      headingSpan: at('一、主要举措'),
    },
  ],
  tables: [
    {
      id: 't1',
      span: at('=SUM(A1)\t-3'),
      rows: 1,
      cols: 2,
      cells: [
        { row: 0, col: 0, rowSpan: 1, colSpan: 1, span: at('=SUM(A1)'), text: '=SUM(A1)' },
        { row: 0, col: 1, rowSpan: 1, colSpan: 1, span: at('-3'), text: '-3' },
      ],
    },
  ],
  indicators: [
    figure('i1', '161件', '审查', '161', '件'),
    { ...figure('i2', '10件', '文件', '10', '件'), totalId: 'i1' },
    { ...figure('i3', '150件', '合同', '150', '件'), totalId: 'i1' },
    { ...figure('i4', '8.6%', '审查', '-8.6', '%'), kind: 'change_pct', step: '0.1' },
    { ...figure('i5', '-3', '=SUM(A1)', '-3', ''), cell: { tableId: 't1', row: 0, col: 1 } },
  ],
  rejected: [{ span: at('2023'), reason: 'date' }],
  relations: [],
  checks: [
    {
      checkId: 'sum-of-parts',
      verdict: 'mismatch',
      severity: 'error',
      relation: 'sum',
      whole: '161',
      parts: ['10', '150'],
      complete: true,
      expected: '160',
      actual: '161',
      difference: '1',
      unit: '件',
      messageId: 'no-such-message',
      data: { sum: 160 },
      indicatorIds: ['i1', 'i2', 'i3'],
      sectionId: 's1',
      span: sentence,
      related: [at('161件')],
    },
    {
      checkId: 'rate-range',
      verdict: 'verified',
      severity: 'error',
      messageId: 'no-such-message',
      data: {},
      indicatorIds: [],
      span: at('8.6%'),
    },
  ],
  sentences: ['全年 审查 161 件'],
  terms: [{ term: '审查', pos: 'vn', count: 1 }],
};

const failed: FailedInput = {
  docId: '乐安/损坏.docx',
  sha256: 'b'.repeat(64),
  format: '',
  status: 'failed',
  failureCode: 'corrupt',
  failureData: {},
  notices: [],
  stack: 'never shown',
};

export const outcomes: readonly Outcome[] = [report, failed];

export const manifest: Manifest = {
  gouji: '0.0.0',
  schema_version: '1.0',
  node: '20.0.0',
  segmenter: 'nodejieba',
  packages: { zod: '4.0.0' },
  configuration: { lang: 'zh' },
  configuration_hash: 'c'.repeat(64),
  counts: { inputs: 2, failed: 1 },
  failures: [{ doc_id: '乐安/损坏.docx', code: 'corrupt', message: '文件已损坏' }],
  stale_reviews: [],
  skipped: [],
};

export const context = (lang: 'zh' | 'en'): ReportContext => ({
  bom: lang === 'en',
  lang,
  tables: writers.flatMap((writer) => writer.table ?? []),
  terms: [{ term: '审查', pos: 'vn', count: 1, tfidf: 0.594535 }],
  ...wording(lang, checks),
});
