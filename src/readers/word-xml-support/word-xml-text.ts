import { type AnyNode, type Element, isTag } from 'domhandler';
import { attribute, child, childValue, localName, textOf } from '../support/xml.ts';

/** What belongs to a paragraph but stands elsewhere, and the tracked changes that were seen. */
export interface Beside {
  readonly notes: Element[];
  readonly boxes: Element[];
  insertions: number;
  deletions: number;
}

// Maps, since a file may name its elements like members of an object.
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['noBreakHyphen', '‑'],
  ['cr', '\n'],
]);
/** A paragraph of its own in the middle of another. */
export const APART: ReadonlyMap<string, 'notes' | 'boxes'> = new Map([
  ['footnote', 'notes'],
  ['endnote', 'notes'],
  ['txbxContent', 'boxes'],
]);

/** The text of a `w:p` as printed, every tracked change accepted; hard line breaks are `\n`. */
export function paragraphText(paragraph: Element, beside: Beside): string {
  const pieces = [printedNumber(paragraph)];
  const visit = (node: AnyNode): void => {
    if (!isTag(node)) return;
    const name = localName(node.name);
    const apart = APART.get(name);
    const character = CHARACTERS.get(name);
    if (apart !== undefined) beside[apart].push(node);
    else if (name === 't') pieces.push(textOf(node).replace(/[\r\n]+/g, ' '));
    else if (name === 'br') pieces.push(isLineBreak(node) ? '\n' : '');
    else if (character !== undefined) pieces.push(character);
    else if (name !== 'pPr' && name !== 'rPr' && !isDeleted(node, beside) && !isHidden(node)) {
      for (const inner of node.children) visit(inner);
    }
  };
  for (const node of paragraph.children) visit(node);
  return pieces.join('').trim();
}

/** Word writes the number that it prints into the file: `wx:t` in the list properties. */
function printedNumber(paragraph: Element): string {
  const properties = child(paragraph, 'pPr');
  const list = properties === undefined ? undefined : child(properties, 'listPr');
  const label = childValue(list, 't') ?? '';
  // A bullet is a glyph of a symbol font, and says nothing.
  if (!/[\p{L}\p{Nd}]/u.test(label)) return '';
  return /[、）。：．]$/u.test(label) ? label : `${label} `;
}

const isLineBreak = (node: Element): boolean => !/^(page|column)$/.test(attribute(node, 'type') ?? '');

const isHidden = (node: Element): boolean => {
  const properties = localName(node.name) === 'r' ? child(node, 'rPr') : undefined;
  const vanish = properties === undefined ? undefined : child(properties, 'vanish');
  return vanish !== undefined && !/^(0|false|off)$/.test(attribute(vanish, 'val') ?? '');
};

/** Changes are `aml:annotation`; deleted text stands in `w:delText`, so only the counts need them. */
function isDeleted(node: Element, beside: Beside): boolean {
  if (localName(node.name) !== 'annotation') return false;
  const type = attribute(node, 'type');
  if (type === 'Word.Insertion') beside.insertions += 1;
  if (type === 'Word.Deletion') beside.deletions += 1;
  // Of comments only the anchor lies in the text.
  return type === 'Word.Deletion' || type === 'Word.Comment';
}
