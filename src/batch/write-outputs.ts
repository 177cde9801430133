import type { ReportContext, Writer, WriterContext } from '../contracts/writer.ts';
import type { Manifest } from '../model/batch.ts';
import type { OutputFolder } from './output-folder.ts';
import type { BatchRun } from './run-batch.ts';

/** Lets every writer see every report once, in the order of docId. */
export function writeOutputs(
  run: BatchRun,
  manifest: Manifest,
  writers: readonly Writer[],
  context: WriterContext,
  output: OutputFolder,
): void {
  for (const writer of writers) for (const piece of writer.open?.(context) ?? []) output.append(piece);
  for (const outcome of run.outcomes()) {
    const terms = outcome.status === 'failed' ? [] : run.weigher.weigh(outcome.docId, outcome.terms);
    const reportContext: ReportContext = { ...context, terms };
    for (const writer of writers)
      for (const piece of writer.report?.(outcome, reportContext) ?? []) output.append(piece);
  }
  for (const writer of writers) for (const piece of writer.close?.(manifest, context) ?? []) output.append(piece);
}
