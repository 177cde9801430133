import { describe, expect, it } from 'vitest';
import { type DigitSlip, digitSlip } from '../../src/text/digit-slip.ts';
import { Decimal } from '../../src/text/interval.ts';

const CASES: readonly (readonly [string, string, DigitSlip | undefined])[] = [
  ['3165', '3615', { kind: 'swapped', digits: 4, last: false }],
  ['486', '468', { kind: 'swapped', digits: 3, last: false }],
  ['21.36', '21.63', { kind: 'swapped', digits: 4, last: false }],
  // Zeros behind the last digit are no digits: 380000 is as short as 38.
  ['380000', '830000', { kind: 'swapped', digits: 2, last: false }],
  ['24631', '27631', { kind: 'digit', digits: 5, last: false }],
  // One digit lost, one doubled.
  ['24631', '2463', { kind: 'digit', digits: 4, last: false }],
  ['24631', '244631', { kind: 'digit', digits: 5, last: false }],
  ['24631', '24632', { kind: 'digit', digits: 5, last: true }],
  ['3165', '3165', undefined],
  // Two digits changed, and two that are no neighbours.
  ['3165', '3274', undefined],
  ['3165', '5163', undefined],
  ['-3165', '-3615', undefined],
];

describe('digitSlip', () => {
  it.each(CASES)('%s and %s', (a, b, slip) => {
    expect(digitSlip(new Decimal(a), new Decimal(b))).toEqual(slip);
    expect(digitSlip(new Decimal(b), new Decimal(a))).toEqual(slip);
  });
});
