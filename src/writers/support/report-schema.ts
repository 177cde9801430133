import { z } from 'zod';
import { REVIEW_VERDICTS } from '../../model/check-result.ts';

/** What reports/<doc>.json holds. The published JSON Schema (schema/report.schema.json) is made from this. */

/** Raised when a column of a table or a field of this schema changes its meaning. */
export const SCHEMA_VERSION = '1.0';

const span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .describe('UTF-16 code units into `text`, half open');
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('exact decimal');
const data = z.record(z.string(), z.union([z.string(), z.number()]));

const notice = z.strictObject({ code: z.string(), level: z.enum(['error', 'info']), message: z.string(), data });

const front = z.strictObject({
  title: z.string().optional(),
  issuer: z.string().optional(),
  issuer_level: z.enum(['national', 'province', 'prefecture', 'county', 'township', 'department']).optional(),
  region_code: z.string().optional(),
  province: z.string().optional(),
  prefecture: z.string().optional(),
  county: z.string().optional(),
  township: z.string().optional(),
  year: z.int().optional().describe('the year reported on'),
  delivered_on: z.string().optional(),
  speaker: z.string().optional().describe('who read it, as named above the text'),
});

const section = z.strictObject({
  section_id: z.string(),
  parent_id: z.string().optional(),
  level: z.int().min(1),
  kind: z.enum(['heading', 'enumeration', 'item']),
  numbering: z.string(),
  heading: z.string(),
  role: z.string().optional(),
  span,
});

const table = z.strictObject({
  table_id: z.string(),
  section_id: z.string().optional(),
  caption: z.string().optional(),
  unit: z.string().optional(),
  rows: z.int(),
  cols: z.int(),
  span,
  cells: z.array(
    z.strictObject({
      row: z.int(),
      col: z.int(),
      row_span: z.int(),
      col_span: z.int(),
      text: z.string(),
      span,
    }),
  ),
});

const indicator = z.strictObject({
  indicator_id: z.string(),
  section_id: z.string().optional(),
  indicator: z.string().optional().describe('canonical id, absent where none is known'),
  name: z.string(),
  surface: z.string().describe('exactly text.slice(span.start, span.end)'),
  value: decimal.optional(),
  value_low: decimal.optional(),
  value_high: decimal.optional(),
  unit: z.string(),
  base_value: decimal.optional(),
  base_unit: z.string(),
  step: z.string().describe('one unit of the last printed digit, in `unit`'),
  approx: z.enum(['exact', 'about', 'nearly', 'over', 'under', 'at_least']),
  kind: z.enum(['achieved', 'target', 'prior', 'change_abs', 'change_pct', 'share', 'rate']),
  period: z.string().optional(),
  subject: z.string().optional(),
  total_id: z.string().optional(),
  proportion: z.array(z.string()).optional(),
  span,
  quote_span: span,
  page: z.int().optional(),
  /** Of the least sure character that OCR read, 0 to 1; absent where it read none. */
  confidence: z.number().optional(),
  cell: z.strictObject({ table_id: z.string(), row: z.int(), col: z.int() }).optional(),
});

const check = z.strictObject({
  check_id: z.string(),
  verdict: z.enum(['verified', 'rounding', 'mismatch', 'not_assessable', 'pass', 'fail']),
  severity: z.enum(['error', 'warning', 'info']),
  relation: z.enum(['sum', 'share', 'growth', 'difference', 'balance', 'range']).optional(),
  whole: z.string().optional(),
  parts: z.array(z.string()).optional(),
  complete: z.boolean().optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  difference: z.string().optional(),
  unit: z.string().optional(),
  message_id: z.string(),
  message: z.string(),
  data,
  indicator_ids: z.array(z.string()),
  section_id: z.string().optional(),
  span,
  page: z.int().optional(),
  /** Of the least sure character that OCR read, 0 to 1; absent where it read none. */
  confidence: z.number().optional(),
  related: z.array(span).optional(),
  fingerprint: z.string().optional().describe('identifies the result by its content, for the review file'),
  folded_into: z.string().optional().describe('fingerprint of the finding that speaks for this one too'),
  suspect: z
    .strictObject({
      indicator_id: z.string(),
      name: z.string(),
      printed: z.string(),
      mended: z.string(),
      places: z.array(span),
    })
    .optional()
    .describe('the one figure whose change would mend this finding and those folded into it'),
  review: z.enum(REVIEW_VERDICTS).optional(),
});

export const reportSchema = z.discriminatedUnion('status', [
  z.strictObject({
    schema_version: z.literal(SCHEMA_VERSION),
    doc_id: z.string(),
    sha256: z.string(),
    format: z.string(),
    status: z.enum(['complete', 'partial']),
    notices: z.array(notice),
    genre: z.string(),
    front,
    text: z.string().describe('the canonical text; every span counts in it'),
    pages: z.array(z.int()).describe('offset at which each page starts'),
    sections: z.array(section),
    tables: z.array(table),
    indicators: z.array(indicator),
    rejected: z.array(z.strictObject({ reason: z.string(), span })),
    checks: z.array(check),
  }),
  z.strictObject({
    schema_version: z.literal(SCHEMA_VERSION),
    doc_id: z.string(),
    sha256: z.string(),
    format: z.string(),
    status: z.literal('failed'),
    notices: z.array(notice),
    failure: z.strictObject({ code: z.string(), message: z.string() }),
  }),
]);

export type ReportJson = z.output<typeof reportSchema>;

/** The JSON Schema (draft 2020-12) that is published with the package. */
export const reportJsonSchema = (): object => ({
  title: 'gouji report',
  ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }),
});
