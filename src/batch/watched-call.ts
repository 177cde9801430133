import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { FailureCode } from '../model/errors.ts';
import type { Guard, Limits, Overstep } from './guard.ts';

const MILLISECONDS = 1000;

/** A worker loads its dictionaries before it begins to work; one that never gets there is given up too. */
const START_SECONDS = 120;

/** A pool of one worker process, whose heap is bounded. `script`: a file beside this one, or an absolute path. */
export function openPool(script: string, { maxMemoryMegabytes }: Limits): workerpool.Pool {
  return workerpool.pool(fileURLToPath(new URL(script, import.meta.url)), {
    workerType: 'process',
    maxWorkers: 1,
    forkOpts: { execArgv: [`--max-old-space-size=${Math.ceil(maxMemoryMegabytes)}`] },
    // What a library prints about a file never reaches the terminal.
    emitStdStreams: true,
  });
}

/** Why a worker gave no answer. */
export interface Loss {
  readonly code: FailureCode;
  readonly data: Readonly<Record<string, string | number>>;
  readonly stack?: string;
  /** How many calls this worker had answered before. */
  readonly earlier: number;
}

/** Calls a method of the worker, its time and memory watched from outside. Answers a `Loss` where the worker was lost. */
export async function callWatched<Answer>(
  pool: workerpool.Pool,
  guard: Guard,
  limits: Limits,
  method: string,
  parameters: readonly unknown[],
): Promise<{ readonly answer: Answer } | { readonly loss: Loss }> {
  const watched = guard.watch();
  const note = (event: unknown): void => {
    clearTimeout(starting);
    watched.note(event);
  };
  const running = pool.exec(method, [...parameters], { on: note });
  const starting = setTimeout(() => running.cancel(), START_SECONDS * MILLISECONDS);
  try {
    // What the worker returns; the boundary itself is untyped.
    return { answer: (await running) as Answer };
  } catch (error) {
    return { loss: lossOf(error, watched.overstep ?? overstepShownBy(error), watched.earlier, limits) };
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

function lossOf(error: unknown, overstep: Overstep | undefined, earlier: number, limits: Limits): Loss {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (overstep === 'timeout') return { code: 'timeout', data: { seconds: limits.timeoutSeconds }, earlier };
  if (overstep === 'out-of-memory') {
    return { code: 'out-of-memory', data: { allowed: limits.maxMemoryMegabytes }, earlier };
  }
  if (/worker terminated/i.test(message)) return { code: 'crashed', data: {}, earlier };
  return { code: 'internal', data: { reason: message }, earlier, ...(stack === undefined ? {} : { stack }) };
}
