import { Decimal } from 'decimal.js';
import { characterTable } from './character-table.ts';
import {
  chineseInteger,
  chineseNumeralEnd,
  decimalStep,
  isBigScale,
  isChineseNumeral,
  type Numeral,
} from './numerals.ts';

const ONE = new Decimal(1);

/** Digits that may stand behind a Chinese decimal point: 一点二, 三二·六. */
const POINTS = characterTable('点·•．');
const DIGIT = /[〇○零一二三四五六七八九]/;

/** The Chinese numeral that begins at `start` (三万五千, 一点二万, 半), or undefined. */
export function readChinese(text: string, start: number): Numeral | undefined {
  let i = chineseNumeralEnd(text, start);
  if (i === start) return text[start] === '半' ? half(start) : undefined;
  let run = text.slice(start, i);
  // 三、○三八处: older print sets thousands apart by 、 in bare digits.
  if (
    text[i] === '、' &&
    run.length <= 3 &&
    bareDigits(run) &&
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
  if (POINTS[text.charCodeAt(i)] === 1 && DIGIT.test(text[i + 1] ?? '')) {
    i++;
    while (DIGIT.test(text[i] ?? '')) fraction += text[i++];
    while (isBigScale(text[i])) i++;
  }
  let scale = fraction === '' ? '' : text.slice(point + 1 + fraction.length, i);
  let body = run;
  const tail = fraction === '' && isBigScale(run.at(-1)) ? (/[万亿萬億]+$/.exec(run)?.[0] ?? '') : '';
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
  const step = decimalStep(fraction.length);
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
