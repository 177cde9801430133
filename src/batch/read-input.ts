import { readFileSync, statSync } from 'node:fs';
import { ReadFailure } from '../model/errors.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** The bytes of a file; throws `too-large` before reading more than the limit, `not-found` for what cannot be read. */
export function readInput(path: string, maxMegabytes: number): Uint8Array {
  try {
    const megabytes = statSync(path).size / BYTES_PER_MEGABYTE;
    if (megabytes > maxMegabytes) {
      throw new ReadFailure('too-large', { megabytes: Math.ceil(megabytes), limit: maxMegabytes });
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('not-found', {}, error);
  }
}
