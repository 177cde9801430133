import type { Extracted } from '../../src/extract/extract.ts';
import { extractFigures } from '../../src/extract/extract-figures.ts';
import { indicatorCatalog } from '../../src/extract/own-indicators.ts';
import { loadSegmenter } from '../../src/language/segmenter.ts';
import type { Passage } from '../../src/model/report.ts';
import { mapText } from '../../src/text/mapped-text.ts';
import type { Span } from '../../src/text/span.ts';

const { segmenter } = loadSegmenter('node-rs-jieba');
const catalog = indicatorCatalog();

interface Setting {
  readonly role?: string | undefined;
  readonly genre?: string | undefined;
  /** What is read of the text, where line breaks in it are not; offsets from 0, ends exclusive. */
  readonly kept?: readonly Span[];
}

/** What is extracted from a text that stands as one paragraph in one section of the given role. */
export function extractText(text: string, { role, genre, kept }: Setting = {}): Extracted {
  const span = { start: 0, end: text.length };
  const mapped = mapText(text, kept ?? [span]);
  const passage: Passage = { kind: 'body', mapped, span, lead: 0, sectionId: 's1' };
  const section = {
    id: 's1',
    level: 1,
    kind: 'heading' as const,
    numbering: '',
    heading: '',
    span,
    headingSpan: { start: 0, end: 0 },
    ...(role === undefined ? {} : { role }),
  };
  return extractFigures({
    text,
    front: {},
    genre: genre ?? 'generic',
    passages: [passage],
    sections: [section],
    tables: [],
    segmenter,
    catalog,
  });
}

/** How the digits of each indicator were printed, by its id. */
export function printedDigits({ indicators }: Extracted): (id: string) => string {
  const byId = new Map(indicators.map((i) => [i.id, i.surface.replace(/[^\d.]+$/, '')]));
  return (id) => byId.get(id) ?? '';
}
