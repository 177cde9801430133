import { createHash } from 'node:crypto';
import type { CheckResult } from '../model/check-result.ts';
import type { Span } from '../text/span.ts';

const DIGITS = 12;
/** A finding about a long stretch is known by its beginning. */
const QUOTE_LENGTH = 120;
/** So much of the line before and after the quoted words belongs to what is identified. */
const AROUND = 60;

/**
 * Gives every result its fingerprint: check, figures, and the quoted words with the line around them, but neither
 * place nor wording. The same statement made twice in one report is told apart by its number.
 */
export function withFingerprints(results: readonly CheckResult[], text: string): readonly CheckResult[] {
  const seen = new Map<string, number>();
  return results.map((result) => {
    const content = contentOf(result, text);
    const repeat = (seen.get(content) ?? 0) + 1;
    seen.set(content, repeat);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, DIGITS);
    return { ...result, fingerprint: repeat === 1 ? hash : `${hash}-${repeat}` };
  });
}

function contentOf({ checkId, relation, whole, parts, expected, actual, span }: CheckResult, text: string): string {
  const figures = [relation ?? '', whole ?? '', parts ?? [], expected ?? '', actual ?? ''];
  return JSON.stringify([checkId, ...figures, ...quoteInLine(text, span)]);
}

/** White space is left out: it moves when lines are joined otherwise. */
function quoteInLine(text: string, { start, end }: Span): string[] {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split('\n', 1)[0] ?? '';
  return [before, text.slice(start, end).slice(0, QUOTE_LENGTH), after].map((piece) => piece.replace(/\s+/g, ''));
}
