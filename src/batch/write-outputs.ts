import type { ReportContext, Writer, WriterContext } from '../contracts/writer.ts';
import type { Manifest, OutcomeRecord } from '../model/batch.ts';
import type { AddFindings } from './check-collection.ts';
import type { OutputFolder } from './output-folder.ts';
import { countsOf } from './record.ts';
import type { BatchRun } from './run-batch.ts';

/** Lets every writer see every report once, in the order of docId. The records now count all that was written. */
export function writeReports(
  run: BatchRun,
  addFindings: AddFindings,
  writers: readonly Writer[],
  context: WriterContext,
  output: OutputFolder,
): OutcomeRecord[] {
  for (const writer of writers) for (const piece of writer.open?.(context) ?? []) output.append(piece);
  const records = new Map(run.records.map((record) => [record.docId, record]));
  for (const analyzed of run.outcomes()) {
    const outcome = addFindings(analyzed);
    const terms = outcome.status === 'failed' ? [] : run.weigher.weigh(outcome.docId, outcome.terms);
    const reportContext: ReportContext = { ...context, terms };
    for (const writer of writers) {
      for (const piece of writer.report?.(outcome, reportContext) ?? []) output.append(piece);
    }
    const record = records.get(outcome.docId);
    if (record !== undefined) records.set(outcome.docId, { ...record, ...countsOf(outcome) });
  }
  return [...records.values()];
}

export function writeClosing(
  manifest: Manifest,
  writers: readonly Writer[],
  context: WriterContext,
  output: OutputFolder,
): void {
  for (const writer of writers) for (const piece of writer.close?.(manifest, context) ?? []) output.append(piece);
}
