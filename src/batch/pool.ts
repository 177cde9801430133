import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { FailedInput } from '../model/batch.ts';
import type { FailureCode } from '../model/errors.ts';
import type { Options } from '../pipeline/options.ts';
import { ANALYZE, type AnalyzeAnswer, type AnalyzeTask, type WorkerSetup } from './messages.ts';
import { recordOf } from './record.ts';

const MILLISECONDS = 1000;

export interface PoolSettings extends WorkerSetup {
  /** `process` isolates a crash of native code; see docs/performance.md for what it costs. */
  readonly workerType?: 'process' | 'thread';
  /** Built JavaScript: Node 20 cannot run the TypeScript source. */
  readonly script?: string;
}

/**
 * Analyses all tasks, `options.workers` at a time; `onAnswer` is called as each is done, in no particular order.
 * A worker that hangs or dies costs the one document it was working on.
 */
export async function runPool(
  tasks: readonly AnalyzeTask[],
  settings: PoolSettings,
  onAnswer: (answer: AnalyzeAnswer) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { options, reviewPath } = settings;
  const setup: WorkerSetup = { options, ...(reviewPath === undefined ? {} : { reviewPath }) };
  const pool = workerpool.pool(settings.script ?? fileURLToPath(new URL('./worker.js', import.meta.url)), {
    workerType: settings.workerType ?? 'process',
    maxWorkers: Math.min(options.workers, tasks.length),
  });
  const abort = (): void => void pool.terminate(true);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await Promise.all(
      tasks.map(async (task) => {
        const answer = await analyze(pool, task, setup);
        signal?.throwIfAborted();
        onAnswer(answer);
      }),
    );
  } finally {
    signal?.removeEventListener('abort', abort);
    await pool.terminate();
  }
}

async function analyze(pool: workerpool.Pool, task: AnalyzeTask, setup: WorkerSetup): Promise<AnalyzeAnswer> {
  const { options } = setup;
  try {
    const running = pool.exec(ANALYZE, [task, setup]);
    // What `worker.ts` returns; the boundary itself is untyped.
    return (await running.timeout(options.timeoutSeconds * MILLISECONDS)) as AnalyzeAnswer;
  } catch (error) {
    const outcome = lostOutcome(task, error, options);
    writeFileSync(task.outcomePath, JSON.stringify(outcome));
    return { record: recordOf(outcome) };
  }
}

/** Outcome of a document whose worker gave no answer. */
function lostOutcome(task: AnalyzeTask, error: unknown, options: Options): FailedInput {
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
  if (error instanceof workerpool.Promise.TimeoutError) return failed('timeout', { seconds: options.timeoutSeconds });
  if (/worker terminated/i.test(message)) return failed('crashed', {});
  return failed('internal', { reason: message });
}
