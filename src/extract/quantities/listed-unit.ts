import { type Numeral, scaleFactor } from '../../text/numerals.ts';
import { compose } from './compose.ts';
import type { Quantity } from './quantity.ts';
import { scaleLike } from './ranges.ts';

/** How far before the first figure of a list its 分别 may stand. */
const REACH = 40;
const JOINED = /^\s*[、和及与]\s*$/;

/**
 * 分别达到186、243、97家, 分别提高2.1和1.6个百分点: the unit is printed once, behind the last figure of the list. Undefined where
 * no 分别 says that each figure is one of a kind, or where no unit follows.
 */
export function listedUnit(text: string, numerals: readonly Numeral[], k: number): Quantity | undefined {
  const numeral = numerals[k] as Numeral;
  if (numeral.script !== 'arabic') return undefined;
  let last = k;
  for (let next = numerals[k + 1]; next !== undefined; next = numerals[last + 1]) {
    if (!JOINED.test(text.slice((numerals[last] as Numeral).end, next.start))) break;
    last += 1;
  }
  if (last === k) return undefined;
  const clause =
    text
      .slice(Math.max(0, numeral.start - REACH), numeral.start)
      .split(/[。；]/)
      .at(-1) ?? '';
  if (!/分别|依次/.test(clause)) return undefined;
  const closing = compose(text, numerals[last] as Numeral);
  if (closing === undefined || closing.unitKind === 'time') return undefined;
  const { start, end, scale } = numeral;
  if (scale !== '') {
    // 1409万、1305万人次: each has its scale.
    if (closing.unitKind === 'money' || scale !== closing.numeral.scale) return undefined;
    const factor = scaleFactor(scale);
    const scaled = { value: numeral.value.times(factor), step: numeral.step.times(factor) };
    return { start, end, numeral, ...scaled, unit: closing.unit, unitKind: closing.unitKind, implied: true };
  }
  // 1.2、3.5万人: the scale printed once belongs to each too.
  const value = scaleLike(text, numeral, closing);
  const step = numeral.step.times(closing.step.div(closing.numeral.step));
  return { start, end, numeral, value, step, unit: closing.unit, unitKind: closing.unitKind, implied: true };
}
