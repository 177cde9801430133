import pidusage from 'pidusage';
import { PAGE_BEGUN, type TaskStarted } from './messages.ts';

const MILLISECONDS = 1000;
const BYTES_PER_MEGABYTE = 1024 * 1024;
const LOOK_EVERY_MILLISECONDS = 500;

export interface Limits {
  readonly timeoutSeconds: number;
  readonly maxMemoryMegabytes: number;
}

export type Overstep = 'timeout' | 'out-of-memory';

/** One document at work, seen from the main process. */
export interface Watched {
  /** What the worker says while it works; only its `TaskStarted` and `PAGE_BEGUN` matter. */
  note(event: unknown): void;
  /** Which limit the worker was stopped for. */
  readonly overstep: Overstep | undefined;
  /** How many documents this worker had analysed before. */
  readonly earlier: number;
  end(): void;
}

/**
 * Stops workers that take too long or too much memory, from outside: one that loops, or swallows memory in
 * native code, cannot be asked. Time counts from the moment at which the document itself is begun, and anew
 * from each page that OCR reads.
 */
export interface Guard {
  watch(): Watched;
  close(): void;
}

interface Running {
  overstep: Overstep | undefined;
}

export function createGuard({ timeoutSeconds, maxMemoryMegabytes }: Limits): Guard {
  const running = new Map<number, Running>();
  let closed = false;
  let looking: NodeJS.Timeout | undefined;

  const stop = (pid: number, why: Overstep): void => {
    const state = running.get(pid);
    if (state === undefined) return;
    state.overstep ??= why;
    kill(pid);
  };
  const look = async (): Promise<void> => {
    const used = await memoryOf([...running.keys()]);
    for (const [pid, bytes] of used) if (bytes > maxMemoryMegabytes * BYTES_PER_MEGABYTE) stop(pid, 'out-of-memory');
    if (!closed) looking = setTimeout(look, LOOK_EVERY_MILLISECONDS);
  };
  looking = setTimeout(look, LOOK_EVERY_MILLISECONDS);

  return {
    watch: () => {
      const state: Running = { overstep: undefined };
      let started: TaskStarted | undefined;
      let timer: NodeJS.Timeout | undefined;
      return {
        note: (event) => {
          if (isStarted(event)) {
            started = event;
            running.set(event.pid, state);
          } else if (event !== PAGE_BEGUN) return;
          const pid = started?.pid;
          clearTimeout(timer);
          if (pid !== undefined) timer = setTimeout(() => stop(pid, 'timeout'), timeoutSeconds * MILLISECONDS);
        },
        get overstep() {
          return state.overstep;
        },
        get earlier() {
          return started?.earlier ?? 0;
        },
        end: () => {
          clearTimeout(timer);
          // The same worker may have begun its next document already.
          if (started !== undefined && running.get(started.pid) === state) running.delete(started.pid);
        },
      };
    },
    close: () => {
      closed = true;
      clearTimeout(looking);
      pidusage.clear();
    },
  };
}

function isStarted(event: unknown): event is TaskStarted {
  return typeof event === 'object' && event !== null && 'pid' in event && 'earlier' in event;
}

/** Resident bytes by process; a process that has just ended has none. */
async function memoryOf(pids: readonly number[]): Promise<Map<number, number>> {
  const used = new Map<number, number>();
  if (pids.length === 0) return used;
  try {
    const stats: Readonly<Record<string, { readonly memory: number } | null | undefined>> = await pidusage([...pids]);
    for (const pid of pids) used.set(pid, stats[pid]?.memory ?? 0);
  } catch (error) {
    // All of them ended meanwhile, or the system does not tell: the bound on the heap still holds.
    if (!(error instanceof Error)) throw error;
  }
  return used;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
