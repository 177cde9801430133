import type { Reader } from '../../src/contracts/reader.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { Span } from '../../src/text/span.ts';
import type { Edit } from './plant.ts';

export interface Damaged {
  readonly document: SourceDocument;
  /** Where each edit stands in the damaged text, in the order given. */
  readonly spans: readonly Span[];
}

/** The document with all edits made; blocks, cells and pages move along, what was cut out whole is gone. */
export function damage(document: SourceDocument, edits: readonly Edit[]): Damaged {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let text = '';
  let from = 0;
  for (const { start, end, by } of sorted) {
    text += document.text.slice(from, start) + by;
    from = end;
  }
  text += document.text.slice(from);

  const growth = (edit: Edit): number => edit.by.length - (edit.end - edit.start);
  const before = (at: number): number =>
    sorted.filter(({ end, start }) => end <= at && start < at).reduce((sum, edit) => sum + growth(edit), 0);
  const startAt = (at: number): number => {
    const inside = sorted.find(({ start, end }) => start < at && at < end);
    return inside === undefined ? at + before(at) : inside.start + inside.by.length + before(inside.start);
  };
  const endAt = (at: number): number => {
    const inserted = sorted.find(({ start, end }) => start === at && end === at);
    if (inserted !== undefined) return at + before(at) + inserted.by.length;
    const inside = sorted.find(({ start, end }) => start < at && at < end);
    return inside === undefined ? at + before(at) : inside.start + inside.by.length + before(inside.start);
  };
  const moved = ({ start, end }: Span): Span => ({ start: startAt(start), end: endAt(end) });
  const gone = ({ start, end }: Span): boolean =>
    sorted.some((edit) => edit.by === '' && edit.start <= start && end <= edit.end);

  const blocks = document.blocks
    .filter((block) => !gone(block.span))
    .map((block) =>
      block.type === 'paragraph'
        ? { ...block, span: moved(block.span) }
        : {
            ...block,
            span: moved(block.span),
            cells: block.cells.map((cell) => ({ ...cell, span: moved(cell.span) })),
          },
    );
  const spans = edits.map(({ start, by }) => ({
    start: start + before(start),
    end: start + before(start) + by.length,
  }));
  return { document: { text, blocks, pages: document.pages.map(startAt) }, spans };
}

/** Hands out a document that has been read before, so that only what comes after reading runs again. */
export const readerOf = (document: SourceDocument): Reader => ({
  id: 'text',
  title: { zh: '已读入', en: 'read before' },
  extensions: ['txt'],
  mediaTypes: [],
  needs: [],
  sniff: () => true,
  read: () => Promise.resolve({ document, notices: [] }),
});
