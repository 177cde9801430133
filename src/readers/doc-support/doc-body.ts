import type { SourceDocument } from '../../model/document.ts';
import { createNumberer } from '../support/automatic-numbering.ts';
import { createDocumentBuilder } from '../support/document-builder.ts';
import { type DocRow, placeRows } from '../support/place-rows.ts';
import { readDocLists } from './doc-lists.ts';
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties.ts';
import { readPieces } from './pieces.ts';
import { createCleaner } from './plain-text.ts';
import type { WordStreams } from './streams.ts';

interface RawParagraph {
  readonly raw: string;
  readonly mark: string;
  readonly properties: ParagraphProperties;
}

/** The body, then footnotes, endnotes and text boxes, in the order in which the file keeps them. */
export function layOutDoc(streams: WordStreams): SourceDocument {
  const { header } = streams;
  const builder = createDocumentBuilder();
  const pieces = readPieces(streams);
  const propertiesAt = readParagraphProperties(streams);
  const clean = createCleaner();
  const numberer = createNumberer(readDocLists(streams));

  const lay = (start: number, length: number, part: 'body' | 'footnote'): void => {
    let rows: DocRow[] = [];
    let cells: string[] = [];
    let lines: string[] = [];
    const closeTable = (): void => {
      const drafts = placeRows(cells.length > 0 ? [...rows, { cells, definition: undefined }] : rows);
      if (drafts.length > 1 && drafts.some(({ text }) => text !== '')) builder.table(drafts);
      else if (drafts[0] !== undefined && drafts[0].text !== '') builder.paragraph(drafts[0].text, { part });
      rows = [];
      cells = [];
    };
    for (const { raw, mark, properties } of paragraphs(pieces.text, start, length, (at) =>
      propertiesAt(pieces.offsetOf(at)),
    )) {
      const body = clean(raw).trim();
      // An empty paragraph of a list counts too.
      const number = properties.list > 0 ? numberer.next(String(properties.list), properties.listLevel) : '';
      const text = body === '' ? '' : number + body;
      if (!properties.inTable) {
        if (rows.length > 0 || cells.length > 0) closeTable();
        paragraphLines(text).forEach((line, index, all) => {
          const heading =
            index === 0 && properties.headingLevel !== undefined ? { headingLevel: properties.headingLevel } : {};
          builder.paragraph(line, { part, unit: all.length > 1 ? 'line' : 'paragraph', ...heading });
        });
      } else if (properties.endsRow) {
        rows.push({ cells, definition: properties.row });
        cells = [];
      } else {
        lines.push(...paragraphLines(text));
        if (mark !== CELL_MARK) continue;
        cells.push(lines.join('\n'));
        lines = [];
      }
    }
    if (rows.length > 0 || cells.length > 0) closeTable();
  };

  lay(0, header.body, 'body');
  let at = header.body;
  lay(at, header.footnotes, 'footnote');
  at += header.footnotes + header.between;
  lay(at, header.endnotes, 'footnote');
  lay(at + header.endnotes, header.textBoxes, 'body');
  return builder.build();
}

const CELL_MARK = '\u0007';
/** Paragraph, cell and section marks. */
const MARK = new RegExp(`[\\r\\f${CELL_MARK}]`, 'g');

function* paragraphs(
  text: string,
  start: number,
  length: number,
  propertiesAt: (index: number) => ParagraphProperties,
): Generator<RawParagraph> {
  const end = Math.min(text.length, start + length);
  let from = start;
  for (const { index, 0: mark } of text.slice(0, end).matchAll(MARK)) {
    if (index < from) continue;
    yield { raw: text.slice(from, index), mark, properties: propertiesAt(index) };
    from = index + 1;
  }
  if (from < end) yield { raw: text.slice(from, end), mark: '', properties: propertiesAt(end - 1) };
}

const paragraphLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
