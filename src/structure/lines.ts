import type { Paragraph, SourceDocument, Table } from '../model/document.ts';
import type { Span } from '../text/span.ts';

/** One printed line (or one whole paragraph, where the format knows paragraphs), without its outer spaces. */
export interface Line {
  readonly type: 'line';
  readonly span: Span;
  readonly text: string;
  /** Columns of white space before the text. */
  readonly indent: number;
  readonly unit: 'paragraph' | 'line';
  readonly part: Paragraph['part'];
  readonly headingLevel?: number;
  readonly boldLead?: number;
}

export interface TableMark {
  readonly type: 'table';
  readonly table: Table;
}

export type Item = Line | TableMark;

/** The document as lines and tables in reading order; empty lines are left out. */
export function readLines(document: SourceDocument): Item[] {
  const items: Item[] = [];
  for (const block of document.blocks) {
    if (block.type === 'table') items.push({ type: 'table', table: block });
    else for (const line of paragraphLines(document.text, block)) items.push(line);
  }
  return items;
}

function* paragraphLines(text: string, block: Paragraph): Generator<Line> {
  let start = block.span.start;
  while (start < block.span.end) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > block.span.end ? block.span.end : found;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const offset = start + raw.indexOf(trimmed);
      const whole = start === block.span.start && end === block.span.end;
      yield {
        type: 'line',
        span: { start: offset, end: offset + trimmed.length },
        text: trimmed,
        indent: indentWidth(raw),
        // A break inside a block was made by hand.
        unit: whole ? block.unit : 'line',
        part: block.part,
        ...(block.headingLevel === undefined ? {} : { headingLevel: block.headingLevel }),
        ...(block.boldLead === undefined || !whole ? {} : { boldLead: block.boldLead - (offset - start) }),
      };
    }
    start = end + 1;
  }
}

function indentWidth(raw: string): number {
  let width = 0;
  for (const c of raw) {
    if (c === '　') width += 2;
    else if (c === '\t') width += 4;
    else if (c.trim() === '') width += 1;
    else break;
  }
  return width;
}
