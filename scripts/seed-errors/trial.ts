import type { AnalyzedReport } from '../../src/model/batch.ts';
import { type CheckResult, isFinding } from '../../src/model/check-result.ts';
import { analyzeReport } from '../../src/pipeline/analyze.ts';
import { parseOptions } from '../../src/pipeline/options.ts';
import { loadTools } from '../../src/pipeline/tools.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import { damage, readerOf } from './damage.ts';
import type { Planted } from './plant.ts';

/** What came of one planted error. */
export interface Trial {
  readonly docId: string;
  readonly genre: string;
  readonly kind: string;
  readonly note: string;
  /** The check whose relation was broken, and why that was taken for a relation; the check expected to speak elsewhere. */
  readonly check: string;
  readonly basis: string;
  /**
   * What showed the relation that was broken: its wording, names, shape or other sums; or its own amounts only. `partial list left`: a part was
   * dropped from a list that no word claims to be whole, and what is left is true.
   */
  readonly shownBy: 'evidence' | 'ties only' | 'partial list left' | 'no relation';
  readonly caught: boolean;
  /** The damaged figure still ties out within what printed digits leave open: no arithmetic can tell. */
  readonly stillTies: boolean;
  /** The checks that spoke up at the place. */
  readonly by: readonly string[];
  /** Where nothing was caught, what the checks made of the place, for the list of misses. */
  readonly instead?: string;
}

export interface Run {
  readonly trials: readonly Trial[];
  /** Findings away from the errors that the clean report did not have. */
  readonly elsewhere: readonly string[];
}

const tools = loadTools(parseOptions({}, 'seed-errors'));

/** The report as it is; undefined where it cannot be read. */
export async function readClean(docId: string, bytes: Uint8Array): Promise<AnalyzedReport | undefined> {
  const outcome = await analyzeReport({ docId, bytes }, tools);
  return outcome.status === 'failed' ? undefined : outcome;
}

/** Plants these errors, reads the report anew and looks what is said of each. */
export async function runTrials(clean: AnalyzedReport, planted: readonly Planted[]): Promise<Run> {
  const { document, spans } = damage(
    clean.document,
    planted.map(({ edit }) => edit),
  );
  const bytes = new TextEncoder().encode(document.text);
  const report = await analyzeReport({ docId: 'planted.txt', bytes }, { ...tools, readers: [readerOf(document)] });
  if (report.status === 'failed')
    return {
      trials: [],
      elsewhere: [`not read after planting: ${report.failureData.reason ?? report.failureCode}`],
    };

  const known = new Set(clean.checks.filter(isFinding).map((result) => signature(clean, result)));
  const fresh = report.checks.filter(
    (result) => isFinding(result) && result.severity !== 'info' && !known.has(signature(report, result)),
  );
  const told = new Set<CheckResult>();
  const trials = planted.map((error, i): Trial => {
    // Any check that names the damaged figures leads the reader to the error.
    const here = fresh.filter((result) => touches(result, error, spans[i] as Span));
    for (const result of here) told.add(result);
    const stillTies =
      here.length === 0 && report.checks.some((result) => tiesAt(report, result, error, spans[i] as Span));
    return {
      docId: clean.docId,
      genre: clean.genre,
      kind: error.kind,
      note: error.note,
      check: error.target?.result.checkId ?? (error.expects[0] as string),
      basis: error.target?.basis ?? '',
      shownBy: shownBy(error),
      caught: here.length > 0,
      stillTies,
      by: [...new Set(here.map(({ checkId }) => checkId))],
      ...(here.length > 0 || stillTies ? {} : { instead: saidInstead(report, spans[i] as Span) }),
    };
  });
  const elsewhere = fresh.filter((result) => !told.has(result));
  return { trials, elsewhere: elsewhere.map((result) => `${result.checkId} ${quoteOf(report, result)}`) };
}

/** A check says with `ties` that nothing but the sum shows that these are all the parts: an error leaves a partial list. */
function shownBy({ kind, target }: Planted): Trial['shownBy'] {
  if (target === undefined) return 'no relation';
  if (kind === 'dropped-part' && BY_AMOUNTS.has(target.basis)) return 'partial list left';
  return target.result.messageId === 'ties' ? 'ties only' : 'evidence';
}

/** Lists that are held to be whole because their amounts add up. */
const BY_AMOUNTS: ReadonlySet<string> = new Set(['exact-sum', 'amounts']);

/** Whether the broken relation is verified in spite of the damage: a wider list that happens to tie does not count. */
function tiesAt(report: AnalyzedReport, result: CheckResult, planted: Planted, span: Span): boolean {
  const { target } = planted;
  if (target === undefined || result.checkId !== target.result.checkId) return false;
  if (result.verdict !== 'verified' && result.verdict !== 'rounding') return false;
  const members = target.result.indicatorIds.length - (planted.kind === 'dropped-part' ? 1 : 0);
  const at: Span = { start: span.start - 1, end: span.end + 1 };
  return (
    result.indicatorIds.length === members &&
    report.indicators.some((indicator) => result.indicatorIds.includes(indicator.id) && overlaps(indicator.span, at))
  );
}

/** The words around the damaged place and every result that stands on it. */
function saidInstead(report: AnalyzedReport, span: Span): string {
  const wide: Span = { start: span.start - 1, end: span.end + 1 };
  const words = report.document.text.slice(Math.max(0, span.start - 120), span.end + 80).replace(/\s+/g, ' ');
  const said = report.checks
    .filter((result) => overlaps(result.span, wide) && result.relation !== undefined)
    .map(({ checkId, verdict, messageId, data }) => `${checkId} ${verdict} ${messageId} ${data.arithmetic ?? ''}`);
  return [words, ...said].join('\n    ');
}

/** The same finding in both runs: check, wording and words, but not the offset, which a longer figure shifts. */
const signature = (report: AnalyzedReport, result: CheckResult): string =>
  JSON.stringify([result.checkId, result.messageId, result.data, quoteOf(report, result)]);

const quoteOf = (report: AnalyzedReport, { span }: CheckResult): string =>
  report.document.text.slice(span.start, span.end).replace(/\s+/g, '').slice(0, 60);

/** A missing section is reported on the whole report. */
const OF_THE_WHOLE = ['required-section', 'numbering-sequence', 'announced-count'];

function touches(result: CheckResult, planted: Planted, span: Span): boolean {
  const wide: Span = { start: span.start - 1, end: span.end + 1 };
  if ([result.span, ...(result.related ?? [])].some((place) => overlaps(place, wide))) return true;
  return planted.expects.includes(result.checkId) && OF_THE_WHOLE.includes(result.checkId);
}
