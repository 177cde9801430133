import { allChecks } from '../../batch/all-checks.ts';
import { analyzeEach } from '../../batch/analyze-each.ts';
import type { AnalyzedReport, Outcome } from '../../model/batch.ts';
import { type CheckResult, isFinding, type Severity } from '../../model/check-result.ts';
import { pageAt } from '../../model/document.ts';
import { type Lang, type Wording, wording } from '../../pipeline/messages/render.ts';
import { reaches } from '../../pipeline/order-findings.ts';
import { lineAndColumn, lineStarts } from '../../text/line-index.ts';
import { EXIT } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { type Say, sayIn } from '../say.ts';
import { type Flags, settings } from '../settings.ts';
import { skippedLine } from '../skipped-line.ts';

/** `gouji check`: findings on stdout, one a line, like a linter. Inputs and limits are those of `gouji run`. */
export async function checkCommand(files: readonly string[], flags: Flags, locale: Lang): Promise<number> {
  const options = settings(files, flags, locale);
  const say = sayIn(options.lang);
  const words = wording(options.lang, allChecks);
  const tally = { files: 0, failed: 0, verified: 0, findings: 0, errors: 0, warnings: 0, infos: 0 };
  let reached = false;
  await analyzeEach(files, options, {
    onStart: (skipped) => {
      if (skipped.length > 0 && !flags.quiet) console.error(skippedLine(skipped, say));
    },
    onSegmenterFallback: (reason, segmenter) => {
      if (!flags.quiet) console.error(say('run.fallback', { reason, segmenter }));
    },
    onOutcome: (outcome) => {
      tally.files += 1;
      if (outcome.status === 'failed') {
        tally.failed += 1;
        reportFailure(outcome, words, say);
        return;
      }
      tally.verified += outcome.checks.filter(({ verdict }) => verdict === 'verified' || verdict === 'rounding').length;
      for (const notice of outcome.notices) {
        console.error(`${printable(outcome.docId)}: ${printable(words.noticeMessage(notice))}`);
      }
      const findings = outcome.checks.filter(isFinding);
      for (const line of findingLines(outcome, findings, words, say)) console.log(printable(line));
      tally.findings += findings.length;
      for (const { severity } of findings) tally[COUNTED_AS[severity]] += 1;
      reached ||= findings.some(({ severity }) => reaches(severity, options.failOn ?? 'error'));
    },
  });
  console.log(say('check.summary', tally));
  if (tally.failed > 0) return EXIT.someFailed;
  return reached ? EXIT.findings : EXIT.done;
}

const COUNTED_AS = { error: 'errors', warning: 'warnings', info: 'infos' } as const satisfies Record<Severity, string>;

function reportFailure(outcome: Outcome & { readonly status: 'failed' }, words: Wording, say: Say): void {
  const { docId, failureCode: code, failureData, stack } = outcome;
  console.error(printable(say('run.failed', { docId, code, message: words.failureMessage(code, failureData) })));
  if (stack !== undefined) console.error(printable(stack));
}

/** `file:line:column  severity  check  message`; reports with pages give the page instead. */
function* findingLines(
  report: AnalyzedReport,
  findings: readonly CheckResult[],
  words: Wording,
  say: Say,
): Generator<string> {
  const starts = lineStarts(report.document.text);
  for (const finding of findings) {
    const page = pageAt(report.document, finding.span.start);
    const { line, column } = lineAndColumn(starts, finding.span.start);
    const place = page === undefined ? `${line}:${column}` : say('check.page', { page });
    const severity = say(`severity.${finding.severity}`);
    yield `${report.docId}:${place}  ${severity}  ${finding.checkId}  ${words.checkMessage(finding)}`;
  }
}
