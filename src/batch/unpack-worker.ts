// Runs in a worker process of its own: what an archive costs in time and memory is bounded like a document's.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { worker, workerEmit } from 'workerpool';
import { ReadFailure } from '../model/errors.ts';
import { expandArchive } from '../readers/support/expand-archive.ts';
import { isPackage } from './archives.ts';
import { type TaskStarted, UNPACK, type UnpackAnswer, type UnpackTask } from './messages.ts';
import { readInput } from './read-input.ts';

let earlier = 0;

/** Leaves the files of an archive in its folder. */
async function unpack({ path, folder, maxMegabytes }: UnpackTask): Promise<UnpackAnswer> {
  const started: TaskStarted = { pid: process.pid, earlier };
  earlier += 1;
  workerEmit(started);
  // Lets the message out before the work may take the process for good.
  await setImmediate();
  try {
    const bytes = readInput(path, maxMegabytes);
    if (isPackage(bytes)) return { isDocument: true };
    const entries = expandArchive(bytes);
    if (entries.length === 0) throw new ReadFailure('empty-file');
    mkdirSync(folder, { recursive: true });
    return {
      files: entries.map(({ path: inside, bytes: content, failure }, number) => {
        // Names inside archives may be anything; on disk they are numbers.
        const file = join(folder, String(number));
        writeFileSync(file, content);
        return { inside, path: file, ...(failure === undefined ? {} : { failure: { code: failure, data: {} } }) };
      }),
    };
  } catch (error) {
    if (error instanceof ReadFailure) return { failure: { code: error.code, data: error.data } };
    throw error;
  }
}

worker({ [UNPACK]: unpack });
