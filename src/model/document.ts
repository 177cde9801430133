import type { Span } from '../text/span.ts';

/**
 * What a reader makes of a file: one canonical text and the blocks that lie in it, in reading order.
 * Blocks never overlap; between them stands only white space (blank lines of a text file). Plain data: survives structuredClone and JSON.
 */
export interface SourceDocument {
  /** The canonical text: no BOM, `\n` line ends. For a text file it is the decoded file. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offset at which each page starts, page 1 first; empty where the format has no pages. */
  readonly pages: readonly number[];
  /** What of the text was read by OCR, in order; absent where nothing was. */
  readonly recognised?: readonly RecognisedRun[];
}

/** Neighbouring characters that OCR read with the same certainty. */
export interface RecognisedRun {
  readonly span: Span;
  /** Probability, 0 to 1, in hundredths. */
  readonly confidence: number;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly span: Span;
  /** Heading level (1 = highest) where the format states one. */
  readonly headingLevel?: number;
  /** Length of the bold text that opens the paragraph, where the format knows. */
  readonly boldLead?: number;
  /** `line` where the source breaks lines by hand, so that a paragraph may run over several blocks. */
  readonly unit: 'paragraph' | 'line';
  /** Where it belongs besides the body: running heads and page marks are furniture, notes stand at the end. */
  readonly part: 'body' | 'footnote' | 'furniture';
}

export interface Table {
  readonly type: 'table';
  readonly span: Span;
  readonly cells: readonly Cell[];
}

/** Rows and columns count from 0 in the full grid; a spanned position holds no cell of its own. */
export interface Cell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly span: Span;
}

/** Page (from 1) on which the character at `offset` stands, or undefined where there are no pages. */
export function pageAt(document: SourceDocument, offset: number): number | undefined {
  const { pages } = document;
  if (pages.length === 0) return undefined;
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pages[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
