import { Decimal } from 'decimal.js';
import { lastDigitPlace } from '../../text/interval.ts';
import { scaledBy } from '../../text/numerals.ts';
import type { SlipTerm } from '../../text/telling-slip.ts';
import type { Figure } from '../figures.ts';
import { stripScale, unitKin } from '../lexicon/units.ts';

/** A figure that may be a total or a part: a level, no change, no ratio. Value and step are in the base unit (元 for 万元). */
export interface Item extends SlipTerm {
  readonly index: number;
  readonly figure: Figure;
  readonly kin: string;
  /** Value and step as binary fractions: near enough to rule a sum out, never to accept one. */
  readonly near: { readonly value: number; readonly step: number; readonly plain: boolean };
}

/** More parts than any list of a report has (20 in the longest that are known); a list is looked for no further. */
export const MOST_PARTS = 60;

export function itemsOf(figures: readonly Figure[]): (Item | undefined)[] {
  return figures.map((figure, index) => {
    if (!mayBeItem(figure)) return undefined;
    const { quantity } = figure.place;
    const { unit } = quantity;
    const scale = unit.slice(0, unit.length - stripScale(unit).length);
    const value = scaledBy(quantity.value, scale);
    const step = scaledBy(quantity.step, scale);
    return {
      index,
      figure,
      value,
      step,
      counted: quantity.unitKind === 'count',
      scaled: /[万亿]/.test(unit),
      kin: unitKin(unit),
      near: { value: value.toNumber(), step: step.toNumber(), plain: quantity.unitKind === 'count' && step.eq(1) },
    };
  });
}

/** Whether a figure may be a total or a part: a level, no change, no ratio, no range. */
export function mayBeItem({ kind, change, name, place: { quantity } }: Figure): boolean {
  const level = kind === 'achieved' || kind === 'target' || kind === 'prior';
  const whole = quantity.proportion === undefined && quantity.high === undefined;
  const { unitKind } = quantity;
  return level && !change && unitKind !== 'ratio' && unitKind !== 'time' && whole && !PER_PERIOD.test(name);
}

/** 受理5926件，日均847件: a mean over time is neither a total of counts nor a part of one. */
const PER_PERIOD = /^(?:日|月|周|天|年)均|平均每[日月周天年]/;

/** 为年初预算288555万元的99.9%: what a figure is compared with is neither divided nor added. */
export const isBase = (text: string, { figure: { place } }: Item): boolean =>
  /^的[\d.]+[%％]/.test(text.slice(place.quantity.end, place.quantity.end + 12));

/** May be whole and part: the same class of unit, or 件 and 件次. */
export const mayAdd = (a: Item, b: Item): boolean =>
  a.kin === b.kin || a.kin === b.kin.replace('-time', '') || b.kin === a.kin.replace('-time', '');

const ZERO = new Decimal(0);

export const total = (items: readonly Item[]): Decimal => items.reduce((sum, item) => sum.plus(item.value), ZERO);

const HALF = new Decimal('0.5');
const TWO_PERCENT = new Decimal('0.02');

/** A sum under way: what it comes to, and what the printed places of all its figures and of the total leave open. */
export interface RunningSum {
  readonly value: Decimal;
  readonly open: Decimal;
  /** Whether all are plain counts, which leave nothing open. */
  readonly exact: boolean;
}

/** No parts yet; the total's own last place counts from the start. */
export const runningSum = (whole: Item): RunningSum => ({
  value: ZERO,
  open: whole.step.times(HALF),
  exact: isPlainCount(whole),
});

export const withPart = ({ value, open, exact }: RunningSum, part: Item): RunningSum => ({
  value: value.plus(part.value),
  open: open.plus(part.step.times(HALF)),
  exact: exact && isPlainCount(part),
});

/** Whether the parts reach the whole: counts exactly, measured and scaled figures within their rounding. */
export function isReached(whole: Item, { value, open, exact }: RunningSum): boolean {
  const gap = value.minus(whole.value).abs();
  // Each printed figure leaves half its last place open; a coarse 1万 must not make any sum fit.
  return exact ? gap.isZero() : gap.lte(open) && gap.lte(whole.value.times(TWO_PERCENT));
}

export const reaches = (whole: Item, parts: readonly Item[]): boolean =>
  mayReach(whole, parts) && isReached(whole, parts.reduce(withPart, runningSum(whole)));

/** The openings of a list of two parts or more that reach a whole, the shortest first; many wholes may be asked about one list. */
export function openingsThatReach(list: readonly Item[]): (whole: Item) => Generator<readonly Item[]> {
  let [value, step, plain] = [0, 0, true];
  const sums = list.map(({ near }) => {
    value += near.value;
    step += near.step;
    plain &&= near.plain;
    return { value, step, plain };
  });
  return function* (whole) {
    for (let k = 1; k < sums.length; k += 1) {
      const sum = sums[k] as (typeof sums)[number];
      const open = sum.plain && whole.near.plain ? 0 : (sum.step + whole.near.step) / 2;
      const size = Math.abs(sum.value) + Math.abs(whole.near.value);
      if (Math.abs(sum.value - whole.near.value) > open + size * FLOAT_ERROR) continue;
      const opening = list.slice(0, k + 1);
      if (reaches(whole, opening)) yield opening;
    }
  };
}

/** False only where the parts surely do not reach the whole: most lists that are tried do not, and floats add up fast. */
function mayReach({ near: whole }: Item, parts: readonly Item[]): boolean {
  let gap = -whole.value;
  let open = whole.step / 2;
  let plain = whole.plain;
  let size = Math.abs(whole.value);
  for (const { near } of parts) {
    gap += near.value;
    open += near.step / 2;
    plain &&= near.plain;
    size += Math.abs(near.value);
  }
  return Math.abs(gap) <= (plain ? 0 : open) + size * FLOAT_ERROR;
}

/** Far more than what adding up a few hundred binary fractions can be off by. */
const FLOAT_ERROR = 1e-9;

const isPlainCount = ({ near }: Item): boolean => near.plain;

export function overshoots(whole: Item, parts: readonly Item[]): boolean {
  const step = parts.reduce((sum, part) => sum.plus(part.step), whole.step);
  const slack = whole.figure.approx === 'exact' ? step.div(2) : whole.value.times('0.1').plus(step);
  const exact = [whole, ...parts].every(isPlainCount);
  return total(parts).gt(exact && whole.figure.approx === 'exact' ? whole.value : whole.value.plus(slack));
}

/** 100家 and 100家 make 200家 by chance: how many different sums the printed digits allow. */
export function distinct(whole: Item, list: readonly Item[]): boolean {
  const places = [whole, ...list].filter(({ value }) => !value.isZero()).map(({ value }) => lastDigitPlace(value));
  // Nothing but zeros adds up to zero, which tells nothing.
  return places.length > 0 && whole.value.div(Decimal.min(...places)).gte(30);
}
