import type { Decimal } from './interval.ts';

export interface DigitSlip {
  /** Two neighbouring digits that changed places, or one digit that is another, lost or doubled. */
  readonly kind: 'swapped' | 'digit';
  /** Significant digits of the shorter number: the more, the less two numbers are so alike by chance. */
  readonly digits: number;
  /** Whether only the last digit differs, as it would by rounding. */
  readonly last: boolean;
}

/** One nought at the end may be printed for its own sake; more of them say that the number is rounded. */
const significant = (digits: string): number => digits.replace(/^0+/, '').replace(/0{2,}$/, '').length;

/**
 * The one slip of the hand that makes one printed number of the other: 31.65 and 36.15, 2548 and 2648. Both in one unit;
 * undefined where they differ otherwise or not at all.
 */
export function digitSlip(a: Decimal, b: Decimal): DigitSlip | undefined {
  const places = Math.max(a.decimalPlaces(), b.decimalPlaces());
  const [first, second] = [a, b].map((value) => value.toFixed(places).replace('.', '')) as [string, string];
  if (first === second || first.startsWith('-') || second.startsWith('-')) return undefined;
  const digits = Math.min(significant(first), significant(second));
  if (first.length !== second.length)
    return lostDigit(first, second) ? { kind: 'digit', digits, last: false } : undefined;
  const differing = [...first].flatMap((digit, at) => (digit === second.charAt(at) ? [] : [at]));
  const [i = 0, j = 0] = differing;
  if (differing.length === 1) return { kind: 'digit', digits, last: i === first.length - 1 };
  const swapped = first.charAt(i) === second.charAt(j) && first.charAt(j) === second.charAt(i);
  return differing.length === 2 && j === i + 1 && swapped ? { kind: 'swapped', digits, last: false } : undefined;
}

function lostDigit(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}
