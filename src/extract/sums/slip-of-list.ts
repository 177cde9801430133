import { chanceOfSlip, type SlipTerm } from '../../text/telling-slip.ts';
import type { Item } from './items.ts';

/** How likely chance alone makes a list look like a complete one with a single slip in it; 1 where no slip explains it. */
export const chanceOfListSlip = (whole: Item, parts: readonly Item[]): number =>
  chanceOfSlip(termOf(whole), parts.map(termOf));

const termOf = ({ value, step, figure }: Item): SlipTerm => ({
  value,
  step,
  counted: figure.place.quantity.unitKind === 'count',
  scaled: /[万亿]/.test(figure.place.quantity.unit),
});
