import { readFileSync, statSync } from 'node:fs';
import type { Outcome } from '../model/batch.ts';
import { ReadFailure } from '../model/errors.ts';
import { analyzeReport, failedOutcome } from '../pipeline/analyze.ts';
import type { Options } from '../pipeline/options.ts';
import type { Tools } from '../pipeline/tools.ts';
import { archiveFailure, isArchive } from './unpack.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** One file from disk to outcome. Never throws for a bad file: that becomes a failed outcome. */
export async function analyzeFile(docId: string, path: string, options: Options, tools: Tools): Promise<Outcome> {
  try {
    const bytes = readBytes(path, options.maxFileMegabytes);
    if (isArchive(docId)) throw archiveFailure(bytes);
    return await analyzeReport({ docId, bytes }, tools);
  } catch (error) {
    return failedOutcome({ docId, sha256: '', format: '' }, error);
  }
}

function readBytes(path: string, limit: number): Uint8Array {
  try {
    const megabytes = statSync(path).size / BYTES_PER_MEGABYTE;
    if (megabytes > limit) throw new ReadFailure('too-large', { megabytes: Math.ceil(megabytes), limit });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('not-found', {}, error);
  }
}
