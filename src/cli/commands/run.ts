import { analyzeBatch, type BatchHooks, type BatchSummary } from '../../batch/analyze-batch.ts';
import type { Severity } from '../../model/check-result.ts';
import type { Lang } from '../../pipeline/messages/render.ts';
import { EXIT } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { createProgress } from '../progress.ts';
import { type Say, sayIn } from '../say.ts';
import { type Flags, settings } from '../settings.ts';
import { skippedLine } from '../skipped-line.ts';

export interface RunFlags extends Flags {
  readonly out: string;
}

/** `gouji run`: the main job. Nothing is printed to stdout. */
export async function runCommand(
  inputs: readonly string[],
  { out, ...flags }: RunFlags,
  locale: Lang,
): Promise<number> {
  const options = settings(inputs, flags, locale);
  const say = sayIn(options.lang);
  const interrupted = new AbortController();
  const onInterrupt = (): void => interrupted.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const hooks = { ...(flags.quiet ? {} : progressHooks(say)), signal: interrupted.signal };
    const summary = await analyzeBatch(inputs, out, options, hooks);
    report(summary, say, { out, quiet: flags.quiet ?? false });
    return exitCode(summary, options.failOn);
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    console.error(say('run.interrupted'));
    return EXIT.interrupted;
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

function progressHooks(say: Say): BatchHooks {
  const progress = createProgress(say, process.stderr);
  return {
    onStart: (total, skipped) => {
      if (skipped.length > 0) console.error(skippedLine(skipped, say));
      progress.start(total);
    },
    onDone: (record, done) => progress.done(record, done),
    onWriting: () => progress.clear(),
  };
}

function report(
  summary: BatchSummary,
  say: Say,
  { out, quiet }: { readonly out: string; readonly quiet: boolean },
): void {
  const { manifest, records, segmenterFallback } = summary;
  if (segmenterFallback !== undefined && !quiet) {
    console.error(say('run.fallback', { reason: segmenterFallback, segmenter: manifest.segmenter }));
  }
  for (const { doc_id: docId, code, message } of manifest.failures) {
    console.error(printable(say('run.failed', { docId, code, message })));
  }
  for (const { fingerprint, doc_id: docId } of manifest.stale_reviews) {
    console.error(printable(say(docId === '' ? 'run.stale' : 'run.stale-of', { fingerprint, docId })));
  }
  for (const { stack } of records) if (stack !== undefined) console.error(printable(stack));
  if (!quiet) console.error(say('run.summary', { ...manifest.counts, out }));
}

/** Failed inputs count for more than findings. */
function exitCode({ manifest }: BatchSummary, failOn: Severity | undefined): number {
  const { failed = 0, errors = 0, warnings = 0, infos = 0 } = manifest.counts;
  if (failed > 0) return EXIT.someFailed;
  const reached = { error: errors, warning: errors + warnings, info: errors + warnings + infos };
  return failOn !== undefined && reached[failOn] > 0 ? EXIT.findings : EXIT.done;
}
