import { decodeBytes, encodingOf } from './code-pages.ts';
import { CHARACTERS, isSkipped } from './destinations.ts';
import {
  closeGroup,
  isSilent,
  openGroup,
  type ReadingState,
  type RtfPart,
  type RtfSummary,
  SETTINGS,
  startReading,
} from './reading-state.ts';
import { tokens } from './tokens.ts';

/** What a document says, in order: text, and the controls that shape paragraphs and tables. */
export type RtfEvent =
  | { readonly type: 'text'; readonly text: string; readonly part: RtfPart }
  | { readonly type: 'control'; readonly word: string; readonly value: number | undefined; readonly part: RtfPart };

const PARTS: ReadonlyMap<string, RtfPart> = new Map([
  ['footnote', 'footnote'],
  ['shptxt', 'box'],
]);

/** Reads the source through, and leaves in `summary` what is known only at the end. */
export function* rtfEvents(source: string, summary: RtfSummary): Generator<RtfEvent> {
  const at = startReading(summary);
  for (const token of tokens(source)) {
    if (token.type === 'bytes') {
      keepBytes(at, token.bytes);
      continue;
    }
    yield* decoded(at);
    if (token.type === 'open') openGroup(at);
    else if (token.type === 'close') {
      closeGroup(at);
      // What follows the last brace is not part of the document.
      if (at.stack.length === 0) break;
    } else yield* control(at, token.word, token.value);
  }
  yield* decoded(at);
  summary.open = at.stack.length;
}

function keepBytes(at: ReadingState, bytes: string): void {
  const kept = at.pendingFallback > 0 ? bytes.slice(at.pendingFallback) : bytes;
  at.pendingFallback = Math.max(0, at.pendingFallback - bytes.length);
  if (!isSilent(at)) at.bytes += kept;
  at.opened = false;
}

/** The bytes kept so far, by the encoding of their font. */
function* decoded(at: ReadingState): Generator<RtfEvent> {
  if (at.bytes === '') return;
  const { group, fonts } = at;
  const font = (at.eastAsian ? group.eastAsianFont : undefined) ?? group.font;
  const text = decodeBytes(at.bytes, encodingOf(fonts.get(font ?? -1), at.documentEncoding));
  at.bytes = '';
  yield { type: 'text', text, part: group.part };
}

function* control(at: ReadingState, word: string, value: number | undefined): Generator<RtfEvent> {
  if (at.opened && word === '*') {
    at.starred = true;
    return;
  }
  if (at.opened) yield* destination(at, word, value);
  if (at.pendingFallback > 0 && word !== 'u') at.pendingFallback -= 1;
  const set = SETTINGS.get(word);
  if (set !== undefined) {
    set(at, value);
    return;
  }
  if (isSilent(at)) return;
  const { part } = at.group;
  if (word === 'u') {
    at.pendingFallback = at.group.fallback;
    yield { type: 'text', text: String.fromCharCode((value ?? 0) & 0xffff), part };
    return;
  }
  const character = CHARACTERS.get(word);
  if (character !== undefined) yield { type: 'text', text: character, part };
  else yield { type: 'control', word, value, part };
}

/** The first control of a group says what the group is for. */
function* destination(at: ReadingState, word: string, value: number | undefined): Generator<RtfEvent> {
  const { group, starred } = at;
  const skipped = group.skipped || (isSkipped(word, starred) && word !== 'fonttbl');
  const fontTable = group.fontTable || word === 'fonttbl';
  const part = PARTS.get(word) ?? group.part;
  at.group = { ...group, skipped: skipped || fontTable, fontTable, part };
  at.opened = false;
  at.starred = false;
  // Each note and each box begins on its own.
  if (part !== 'body' && PARTS.has(word) && !isSilent(at)) yield { type: 'control', word: 'par', value, part };
}
