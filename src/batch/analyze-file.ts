import type { Outcome } from '../model/batch.ts';
import { ReadFailure } from '../model/errors.ts';
import { analyzeReport, failedOutcome } from '../pipeline/analyze.ts';
import type { Options } from '../pipeline/options.ts';
import type { Tools } from '../pipeline/tools.ts';
import type { BatchInput } from './name-inputs.ts';
import { readInput } from './read-input.ts';
import { archiveFailure, isArchive, isPackage } from './unpack.ts';

/** One file from disk to outcome. Never throws for a bad file: that becomes a failed outcome. */
export async function analyzeFile(input: BatchInput, options: Options, tools: Tools): Promise<Outcome> {
  const { docId, path, failure } = input;
  try {
    if (failure !== undefined) throw new ReadFailure(failure);
    const bytes = readInput(path, options.maxFileMegabytes);
    if (isArchive(docId) && !isPackage(bytes)) throw archiveFailure(bytes);
    return await analyzeReport({ docId, bytes }, tools);
  } catch (error) {
    return failedOutcome({ docId, sha256: '', format: '' }, error);
  }
}
