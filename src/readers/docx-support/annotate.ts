import { Parser } from 'htmlparser2';
import { ReadFailure } from '../../model/errors.ts';
import type { Numberer } from '../support/automatic-numbering.ts';
import { MAX_DEPTH } from '../support/max-depth.ts';
import { localName } from '../support/xml.ts';
import { headingLevel, type Styles } from './styles.ts';

/** Bookmarks that carry what mammoth would drop through its document model. */
export const NUMBER_BOOKMARK = 'gouji-number';
export const HEADING_BOOKMARK = 'gouji-heading-';

export interface Annotated {
  readonly xml: string;
  /** Tracked insertions and deletions that nobody has accepted yet. */
  readonly insertions: number;
  readonly deletions: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface ParagraphState {
  numId?: string;
  level?: number;
  styleId?: string;
  outline?: number;
  deleted?: boolean;
}

interface RunState {
  readonly start: number;
  hidden: boolean;
  plain: boolean;
}

/**
 * Writes into the document part what Word prints and mammoth leaves out: the numbers of automatic
 * numbering as runs at the head of their paragraphs, heading levels as bookmarks, the cells a row
 * skips; and takes hidden text out. In document order, so nothing has to be aligned afterwards.
 */
export function annotate(xml: string, numberer: Numberer, styles: Styles): Annotated {
  const edits: Edit[] = [];
  const path: string[] = [];
  const paragraphs: ParagraphState[] = [];
  const runs: RunState[] = [];
  let choices = 0;
  let skippedCells = 0;
  let insertions = 0;
  let deletions = 0;

  const under = (...names: string[]): boolean =>
    names.every((name, index) => path[path.length - names.length + index] === name);

  const onopentag = (name: string, attributes: Record<string, string>): void => {
    const local = localName(name);
    const value = attributes[`${name.slice(0, -local.length)}val`];
    const paragraph = paragraphs.at(-1);
    const run = runs.at(-1);
    if (local === 'p') paragraphs.push({});
    else if (local === 'r') runs.push({ start: parser.startIndex, hidden: false, plain: true });
    else if (local === 'Choice') choices += 1;
    else if (paragraph !== undefined && under('p', 'pPr')) noteProperty(paragraph, local, value);
    else if (paragraph !== undefined && under('p', 'pPr', 'numPr')) noteNumbering(paragraph, local, value);
    else if (paragraph !== undefined && under('pPr', 'rPr') && local === 'del') paragraph.deleted = true;
    else if (run !== undefined && under('r', 'rPr') && local === 'vanish') run.hidden = isOn(value);
    else if (run !== undefined && under('r') && !/^(rPr|t|tab|br)$/.test(local)) run.plain = false;
    else if (under('tr', 'trPr') && local === 'gridBefore') skippedCells = Number(value ?? 0);
    if (choices === 0 && (local === 'ins' || local === 'moveTo')) insertions += 1;
    if (choices === 0 && (local === 'del' || local === 'moveFrom')) deletions += 1;
    path.push(local);
    if (path.length > MAX_DEPTH) throw new ReadFailure('corrupt', { reason: 'nesting' });
  };

  const onclosetag = (name: string): void => {
    path.pop();
    const local = localName(name);
    const prefix = name.slice(0, -local.length);
    const after = parser.endIndex + 1;
    if (local === 'p') paragraphs.pop();
    else if (local === 'Choice') choices -= 1;
    else if (local === 'pPr' && path.at(-1) === 'p') {
      const paragraph = paragraphs.at(-1);
      // Of alternative content only the fallback is read: what stands in both must be counted once.
      if (paragraph === undefined || paragraph.deleted === true || choices > 0) return;
      const text = headingMark(paragraph, styles, prefix) + numberRun(paragraph, numberer, styles, prefix);
      if (text !== '') edits.push({ start: after, end: after, text });
    } else if (local === 'r') {
      const run = runs.pop();
      if (run?.hidden && run.plain) edits.push({ start: run.start, end: after, text: '' });
    } else if (local === 'trPr' && skippedCells > 0) {
      const span = `<${prefix}tcPr><${prefix}gridSpan ${prefix}val="${skippedCells}"/></${prefix}tcPr>`;
      edits.push({ start: after, end: after, text: `<${prefix}tc>${span}<${prefix}p/></${prefix}tc>` });
      skippedCells = 0;
    }
  };

  const parser = new Parser({ onopentag, onclosetag }, { xmlMode: true, decodeEntities: true });
  parser.end(xml);
  return { xml: applyEdits(xml, edits), insertions, deletions };
}

function noteProperty(paragraph: ParagraphState, name: string, value: string | undefined): void {
  if (value === undefined) return;
  if (name === 'pStyle') paragraph.styleId = value;
  if (name === 'outlineLvl') paragraph.outline = Number(value);
}

function noteNumbering(paragraph: ParagraphState, name: string, value: string | undefined): void {
  if (value === undefined) return;
  if (name === 'numId') paragraph.numId = value;
  if (name === 'ilvl') paragraph.level = Number(value);
}

const isOn = (value: string | undefined): boolean => value === undefined || !/^(0|false|off)$/.test(value);

function headingMark(paragraph: ParagraphState, styles: Styles, prefix: string): string {
  const { outline, styleId } = paragraph;
  const level = outline === undefined && styleId !== undefined ? styles.headingLevel(styleId) : headingLevel(outline);
  return level === undefined ? '' : bookmark(prefix, `${HEADING_BOOKMARK}${level}`);
}

/** A number of its own wins over that of the style; list 0 switches numbering off: 17.9.18. */
function numberRun(paragraph: ParagraphState, numberer: Numberer, styles: Styles, prefix: string): string {
  const { styleId } = paragraph;
  const inherited = styleId === undefined ? undefined : styles.numbering(styleId);
  const numId = paragraph.numId ?? inherited?.numId;
  if (numId === undefined || numId === '0') return '';
  const tied = styleId === undefined ? undefined : numberer.levelOfStyle(numId, styleId);
  const label = numberer.next(numId, paragraph.level ?? tied ?? inherited?.level ?? 0);
  if (label === '') return '';
  const text = `<${prefix}t xml:space="preserve">${escapeXml(label)}</${prefix}t>`;
  return `${bookmark(prefix, NUMBER_BOOKMARK)}<${prefix}r>${text}</${prefix}r>`;
}

const bookmark = (prefix: string, name: string): string =>
  `<${prefix}bookmarkStart ${prefix}id="0" ${prefix}name="${name}"/>`;

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Edits stand in the order of their ends; one inside a cut is dropped with it. */
function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    pieces.push(xml.slice(from, start), text);
    from = end;
  }
  pieces.push(xml.slice(from));
  return pieces.join('');
}
