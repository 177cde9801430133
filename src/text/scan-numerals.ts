import { Decimal } from 'decimal.js';
import { characterTable } from './character-table.ts';
import {
  CHINESE_NUMERALS,
  chineseInteger,
  digitOf,
  isBigScale,
  isChineseNumeral,
  isSmallScale,
  type Numeral,
  scaleFactor,
} from './numerals.ts';

const ONE = new Decimal(1);
/** Letters that character recognition prints for digits (`l26处`, `2O800平方米`). */
const LOOKALIKES: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' };
const isLetter = (c: string | undefined): boolean => c !== undefined && /[A-Za-z]/.test(c);
const isComma = (c: string | undefined): boolean => c === ',' || c === '，';
const isPoint = (c: string | undefined): boolean => c === '.' || c === '．';
export const isSpace = (c: string | undefined): boolean =>
  c === ' ' || c === '\u00a0' || c === '\u3000' || c === '\t' || c === '\n';

/** Marks the characters that a numeral may begin with: all others, nearly the whole of a text, are passed over at once. */
const STARTS = characterTable(`0123456789０１２３４５６７８９半${Object.keys(LOOKALIKES).join('')}${CHINESE_NUMERALS}`);

/** All numerals of a text in order. Linear: each character is looked at a bounded number of times. */
export function scanNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  let i = 0;
  while (i < text.length) {
    if (STARTS[text.charCodeAt(i)] !== 1) {
      i++;
      continue;
    }
    const c = text[i];
    const numeral =
      digitOf(c) !== undefined || (c !== undefined && c in LOOKALIKES)
        ? arabic(text, i)
        : isChineseNumeral(c) || (c === '半' && text[i + 1] !== '数')
          ? chinese(text, i)
          : undefined;
    if (numeral === undefined) {
      i++;
      // The rest of a code such as PM2.5 or G60 is no number of its own.
      while (digitOf(c) !== undefined && (digitOf(text[i]) !== undefined || isPoint(text[i]))) i++;
    } else {
      found.push(numeral);
      i = numeral.end;
    }
  }
  return found;
}

interface Digits {
  readonly end: number;
  readonly digits: string;
  readonly decimals: number;
  readonly letters: boolean;
}

function arabic(text: string, start: number): Numeral | undefined {
  if (isLetter(text[start - 1])) return undefined;
  const read = readDigits(text, start);
  if (read === undefined || (read.letters && isLetter(text[read.end]))) return undefined;
  const value = new Decimal(read.digits);
  const step = ONE.div(new Decimal(10).pow(read.decimals));
  return withScales(text, { start, end: read.end, value, step, script: 'arabic', scale: '' });
}

