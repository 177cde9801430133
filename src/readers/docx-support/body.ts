import type { SourceDocument } from '../../model/document.ts';
import { createDocumentBuilder, type DraftCell, type ParagraphTraits } from '../support/document-builder.ts';
import type { MammothDocument, MammothNode } from './mammoth-model.ts';
import { type ParagraphText, paragraphText } from './paragraph-text.ts';

/** Mammoth's model as a document: the body in order, then the notes in the order of their references. */
export function layOut(document: MammothDocument): SourceDocument {
  const builder = createDocumentBuilder();
  const references: MammothNode[] = [];

  const paragraph = (node: MammothNode, part: 'body' | 'footnote'): void => {
    const read = paragraphText(node);
    references.push(...read.notes);
    const lines = read.text.split('\n').filter((line) => line.trim() !== '');
    lines.forEach((line, index) => {
      builder.paragraph(line.trim(), { part, ...traits(read, index, lines.length) });
    });
  };

  const block = (node: MammothNode, part: 'body' | 'footnote'): void => {
    if (node.type === 'paragraph') paragraph(node, part);
    if (node.type !== 'table') return;
    const cells = [...tableCells(node)];
    // A table of one cell frames text; it has nothing to look up by row and column.
    if (cells.length === 1) {
      for (const child of cells[0]?.node.children ?? []) block(child, part);
      return;
    }
    const drafts = cells.map(({ node: cell, ...place }) => ({ ...place, text: cellText(cell, references) }));
    if (drafts.some(({ text }) => text !== '')) builder.table(drafts);
  };

  for (const node of document.children ?? []) block(node, 'body');
  // Notes may refer to further notes: the list grows while it is walked.
  const printed = new Set<MammothNode>();
  for (const reference of references) {
    const note = document.notes.resolve(reference);
    if (note === null || printed.has(note)) continue;
    printed.add(note);
    for (const node of note.body ?? []) block(node, 'footnote');
  }
  return builder.build();
}

/** Lines that a paragraph was broken into by hand are lines; only its first can open with a heading. */
function traits({ headingLevel, boldLead }: ParagraphText, index: number, lines: number): ParagraphTraits {
  const unit = lines > 1 ? 'line' : 'paragraph';
  if (index > 0) return { unit };
  return {
    unit,
    ...(headingLevel === undefined ? {} : { headingLevel }),
    ...(boldLead > 0 && lines === 1 ? { boldLead } : {}),
  };
}

/** As in web pages; what declares more is made to exhaust something. */
const MAX_SPAN = 1000;
const spanOf = (declared = 1): number => Math.min(MAX_SPAN, Math.max(1, Math.trunc(declared) || 1));

interface CellNode extends Omit<DraftCell, 'text'> {
  readonly node: MammothNode;
}

/** Each cell in its place in the full grid: a cell that spans rows pushes those below it to the right. */
function* tableCells(table: MammothNode): Generator<CellNode> {
  const taken = new Set<string>();
  const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow');
  for (const [row, { children = [] }] of rows.entries()) {
    let col = 0;
    for (const node of children) {
      if (node.type !== 'tableCell') continue;
      while (taken.has(`${row}:${col}`)) col += 1;
      const [rowSpan, colSpan] = [spanOf(node.rowSpan), spanOf(node.colSpan)];
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = col; c < col + colSpan; c += 1) taken.add(`${r}:${c}`);
      }
      yield { node, row, col, rowSpan, colSpan };
      col += colSpan;
    }
  }
}

const NARROWING_BREAK = /(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu;

/** Paragraphs of a cell stand on lines of their own; a table inside a cell is read row by row. */
function cellText(cell: MammothNode, references: MammothNode[]): string {
  const lines: string[] = [];
  for (const node of cell.children ?? []) {
    if (node.type === 'paragraph') {
      const { text, notes } = paragraphText(node);
      references.push(...notes);
      // A hard break inside a cell only makes it narrower.
      lines.push(text.replace(NARROWING_BREAK, ''));
    } else if (node.type === 'table') {
      for (const inner of tableCells(node)) lines.push(cellText(inner.node, references));
    }
  }
  return lines.filter((line) => line !== '').join('\n');
}
