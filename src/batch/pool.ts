import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { FailedInput } from '../model/batch.ts';
import type { FailureCode } from '../model/errors.ts';
import type { Options } from '../pipeline/options.ts';
import { createGuard, type Guard, type Overstep } from './guard.ts';
import { ANALYZE, type AnalyzeAnswer, type AnalyzeTask, type WorkerSetup } from './messages.ts';
import { recordOf } from './record.ts';

const MILLISECONDS = 1000;

/** A worker loads its dictionaries before it begins to work; one that never gets there is given up too. */
const START_SECONDS = 120;
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
  const { options, reviewPath, profiles = [] } = settings;
  const setup: WorkerSetup = { options, profiles, ...(reviewPath === undefined ? {} : { reviewPath }) };
  const guard = createGuard(options);
  const queue = tasks.values();
  // One pool per worker: workerpool forgets its queue when the last worker of a pool was killed.
  const pools = Array.from({ length: Math.min(options.workers, tasks.length) }, () => openPool(settings));
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

function openPool({ script, options }: PoolSettings): workerpool.Pool {
  return workerpool.pool(script ?? fileURLToPath(new URL('./worker.js', import.meta.url)), {
    workerType: 'process',
    maxWorkers: 1,
    forkOpts: { execArgv: [`--max-old-space-size=${Math.ceil(options.maxMemoryMegabytes)}`] },
    // What a library prints about a file never reaches the terminal.
    emitStdStreams: true,
  });
}

async function analyze(
  pool: workerpool.Pool,
  guard: Guard,
  task: AnalyzeTask,
  setup: WorkerSetup,
  retries = RETRIES,
): Promise<AnalyzeAnswer> {
  const { options } = setup;
  const watched = guard.watch();
  const note = (event: unknown): void => {
    clearTimeout(starting);
    watched.note(event);
  };
  const running = pool.exec(ANALYZE, [task, setup], { on: note });
  const starting = setTimeout(() => running.cancel(), START_SECONDS * MILLISECONDS);
  try {
    // What `worker.ts` returns; the boundary itself is untyped.
    return (await running) as AnalyzeAnswer;
  } catch (error) {
    watched.end();
    const overstep = watched.overstep ?? overstepShownBy(error);
    // What earlier documents left behind in the worker is not this one's fault.
    if (overstep === 'out-of-memory' && watched.earlier > 0 && retries > 0) {
      return await analyze(pool, guard, task, setup, retries - 1);
    }
    const outcome = lostOutcome(task, error, overstep, options);
    writeFileSync(task.outcomePath, JSON.stringify(outcome));
    return { record: recordOf(outcome) };
  } finally {
    clearTimeout(starting);
    watched.end();
  }
}

/** V8 aborts the process when its heap is full. */
function overstepShownBy(error: unknown): Overstep | undefined {
  if (error instanceof workerpool.Promise.CancellationError) return 'timeout';
  const message = error instanceof Error ? error.message : '';
  return /signalCode: `SIGABRT`|exitCode: `134`/.test(message) ? 'out-of-memory' : undefined;
}

/** Outcome of a document whose worker gave no answer. */
function lostOutcome(task: AnalyzeTask, error: unknown, overstep: Overstep | undefined, options: Options): FailedInput {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const failed = (failureCode: FailureCode, failureData: FailedInput['failureData']): FailedInput => ({
    docId: task.docId,
    sha256: '',
    format: '',
    status: 'failed',
    failureCode,
    failureData,
    notices: [],
    ...(failureCode === 'internal' && stack !== undefined ? { stack } : {}),
  });
  if (overstep === 'timeout') return failed('timeout', { seconds: options.timeoutSeconds });
  if (overstep === 'out-of-memory') return failed('out-of-memory', { allowed: options.maxMemoryMegabytes });
  if (/worker terminated/i.test(message)) return failed('crashed', {});
  return failed('internal', { reason: message });
}
