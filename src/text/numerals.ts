import { Decimal } from 'decimal.js';
import { characterTable } from './character-table.ts';

/**
 * Numerals as printed in Chinese official prose (GB/T 15835): Arabic, full-width, Chinese and mixed.
 * Offsets count UTF-16 code units in the text that is scanned.
 */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** What one unit in the last printed place is worth: 0.01 for 3.25, 1000 for 3万5千. */
  readonly step: Decimal;
  readonly script: 'arabic' | 'chinese' | 'mixed';
  /** Scale words that close the numeral (`万`, `亿`, `万亿`), not yet multiplied into `value`. */
  readonly scale: string;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const BIG: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const ONE = new Decimal(1);
/** What one unit in the last of so many decimal places is worth: 0.01 for two. */
export const decimalStep = (decimals: number): Decimal =>
  decimals === 0 ? ONE : (STEPS[decimals] ?? ONE.div(new Decimal(10).pow(decimals)));
const STEPS = Array.from({ length: 10 }, (_, decimals) => ONE.div(new Decimal(10).pow(decimals)));

/** A value with its scale words multiplied in; the value itself where there are none. */
export const scaledBy = (value: Decimal, scale: string): Decimal =>
  scale === '' ? value : value.times(scaleFactor(scale));

/** Value of a run of scale words: `万亿` is 10^12. */
export function scaleFactor(scale: string): Decimal {
  let factor = ONE;
  for (const c of scale) factor = factor.times(BIG[c] ?? SMALL[c] ?? 1);
  return factor;
}

export const isBigScale = (c: string | undefined): boolean => c === '万' || c === '亿' || c === '萬' || c === '億';
export const isSmallScale = (c: string | undefined): boolean => c === '十' || c === '百' || c === '千';

/** ASCII form of a digit, full-width digits included; undefined for anything else. */
export function digitOf(c: string | undefined): string | undefined {
  if (c === undefined) return undefined;
  const code = c.charCodeAt(0);
  if (code >= 48 && code <= 57) return c;
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48);
  return undefined;
}

/** Every character of a Chinese numeral. */
export const CHINESE_NUMERALS = [DIGITS, SMALL, TENS, BIG].flatMap((values) => Object.keys(values)).join('');
const IS_CHINESE = characterTable(CHINESE_NUMERALS);

export const isChineseNumeral = (c: string | undefined): boolean =>
  c !== undefined && IS_CHINESE[c.charCodeAt(0)] === 1;

/** First offset from `at` on that holds no character of a Chinese numeral. */
export function chineseNumeralEnd(text: string, at: number): number {
  let end = at;
  while (IS_CHINESE[text.charCodeAt(end)] === 1) end += 1;
  return end;
}

/** Value of a Chinese integer (`一百二十六`, `三万五千`), or of bare digits (`二〇二三`); undefined when malformed. */
export const chineseInteger = (text: string): Decimal | undefined => SINGLE.get(text) ?? readInteger(text);

const BARE_DIGITS = new RegExp(`^[${Object.keys(DIGITS).join('')}]+$`);

function readInteger(text: string): Decimal | undefined {
  if (text.length > 1 && BARE_DIGITS.test(text)) {
    return new Decimal([...text].map((c) => DIGITS[c]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastUnit = 0;
  for (const c of text) {
    if (c in DIGITS) {
      const value = DIGITS[c] as number;
      if (digit > 0 && value !== 0) return undefined;
      digit = value;
      if (value === 0) lastUnit = 0;
    } else if (c in TENS) {
      section += TENS[c] as number;
      digit = -1;
      lastUnit = 10;
    } else if (c in SMALL) {
      const unit = SMALL[c] as number;
      section += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
      lastUnit = unit;
    } else if (c in BIG) {
      const unit = BIG[c] as number;
      const here = section + Math.max(digit, 0);
      // 万亿 multiplies what was closed by 万 once more.
      if (here === 0 && total > 0) total *= unit;
      else if (unit > total && total > 0) total = (total + here) * unit;
      else total += (here === 0 ? 1 : here) * unit;
      section = 0;
      digit = -1;
      lastUnit = unit;
    } else return undefined;
  }
  // 三百六 is 360: a digit after a unit without 零 counts in the next lower place.
  if (digit > 0) section += lastUnit >= 100 && section > 0 ? (digit * lastUnit) / 10 : digit;
  if (digit > 0 && section === digit && lastUnit >= 1e4) return new Decimal(total + (digit * lastUnit) / 10);
  return new Decimal(total + section);
}

/** Most numerals in words are of one character, most of those in words such as 一 in 一是: they are read once. */
const SINGLE: ReadonlyMap<string, Decimal> = new Map(
  [...CHINESE_NUMERALS].flatMap((c) => {
    const value = readInteger(c);
    return value === undefined ? [] : [[c, value] as const];
  }),
);
