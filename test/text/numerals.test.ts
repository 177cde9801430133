import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleFactor } from '../../src/text/numerals.ts';
import { scanNumerals } from '../../src/text/scan-numerals.ts';

const read = (text: string): string[] =>
  scanNumerals(text).map(({ value, scale }) => value.times(scaleFactor(scale)).toFixed());

/** The numeral as printed, and the numbers that must be read, in order. */
const EXAMPLES: readonly (readonly [string, readonly string[]])[] = [
  ['3万5千人', ['35000']],
  ['3万4000元', ['34000']],
  ['1.2万亿元', ['1200000000000']],
  ['两百余人', ['200']],
  ['一点二万亿元', ['1200000000000']],
  ['廿三件', ['23']],
  ['三百六', ['360']],
  ['一百零五件', ['105']],
  ['二〇二三年', ['2023']],
  ['１，０２３件', ['1023']],
  ['1,752,600元', ['1752600']],
  ['26，870万元', ['268700000']],
  ['支出  1170  万元', ['11700000']],
  ['126，58家', ['126', '58']],
  ['案件1 7起', ['17']],
  ['办结2 0 9 8件', ['2098']],
  ['提高 1. 2 个百分点', ['1.2', '100']],
  ['l26处', ['126']],
  ['2O800平方米', ['20800']],
  ['14 3 6 2 25', ['14', '3', '6', '2', '25']],
  ['PM2.5浓度', []],
  ['2千瓦', ['2', '1000']],
  ['一万五千亿', ['1500000000000']],
  ['二十万亿', ['20000000000000']],
];

test.each(EXAMPLES)('%s', (text, values) => {
  expect(read(text)).toEqual(values);
});

test('any whole number is read back, plain and with thousands separators', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999 }), (n) => {
      expect(read(`共${n}件`)).toEqual([String(n)]);
      expect(read(`共${n.toLocaleString('en-US')}件`)).toEqual([String(n)]);
    }),
  );
});

test('numerals never overlap and lie inside the text, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789一二十百千万亿点.,， 件人%年月O'), maxLength: 40 }),
      (text) => {
        let end = 0;
        for (const numeral of scanNumerals(text)) {
          expect(numeral.start).toBeGreaterThanOrEqual(end);
          expect(numeral.end).toBeGreaterThan(numeral.start);
          end = numeral.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
