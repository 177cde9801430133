import { Decimal } from 'decimal.js';
import { characterTable } from '../../text/character-table.ts';
import type { Numeral } from '../../text/numerals.ts';
import { compose } from './compose.ts';
import type { Quantity } from './quantity.ts';

const DASH = /^(?:—{1,2}|–|-|－|―|~|～|至|到|─)$/;
/** Any character of a dash. */
const DASHES = /[—–\-－―~～至到─]/;
const COLON = /^[:：︰∶]$/;
const COLONS = characterTable(':：︰∶');

/** A range whose first numeral is `numerals[at]`: 4.5%—5%, 2至3个百分点, 25—30家. */
export function range(text: string, numerals: readonly Numeral[], at: number): Quantity | undefined {
  const first = numerals[at];
  const second = numerals[at + 1];
  if (first === undefined || second === undefined || second.start - first.end > 8) return undefined;
  const between = text.slice(first.end, second.start);
  if (!DASHES.test(between)) return undefined;
  const own = compose(text, first);
  const gap = own !== undefined && own.end <= second.start ? text.slice(own.end, second.start) : between;
  if (!DASH.test(gap)) return undefined;
  const high = compose(text, second);
  if (high === undefined) return undefined;
  // 从2件到5件 and 由3%至5% are two figures; without a unit of its own the first is an end of a range.
  if (/[至到]/.test(gap) && own !== undefined && own.unit !== high.unit) return undefined;
  if (own !== undefined && own.unit !== high.unit && gap === between) return undefined;
  const low = own !== undefined && own.end <= second.start ? own.value : scaleLike(text, first, high);
  return { ...high, start: first.start, value: low, high: high.value, step: Decimal.min(first.step, high.step) };
}

/** 1.2—1.5万人: the scale printed once belongs to both ends. */
export function scaleLike(text: string, numeral: Numeral, other: Quantity): Decimal {
  // 四亿九千万～五亿吨: the first end has its own.
  if (/[万亿萬億]/.test(text.slice(numeral.start, numeral.end)) && numeral.scale === '') return numeral.value;
  const factor = other.numeral.value.isZero() ? new Decimal(1) : other.value.div(other.numeral.value);
  return numeral.value.times(factor);
}

const CUE =
  /(?:比例?|结构)(?:调整|优化|改善|变化|演变|缩小|收窄|扩大|下降|降低|提高|降)?(?:为|是|由|从|达到|达|到|至|突破)?(?:上年的?)?$/;
/** …之比由1.28：1提升到1.75：1 */
const SECOND = /(?:比例?|结构)[由从][^，。；]{3,12}[:：︰∶][^，。；]{1,6}(?:到|至|为)$/;

const introduced = (text: string, at: number): boolean =>
  CUE.test(text.slice(Math.max(0, at - 10), at)) || SECOND.test(text.slice(Math.max(0, at - 28), at));

/** A proportion of three or more members, 16.5∶26.2∶57.3, or of two after a word like 之比. */
export function proportion(
  text: string,
  numerals: readonly Numeral[],
  at: number,
): { quantity: Quantity; used: number } | undefined {
  const first = numerals[at];
  if (first === undefined || COLONS[text.charCodeAt(first.end)] !== 1) return undefined;
  const members = [first];
  let last = first;
  for (let k = at + 1; k < numerals.length; k++) {
    const next = numerals[k] as Numeral;
    if (!COLON.test(text.slice(last.end, next.start))) break;
    members.push(next);
    last = next;
  }
  if (members.length < 2) return undefined;
  if (members.length === 2 && !introduced(text, first.start)) return undefined;
  const quantity: Quantity = {
    start: first.start,
    end: last.end,
    numeral: first,
    value: first.value,
    step: first.step,
    unit: '比例',
    unitKind: 'ratio',
    proportion: members.map((m) => m.value.toFixed(m.step.lt(1) ? m.step.decimalPlaces() : 0)),
  };
  return { quantity, used: members.length };
}
