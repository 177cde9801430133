/**
 * Public interface of gouji as a library. `analyzeReport` takes one report as bytes and answers with everything
 * found in it; `analyzeBatch` is the command `gouji run`. Bad files become failed outcomes, bad options throw
 * `UsageError`.
 */
export { analyzeBatch, type BatchHooks, type BatchSummary } from './batch/analyze-batch.ts';
export type { Bilingual, Check, CheckContext, CheckExample } from './contracts/check.ts';
export type { Profile, RoleSpec } from './contracts/profile.ts';
export type { Reader, ReadInput, ReadOutput } from './contracts/reader.ts';
export type { Segmenter, TaggedWord } from './contracts/segmenter.ts';
export type { Piece, ReportContext, TableSchema, Writer, WriterContext } from './contracts/writer.ts';
export type { AnalyzedReport, FailedInput, Manifest, Outcome, OutcomeRecord } from './model/batch.ts';
export type { CheckResult, Severity, Verdict } from './model/check-result.ts';
export type { Block, SourceDocument } from './model/document.ts';
export { FAILURE_CODES, type FailureCode, ReadFailure, UsageError } from './model/errors.ts';
export type { Indicator, RejectedNumber } from './model/indicator.ts';
export type { Notice } from './model/notice.ts';
export type { Relation } from './model/relation.ts';
export type { FrontMatter, Passage, ReportTable, Section } from './model/report.ts';
export { analyzeReport, type ReportInput } from './pipeline/analyze.ts';
export { type Options, type OptionsInput, parseOptions } from './pipeline/options.ts';
export { loadTools, type Tools } from './pipeline/tools.ts';
export type { Span } from './text/span.ts';
