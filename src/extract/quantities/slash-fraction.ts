import { Decimal } from 'decimal.js';
import type { Numeral } from '../../text/numerals.ts';
import type { Quantity } from './quantity.ts';

const CUE = /(?:占|全[国省市球区县]|世界|超过?|近|约|的|将|达到?|[、，。；]|^)\s*$/;
const CLOSED = /^(?:$|以上|左右|强|弱|多|的|[，。；、）)])/;
const LARGEST = 20;

/** 约占全国1/10, 2/3的村: a share written as a fraction, given in percent as 三分之二 is. */
export function slashFraction(text: string, numerals: readonly Numeral[], k: number): Quantity | undefined {
  const top = numerals[k];
  const below = numerals[k + 1];
  if (top === undefined || below === undefined || below.start - top.end !== 1) return undefined;
  if (text[top.end] !== '/' && text[top.end] !== '／') return undefined;
  if (top.scale !== '' || below.scale !== '' || top.value.gte(below.value) || below.value.gt(LARGEST)) return undefined;
  if (!top.value.isInteger() || !below.value.isInteger() || top.value.lt(1)) return undefined;
  if (
    !CUE.test(text.slice(Math.max(0, top.start - 4), top.start)) ||
    !CLOSED.test(text.slice(below.end, below.end + 2))
  )
    return undefined;
  const value = top.value.div(below.value).times(100).toDecimalPlaces(4);
  return { start: top.start, end: below.end, numeral: top, value, step: new Decimal(1), unit: '%', unitKind: 'ratio' };
}
