import { isWide } from '../support/wide.ts';
import type { Item } from './page.ts';

const DIGIT = /[0-9]/;
const PUNCTUATION = /[\p{P}]/u;

/**
 * What stood between two characters that are `gap` apart, in ems. Justification and the change of
 * script open small gaps everywhere, so only a gap as wide as a typed space counts as one; two spaces
 * stay two, because reports set headings apart from the body that way.
 */
export function spaceFor(before: string, after: string, gap: number): string {
  if (gap < 0.15) return '';
  const wide = isWide(before) && isWide(after);
  // Half the square of a full-width mark is blank, and some fonts leave the blank outside the mark.
  if (wide && (PUNCTUATION.test(before) || PUNCTUATION.test(after))) return gap < 0.9 ? '' : '  ';
  if (wide) return gap < 0.4 ? '' : gap < 0.8 ? ' ' : '  ';
  // A typed space is a quarter of an em; between a list number and a year it is all that keeps them apart.
  if (DIGIT.test(before) && DIGIT.test(after)) return gap < 0.2 ? '' : ' ';
  if (insideNumber(before, after)) return gap < 0.3 ? '' : ' ';
  if (before === '．' && DIGIT.test(after)) return gap < 0.2 ? '' : ' ';
  // Between a list number and its heading the gap is a typed one.
  if (before === '.' && isWide(after)) return gap < 0.8 ? ' ' : '  ';
  if (isWide(before) || isWide(after)) return gap < 0.75 ? '' : '  ';
  return ' ';
}

const insideNumber = (before: string, after: string): boolean =>
  (DIGIT.test(before) && /[0-9.,%]/.test(after)) || (/[.,]/.test(before) && DIGIT.test(after));

/** The text of one painted piece, without the spaces that only spread it. */
export function spreadOut({ text, x0, x1, size }: Pick<Item, 'text' | 'x0' | 'x1' | 'size'>): string {
  if (!/\s/.test(text)) return text;
  const characters = [...text];
  const spaces = characters.filter((character) => /\s/.test(character)).length;
  const natural = characters.reduce(
    (sum, character) => sum + (/\s/.test(character) ? 0 : isWide(character) ? 1 : 0.5),
    0,
  );
  const gap = ((x1 - x0) / size - natural) / spaces;
  if (gap < LETTER_SPACED && SPACED_NUMBER.test(text)) return spreadOut({ text: closeNumbers(text), x0, x1, size });
  if (spaces === 1 && gap >= TYPED && characters.every((one) => isWide(one) || one === ' ') && RUN_IN.test(text))
    return text;
  // Spaces after every other character or oftener are letter-spacing, however wide.
  const spread = spaces >= (characters.length - spaces) * 0.5 && isMostlyWide(characters);
  const closed = text.replace(/(\S)\s+(?=(\S))/gu, (_, before: string, after: string) =>
    spread ? before : before + spaceFor(before, after, gap),
  );
  return LISTED.test(text) ? closed.replace(LIST_NUMBER, '$& ') : closed;
}

/** `1. 2024年…`: a list number and a year, however narrow the space that parts them. */
const LISTED = /^\d{1,2}[.．] \d{3}/u;
const LIST_NUMBER = /^\d{1,2}[.．](?! )/u;

/** `2、用好法律顾问 聘请两家…`, perhaps painted without its number: one typed space parts the heading from its text. */
const RUN_IN = /^[（(]?[一二三四五六七八九十\d]{0,3}[、．）]\s?\p{Script=Han}{3,40} \p{Script=Han}/u;
/** The narrowest space that fonts have (ems); the rest of such a piece is not spread at all. */
const TYPED = 0.2;

/** Single digits set apart: `2 0 0 5`, `6 .5 %`. Narrower than this (ems) they are one number, not the cells of a table. */
const SPACED_NUMBER = /(?<![\d.])(\d(?: \.?\d(?!\d))+|\d(?= [%％‰]))/u;
const LETTER_SPACED = 0.6;

const closeNumbers = (text: string): string =>
  text
    .replace(new RegExp(SPACED_NUMBER, 'gu'), (number) => number.replaceAll(' ', ''))
    .replace(/(\d) (?=[%％‰])/gu, '$1');

const isMostlyWide = (characters: readonly string[]): boolean =>
  characters.filter(isWide).length * 2 > characters.filter((character) => character.trim() !== '').length;

/** Joins two lines of one paragraph: only words in letters need a space between them. */
export function joinLines(before: string, after: string): string {
  const apart = /[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(after);
  return apart ? `${before} ${after}` : before + after;
}
