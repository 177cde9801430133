import { Decimal } from 'decimal.js';
import { characterTable } from '../../text/character-table.ts';
import {
  chineseInteger,
  decimalStep,
  digitOf,
  isChineseNumeral,
  type Numeral,
  scaleFactor,
} from '../../text/numerals.ts';
import { skipSpaces } from '../../text/spaces.ts';
import { type UnitKind, type UnitMatch, unitAt } from '../lexicon/units.ts';
import type { Quantity } from './quantity.ts';

const ONE = new Decimal(1);
const INFIX: Readonly<Record<string, 'over' | 'about'>> = {
  余: 'over',
  餘: 'over',
  多: 'over',
  来: 'about',
  几: 'over',
};
const INFIXES = characterTable(Object.keys(INFIX).join(''));
/** Words that make ten, a hundred or a thousand an open number: 上百人次, 数十场. */
const OPENERS = ['上', '数', '好几', '几', '成'];

/** The quantity that a numeral opens, or undefined where no unit follows. */
export function compose(text: string, numeral: Numeral): Quantity | undefined {
  return fraction(text, numeral) ?? doubling(text, numeral) ?? plain(text, numeral);
}

function plain(text: string, numeral: Numeral): Quantity | undefined {
  let at = skipSpaces(text, numeral.end, 2);
  let { scale } = numeral;
  let inner: 'over' | 'about' | undefined;
  if (INFIXES[text.charCodeAt(at)] === 1) {
    inner = INFIX[text[at] as string];
    at++;
    // 1000余万元: the scale follows the open part.
    while (scale.length < 2 && /[万亿萬億]/.test(text[at] ?? '')) scale += text[at++];
    at = skipSpaces(text, at, 2);
  }
  const match = elidedPoints(text, numeral, at) ?? unitAt(text, at);
  if (match === undefined) return undefined;
  if (match.unit.name === '成' && (numeral.value.gt(10) || scale !== '')) return undefined;
  const { start, opened } = opener(text, numeral);
  const end = at + match.length;
  // 六成 is 60%.
  if (match.unit.name === '成') {
    const percent = { value: numeral.value.times(10), step: numeral.step.times(10), unit: '%' };
    return { start, end, numeral, ...percent, unitKind: 'ratio' };
  }
  return {
    start,
    end,
    numeral,
    ...scaled(numeral.value, numeral.step, scale, match.unit.kind, match.printed),
    unitKind: match.unit.kind,
    ...(inner !== undefined ? { inner } : opened ? { inner: 'over' as const } : {}),
  };
}

/** 分别提高1.1个、0.8个百分点: nothing is counted in tenths of 个. */
function elidedPoints(text: string, { step }: Numeral, at: number): UnitMatch | undefined {
  if (
    text[at] !== '个' ||
    !step.lt(1) ||
    !/^个[、和及与]\s*\d+[.．]\d+个[^，。；\d]{0,2}[、和及与\d.．个]{0,24}百分点/.test(text.slice(at, at + 40))
  )
    return undefined;
  const points = unitAt('个百分点', 0) as UnitMatch;
  return { ...points, length: 1 };
}

/** Money keeps its printed scale in the unit; everything else has 万 and 亿 multiplied in. */
function scaled(
  value: Decimal,
  step: Decimal,
  scale: string,
  kind: UnitKind,
  printed: string,
): Pick<Quantity, 'value' | 'step' | 'unit'> {
  if (scale === '') return { value, step, unit: normalUnit(printed) };
  const plainScale = scale.replaceAll('萬', '万').replaceAll('億', '亿');
  if (kind === 'money') return { value, step, unit: plainScale + printed };
  const factor = scaleFactor(plainScale);
  return { value: value.times(factor), step: step.times(factor), unit: normalUnit(printed) };
}

function normalUnit(printed: string): string {
  if (printed === '％') return '%';
  if (printed === '百分点') return '个百分点';
  return printed.replace('㎡', '平方米');
}

/** 上百, 数十, 几千: the word before a bare power of ten belongs to the surface. */
function opener(text: string, numeral: Numeral): { start: number; opened: boolean } {
  const first = text[numeral.start];
  if (numeral.script !== 'chinese' || !/[十百千万亿]/.test(first ?? '')) return { start: numeral.start, opened: false };
  // 迈上万亿元台阶: 上 belongs to the verb.
  const climbed = /[迈跨站跃登攀]上$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start));
  const word = climbed ? undefined : OPENERS.find((w) => text.startsWith(w, numeral.start - w.length));
  return word === undefined
    ? { start: numeral.start, opened: false }
    : { start: numeral.start - word.length, opened: true };
}

/** 百分之九十八点五, 千分之三, 三分之二, 百分之98.5. */
function fraction(text: string, numeral: Numeral): Quantity | undefined {
  const mark = text.startsWith('分之', numeral.end);
  if (!mark) return undefined;
  const from = numeral.end + 2;
  const rest = numberAt(text, from);
  if (rest === undefined) return undefined;
  const below = numeral.value.times(scaleFactor(numeral.scale));
  const percent = below.eq(100) ? '%' : below.eq(1000) ? '‰' : undefined;
  const base = { start: numeral.start, end: rest.end, numeral, unitKind: 'ratio' as const };
  if (percent !== undefined) return { ...base, value: rest.value, step: rest.step, unit: percent };
  if (below.lte(1) || rest.value.gte(below)) return undefined;
  return { ...base, value: rest.value.div(below).times(100).toDecimalPlaces(4), step: ONE, unit: '%' };
}

function numberAt(text: string, from: number): { value: Decimal; step: Decimal; end: number } | undefined {
  let i = from;
  const arabic = digitOf(text[i]) !== undefined;
  const isPart = (c: string | undefined): boolean =>
    arabic ? digitOf(c) !== undefined : isChineseNumeral(c) && !/[万亿]/.test(c ?? '');
  while (isPart(text[i])) i++;
  if (i === from) return undefined;
  const read = (part: string): Decimal | undefined =>
    arabic ? new Decimal([...part].map(digitOf).join('')) : chineseInteger(part);
  const integer = read(text.slice(from, i));
  if (integer === undefined) return undefined;
  if (!/[.．点·•]/.test(text[i] ?? '') || !isPart(text[i + 1])) return { value: integer, step: ONE, end: i };
  const point = i++;
  while (isPart(text[i])) i++;
  const digits = [...text.slice(point + 1, i)]
    .map((c) => (arabic ? digitOf(c) : chineseInteger(c)?.toString()))
    .join('');
  return { value: new Decimal(`${integer}.${digits}`), step: decimalStep(digits.length), end: i };
}

/** 翻一番 is one time more; 翻两番 three times more: the value is printed番 as 倍 of increase. */
function doubling(text: string, numeral: Numeral): Quantity | undefined {
  if (text[numeral.end] !== '番') return undefined;
  const before = text[numeral.start - 1] === '了' ? 2 : 1;
  if (text[numeral.start - before] !== '翻') return undefined;
  const times = new Decimal(2).pow(numeral.value).minus(1);
  return {
    start: numeral.start - before,
    end: numeral.end + 1,
    numeral,
    value: times,
    step: ONE,
    unit: '倍',
    unitKind: 'ratio',
  };
}
