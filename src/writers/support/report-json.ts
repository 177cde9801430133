import type { ReportContext } from '../../contracts/writer.ts';
import type { AnalyzedReport, Outcome } from '../../model/batch.ts';
import type { CheckResult } from '../../model/check-result.ts';
import { pageAt } from '../../model/document.ts';
import type { Indicator } from '../../model/indicator.ts';
import { confidenceIn } from '../../model/recognised.ts';
import type { FrontMatter, ReportTable, Section } from '../../model/report.ts';
import { type ReportJson, SCHEMA_VERSION } from './report-schema.ts';

type AnalyzedJson = Exclude<ReportJson, { status: 'failed' }>;

/** One report as it is published; what is absent is left out, never null. */
export function reportJson(outcome: Outcome, context: ReportContext): ReportJson {
  const { docId, sha256, format } = outcome;
  const identity = { schema_version: SCHEMA_VERSION, doc_id: docId, sha256, format } as const;
  const notices = outcome.notices.map((notice) => ({
    code: notice.code,
    level: notice.level,
    message: context.noticeMessage(notice),
    data: { ...notice.data },
  }));
  if (outcome.status === 'failed') {
    const { status, failureCode: code, failureData } = outcome;
    return { ...identity, status, notices, failure: { code, message: context.failureMessage(code, failureData) } };
  }
  const { status, genre, document } = outcome;
  return {
    ...identity,
    status,
    notices,
    genre,
    front: frontJson(outcome.front),
    text: document.text,
    pages: [...document.pages],
    sections: outcome.sections.map(sectionJson),
    tables: outcome.tables.map(tableJson),
    indicators: outcome.indicators.map((indicator) => indicatorJson(indicator, outcome)),
    rejected: outcome.rejected.map(({ reason, span }) => ({ reason, span: { ...span } })),
    checks: outcome.checks.map((check) => checkJson(check, outcome, context)),
  };
}

const frontJson = (front: FrontMatter): AnalyzedJson['front'] =>
  defined({
    title: front.title,
    issuer: front.issuer,
    issuer_level: front.issuerLevel,
    region_code: front.regionCode,
    province: front.province,
    prefecture: front.prefecture,
    county: front.county,
    township: front.township,
    year: front.year,
    delivered_on: front.deliveredOn,
    speaker: front.speaker,
  });

const sectionJson = (section: Section): AnalyzedJson['sections'][number] => ({
  section_id: section.id,
  ...defined({ parent_id: section.parentId }),
  level: section.level,
  kind: section.kind,
  numbering: section.numbering,
  heading: section.heading,
  ...defined({ role: section.role }),
  span: { ...section.span },
});

const tableJson = (table: ReportTable): AnalyzedJson['tables'][number] => ({
  table_id: table.id,
  ...defined({ section_id: table.sectionId, caption: table.caption, unit: table.unit }),
  rows: table.rows,
  cols: table.cols,
  span: { ...table.span },
  cells: table.cells.map((cell) => ({
    row: cell.row,
    col: cell.col,
    row_span: cell.rowSpan,
    col_span: cell.colSpan,
    text: cell.text,
    span: { ...cell.span },
  })),
});

const indicatorJson = (indicator: Indicator, { document }: AnalyzedReport): AnalyzedJson['indicators'][number] => ({
  indicator_id: indicator.id,
  ...defined({ section_id: indicator.sectionId, indicator: indicator.canonicalId }),
  name: indicator.name,
  surface: indicator.surface,
  ...defined({ value: indicator.value, value_low: indicator.valueLow, value_high: indicator.valueHigh }),
  unit: indicator.unit,
  ...defined({ base_value: indicator.baseValue }),
  base_unit: indicator.baseUnit,
  step: indicator.step,
  approx: indicator.approx,
  kind: indicator.kind,
  ...defined({
    period: indicator.period,
    subject: indicator.subject,
    total_id: indicator.totalId,
    proportion: indicator.proportion && [...indicator.proportion],
  }),
  span: { ...indicator.span },
  quote_span: { ...indicator.quoteSpan },
  ...defined({
    page: pageAt(document, indicator.span.start),
    confidence: confidenceIn(document, indicator.span),
    cell: indicator.cell && { table_id: indicator.cell.tableId, row: indicator.cell.row, col: indicator.cell.col },
  }),
});

const checkJson = (
  check: CheckResult,
  { document }: AnalyzedReport,
  context: ReportContext,
): AnalyzedJson['checks'][number] => ({
  check_id: check.checkId,
  verdict: check.verdict,
  severity: check.severity,
  ...defined({
    relation: check.relation,
    whole: check.whole,
    parts: check.parts && [...check.parts],
    complete: check.complete,
    expected: check.expected,
    actual: check.actual,
    difference: check.difference,
    unit: check.unit || undefined,
  }),
  message_id: check.messageId,
  message: context.checkMessage(check),
  data: { ...check.data },
  indicator_ids: [...check.indicatorIds],
  ...defined({ section_id: check.sectionId }),
  span: { ...check.span },
  ...defined({
    page: pageAt(document, check.span.start),
    confidence: check.readingConfidence,
    related: check.related?.map((span) => ({ ...span })),
    fingerprint: check.fingerprint,
    folded_into: check.foldedInto,
    suspect: check.suspect && {
      indicator_id: check.suspect.indicatorId,
      name: check.suspect.name,
      printed: check.suspect.printed,
      mended: check.suspect.mended,
      places: check.suspect.places.map((span) => ({ ...span })),
    },
    review: check.review,
  }),
});

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value. */
function defined<T extends object>(fields: T): Defined<T> {
  // Filtering cannot change the type of what is left.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
