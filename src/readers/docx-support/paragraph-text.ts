import { HEADING_BOOKMARK, NUMBER_BOOKMARK } from './annotate.ts';
import type { MammothNode } from './mammoth-model.ts';

export interface ParagraphText {
  /** Without white space at either end; hard line breaks are `\n`. */
  readonly text: string;
  readonly headingLevel: number | undefined;
  /** Length of the bold text that opens it, 0 if none. */
  readonly boldLead: number;
  /** Note references in the order in which they stand. */
  readonly notes: readonly MammothNode[];
}

interface Piece {
  readonly text: string;
  /** Undefined for a printed list number, which is neither. */
  readonly bold: boolean | undefined;
}

export function paragraphText(paragraph: MammothNode): ParagraphText {
  const pieces: Piece[] = [];
  const notes: MammothNode[] = [];
  let level: number | undefined;
  let numberFollows = false;

  const visit = (node: MammothNode, bold: boolean | undefined): void => {
    if (node.type === 'bookmarkStart') {
      if (node.name === NUMBER_BOOKMARK) numberFollows = true;
      else if (node.name?.startsWith(HEADING_BOOKMARK)) level = Number(node.name.slice(HEADING_BOOKMARK.length));
      return;
    }
    if (node.type === 'noteReference') notes.push(node);
    const text = inlineText(node);
    if (text !== '') pieces.push({ text, bold });
    let inner = bold;
    if (node.type === 'run') {
      inner = numberFollows ? undefined : node.isBold === true;
      numberFollows = false;
    }
    for (const child of node.children ?? []) visit(child, inner);
  };
  for (const child of paragraph.children ?? []) visit(child, false);

  const whole = pieces.map(({ text }) => text).join('');
  const text = whole.trim();
  const skipped = whole.length - whole.trimStart().length;
  return { text, headingLevel: level, boldLead: Math.min(text.length, Math.max(0, boldLead(pieces) - skipped)), notes };
}

/** Of the inline leaves only these print something; pictures and comments do not. */
function inlineText(node: MammothNode): string {
  switch (node.type) {
    case 'text':
      // A line break inside w:t is printed as a space.
      return (node.value ?? '').replace(/[\r\n]+/g, ' ');
    case 'tab':
      return '\t';
    case 'break':
      return node.breakType === 'line' ? '\n' : '';
    case 'checkbox':
      return node.checked === true ? '☑' : '☐';
    default:
      return '';
  }
}

/** A list number and white space count as bold only where bold text follows them. */
function boldLead(pieces: readonly Piece[]): number {
  let length = 0;
  let lead = 0;
  for (const { text, bold } of pieces) {
    length += text.length;
    if (bold === true) lead = text.trim() === '' ? lead : length;
    else if (bold === false && text.trim() !== '') break;
  }
  return lead;
}
