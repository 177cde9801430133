import type { CheckResult, Severity } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import { withFingerprints } from './fingerprint.ts';
import { foldFindings } from './fold/fold-findings.ts';
import { orderFindings } from './order-findings.ts';
import { applyReview, type Reviews } from './review.ts';

/** From what the checks yielded to what is written: severities set, ordered, fingerprinted, folded, reviewed. */
export function finishChecks(
  results: readonly CheckResult[],
  report: { readonly docId: string; readonly text: string; readonly indicators: readonly Indicator[] },
  severities: Readonly<Record<string, Severity>>,
  reviews: Reviews,
): readonly CheckResult[] {
  const told = withFingerprints(orderFindings(results, severities), report.text);
  return applyReview(foldFindings(told, report.indicators), report.docId, reviews);
}
