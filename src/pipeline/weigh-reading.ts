import type { CheckResult } from '../model/check-result.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Indicator } from '../model/indicator.ts';
import { confidenceIn } from '../model/recognised.ts';

/** What a report's results rest on. */
export interface ReadReport {
  readonly document: SourceDocument;
  readonly indicators: readonly Indicator[];
}

/**
 * Results that rest on text which OCR read carry the certainty of its least sure character; an error in such text
 * may be the reading's and becomes a warning.
 */
export function weighReading(results: readonly CheckResult[], report: ReadReport): readonly CheckResult[] {
  const { document, indicators } = report;
  if (document.recognised === undefined) return results;
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator.span]));
  return results.map((result) => {
    const figures = result.indicatorIds.flatMap((id) => byId.get(id) ?? []);
    const spans = figures.length > 0 ? figures : [result.span, ...(result.related ?? [])];
    const certainties = spans.flatMap((span) => confidenceIn(document, span) ?? []);
    if (certainties.length === 0) return result;
    const severity = result.severity === 'error' ? 'warning' : result.severity;
    return { ...result, severity, readingConfidence: Math.min(...certainties) };
  });
}
