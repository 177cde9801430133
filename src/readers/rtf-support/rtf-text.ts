import { ReadFailure } from '../../model/errors.ts';
import { MAX_DEPTH } from '../support/max-depth.ts';
import { decodeBytes, encodingOf, encodingOfCharset, encodingOfCodePage } from './code-pages.ts';
import { CHARACTERS, isSkipped } from './destinations.ts';
import { tokens } from './tokens.ts';

/** Footnotes and text boxes stand in the middle of the paragraph that they belong to. */
export type RtfPart = 'body' | 'box' | 'footnote';

/** What a document says, in order: text, and the controls that shape paragraphs and tables. */
export type RtfEvent =
  | { readonly type: 'text'; readonly text: string; readonly part: RtfPart }
  | { readonly type: 'control'; readonly word: string; readonly value: number | undefined; readonly part: RtfPart };

const PARTS: Readonly<Record<string, RtfPart>> = { footnote: 'footnote', shptxt: 'box' };

/** State that a group inherits and that ends with it; RTF 1.9.1, "Formal syntax". */
interface Group {
  readonly skipped: boolean;
  readonly fontTable: boolean;
  readonly part: RtfPart;
  /** Set by controls inside the group. */
  font: number | undefined;
  eastAsianFont: number | undefined;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  /** Bytes that stand after a Unicode character for readers that know none. */
  fallback: number;
}

export interface RtfSummary {
  insertions: number;
  deletions: number;
  /** Groups still open at the end: the file is cut off. */
  open: number;
}

const START: Group = {
  skipped: false,
  fontTable: false,
  part: 'body',
  font: undefined,
  eastAsianFont: undefined,
  hidden: false,
  deleted: false,
  inserted: false,
  fallback: 1,
};

/** Reads the source through, and leaves in `summary` what is known only at the end. */
export function* rtfEvents(source: string, summary: RtfSummary): Generator<RtfEvent> {
  const stack: Group[] = [];
  let group: Group = { ...START };
  let documentEncoding = 'windows-1252';
  const fonts = new Map<number, string | undefined>();
  let bytes = '';
  let pendingFallback = 0;
  let starred = false;
  let opened = false;
  let eastAsian = false;

  const take = (): string => {
    const font = (eastAsian ? group.eastAsianFont : undefined) ?? group.font;
    const text = bytes === '' ? '' : decodeBytes(bytes, encodingOf(fonts.get(font ?? -1), documentEncoding));
    bytes = '';
    return text;
  };
  const silent = (): boolean => group.skipped || group.hidden || group.deleted;
  const textEvent = (text: string): RtfEvent => ({ type: 'text', text, part: group.part });

  for (const token of tokens(source)) {
    if (token.type === 'bytes') {
      const kept = pendingFallback > 0 ? token.bytes.slice(pendingFallback) : token.bytes;
      pendingFallback = Math.max(0, pendingFallback - token.bytes.length);
      if (!silent()) bytes += kept;
      opened = false;
      continue;
    }
    if (bytes !== '') yield textEvent(take());
    if (token.type === 'open') {
      if (stack.length >= MAX_DEPTH) throw new ReadFailure('corrupt', { reason: 'nesting' });
      stack.push(group);
      group = { ...group };
      opened = true;
      starred = false;
      pendingFallback = 0;
      continue;
    }
    if (token.type === 'close') {
      group = stack.pop() ?? { ...START };
      opened = false;
      pendingFallback = 0;
      // What follows the last brace is not part of the document.
      if (stack.length === 0) break;
      continue;
    }
    const { word, value } = token;
    if (opened && word === '*') {
      starred = true;
      continue;
    }
    if (opened) {
      const skipped = group.skipped || (isSkipped(word, starred) && word !== 'fonttbl');
      const fontTable = group.fontTable || word === 'fonttbl';
      const part = PARTS[word] ?? group.part;
      group = { ...group, skipped: skipped || fontTable, fontTable, part };
      // Each note and each box begins on its own.
      if (part !== 'body' && PARTS[word] !== undefined && !silent())
        yield { type: 'control', word: 'par', value, part };
      opened = false;
      starred = false;
    }
    const number = value ?? 0;
    if (pendingFallback > 0 && word !== 'u') pendingFallback -= 1;
    if (word === 'ansicpg') documentEncoding = encodingOfCodePage(number);
    else if (word === 'f') group.font = number;
    else if (word === 'fcharset' && group.font !== undefined) fonts.set(group.font, encodingOfCharset(number));
    else if (word === 'dbch') eastAsian = true;
    else if (word === 'loch' || word === 'hich') eastAsian = false;
    else if (word === 'af' && eastAsian) group.eastAsianFont = number;
    else if (word === 'uc') group.fallback = Math.max(0, number);
    else if (word === 'v') group.hidden = value !== 0;
    else if (word === 'deleted') {
      group.deleted = value !== 0;
      if (group.deleted && !group.skipped) summary.deletions += 1;
    } else if (word === 'revised') {
      if (value !== 0 && !group.inserted && !group.skipped) summary.insertions += 1;
      group.inserted = value !== 0;
    } else if (word === 'plain') group = { ...group, hidden: false, deleted: false, inserted: false, font: undefined };
    else if (silent()) continue;
    else if (word === 'u') {
      pendingFallback = group.fallback;
      yield textEvent(String.fromCharCode(number & 0xffff));
    } else if (CHARACTERS[word] !== undefined) yield textEvent(CHARACTERS[word]);
    else yield { type: 'control', word, value, part: group.part };
  }
  if (bytes !== '') yield textEvent(take());
  summary.open = stack.length;
}
