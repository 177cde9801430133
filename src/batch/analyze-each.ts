import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSegmenter } from '../language/segmenter.ts';
import type { Outcome } from '../model/batch.ts';
import { assertKnownChecks, type Options } from '../pipeline/options.ts';
import { allCheckIds } from './all-checks.ts';
import { discover, type Skipped } from './discover.ts';
import { loadProfiles } from './profile-files.ts';
import { findReview } from './review-file.ts';
import { runBatch } from './run-batch.ts';
import { unpackArchives } from './unpack.ts';

export interface EachHooks {
  onStart(skipped: readonly Skipped[]): void;
  onSegmenterFallback(reason: string, segmenter: string): void;
  /** Called in the order of docId. */
  onOutcome(outcome: Outcome): void;
}

/** Analyses inputs one by one, without writing tables and without the checks across reports; limits as in a batch. */
export async function analyzeEach(inputs: readonly string[], options: Options, hooks: EachHooks): Promise<void> {
  assertKnownChecks(options, allCheckIds);
  if (options.segmenter !== 'auto') loadSegmenter(options.segmenter);
  const reviewPath = findReview(options.review, inputs);
  const profiles = loadProfiles(options.profiles);
  const found = await discover(inputs, { skip: options.skip });
  const scratch = mkdtempSync(join(tmpdir(), 'gouji-'));
  try {
    const unpacked = await unpackArchives(found, scratch, options);
    hooks.onStart(unpacked.skipped);
    const setup = { options, profiles, scratch, ...(reviewPath === undefined ? {} : { reviewPath }) };
    const run = await runBatch(unpacked.inputs, setup);
    if (run.segmenterFallback !== undefined) hooks.onSegmenterFallback(run.segmenterFallback, run.segmenter);
    for (const outcome of run.outcomes()) hooks.onOutcome(outcome);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
