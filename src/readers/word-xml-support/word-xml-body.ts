import { type Document, type Element, isTag } from 'domhandler';
import type { SourceDocument } from '../../model/document.ts';
import { headingLevel } from '../docx-support/styles.ts';
import { createDocumentBuilder } from '../support/document-builder.ts';
import { attribute, child, children, childValue, descendants, localName } from '../support/xml.ts';
import { tableCells } from './word-xml-table.ts';
import { APART, type Beside, paragraphText } from './word-xml-text.ts';

export interface WordXmlRead {
  readonly document: SourceDocument;
  readonly insertions: number;
  readonly deletions: number;
}

/** Headers and footers stand in the properties of a section. */
const SKIPPED = new Set(['sectPr', 'hdr', 'ftr']);

/** The body in order, each text box after the paragraph that holds it, the notes at the end. */
export function layOutWordXml(root: Document, body: Element): WordXmlRead {
  const builder = createDocumentBuilder();
  const beside: Beside = { notes: [], boxes: [], insertions: 0, deletions: 0 };
  const levels = styleLevels(root);

  const paragraph = (node: Element, part: 'body' | 'footnote'): void => {
    const lines = paragraphText(node, beside)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const level = levelOf(node, levels);
    lines.forEach((line, index) => {
      const heading = index === 0 && level !== undefined ? { headingLevel: level } : {};
      builder.paragraph(line.trim(), { part, unit: lines.length > 1 ? 'line' : 'paragraph', ...heading });
    });
    for (const box of beside.boxes.splice(0)) blocks(box, part);
  };
  const table = (node: Element, part: 'body' | 'footnote'): void => {
    const cells = tableCells(node);
    // A table of one cell frames text.
    if (cells.length === 1) blocks(cells[0]?.node as Element, part);
    else {
      const drafts = cells.map(({ node: cell, ...place }) => ({ ...place, text: cellText(cell, beside) }));
      if (drafts.some(({ text }) => text !== '')) builder.table(drafts);
      for (const box of beside.boxes.splice(0)) blocks(box, part);
    }
  };
  const blocks = (parent: Element, part: 'body' | 'footnote'): void => {
    for (const node of parent.children.filter(isTag)) {
      const name = localName(node.name);
      if (name === 'p') paragraph(node, part);
      else if (name === 'tbl') table(node, part);
      // Sections, sub-sections and content controls only group blocks.
      else if (!SKIPPED.has(name)) blocks(node, part);
    }
  };

  blocks(body, 'body');
  // A note may hold a further one: the list grows while it is walked.
  for (const note of beside.notes) blocks(note, 'footnote');
  return { document: builder.build(), insertions: beside.insertions, deletions: beside.deletions };
}

/** Paragraphs of a cell stand on lines of their own; a table inside a cell is read paragraph by paragraph. */
const cellText = (cell: Element, beside: Beside): string =>
  descendants(cell, 'p')
    .filter((paragraph) => !standsApart(paragraph, cell))
    .map((paragraph) => paragraphText(paragraph, beside).replace(/\s*\n\s*/g, ''))
    .filter((line) => line !== '')
    .join('\n');

/** Whether it lies in a note or a text box inside the cell. */
function standsApart(paragraph: Element, cell: Element): boolean {
  for (let parent = paragraph.parent; parent !== null && parent !== cell; parent = parent.parent) {
    if (isTag(parent) && APART.has(localName(parent.name))) return true;
  }
  return false;
}

/** Heading levels by style: by its outline level, or the English name that built-in styles carry. */
function styleLevels(root: Document): ReadonlyMap<string, number> {
  return new Map(
    descendants(root, 'style').flatMap((style): [string, number][] => {
      const id = attribute(style, 'styleId');
      const named = /^heading ([1-9])$/i.exec(childValue(style, 'name') ?? '')?.[1];
      const outline = childValue(child(style, 'pPr'), 'outlineLvl') ?? (named && String(Number(named) - 1));
      const level = outline === undefined ? undefined : headingLevel(Number(outline));
      return id === undefined || level === undefined ? [] : [[id, level]];
    }),
  );
}

function levelOf(paragraph: Element, levels: ReadonlyMap<string, number>): number | undefined {
  const properties = children(paragraph, 'pPr')[0];
  const own = childValue(properties, 'outlineLvl');
  return own === undefined ? levels.get(childValue(properties, 'pStyle') ?? '') : headingLevel(Number(own));
}
