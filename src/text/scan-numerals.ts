import { Decimal } from 'decimal.js';
import { characterTable } from './character-table.ts';
import {
  CHINESE_NUMERALS,
  decimalStep,
  digitOf,
  isBigScale,
  isSmallScale,
  type Numeral,
  scaleFactor,
} from './numerals.ts';
import { readChinese } from './read-chinese.ts';
import { DIGIT_LIKE, isPoint, readDigits } from './read-digits.ts';
import { skipSpaces } from './spaces.ts';

const ONE = new Decimal(1);
const LETTERS = characterTable('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const isLetter = (text: string, at: number): boolean => LETTERS[text.charCodeAt(at)] === 1;

/** The characters in words that a numeral may begin with; with digits, all others, nearly the whole of a text, are passed over. */
const CHINESE = characterTable(`半${CHINESE_NUMERALS}`);

/** All numerals of a text in order. Linear: each character is looked at a bounded number of times. */
export function scanNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const digit = DIGIT_LIKE[code] === 1;
    if (!digit && CHINESE[code] !== 1) {
      i++;
      continue;
    }
    const numeral = digit ? arabic(text, i) : text.startsWith('半数', i) ? undefined : readChinese(text, i);
    if (numeral === undefined) {
      const c = text[i];
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

function arabic(text: string, start: number): Numeral | undefined {
  if (isLetter(text, start - 1)) return undefined;
  const read = readDigits(text, start);
  if (read === undefined || (read.letters && isLetter(text, read.end))) return undefined;
  const value = decimalOf(read.digits);
  const step = decimalStep(read.decimals);
  return withScales(text, { start, end: read.end, value, step, script: 'arabic', scale: '' });
}

/** Short integers, which most numbers are, need not be read as text. */
const decimalOf = (digits: string): Decimal =>
  new Decimal(digits.length <= 6 && !digits.includes('.') ? Number(digits) : digits);

const SCALES = characterTable('十百千万亿萬億');

/** Takes the scale words after Arabic digits: 3万5千, 1.2万亿, 3万4000, 2百. The closing big scale stays apart. */
function withScales(text: string, numeral: Numeral): Numeral {
  let { end, value, step, script } = numeral;
  const behind = skipSpaces(text, end, 2);
  if (SCALES[text.charCodeAt(behind)] !== 1 && SCALES[text.charCodeAt(end)] !== 1) return numeral;
  let at = isBigScale(text[behind]) ? behind : end;
  let scale = '';
  while (isSmallScale(text[at]) || isBigScale(text[at])) {
    if (text[at] === '千' && /^(?:[瓦克米伏卡吨]|公顷)/.test(text.slice(at + 1, at + 3))) break;
    scale += text[at++];
    end = at;
  }
  if (scale === '') return numeral;
  const small = [...scale].filter((c) => isSmallScale(c)).join('');
  if (small !== '' && !/^[千百]?[万亿萬億]+$/.test(scale)) {
    value = value.times(scaleFactor(small));
    step = step.times(scaleFactor(small));
    script = 'mixed';
    // 1百20人: what follows is the rest of the same number.
    const rest = /^[0-9０-９]{1,3}(?![0-9０-９.．])/.exec(text.slice(end, end + 5))?.[0];
    if (rest !== undefined && small.length === 1 && rest.length < scaleFactor(small).toFixed().length)
      return {
        ...numeral,
        end: end + rest.length,
        value: value.plus([...rest].map(digitOf).join('')),
        step: ONE,
        script,
      };
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
