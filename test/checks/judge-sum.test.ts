import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSum } from '../../src/checks/support/judge-sum.ts';
import { type Amount, amountOf, inCommonUnit, type PrintedFigure } from '../../src/text/printed-figure.ts';

const figure = (value: string, unit = '件', step = '1', approx: PrintedFigure['approx'] = 'exact'): PrintedFigure => ({
  value,
  unit,
  baseUnit: unit.replace(/^[万亿]+(?=元)/, ''),
  step,
  approx,
});
const verdict = (...figures: PrintedFigure[]): string => {
  const [whole, ...parts] = (inCommonUnit(figures)?.amounts ?? []) as readonly [Amount, ...Amount[]];
  return judgeSum(whole, parts).verdict;
};
const decimals = (unit: string, ...values: string[]) => values.map((value) => figure(value, unit, '0.01'));

describe('verdicts of sums', () => {
  it('ties counts exactly and decimals within their last digits', () => {
    expect(verdict(figure('161'), figure('10'), figure('4'), figure('147'))).toBe('verified');
    expect(verdict(figure('162'), figure('10'), figure('4'), figure('147'))).toBe('mismatch');
    expect(verdict(...decimals('亿元', '328.74', '54.16', '86.27', '188.32'))).toBe('rounding');
    expect(verdict(...decimals('亿元', '328.84', '54.16', '86.27', '188.32'))).toBe('mismatch');
  });

  it('takes 2.0亿元 as printed to a tenth, though its value is whole', () => {
    const printed = ['7.2', '3.1', '2.0', '2.5'].map((value) => figure(value, '亿元', '0.1'));
    expect(verdict(...printed)).toBe('mismatch');
  });

  it('lets whole 万元 be off by their halves, whole 元 not', () => {
    expect(verdict(figure('101', '万元'), figure('50', '万元'), figure('50', '万元'))).toBe('rounding');
    expect(verdict(figure('101', '元'), figure('50', '元'), figure('50', '元'))).toBe('mismatch');
  });

  it('adds money of different scales in the base unit', () => {
    const figures = [figure('12.5', '万元', '0.1'), figure('118000', '元'), figure('7000', '元')];
    expect(inCommonUnit(figures)?.unit).toBe('元');
    expect(verdict(...figures)).toBe('verified');
  });

  it('takes qualifiers as intervals', () => {
    expect(verdict(figure('40', '场', '1', 'over'), figure('25', '场'), figure('20', '场'))).toBe('verified');
    expect(verdict(figure('40', '场', '1', 'over'), figure('35', '场'), figure('20', '场'))).toBe('mismatch');
    expect(verdict(figure('40', '场', '1', 'at_least'), figure('35', '场'), figure('20', '场'))).toBe('not_assessable');
  });

  it('never passes a total that is 49% off, whatever its size and decimals', () => {
    const parts = fc.array(fc.integer({ min: 10, max: 1_000_000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 3 }), fc.boolean(), (values, places, up) => {
        const step = (10 ** -places).toFixed(places);
        const text = (n: number): string => (n / 10 ** places).toFixed(places);
        const sum = values.reduce((total, value) => total + value, 0);
        const wrong = Math.round(sum * (up ? 1.49 : 0.51));
        const all = [wrong, ...values].map((value) => figure(text(value), '亿元', step));
        expect(verdict(...all)).toBe('mismatch');
      }),
    );
  });

  it('refuses to mix money and people', () => {
    expect(inCommonUnit([figure('12', '万元'), figure('3', '人')])).toBeUndefined();
    expect(amountOf({ unit: '件', baseUnit: '件', step: '1', approx: 'exact' })).toBeUndefined();
  });
});
