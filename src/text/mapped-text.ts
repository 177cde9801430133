import type { Span } from './span.ts';

/**
 * Text from which noise (hard line breaks, page marks) was left out, and which still knows
 * where each of its characters stands in the canonical text.
 */
export interface MappedText {
  readonly text: string;
  /** Kept stretches in order; `at` counts in `text`, `source` in the canonical text. */
  readonly runs: readonly Run[];
}

export interface Run {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/** The pieces of `source` given by `kept`, in order, as one text. */
export function mapText(source: string, kept: readonly Span[]): MappedText {
  let text = '';
  const runs: Run[] = [];
  for (const { start, end } of kept) {
    if (end <= start) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.source + last.length === start) {
      runs[runs.length - 1] = { ...last, length: last.length + end - start };
    } else {
      runs.push({ at: text.length, source: start, length: end - start });
    }
    text += source.slice(start, end);
  }
  return { text, runs };
}

/** Where the character at `index` of the mapped text stands in the canonical text. */
export function sourceOffset(mapped: MappedText, index: number): number {
  const { runs } = mapped;
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle] as Run).at <= index) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (run === undefined) throw new RangeError('sourceOffset() in an empty text');
  return run.source + (index - run.at);
}

/** The canonical span of `[start, end)` of the mapped text; what was left out inside it is covered too. */
export function sourceSpan(mapped: MappedText, start: number, end: number): Span {
  const from = sourceOffset(mapped, start);
  return { start: from, end: end > start ? sourceOffset(mapped, end - 1) + 1 : from };
}
