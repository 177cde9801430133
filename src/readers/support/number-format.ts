/** Numbers as automatic numbering prints them: ECMA-376 part 1, 17.18.59 ST_NumberFormat. */

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

type Format = (value: number) => string;

const NAMED: Readonly<Record<string, Format>> = {
  none: () => '',
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => shift(String(value), 0xff10),
  decimalFullWidth2: (value) => shift(String(value), 0xff10),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  ideographEnclosedCircle: (value) =>
    value >= 1 && value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value),
  chineseCounting: (value) => counted(value, DIGITS.replace('〇', '零'), '十百千'),
  chineseCountingThousand: (value) => counted(value, DIGITS.replace('〇', '零'), '十百千'),
  taiwaneseCounting: (value) => counted(value, DIGITS.replace('〇', '零'), '十百千'),
  taiwaneseCountingThousand: (value) => counted(value, DIGITS.replace('〇', '零'), '十百千'),
  japaneseCounting: (value) => counted(value, DIGITS, '十百千'),
  chineseLegalSimplified: (value) => counted(value, LEGAL_DIGITS, '拾佰仟'),
  ideographDigital: (value) => digitByDigit(value),
  taiwaneseDigital: (value) => digitByDigit(value),
  ideographTraditional: (value) => pick(STEMS, value),
  ideographZodiac: (value) => pick(BRANCHES, value),
  lowerLetter: (value) => letter(value).toLowerCase(),
  upperLetter: (value) => letter(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: (value) => roman(value),
};

/** A map, since a file may name its formats like members of an object. */
const FORMATS: ReadonlyMap<string, Format> = new Map(Object.entries(NAMED));

/** An unknown format is printed in digits, as Word does. */
export const formatNumber = (format: string, value: number): string => (FORMATS.get(format) ?? String)(value);

const shift = (digits: string, zero: number): string =>
  [...digits].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');

const enclosed = (value: number, first: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(first + value - 1) : String(value);

const pick = (symbols: string, value: number): string => symbols[value - 1] ?? String(value);

const digitByDigit = (value: number): string => [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');

/** 11 → 十一, 20 → 二十, 101 → 一百零一; list numbers never reach 万. */
function counted(value: number, digits: string, units: string): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let gap = false;
  const places = [...String(value)].map(Number);
  places.forEach((digit, index) => {
    const unit = places.length - 2 - index;
    if (digit === 0) {
      gap = true;
      return;
    }
    if (gap && text !== '') text += digits[0];
    gap = false;
    text += digits[digit] + (units[unit] ?? '');
  });
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

/** a…z, aa, bb: Word repeats the letter. */
function letter(value: number): string {
  const index = (value - 1) % 26;
  return String.fromCodePoint(65 + index).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let text = '';
  let rest = Math.min(value, 3999);
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}
