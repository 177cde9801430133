import type { SourceDocument } from '../../model/document.ts';
import { ReadFailure } from '../../model/errors.ts';
import type { Notice } from '../../model/notice.ts';
import { meanConfidence } from '../../model/recognised.ts';
import { countHan } from './common-characters.ts';

/** Below this many characters a page is a picture with a stamp on it. */
const MIN_CHARACTERS_PER_PAGE = 12;
/** Fewer characters than this say nothing about the whole. */
const SAMPLE = 60;
const MIN_HAN_SHARE = 0.3;
/** Real reports have 0.4 to 0.7; text mapped or decoded wrongly about 0.05. */
const MIN_COMMON_SHARE = 0.15;
const MAX_PRIVATE_SHARE = 0.02;
const MAX_REPLACED_SHARE = 0.005;
const MAX_ONE_GLYPH_SHARE = 0.3;
/** Mean certainty of OCR: scans of print reach 0.98 and more, print in fonts that are missing 0.63. */
const UNREADABLE_CONFIDENCE = 0.8;
const DOUBTFUL_CONFIDENCE = 0.9;

/**
 * Asks of what a reader returned whether this text is the document. Throws `no-text-layer` or
 * `garbled-text` where it is not, and returns what is doubtful about it otherwise.
 */
export function passGate(document: SourceDocument): Notice[] {
  const { text, pages, recognised } = document;
  const characters = [...text.replace(/\s+/gu, '')];
  if (pages.length > 0 && characters.length < pages.length * MIN_CHARACTERS_PER_PAGE) {
    const code = recognised === undefined ? 'no-text-layer' : 'no-text';
    throw new ReadFailure(code, { pages: pages.length, characters: characters.length });
  }
  const doubts = [...uncertainReading(document), ...strangeCharacters(characters), ...language(text, characters)];
  return [...doubts, ...(recognised === undefined ? emptyPages(text, pages) : [])];
}

/** Whether the text of one page is what the page shows: there is enough of it and it is not garbled. */
export function hasUsableText(text: string): boolean {
  const characters = [...text.replace(/\s+/gu, '')];
  if (characters.length < MIN_CHARACTERS_PER_PAGE) return false;
  try {
    strangeCharacters(characters);
    language(text, characters);
    return true;
  } catch (error) {
    if (error instanceof ReadFailure) return false;
    throw error;
  }
}

/** OCR makes characters of anything; from what is no clean print it does so without certainty. */
function uncertainReading(document: SourceDocument): Notice[] {
  const confidence = meanConfidence(document) ?? 1;
  if (confidence < UNREADABLE_CONFIDENCE) throw new ReadFailure('garbled-text', { confidence });
  if (confidence >= DOUBTFUL_CONFIDENCE) return [];
  return [{ code: 'uncertain-ocr', level: 'error', data: { confidence } }];
}

function strangeCharacters(characters: readonly string[]): Notice[] {
  const privateUse = count(characters, /[\p{Co}]/u);
  const replaced = count(characters, /\ufffd/u);
  if (privateUse > characters.length * MAX_PRIVATE_SHARE) throw new ReadFailure('garbled-text', { privateUse });
  if (replaced > characters.length * MAX_REPLACED_SHARE) throw new ReadFailure('garbled-text', { replaced });
  return [
    ...(privateUse === 0
      ? []
      : [{ code: 'private-use-characters', level: 'info', data: { count: privateUse } } as const]),
    ...(replaced === 0 ? [] : [{ code: 'replaced-characters', level: 'error', data: { count: replaced } } as const]),
  ];
}

function language(text: string, characters: readonly string[]): Notice[] {
  const letters = count(characters, /\p{L}/u);
  const { han, common } = countHan(text);
  if (letters < SAMPLE) return [];
  if (han < letters * MIN_HAN_SHARE) {
    if (!isEnglish(text)) throw new ReadFailure('garbled-text', { letters, han });
    return [{ code: 'not-chinese', level: 'error', data: { letters, han } }];
  }
  if (han >= SAMPLE && common < han * MIN_COMMON_SHARE) throw new ReadFailure('garbled-text', { han, common });
  const glyph = mostFrequent(characters);
  if (han >= SAMPLE && glyph > han * MAX_ONE_GLYPH_SHARE) throw new ReadFailure('garbled-text', { han, glyph });
  return [];
}

/** Words of ordinary length with vowels in them; codes and wrongly mapped glyphs are neither. */
function isEnglish(text: string): boolean {
  const words = text.match(/[A-Za-z]{2,}/g) ?? [];
  const plausible = words.filter((word) => word.length <= 14 && /[aeiouy]/i.test(word) && /^.[a-z]*$/.test(word));
  const letters = count([...text], /\p{L}/u);
  return plausible.join('').length > letters * 0.7;
}

/** Half of the pages without text are a scan in disguise; a few are pictures. */
function emptyPages(text: string, pages: readonly number[]): Notice[] {
  const empty = pages.filter((start, index) => text.slice(start, pages[index + 1] ?? text.length).trim() === '').length;
  if (empty === 0) return [];
  const data = { count: empty, pages: pages.length };
  return [{ code: 'pages-without-text', level: empty * 2 > pages.length ? 'error' : 'info', data }];
}

function mostFrequent(characters: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const character of characters) {
    if (/\p{Script=Han}/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let most = 0;
  for (const times of counts.values()) most = Math.max(most, times);
  return most;
}

const count = (characters: readonly string[], pattern: RegExp): number =>
  characters.filter((character) => pattern.test(character)).length;
