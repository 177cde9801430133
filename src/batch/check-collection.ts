import { collectionChecks } from '../collection/checks/index.ts';
import type { Outcome, OutcomeRecord } from '../model/batch.ts';
import type { CheckResult } from '../model/check-result.ts';
import { finishChecks } from '../pipeline/finish-checks.ts';
import type { Options } from '../pipeline/options.ts';
import type { Reviews } from '../pipeline/review.ts';

/** Adds to each outcome what only the other reports of the batch can tell of it. */
export type AddFindings = (outcome: Outcome) => Outcome;

export function checkCollection(records: readonly OutcomeRecord[], options: Options, reviews: Reviews): AddFindings {
  const reports = records.flatMap(({ collected }) => collected ?? []);
  const byDocId = new Map<string, CheckResult[]>();
  for (const check of collectionChecks) {
    if (options.checks.off.includes(check.id)) continue;
    for (const { docId, result } of check.run(reports)) {
      const results = byDocId.get(docId) ?? [];
      byDocId.set(docId, results);
      results.push(result);
    }
  }
  return (outcome) => {
    const more = byDocId.get(outcome.docId);
    if (more === undefined || outcome.status === 'failed') return outcome;
    return {
      ...outcome,
      checks: finishChecks([...outcome.checks, ...more], outcome, options.checks.severity, reviews),
    };
  };
}
