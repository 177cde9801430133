import { createHash } from 'node:crypto';
import type { CheckContext } from '../contracts/check.ts';
import { extractFigures } from '../extract/extract-figures.ts';
import { reportWords } from '../language/terms.ts';
import type { AnalyzedReport, FailedInput, InputIdentity, Outcome } from '../model/batch.ts';
import { ReadFailure } from '../model/errors.ts';
import type { Notice } from '../model/notice.ts';
import { readFile } from '../readers/support/read-file.ts';
import { structureReport } from '../structure/structure-report.ts';
import { fillRoles } from './fill-roles.ts';
import { finishChecks } from './finish-checks.ts';
import { runChecks } from './run-checks.ts';
import type { Tools } from './tools.ts';

export interface ReportInput {
  /** Names the report in every output; its extension tells the format. */
  readonly docId: string;
  readonly bytes: Uint8Array;
}

/** One report from bytes to findings. Never throws for a bad file: that becomes a failed outcome. */
export async function analyzeReport(input: ReportInput, tools: Tools): Promise<Outcome> {
  const identity = { docId: input.docId, sha256: createHash('sha256').update(input.bytes).digest('hex'), format: '' };
  try {
    return await analyze(input, identity, tools);
  } catch (error) {
    return failedOutcome(identity, error);
  }
}

async function analyze(input: ReportInput, identity: InputIdentity, tools: Tools): Promise<AnalyzedReport> {
  const { segmenter, catalog } = tools;
  const password = tools.password === undefined ? {} : { password: tools.password };
  const recogniser = tools.recogniser === undefined ? {} : { recogniser: tools.recogniser };
  const { bytes } = input;
  const source = { bytes, maxPages: tools.maxPages, ...password, ...recogniser };
  const { format, document, notices } = await readFile(input.docId, source, tools.readers);

  const structured = structureReport(document, tools.profiles);
  const { front, profile, passages, tables } = structured;
  const sections = fillRoles(
    structured.sections,
    { profile, year: front.year, text: document.text },
    tools.roleClassifier,
  );
  const genre = profile.id;
  const figures = extractFigures({
    text: document.text,
    front,
    genre,
    passages,
    sections,
    tables,
    segmenter,
    catalog,
  });
  const { indicators, rejected, relations } = figures;

  const context: CheckContext = { document, front, profile, passages, sections, tables, indicators, relations };
  const checked = runChecks(context, tools.checks);
  const report = { docId: input.docId, document, indicators };
  const checks = finishChecks(checked.results, report, tools.severities, tools.reviews);

  const words = passages.filter((passage) => passage.kind !== 'chrome').map((passage) => passage.mapped.text);
  const { sentences, terms } = reportWords(words, segmenter, tools.stopWords);

  const allNotices = [...notices, ...structured.notices, ...checked.notices];
  return {
    ...identity,
    format,
    status: statusOf(allNotices),
    notices: allNotices,
    document,
    genre,
    front,
    sections,
    tables,
    indicators,
    rejected,
    relations,
    checks,
    sentences,
    terms,
  };
}

/** Anything noticed at the level `error` forbids `complete`. */
const statusOf = (notices: readonly Notice[]): 'complete' | 'partial' =>
  notices.some((notice) => notice.level === 'error') ? 'partial' : 'complete';

/** Known reasons keep their code; anything else is `internal` and keeps its stack for the terminal. */
export function failedOutcome(identity: InputIdentity, error: unknown): FailedInput {
  const base = { ...identity, status: 'failed', notices: [] } as const;
  if (error instanceof ReadFailure) return { ...base, failureCode: error.code, failureData: error.data };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const failureData = { reason: `${name}: ${message}` };
  return { ...base, failureCode: 'internal', failureData, ...(stack === undefined ? {} : { stack }) };
}
