import type { Block, Cell, SourceDocument } from '../../src/model/document.ts';
import { overlaps, type Span } from '../../src/text/span.ts';

/**
 * The document without the given stretches, as its reader would have made it had they never been printed: headings,
 * lists and tables of the rest keep what their format said of them.
 */
export function cutDocument(document: SourceDocument, stretches: readonly Span[]): SourceDocument {
  const cuts = disjoint(stretches);
  const shifted = (offset: number): number =>
    offset - cuts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(offset, end) - start), 0);
  const moved = <T extends { readonly span: Span }>(item: T): T => ({
    ...item,
    span: { start: shifted(item.span.start), end: shifted(item.span.end) },
  });
  const text = cuts.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), document.text);
  return {
    text,
    blocks: document.blocks.flatMap((block): Block[] => {
      const rest = moved(block);
      if (rest.span.end <= rest.span.start) return [];
      if (rest.type === 'table') return [{ ...rest, cells: rest.cells.map((cell): Cell => moved(cell)) }];
      // What was known of the opening of a paragraph holds only while that opening is there.
      const { boldLead: _boldLead, ...plain } = rest;
      return [cuts.some((cut) => overlaps(cut, block.span)) ? plain : rest];
    }),
    pages: document.pages.map(shifted),
  };
}

/** In order, without those that lie in another. */
export function disjoint(stretches: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(start, result.at(-1)?.end ?? 0);
    if (end > from) result.push({ start: from, end });
  }
  return result;
}

/** Where the character at `offset` of the cut text stood in the whole one. */
export const offsetBefore = (cuts: readonly Span[], offset: number): number =>
  cuts.reduce((at, { start, end }) => (start <= at ? at + end - start : at), offset);
