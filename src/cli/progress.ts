import type { OutcomeRecord } from '../model/batch.ts';
import type { Say } from './say.ts';

/** Without a terminal: one line per so many documents. */
const LINE_EVERY = 100;
const REDRAW_MILLISECONDS = 100;

export interface Progress {
  start(total: number): void;
  done(record: OutcomeRecord, done: number): void;
  /** Ends the line that is being redrawn, so that others can be printed. */
  clear(): void;
}

/** Progress on stderr: redrawn in place on a terminal, in lines otherwise. */
export function createProgress(say: Say, stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  let total = 0;
  let failed = 0;
  let startedAt = 0;
  let drawnAt = 0;

  const line = (done: number): string => {
    const seconds = Math.max(0.001, (now() - startedAt) / 1000);
    const rate = done / seconds;
    return say('progress.line', { done, total, rate: rate.toFixed(1), left: duration((total - done) / rate), failed });
  };
  return {
    start: (count) => {
      total = count;
      startedAt = now();
    },
    done: (record, done) => {
      if (record.status === 'failed') failed += 1;
      if (stream.isTTY) {
        if (now() - drawnAt < REDRAW_MILLISECONDS && done < total) return;
        drawnAt = now();
        stream.write(`\r\x1b[K${line(done)}`);
      } else if (done % LINE_EVERY === 0 || done === total) {
        stream.write(`${line(done)}\n`);
      }
    },
    clear: () => {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes === 0 ? `${whole} s` : `${minutes} min ${whole % 60} s`;
}
