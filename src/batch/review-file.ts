import { existsSync } from 'node:fs';
import type { OutcomeRecord } from '../model/batch.ts';
import { UsageError } from '../model/errors.ts';
import { parseReview, type ReviewEntry } from '../pipeline/review.ts';
import { findUpward, readYaml } from './yaml-file.ts';

const FILE_NAME = 'gouji.review.yaml';

/** The review file that was named, or the nearest one found upward from the first input. */
export function findReview(named: string | undefined, inputs: readonly string[]): string | undefined {
  if (named !== undefined && !existsSync(named)) throw new UsageError('review-not-found', { path: named });
  return named ?? findUpward(FILE_NAME, inputs[0] ?? '.');
}

/** Everything in it is text: fingerprints such as 012345678901 and 12345678e901 are no numbers. */
export const loadReview = (path: string | undefined): readonly ReviewEntry[] =>
  path === undefined ? [] : parseReview(readYaml(path, 'failsafe') ?? [], path);

/** Entries that no result answers to any more, although their report (where they name it) was read. */
export function staleEntries(
  entries: readonly ReviewEntry[],
  records: readonly OutcomeRecord[],
): readonly ReviewEntry[] {
  const answered = new Set(records.flatMap((record) => record.reviewed));
  const read = new Map(records.filter(({ status }) => status !== 'failed').map((record) => [record.docId, record]));
  return entries.filter(({ fingerprint, doc_id: docId }) => {
    if (docId === undefined) return !answered.has(fingerprint);
    const record = read.get(docId);
    return record !== undefined && !record.reviewed.includes(fingerprint);
  });
}
