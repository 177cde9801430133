/** A stretch of the canonical text: UTF-16 code units counted from 0, half open `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** Whether the two share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** The smallest span that covers all of the given ones; they must not be empty. */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('cover() of no spans');
  let { start, end } = spans[0] as Span;
  for (const s of spans) {
    if (s.start < start) start = s.start;
    if (s.end > end) end = s.end;
  }
  return { start, end };
}
