import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  Decimal,
  divideIntervals,
  lastDigitPlace,
  meet,
  meetInside,
  point,
  printedInterval,
  statedInterval,
  subtractIntervals,
} from '../../src/text/interval.ts';

const decimal = (text: string) => new Decimal(text);
const places = fc.integer({ min: 0, max: 4 });
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => new Decimal(n).div(10_000));
const interval = fc.tuple(amount, amount).map(([a, b]) => ({ low: Decimal.min(a, b), high: Decimal.max(a, b) }));

describe('printed figures as intervals', () => {
  it.each([
    ['12.34', '0.01', 'exact', '12.335', '12.345'],
    ['161', '0', 'exact', '161', '161'],
    ['40', '0', 'over', '40', '50'],
    ['12000', '1000', 'over', '12000', '13000'],
    ['1000', '0', 'nearly', '0', '1000'],
    ['63', '0', 'about', '62.5', '63.5'],
    ['6', '0', 'under', '0', '6'],
    ['150000', '10000', 'at_least', '150000', 'Infinity'],
  ] as const)('%s (step %s, %s) lies in %s to %s', (value, step, qualifier, low, high) => {
    const found = printedInterval(decimal(value), decimal(step), qualifier);
    expect([found.low.toString(), found.high.toString()]).toEqual([low, high]);
  });

  it('holds every amount that rounds to the printed figure', () => {
    fc.assert(
      fc.property(amount, places, (value, place) => {
        const printed = value.toDecimalPlaces(place, Decimal.ROUND_HALF_UP);
        const step = decimal('10').pow(-place);
        expect(meet(printedInterval(printed, step, 'exact'), point(value))).toBe(true);
      }),
    );
  });

  it('takes a truncated figure for what it was computed from, and never one that is a whole step off', () => {
    fc.assert(
      fc.property(amount, places, (value, place) => {
        const step = decimal('10').pow(-place);
        const truncated = value.toDecimalPlaces(place, Decimal.ROUND_DOWN);
        expect(meetInside(statedInterval(truncated, step, 'exact'), point(value))).toBe(true);
        expect(meetInside(statedInterval(value.plus(step), step, 'exact'), point(value))).toBe(false);
      }),
    );
  });

  it('knows the place of the last digit that is not zero', () => {
    expect(['40', '12000', '2.50', '0', '0.07'].map((text) => lastDigitPlace(decimal(text)).toString())).toEqual([
      '10',
      '1000',
      '0.1',
      '1',
      '0.01',
    ]);
  });
});

describe('interval arithmetic', () => {
  const inside = (i: { low: Decimal; high: Decimal }, share: number) =>
    i.low.plus(i.high.minus(i.low).times(new Decimal(share)));
  const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);

  it('contains the sum, difference and quotient of whatever its operands contain', () => {
    fc.assert(
      fc.property(interval, interval, share, share, (a, b, s, t) => {
        const x = inside(a, s);
        const y = inside(b, t);
        expect(meet(addIntervals(a, b), point(x.plus(y)))).toBe(true);
        expect(meet(subtractIntervals(a, b), point(x.minus(y)))).toBe(true);
        const quotient = divideIntervals(a, b);
        const slack = new Decimal('1e-40');
        if (quotient === undefined) return;
        const exact = x.div(y);
        expect(quotient.low.lte(exact.plus(slack)) && quotient.high.gte(exact.minus(slack))).toBe(true);
      }),
    );
  });

  it('does not divide by what may be zero', () => {
    expect(divideIntervals(point(decimal('1')), { low: decimal('-1'), high: decimal('1') })).toBeUndefined();
  });
});
