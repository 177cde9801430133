import type { CheckResult, Severity } from '../model/check-result.ts';
import { withFingerprints } from './fingerprint.ts';
import { foldFindings } from './fold/fold-findings.ts';
import { orderFindings } from './order-findings.ts';
import { applyReview, type Reviews } from './review.ts';
import { type ReadReport, weighReading } from './weigh-reading.ts';

/**
 * From what the checks yielded to what is written: lowered where OCR read the text, severities set, ordered,
 * fingerprinted, folded, reviewed.
 */
export function finishChecks(
  results: readonly CheckResult[],
  report: ReadReport & { readonly docId: string },
  severities: Readonly<Record<string, Severity>>,
  reviews: Reviews,
): readonly CheckResult[] {
  const ordered = orderFindings(weighReading(results, report), severities);
  const told = withFingerprints(ordered, report.document.text);
  return applyReview(foldFindings(told, report.indicators), report.docId, reviews);
}
