import { join } from 'node:path';
import type { Options } from '../pipeline/options.ts';
import { isArchive } from './archives.ts';
import type { Discovered, Skipped } from './discover.ts';
import { createGuard } from './guard.ts';
import { UNPACK, type UnpackAnswer, type UnpackTask } from './messages.ts';
import { type BatchInput, byDocId } from './name-inputs.ts';
import { skipReason } from './skip-files.ts';
import { callWatched, openPool } from './watched-call.ts';

/**
 * Replaces each archive by the files in it, unpacked into `scratch`; their docId is the archive's with the path
 * inside. An archive that cannot be opened, or that takes too much time or memory, stays an input, with the reason.
 */
export async function unpackArchives(
  { inputs, skipped }: Discovered,
  scratch: string,
  options: Options,
  signal?: AbortSignal,
): Promise<Discovered> {
  const archives = inputs.filter(({ docId }) => isArchive(docId));
  if (archives.length === 0) return { inputs, skipped };
  const all: BatchInput[] = inputs.filter(({ docId }) => !isArchive(docId));
  const passedOver: Skipped[] = [...skipped];
  for await (const [input, { files, failure }] of unpacked(archives, scratch, options, signal)) {
    if (files === undefined) all.push(failure === undefined ? input : { ...input, failure });
    for (const { inside, ...file } of files ?? []) {
      const docId = `${input.docId}/${inside}`;
      const reason = skipReason(docId);
      if (reason === undefined) all.push({ ...file, docId });
      else passedOver.push({ docId, reason });
    }
  }
  return { inputs: uniqueIds(all.sort(byDocId)), skipped: passedOver };
}

/** The archives one after another, each unpacked by a worker process that its limits may cost. */
async function* unpacked(
  archives: readonly BatchInput[],
  scratch: string,
  options: Options,
  signal: AbortSignal | undefined,
): AsyncGenerator<[BatchInput, UnpackAnswer]> {
  const guard = createGuard(options);
  const pool = openPool('./unpack-worker.js', options);
  const abort = (): void => void pool.terminate(true);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    for (const [index, input] of archives.entries()) {
      const folder = join(scratch, 'unpacked', String(index));
      const task: UnpackTask = { path: input.path, folder, maxMegabytes: options.maxFileMegabytes };
      const called = await callWatched<UnpackAnswer>(pool, guard, options, UNPACK, [task]);
      signal?.throwIfAborted();
      yield [input, 'answer' in called ? called.answer : { failure: called.loss }];
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    guard.close();
    await pool.terminate();
  }
}

/** A file beside an archive may have the name that one in the archive is given. */
function uniqueIds(inputs: readonly BatchInput[]): BatchInput[] {
  const taken = new Set(inputs.map(({ docId }) => docId));
  const copies = new Map<string, number>();
  return inputs
    .map((input) => {
      const known = copies.get(input.docId);
      let copy = known ?? 1;
      let { docId } = input;
      while (known !== undefined && taken.has(docId)) {
        copy += 1;
        docId = input.docId.replace(/(\.[^./]*)?$/, ` (${copy})$1`);
      }
      copies.set(input.docId, copy);
      taken.add(docId);
      return { ...input, docId };
    })
    .sort(byDocId);
}
