import type { Span } from '../text/span.ts';
import { pageAt, type SourceDocument } from './document.ts';

/** How surely the least sure character in the span was read, 0 to 1; undefined where none was read by OCR. */
export function confidenceIn({ recognised = [] }: SourceDocument, { start, end }: Span): number | undefined {
  let least: number | undefined;
  for (const run of recognised) {
    if (run.span.end <= start) continue;
    if (run.span.start >= end) break;
    least = Math.min(least ?? 1, run.confidence);
  }
  return least;
}

/** Mean certainty of all characters that OCR read, in hundredths. */
export function meanConfidence({ recognised }: SourceDocument): number | undefined {
  if (recognised === undefined) return undefined;
  let characters = 0;
  let sum = 0;
  for (const { span, confidence } of recognised) {
    characters += span.end - span.start;
    sum += confidence * (span.end - span.start);
  }
  return Math.round((sum / characters) * 100) / 100;
}

/** How many pages hold text that OCR read. */
export const recognisedPages = (document: SourceDocument): number =>
  new Set(document.recognised?.map(({ span }) => pageAt(document, span.start))).size;
