import type { Outcome } from '../model/batch.ts';
import { ReadFailure } from '../model/errors.ts';
import { analyzeReport, failedOutcome } from '../pipeline/analyze.ts';
import type { Options } from '../pipeline/options.ts';
import type { Tools } from '../pipeline/tools.ts';
import { expandArchive, MAX_ARCHIVE_DEPTH } from '../readers/support/expand-archive.ts';
import { isArchive, isPackage } from './archives.ts';
import type { BatchInput } from './name-inputs.ts';
import { readInput } from './read-input.ts';

/** One file from disk to outcome. Never throws for a bad file: that becomes a failed outcome. */
export async function analyzeFile(input: BatchInput, options: Options, tools: Tools): Promise<Outcome> {
  const { docId, path, failure } = input;
  try {
    if (failure !== undefined) throw new ReadFailure(failure.code, failure.data);
    const bytes = readInput(path, options.maxFileMegabytes);
    // Archives are unpacked before: this one lay too deep in others, or they had used up what may be unpacked.
    if (isArchive(docId) && !isPackage(bytes)) throw archiveFailure(bytes);
    return await analyzeReport({ docId, bytes }, tools);
  } catch (error) {
    return failedOutcome({ docId, sha256: '', format: '' }, error);
  }
}

/** A broken one says so itself. */
function archiveFailure(bytes: Uint8Array): ReadFailure {
  try {
    if (expandArchive(bytes).length === 0) return new ReadFailure('empty-file');
    return new ReadFailure('too-large', { depth: MAX_ARCHIVE_DEPTH });
  } catch (error) {
    if (error instanceof ReadFailure) return error;
    throw error;
  }
}
