import type { Indicator } from '../../model/indicator.ts';
import { type DigitSlip, digitSlip } from '../../text/digit-slip.ts';
import { Decimal } from '../../text/interval.ts';
import { type Amount, inCommonUnit } from '../../text/printed-figure.ts';

/** Two figures said to be of one thing, in one unit. */
export interface FigurePair {
  readonly figure: Indicator;
  readonly other: Indicator;
  /** In the order of the figures. */
  readonly amounts: readonly [Amount, Amount];
  readonly unit: string;
}

/** Count words for one thing, as different hands write them. */
const COUNTERS: readonly RegExp[] = [/^[件宗起例]$/, /^(?:场|场次|次|期)$/, /^[人名位]$/, /^[份册本张]$/, /^[家户]$/];

const sameUnit = (a: string, b: string): boolean =>
  a === b || COUNTERS.some((counters) => counters.test(a) && counters.test(b));

/** The two in the smaller unit printed; undefined where they count different things. */
export function pairOf(figure: Indicator, other: Indicator): FigurePair | undefined {
  if (!sameUnit(figure.baseUnit, other.baseUnit)) return undefined;
  const common = inCommonUnit([figure, other]);
  const [first, second] = common?.amounts ?? [];
  if (common === undefined || first === undefined || second === undefined) return undefined;
  return { figure, other, unit: common.unit, amounts: [first, second] };
}

/** 16497.86万元 is 164978640元, rounded or cut off. */
export function agree({ amounts: [a, b] }: FigurePair): boolean {
  const open = Decimal.max(a.step, b.step);
  return a.value.eq(b.value) || a.value.minus(b.value).abs().lt(open);
}

/** One unit of the last place that both print. */
function placeOf({ amounts: [a, b] }: FigurePair): Decimal {
  const step = Decimal.max(a.step, b.step);
  return step.isZero() ? new Decimal(1) : step;
}

/** The last digits of two figures that are rounded differ by less than this. */
const ROUNDED = 2;

/** Digits that both print, down to the last place of the coarser: the more, the less two figures agree by chance. */
export function sharedDigits(pair: FigurePair): number {
  const least = Decimal.min(...pair.amounts.map(({ value }) => value.abs()));
  return least.div(placeOf(pair)).round().toFixed().length;
}

/**
 * The slip of the hand between the two, as the coarser one would print them, rounded or cut off: 31.65亿元 and 361543万元
 * are 3165 and 3615. The last digit alone is one where things are counted, else where it differs by more than one, as it
 * may by rounding.
 */
export function slipOf(pair: FigurePair): DigitSlip | undefined {
  const place = placeOf(pair);
  const [a, b] = pair.amounts.map(({ value }) => value.div(place)) as [Decimal, Decimal];
  const counted = pair.amounts.every(({ step }) => step.isZero());
  for (const print of [(value: Decimal) => value.round(), (value: Decimal) => value.trunc()]) {
    const slip = digitSlip(print(a), print(b));
    if (slip !== undefined && !(slip.last && !counted && a.minus(b).abs().lt(ROUNDED))) return slip;
  }
  return undefined;
}

const SCALES = ['1e4', '1e-4'] as const;

/** 127691亿元 for 127691万元: of how many digits the two are but for the 万 or 亿 that they are printed in; 0 where they are not. */
export function scaledDigits(pair: FigurePair): number {
  const [a, b] = pair.amounts;
  if (![pair.figure, pair.other].some(({ surface, unit }) => /[万亿]/.test(`${surface}${unit}`))) return 0;
  for (const scale of SCALES) {
    const moved = { ...pair, amounts: [{ ...a, value: a.value.times(scale), step: a.step.times(scale) }, b] } as const;
    if (agree(moved)) return sharedDigits(moved);
  }
  return 0;
}

/** Whether the one is more than so many times the other. */
export function isFarApart({ amounts }: FigurePair, times: number): boolean {
  const values = amounts.map(({ value }) => value.abs());
  return Decimal.min(...values)
    .times(times)
    .lt(Decimal.max(...values));
}
