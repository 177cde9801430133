import { Decimal } from 'decimal.js';
import { type Numeral, scaleFactor } from '../../text/numerals.ts';
import { scanNumerals } from '../../text/scan-numerals.ts';
import { compose } from './compose.ts';
import { dateAt } from './dates.ts';
import { impliedUnit } from './implied-unit.ts';
import { listedUnit } from './listed-unit.ts';
import type { Quantity } from './quantity.ts';
import { proportion, range } from './ranges.ts';
import { rejection } from './reject.ts';
import { slashFraction } from './slash-fraction.ts';
import { unitlessReason } from './unitless.ts';

const ONE = new Decimal(1);

export interface Found {
  readonly quantities: readonly Quantity[];
  /** What was seen and left out, with the reason; offsets in the same text. */
  readonly rejected: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
}

/** All figures of a text in order. `from` leaves out what stands before (the number of a heading). */
export function findQuantities(text: string, from = 0): Found {
  const numerals = scanNumerals(text);
  const quantities: Quantity[] = [];
  const rejected: { start: number; end: number; reason: string }[] = [];
  let done = from;
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k];
    if (numeral === undefined || numeral.start < done) continue;
    const date = dateAt(text, numeral.start);
    if (date !== undefined) {
      rejected.push({ start: numeral.start, ...date });
      done = date.end;
      continue;
    }
    const ratio = proportion(text, numerals, k);
    const quantity = withSign(
      text,
      ratio?.quantity ??
        range(text, numerals, k) ??
        compose(text, numeral) ??
        slashFraction(text, numerals, k) ??
        listedUnit(text, numerals, k) ??
        implied(text, numerals[k]),
    );
    if (quantity === undefined) {
      if (numeral.script !== 'chinese')
        rejected.push({ start: numeral.start, end: numeral.end, reason: unitlessReason(text, numeral) });
      continue;
    }
    const reason = rejection(text, quantity);
    if (reason === undefined) quantities.push(quantity);
    else rejected.push({ start: quantity.start, end: quantity.end, reason });
    done = quantity.end;
  }
  return { quantities, rejected };
}

function implied(text: string, given: Numeral | undefined): Quantity | undefined {
  if (given === undefined) return undefined;
  // 6600多万学生: the scale follows the open part.
  const open = given.scale === '' ? /^[多余]([万亿])/.exec(text.slice(given.end, given.end + 2))?.[1] : undefined;
  const numeral = open === undefined ? given : { ...given, end: given.end + 2, scale: open };
  const meant = impliedUnit(text, numeral);
  if (meant === undefined) return undefined;
  const { start, scale } = numeral;
  const money = meant.kind === 'money';
  const factor = money ? ONE : scaleFactor(scale);
  return {
    start,
    end: numeral.end + (meant.length ?? 0),
    numeral,
    value: numeral.value.times(factor),
    step: numeral.step.times(factor),
    unit: (money ? scale : '') + meant.unit,
    unitKind: meant.kind,
    implied: true,
    ...(open === undefined ? {} : { inner: 'over' as const }),
    ...(meant.named === undefined ? {} : { named: meant.named }),
  };
}

/** A minus that stands directly before the number and after a word is its sign: 自然增长率-1.16‰. */
function withSign(text: string, quantity: Quantity | undefined): Quantity | undefined {
  if (quantity === undefined || quantity.proportion !== undefined) return quantity;
  const sign = text[quantity.start - 1];
  if (sign !== '-' && sign !== '−' && sign !== '－' && sign !== '﹣') return quantity;
  if (!/[\u4e00-\u9fff、，,（(：:\s]/.test(text[quantity.start - 2] ?? ' ')) return quantity;
  const negate = (value: Decimal): Decimal => value.negated();
  return {
    ...quantity,
    start: quantity.start - 1,
    value: negate(quantity.value),
    ...(quantity.high === undefined ? {} : { high: negate(quantity.high) }),
  };
}