/** Digits with thousands commas, a decimal point and the stray spaces of justified or recognised text. */
function readDigits(text: string, start: number): Digits | undefined {
  let i = start;
  let integer = '';
  let letters = false;
  const run = (): string => {
    let digits = '';
    for (;;) {
      const digit = digitOf(text[i]) ?? LOOKALIKES[text[i] ?? ''];
      if (digit === undefined) return digits;
      if (digitOf(text[i]) === undefined) letters = true;
      digits += digit;
      i++;
    }
  };
  integer = run();
  if (letters && !/[0-9０-９]/.test(text.slice(start, i))) return undefined;
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
    if (digitOf(text[from]) !== undefined && (from === point + 1 || spacedTail(text, from))) {
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
  for (;;) {
    while (digitOf(text[i]) !== undefined) digits += digitOf(text[i++]);
    // 2 0 9 8件: single digits, each set apart
    if (
      digits.length > 3 ||
      !isSpace(text[i]) ||
      digitOf(text[i + 1]) === undefined ||
      digitOf(text[i + 2]) !== undefined
    )
      break;
    i++;
  }
  if (digits.length - integer.length > 3) return undefined;
  let decimals = 0;
  if (isPoint(text[i]) && digitOf(text[i + 1]) !== undefined) {
    digits += '.';
    i++;
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

function skipSpaces(text: string, from: number, most: number): number {
  let i = from;
  while (i - from < most && isSpace(text[i])) i++;
  return i;
}

/** Takes the scale words after Arabic digits: 3万5千, 1.2万亿, 3万4000, 2百. The closing big scale stays apart. */
function withScales(text: string, numeral: Numeral): Numeral {
  let { end, value, step, script } = numeral;
  let at = isSpace(text[end]) && isBigScale(text[end + 1]) ? end + 1 : end;
  let scale = '';
  while (isSmallScale(text[at]) || isBigScale(text[at])) {
    if (text[at] === '千' && /[瓦克米伏卡]/.test(text[at + 1] ?? '')) break;
    scale += text[at++];
    end = at;
  }
  if (scale === '') return numeral;
  const small = [...scale].filter((c) => isSmallScale(c)).join('');
  if (small !== '' && !/^[千百]?[万亿萬億]+$/.test(scale)) {
    value = value.times(scaleFactor(small));
    step = step.times(scaleFactor(small));
    script = 'mixed';
    return { ...numeral, end, value, step, script };
  }
  if (small !== '') {
    value = value.times(scaleFactor(small));
    step = step.times(scaleFactor(small));
    scale = scale.slice(small.length);
    script = 'mixed';
  }
  // 3万5千 and 3万4000: what follows is the rest of the same number.
  const tail = /^(?:([0-9０-９])千|([0-9０-９]{4}))(?![0-9０-９年])/.exec(text.slice(end, end + 6));
  if (tail !== null && scale.length === 1 && value.isInteger()) {
    const rest = [...(tail[1] ?? tail[2] ?? '')].map(digitOf).join('');
    const unit = tail[1] === undefined ? 1 : 1000;
    value = value.times(scaleFactor(scale)).plus(new Decimal(rest).times(unit));
    return { ...numeral, end: end + tail[0].length, value, step: new Decimal(unit), script: 'mixed', scale: '' };
  }
  return { ...numeral, end, value, step, script, scale };
}

/** Digits that may stand behind a Chinese decimal point: 一点二, 三二·六. */
const DIGIT = /[〇○零一二三四五六七八九]/;

function chinese(text: string, start: number): Numeral | undefined {
  let i = start;
  while (isChineseNumeral(text[i])) i++;
  if (i === start) return text[start] === '半' ? half(start) : undefined;
  let run = text.slice(start, i);
  // 三、○三八处: older print sets thousands apart by 、 in bare digits.
  if (
    run.length <= 3 &&
    bareDigits(run) &&
    text[i] === '、' &&
    bareDigits(text.slice(i + 1, i + 4)) &&
    text.length >= i + 4 &&
    (!isChineseNumeral(text[i + 4]) || isBigScale(text[i + 4]))
  ) {
    run += text.slice(i + 1, i + 4);
    i += 4;
    while (isBigScale(text[i])) run += text[i++];
  }
  const point = i;
  let fraction = '';
  if (/[点·•．]/.test(text[i] ?? '') && DIGIT.test(text[i + 1] ?? '')) {
    i++;
    while (DIGIT.test(text[i] ?? '')) fraction += text[i++];
    while (isBigScale(text[i])) i++;
  }
  let scale = fraction === '' ? '' : text.slice(point + 1 + fraction.length, i);
  let body = run;
  const tail = fraction === '' ? (/[万亿萬億]+$/.exec(run)?.[0] ?? '') : '';
  // 四亿九千万: the closing 万 belongs to 九千 alone and cannot be kept apart.
  if (tail !== '' && !/[万亿萬億]/.test(run.slice(0, -tail.length))) {
    scale = tail;
    body = run.slice(0, -tail.length);
  }
  const integer = body === '' ? ONE : chineseInteger(body);
  if (integer === undefined) return undefined;
  if (fraction === '') return { start, end: i, value: integer, step: ONE, script: 'chinese', scale };
  const digits = chineseInteger(fraction.length === 1 ? `零${fraction}` : fraction);
  if (digits === undefined) return undefined;
  const step = ONE.div(new Decimal(10).pow(fraction.length));
  return { start, end: i, value: integer.plus(digits.times(step)), step, script: 'chinese', scale };
}

const bareDigits = (text: string): boolean => text !== '' && [...text].every((c) => DIGIT.test(c));

const half = (start: number): Numeral => ({
  start,
  end: start + 1,
  value: new Decimal('0.5'),
  step: new Decimal('0.1'),
  script: 'chinese',
  scale: '',
});
