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
  return extractFrom(text, [{ span, kept: kept ?? [span] }], role, genre);
}

/** What is extracted from a text of which each line is a paragraph. */
export function extractParagraphs(text: string, { role, genre }: Setting = {}): Extracted {
  let end = -1;
  const lines = text.split('\n').map((line) => {
    const start = end + 1;
    end = start + line.length;
    return { span: { start, end }, kept: [{ start, end }] };
  });
  return extractFrom(text, lines, role, genre);
}

function extractFrom(
  text: string,
  paragraphs: readonly { readonly span: Span; readonly kept: readonly Span[] }[],
  role: string | undefined,
  genre: string | undefined,
): Extracted {
  const passages = paragraphs.map(
    ({ span, kept }): Passage => ({ kind: 'body', mapped: mapText(text, kept), span, lead: 0, sectionId: 's1' }),
  );
  const section = {
    id: 's1',
    level: 1,
    kind: 'heading' as const,
    numbering: '',
    heading: '',
    span: { start: 0, end: text.length },
    headingSpan: { start: 0, end: 0 },
    ...(role === undefined ? {} : { role }),
  };
  return extractFigures({
    text,
    front: {},
    genre: genre ?? 'generic',
    passages,
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
