import { characterTable } from './character-table.ts';
import { digitOf } from './numerals.ts';
import { isSpace, skipSpaces } from './spaces.ts';

/** Letters that character recognition prints for digits (`l26处`, `2O800平方米`). */
export const LOOKALIKES: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' };
/** Every character that may stand for a digit. */
export const DIGIT_LIKE = characterTable(`0123456789０１２３４５６７８９${Object.keys(LOOKALIKES).join('')}`);
const isComma = (c: string | undefined): boolean => c === ',' || c === '，';
export const isPoint = (c: string | undefined): boolean => c === '.' || c === '．';

export interface Digits {
  readonly end: number;
  readonly digits: string;
  readonly decimals: number;
  readonly letters: boolean;
}

/** Digits with thousands commas, a decimal point and the stray spaces of justified or recognised text. */
export function readDigits(text: string, start: number): Digits | undefined {
  let i = start;
  let integer = '';
  let letters = false;
  const run = (): string => {
    let digits = '';
    for (;;) {
      if (DIGIT_LIKE[text.charCodeAt(i)] !== 1) return digits;
      const c = text.charAt(i);
      const digit = digitOf(c);
      if (digit === undefined) letters = true;
      digits += digit ?? LOOKALIKES[c];
      i++;
    }
  };
  integer = run();
  if (letters && !/[0-9０-９]/.test(text.slice(start, i))) return undefined;
  const spaced = spacedThousands(text, start);
  if (spaced !== undefined) return spaced;
  // A comma and exactly three digits, no unit before it: thousands.
  if (integer.length <= 3) {
    for (;;) {
      const gap = skipSpaces(text, i, 1);
      if (!isComma(text[gap])) break;
      const from = skipSpaces(text, gap + 1, 1);
      const group = text.slice(from, from + 4);
      if (
        group.length < 3 ||
        ![0, 1, 2].every((k) => digitOf(group[k]) !== undefined) ||
        digitOf(group[3]) !== undefined
      )
        break;
      integer += [...group.slice(0, 3)].map(digitOf).join('');
      i = from + 3;
    }
  }
  let decimals = 0;
  let fraction = '';
  const point = skipSpaces(text, i, 1);
  if (isPoint(text[point]) && !(point > i && isSpace(text[point + 1]))) {
    const from = skipSpaces(text, point + 1, 1);
    // 98.l%: a letter read for the only digit behind the point
    const misread = LOOKALIKES[text[from] ?? ''] !== undefined && /[%％]/.test(text[from + 1] ?? '');
    if ((misread || digitOf(text[from]) !== undefined) && (from === point + 1 || spacedTail(text, from))) {
      i = from;
      fraction = run();
      decimals = fraction.length;
    }
  }
  if (fraction === '') {
    const spaced = spacedDigits(text, i, integer);
    if (spaced !== undefined) return { ...spaced, letters };
  }
  return { end: i, digits: fraction === '' ? integer : `${integer}.${fraction}`, decimals, letters };
}

const SPACED_THOUSANDS = /[0-9]{1,3}(?: [0-9]{3}){2,3}(?![0-9.．])/y;

/** `1 286 400次`: thousands set apart by single spaces, where Chinese text stands directly before and behind. */
function spacedThousands(text: string, start: number): Digits | undefined {
  SPACED_THOUSANDS.lastIndex = start;
  const match = SPACED_THOUSANDS.exec(text);
  if (match === null || !/[\u4e00-\u9fff]/.test(text[start - 1] ?? '')) return undefined;
  const end = start + match[0].length;
  if (!/[\u4e00-\u9fff]/.test(text[end] ?? '')) return undefined;
  return { end, digits: match[0].replaceAll(' ', ''), decimals: 0, letters: false };
}

/** Digits that stand one by one make a number of at most this many places. */
const MOST_SPACED = 7;

/**
 * `1 7起`, `9 6.5 %`: digits that recognition set apart. Joined only when short, when Chinese text stands
 * directly before and a unit directly after, so that the cells of a row are never joined.
 */
function spacedDigits(text: string, end: number, integer: string): Omit<Digits, 'letters'> | undefined {
  if (integer.length > 2 || !isSpace(text[end]) || digitOf(text[end + 1]) === undefined) return undefined;
  let before = end - integer.length - 1;
  if (isSpace(text[before])) before--;
  if (!/[\u4e00-\u9fff（(]/.test(text[before] ?? '')) return undefined;
  let i = end + 1;
  let digits = integer;
  let single = integer.length === 1;
  for (;;) {
    const from = i;
    while (digitOf(text[i]) !== undefined) digits += digitOf(text[i++]);
    single &&= i - from === 1;
    // 4 9 2 5 0 万吨: single digits, each set apart
    if (
      digits.length > (single ? MOST_SPACED : 3) ||
      !isSpace(text[i]) ||
      digitOf(text[i + 1]) === undefined ||
      digitOf(text[i + 2]) !== undefined
    )
      break;
    i++;
  }
  if (digits.length - integer.length > (single ? MOST_SPACED : 3)) return undefined;
  let decimals = 0;
  const point = skipSpaces(text, i, 1);
  const fraction = skipSpaces(text, point + 1, 1);
  if (isPoint(text[point]) && digitOf(text[fraction]) !== undefined) {
    digits += '.';
    i = fraction;
    while (digitOf(text[i]) !== undefined) {
      digits += digitOf(text[i++]);
      decimals++;
    }
  }
  return spacedTail(text, i) ? { end: i, digits, decimals } : undefined;
}

/** Whether the digits that end at or after `from` are followed by a word or a percent sign, not by another number. */
function spacedTail(text: string, from: number): boolean {
  let i = from;
  while (digitOf(text[i]) !== undefined) i++;
  i = skipSpaces(text, i, 1);
  return /[\u4e00-\u9fff%％‰]/.test(text[i] ?? '') && !/[年月日]/.test(text[i] ?? '');
}
