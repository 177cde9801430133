import type { Section } from '../model/report.ts';
import type { Span } from '../text/span.ts';

type Place = Pick<Section, 'id' | 'parentId' | 'span'>;

/**
 * The id of the innermost section that holds a span; undefined where none does. 一是…。二是…: several may stand in one
 * paragraph. They nest and stand in document order, so it is the last that begins before the span, or one around that.
 */
export function innermost(sections: readonly Place[]): (span: Span) => string | undefined {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return ({ start, end }) => {
    let at = lastFrom(sections, start);
    while (at !== undefined && at.span.end < end) at = at.parentId === undefined ? undefined : byId.get(at.parentId);
    return at?.id;
  };
}

/** The last section that begins at or before an offset. */
function lastFrom(sections: readonly Place[], offset: number): Place | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as Place).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}
