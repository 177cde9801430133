import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type workerpool from 'workerpool';
import type { FailedInput } from '../model/batch.ts';
import { createGuard, type Guard } from './guard.ts';
import { ANALYZE, type AnalyzeAnswer, type AnalyzeTask, type WorkerSetup } from './messages.ts';
import { recordOf } from './record.ts';
import { callWatched, type Loss, openPool } from './watched-call.ts';

/** A document whose worker ran out of memory after earlier ones gets so many further chances. */
const RETRIES = 2;

export interface PoolSettings extends WorkerSetup {
  /** Built JavaScript: Node 20 cannot run the TypeScript source. */
  readonly script?: string;
}

/**
 * Analyses all tasks, `options.workers` at a time; `onAnswer` is called as each is done, in no particular order.
 * A worker that hangs, dies or takes too much memory costs the one document it was working on. Workers are
 * processes: see docs/performance.md for what that costs, and docs/security.md for what it gives.
 */
export async function runPool(
  tasks: readonly AnalyzeTask[],
  settings: PoolSettings,
  onAnswer: (answer: AnalyzeAnswer) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (tasks.length === 0) return;
  const { options, reviewPath, profiles = [], script } = settings;
  const setup: WorkerSetup = { options, profiles, ...(reviewPath === undefined ? {} : { reviewPath }) };
  const guard = createGuard(options);
  const queue = tasks.values();
  const worker = script === undefined ? './worker.js' : pathToFileURL(script).href;
  // One pool per worker: workerpool forgets its queue when the last worker of a pool was killed.
  const pools = Array.from({ length: Math.min(options.workers, tasks.length) }, () => openPool(worker, options));
  const abort = (): void => {
    for (const pool of pools) pool.terminate(true);
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await Promise.all(
      pools.map(async (pool) => {
        for (const task of queue) {
          const answer = await analyze(pool, guard, task, setup);
          signal?.throwIfAborted();
          onAnswer(answer);
        }
      }),
    );
  } finally {
    signal?.removeEventListener('abort', abort);
    guard.close();
    await Promise.all(pools.map((pool) => pool.terminate()));
  }
}

async function analyze(
  pool: workerpool.Pool,
  guard: Guard,
  task: AnalyzeTask,
  setup: WorkerSetup,
  retries = RETRIES,
): Promise<AnalyzeAnswer> {
  const called = await callWatched<AnalyzeAnswer>(pool, guard, setup.options, ANALYZE, [task, setup]);
  if ('answer' in called) return called.answer;
  const { loss } = called;
  // What earlier documents left behind in the worker is not this one's fault.
  if (loss.code === 'out-of-memory' && loss.earlier > 0 && retries > 0) {
    return await analyze(pool, guard, task, setup, retries - 1);
  }
  const outcome = lostOutcome(task, loss);
  writeFileSync(task.outcomePath, JSON.stringify(outcome));
  return { record: recordOf(outcome) };
}

/** Outcome of a document whose worker gave no answer. */
const lostOutcome = ({ docId }: AnalyzeTask, { code, data, stack }: Loss): FailedInput => ({
  docId,
  sha256: '',
  format: '',
  status: 'failed',
  failureCode: code,
  failureData: data,
  notices: [],
  ...(stack === undefined ? {} : { stack }),
});
