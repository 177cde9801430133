import { Decimal } from 'decimal.js';
import { scaleFactor } from '../../text/numerals.ts';
import type { Figure } from '../figures.ts';
import { stripScale, unitKin } from '../lexicon/units.ts';

/** A figure that may be a total or a part: a level, no change, no ratio. */
export interface Item {
  readonly index: number;
  readonly figure: Figure;
  /** In the base unit (元 for 万元). */
  readonly value: Decimal;
  readonly step: Decimal;
  readonly kin: string;
}

export function itemsOf(figures: readonly Figure[]): (Item | undefined)[] {
  return figures.map((figure, index) => {
    const { quantity } = figure.place;
    const level = figure.kind === 'achieved' || figure.kind === 'target' || figure.kind === 'prior';
    if (
      !level ||
      quantity.unitKind === 'ratio' ||
      quantity.unitKind === 'time' ||
      quantity.proportion !== undefined ||
      quantity.high !== undefined
    )
      return undefined;
    const { unit } = quantity;
    const factor = scaleFactor(unit.slice(0, unit.length - stripScale(unit).length));
    return {
      index,
      figure,
      value: quantity.value.times(factor),
      step: quantity.step.times(factor),
      kin: unitKin(unit),
    };
  });
}

/** May be whole and part: the same class of unit, or 件 and 件次. */
export const mayAdd = (a: Item, b: Item): boolean =>
  a.kin === b.kin || a.kin === b.kin.replace('-time', '') || b.kin === a.kin.replace('-time', '');

export const total = (items: readonly Item[]): Decimal =>
  items.reduce((sum, item) => sum.plus(item.value), new Decimal(0));

/** Whether the parts reach the whole: counts exactly, measured and scaled figures within their rounding. */
export function reaches(whole: Item, parts: readonly Item[]): boolean {
  const gap = total(parts).minus(whole.value).abs();
  const all = [whole, ...parts];
  const exact = all.every((item) => item.step.eq(1) && item.figure.place.quantity.unitKind === 'count');
  if (exact) return gap.isZero();
  // Each printed figure leaves half its last place open; a coarse 1万 must not make any sum fit.
  const open = all.reduce((sum, item) => sum.plus(item.step.div(2)), new Decimal(0));
  return gap.lte(open) && gap.lte(whole.value.times('0.02'));
}

export function overshoots(whole: Item, parts: readonly Item[]): boolean {
  const step = Decimal.max(whole.step, ...parts.map((part) => part.step));
  const slack =
    whole.figure.approx === 'exact' ? step.times(parts.length + 1).div(2) : whole.value.times('0.1').plus(step);
  const exact = [whole, ...parts].every((item) => item.step.eq(1) && item.figure.place.quantity.unitKind === 'count');
  return total(parts).gt(exact && whole.figure.approx === 'exact' ? whole.value : whole.value.plus(slack));
}
