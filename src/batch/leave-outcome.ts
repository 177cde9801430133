import { writeFileSync } from 'node:fs';
import type { Outcome } from '../model/batch.ts';
import { ReadFailure } from '../model/errors.ts';
import { failedOutcome } from '../pipeline/analyze.ts';

/** The main process reads every outcome back, one at a time; far more than any report (the longest: about 20) needs. */
const MAX_MEGABYTES = 160;
const CHARACTERS_PER_MEGABYTE = 1024 * 1024;

/** Writes the outcome as JSON. One too large to be read back becomes the failure `too-large`, and that is written. */
export function leaveOutcome(outcome: Outcome, path: string): Outcome {
  const json = stringify(outcome);
  if (json !== undefined && json.length <= MAX_MEGABYTES * CHARACTERS_PER_MEGABYTE) {
    writeFileSync(path, json);
    return outcome;
  }
  const { docId, sha256, format } = outcome;
  const failed = failedOutcome({ docId, sha256, format }, new ReadFailure('too-large', { results: MAX_MEGABYTES }));
  writeFileSync(path, JSON.stringify(failed));
  return failed;
}

/** Undefined where the text would be longer than a string can be. */
function stringify(outcome: Outcome): string | undefined {
  try {
    return JSON.stringify(outcome);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
