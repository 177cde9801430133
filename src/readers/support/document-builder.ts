import type { Block, Cell, Paragraph, RecognisedRun, SourceDocument } from '../../model/document.ts';
import { span } from '../../text/span.ts';
import { boundedGrid } from './bounded-grid.ts';

export type ParagraphTraits = Partial<Pick<Paragraph, 'headingLevel' | 'boldLead' | 'unit' | 'part'>>;

/** A cell before it has its place in the text. */
export interface DraftCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  /** Index into `text` of each character that opens a new page. */
  readonly pageStarts?: readonly number[];
  readonly confidence?: Confidence;
}

/** Of each character that is no white space: how surely OCR read it; undefined where it was not read by OCR. */
export type Confidence = readonly (number | undefined)[];

/**
 * Lays blocks one after another into a canonical text, a line break between them, and notes where
 * each came to stand, so that no offset has to be searched for afterwards.
 */
export interface DocumentBuilder {
  /** The next block begins a new page. */
  page(): void;
  /** `pageStarts`: index into `text` of each character that opens a new page. */
  paragraph(text: string, traits?: ParagraphTraits, pageStarts?: readonly number[], confidence?: Confidence): void;
  /** Cells in reading order; a row is one line, its cells stand apart by tabs. */
  table(cells: readonly DraftCell[]): void;
  build(): SourceDocument;
}

export function createDocumentBuilder(): DocumentBuilder {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const pages: number[] = [];
  const recognised: RecognisedRun[] = [];
  let length = 0;
  let pendingPages = 0;

  const append = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const open = (): number => {
    if (blocks.length > 0) append('\n');
    for (; pendingPages > 0; pendingPages -= 1) pages.push(blocks.length === 0 ? 0 : length);
    return length;
  };
  const notePages = (start: number, starts: readonly number[] = []): void => {
    for (const index of starts) pages.push(start + index);
  };

  return {
    page: () => {
      pendingPages += 1;
    },
    paragraph: (text, traits = {}, pageStarts, confidence) => {
      const start = open();
      append(text);
      noteConfidence(recognised, text, start, confidence);
      notePages(start, pageStarts);
      blocks.push({ type: 'paragraph', unit: 'paragraph', part: 'body', ...traits, span: span(start, length) });
    },
    table: (declared) => {
      const drafts = boundedGrid(declared);
      const start = open();
      const cells: Cell[] = [];
      let row = drafts[0]?.row ?? 0;
      drafts.forEach(({ text, pageStarts, confidence, ...place }, index) => {
        if (index > 0) append(place.row === row ? '\t' : '\n');
        row = place.row;
        const cellStart = length;
        append(text);
        noteConfidence(recognised, text, cellStart, confidence);
        notePages(cellStart, pageStarts);
        cells.push({ ...place, span: span(cellStart, length) });
      });
      blocks.push({ type: 'table', span: span(start, length), cells });
    },
    build: () => {
      for (; pendingPages > 0; pendingPages -= 1) pages.push(length);
      const document = { text: pieces.join(''), blocks, pages };
      return recognised.length === 0 ? document : { ...document, recognised };
    },
  };
}

/** Adds what is known of `text`, which begins at `start`; neighbours of one certainty are one run. */
function noteConfidence(runs: RecognisedRun[], text: string, start: number, confidence: Confidence = []): void {
  if (confidence.length === 0) return;
  let ink = 0;
  let at = start;
  for (const character of text) {
    const end = at + character.length;
    if (character.trim() !== '') {
      const sure = confidence[ink];
      const last = runs.at(-1);
      if (sure !== undefined && last?.confidence === sure && last.span.end === at) {
        runs[runs.length - 1] = { ...last, span: span(last.span.start, end) };
      } else if (sure !== undefined) {
        runs.push({ span: span(at, end), confidence: sure });
      }
      ink += 1;
    }
    at = end;
  }
}
