import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTermWeigher, type TermWeigher } from '../collection/weigh-terms.ts';
import type { Outcome, OutcomeRecord } from '../model/batch.ts';

import type { AnalyzeAnswer } from './messages.ts';
import type { BatchInput } from './name-inputs.ts';
import { type PoolSettings, runPool } from './pool.ts';

export interface BatchSettings extends PoolSettings {
  /** Folder for outcomes until they are written out; must exist. */
  readonly scratch: string;
  /** `seconds`: what the document took; absent where its worker was lost. */
  readonly onDone?: (record: OutcomeRecord, done: number, seconds?: number) => void;
  readonly signal?: AbortSignal;
}

/** All reports analysed; their outcomes lie on disk and are read back one at a time. */
export interface BatchRun {
  /** In the order of docId. */
  readonly records: readonly OutcomeRecord[];
  outcomes(): Iterable<Outcome>;
  readonly weigher: TermWeigher;
  readonly segmenter: string;
  readonly segmenterFallback?: string;
}

/** Analyses the inputs, which are sorted by docId. What is kept in memory grows with their number, not their size. */
export async function runBatch(inputs: readonly BatchInput[], settings: BatchSettings): Promise<BatchRun> {
  const folder = join(settings.scratch, 'outcomes');
  mkdirSync(folder, { recursive: true });
  const tasks = inputs.map((input, index) => ({ ...input, outcomePath: join(folder, `${index}.json`) }));
  const records = new Map<string, OutcomeRecord>();
  const weigher = createTermWeigher();
  const segmenters = new Map<string, string | undefined>();

  const onAnswer = ({ record, seconds, segmenter, segmenterFallback }: AnalyzeAnswer): void => {
    const { terms, ...kept } = record;
    if (record.status !== 'failed') weigher.add(record.docId, terms);
    if (segmenter !== undefined) segmenters.set(segmenter, segmenterFallback);
    // The words live on in the weigher only.
    records.set(record.docId, { ...kept, terms: {} });
    settings.onDone?.(record, records.size, seconds);
  };
  await runPool(tasks, settings, onAnswer, settings.signal);

  const [segmenter = '', fallback] = [...segmenters][0] ?? [];
  if (segmenters.size > 1) throw new Error(`workers used different segmenters: ${[...segmenters.keys()].join(', ')}`);
  return {
    records: tasks.map(({ docId }) => recordFor(docId, records)),
    outcomes: () => readOutcomes(tasks.map((task) => task.outcomePath)),
    weigher,
    segmenter,
    ...(fallback === undefined ? {} : { segmenterFallback: fallback }),
  };
}

function* readOutcomes(paths: readonly string[]): Generator<Outcome> {
  // Our own workers wrote these a moment ago.
  for (const path of paths) yield JSON.parse(readFileSync(path, 'utf8')) as Outcome;
}

function recordFor(docId: string, records: ReadonlyMap<string, OutcomeRecord>): OutcomeRecord {
  const record = records.get(docId);
  if (record === undefined) throw new Error(`no answer for ${docId}`);
  return record;
}
