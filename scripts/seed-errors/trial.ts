import type { AnalyzedReport } from '../../src/model/batch.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import { isFinding } from '../../src/model/check-result.ts';
import { analyzeReport } from '../../src/pipeline/analyze.ts';
import { parseOptions } from '../../src/pipeline/options.ts';
import { loadTools } from '../../src/pipeline/tools.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import type { Planted } from './plant.ts';

/** What came of one planted error. */
export interface Trial {
  readonly docId: string;
  readonly planted: Planted;
  readonly caught: boolean;
  /** The damaged figure still ties out within what printed digits leave open: no arithmetic can tell. */
  readonly stillTies: boolean;
  /** The checks that spoke up at the place. */
  readonly by: readonly string[];
  /** Findings away from the place that the clean report did not have. */
  readonly newElsewhere: readonly string[];
}

const tools = loadTools(parseOptions({}, 'seed-errors'));

/** The report as plain text, so that an error can be planted in it; undefined where it cannot be read. */
export async function readClean(docId: string, bytes: Uint8Array): Promise<AnalyzedReport | undefined> {
  const first = await analyzeReport({ docId, bytes }, tools);
  if (first.status === 'failed') return undefined;
  return analyzeText(`${docId}.txt`, first.document.text);
}

async function analyzeText(docId: string, text: string): Promise<AnalyzedReport | undefined> {
  const outcome = await analyzeReport({ docId, bytes: new TextEncoder().encode(text) }, tools);
  return outcome.status === 'failed' ? undefined : outcome;
}

export async function trial(clean: AnalyzedReport, planted: Planted): Promise<Trial> {
  const report = await analyzeText(clean.docId, planted.text);
  const known = new Set(clean.checks.filter(isFinding).map((result) => signature(clean, result)));
  const fresh = (report?.checks ?? []).filter(
    (result) =>
      isFinding(result) && result.severity !== 'info' && report !== undefined && !known.has(signature(report, result)),
  );
  const here = fresh.filter((result) => touches(result, planted));
  // Any check that names the damaged figures leads the reader to the error.
  const caught = here.length > 0;
  return {
    docId: clean.docId,
    planted,
    caught,
    stillTies:
      !caught && (report?.checks ?? []).some((result) => report !== undefined && tiesAt(report, result, planted)),
    by: [...new Set(here.map(({ checkId }) => checkId))],
    newElsewhere: fresh
      .filter((result) => !here.includes(result))
      .map((result) => `${result.checkId} ${quoteOf(report, result)}`),
  };
}

/** Whether the check that is expected to object has verified the damaged figure instead. */
function tiesAt(
  report: AnalyzedReport,
  { checkId, verdict, relation, indicatorIds }: CheckResult,
  planted: Planted,
): boolean {
  const arithmetic = relation !== undefined && relation !== 'range' && planted.expects.includes(checkId);
  if (!arithmetic || (verdict !== 'verified' && verdict !== 'rounding')) return false;
  return report.indicators.some(({ id, span }) => indicatorIds.includes(id) && overlaps(span, planted.span));
}

/** The same finding in both runs: check, wording and words, but not the offset, which a longer figure shifts. */
const signature = (report: AnalyzedReport, result: CheckResult): string =>
  JSON.stringify([result.checkId, result.messageId, result.data, quoteOf(report, result)]);

const quoteOf = (report: AnalyzedReport | undefined, { span }: CheckResult): string =>
  (report?.document.text.slice(span.start, span.end) ?? '').replace(/\s+/g, '').slice(0, 60);

function touches(result: CheckResult, { span, expects }: Planted): boolean {
  const wide: Span = { start: span.start - 1, end: span.end + 1 };
  if ([result.span, ...(result.related ?? [])].some((place) => overlaps(place, wide))) return true;
  // A missing section is reported on the whole report.
  return (
    expects.includes(result.checkId) &&
    ['required-section', 'numbering-sequence', 'announced-count'].includes(result.checkId)
  );
}
