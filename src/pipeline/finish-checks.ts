import type { CheckResult, Severity } from '../model/check-result.ts';
import { withFingerprints } from './fingerprint.ts';
import { orderFindings } from './order-findings.ts';
import { applyReview, type Reviews } from './review.ts';

/** From what the checks yielded to what is written: severities set, ordered, fingerprinted, reviewed. */
export function finishChecks(
  results: readonly CheckResult[],
  report: { readonly docId: string; readonly text: string },
  severities: Readonly<Record<string, Severity>>,
  reviews: Reviews,
): readonly CheckResult[] {
  return applyReview(withFingerprints(orderFindings(results, severities), report.text), report.docId, reviews);
}
