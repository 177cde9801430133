// Runs in each worker of the pool: analyses one file at a time and leaves the outcome on disk, so that
// only a small record crosses the boundary.
import { setImmediate } from 'node:timers/promises';
import { worker, workerEmit } from 'workerpool';
import { loadTools, type Tools } from '../pipeline/tools.ts';
import { analyzeFile } from './analyze-file.ts';
import { leaveOutcome } from './leave-outcome.ts';
import {
  ANALYZE,
  type AnalyzeAnswer,
  type AnalyzeTask,
  PAGE_BEGUN,
  type TaskStarted,
  type WorkerSetup,
} from './messages.ts';
import { recordOf } from './record.ts';
import { loadReview } from './review-file.ts';

const MILLISECONDS = 1000;

// pdf.js rejects promises that nobody waits for when a cross-reference table is broken, besides the one that the
// reader waits for and reports. Left alone they would end the worker, and the document would count as a crash.
process.on('unhandledRejection', () => undefined);

let loaded: Tools | undefined;
let earlier = 0;

async function analyze(task: AnalyzeTask, { options, reviewPath, profiles = [] }: WorkerSetup): Promise<AnalyzeAnswer> {
  // Plug-ins and dictionaries are loaded at the first task, once.
  loaded ??= loadTools(options, { reviews: loadReview(reviewPath), profiles }, { onPage: () => tell(PAGE_BEGUN) });
  const started: TaskStarted = { pid: process.pid, earlier };
  earlier += 1;
  await tell(started);
  const begun = performance.now();
  const outcome = leaveOutcome(await analyzeFile(task, options, loaded), task.outcomePath);
  const fallback = loaded.segmenterFallback;
  return {
    record: recordOf(outcome),
    seconds: (performance.now() - begun) / MILLISECONDS,
    segmenter: loaded.segmenter.id,
    ...(fallback === undefined ? {} : { segmenterFallback: fallback }),
  };
}

/** Lets the message out before the work may take the process for good. */
async function tell(message: unknown): Promise<void> {
  workerEmit(message);
  await setImmediate();
}

worker({ [ANALYZE]: analyze });
