import { expect, test } from 'vitest';
import { canonicalId } from '../../src/extract/canonical.ts';
import { indicatorCatalog, type OwnIndicator } from '../../src/extract/own-indicators.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { IndicatorKind } from '../../src/model/indicator.ts';

const catalog = indicatorCatalog();

/** Name, unit, kind and the id that is wanted; undefined where none may be forced. */
const NAMES: readonly (readonly [string, string, IndicatorKind, string | undefined])[] = [
  ['地区生产总值', '亿元', 'achieved', 'gdp'],
  ['地区生产总值', '%', 'change_pct', 'gdp_growth'],
  ['地区生产总值增长', '%', 'target', 'gdp_growth'],
  ['青溪市地区生产总值[2]', '亿元', 'achieved', 'gdp'],
  ['青溪生产总值②增长', '%', 'change_pct', 'gdp_growth'],
  ['全市一般公共预算收入预计完成', '万元', 'achieved', 'gpb_revenue'],
  ['市级一般公共预算收入', '亿元', 'achieved', 'gpb_revenue'],
  ['一般公共预算支出（含上级转移支付）', '亿元', 'achieved', 'gpb_expenditure'],
  ['地方政府性基金预算收入', '亿元', 'prior', 'gov_fund_revenue'],
  ['年末常住人口', '万人', 'achieved', 'population'],
  ['居民消费价格上涨', '%', 'change_pct', 'cpi'],
  ['城镇化率提高', '个百分点', 'change_abs', 'urbanization_growth'],
  ['政府一般债务余额', '亿元', 'achieved', 'debt_general'],
  // Another measure, another unit, part of it, or an average over years: no id.
  ['一般公共预算总收入', '亿元', 'achieved', undefined],
  ['一般债务限额', '亿元', 'achieved', undefined],
  ['地区生产总值增加', '亿元', 'change_abs', undefined],
  ['地区生产总值年均增长', '%', 'change_pct', undefined],
  ['地区生产总值占比', '%', 'share', undefined],
  ['石桥镇地区生产总值', '亿元', 'achieved', undefined],
  ['出口商品', '件', 'achieved', undefined],
  ['', '件', 'achieved', undefined],
];

test.each(NAMES)('%s %s %s → %s', (name, unit, kind, id) => {
  expect(canonicalId(catalog, { name, unit, kind }, ['青溪市', '青溪'])).toBe(id);
});

test('no name means two known indicators in one unit', () => {
  for (const [name, entries] of catalog.byName) {
    const units = entries.flatMap((entry) => entry.units);
    expect(new Set(units).size, `${name}: ${entries.map((entry) => entry.id).join(', ')}`).toBe(units.length);
  }
});

test('own indicators and further names of known ones are found', () => {
  const own = indicatorCatalog([
    { id: 'river_chiefs', names: ['河长', '镇级河长'], units: ['名', '人'] },
    { id: 'gpb_revenue', names: ['地方一般预算收入'] },
  ]);
  expect(canonicalId(own, { name: '镇级河长', unit: '名', kind: 'achieved' })).toBe('river_chiefs');
  expect(canonicalId(own, { name: '地方一般预算收入', unit: '亿元', kind: 'achieved' })).toBe('gpb_revenue');
  expect(canonicalId(own, { name: '地方一般预算收入增长', unit: '%', kind: 'change_pct' })).toBe('gpb_revenue_growth');
  expect(own.entries.length).toBe(catalog.entries.length + 1);
});

const REFUSED: readonly (readonly [string, readonly OwnIndicator[]])[] = [
  ['indicator-id', [{ id: 'River', names: ['河长'], units: ['名'] }]],
  ['indicator-id', [{ id: 'river_growth', names: ['河长'], units: ['名'] }]],
  [
    'indicator-twice',
    [
      { id: 'river', names: ['河长'], units: ['名'] },
      { id: 'river', names: ['湖长'], units: ['名'] },
    ],
  ],
  ['indicator-name', [{ id: 'river', names: ['（ ）'], units: ['名'] }]],
  ['indicator-unit-missing', [{ id: 'river', names: ['河长'] }]],
  ['indicator-unit-scaled', [{ id: 'river', names: ['治河投资'], units: ['万元'] }]],
  ['indicator-unit-unknown', [{ id: 'river', names: ['河长'], units: ['河'] }]],
  ['indicator-name-taken', [{ id: 'revenue', names: ['一般公共预算收入'], units: ['元'] }]],
];

test.each(REFUSED)('%s', (code, own) => {
  expect(() => indicatorCatalog(own, 'here')).toThrow(UsageError);
  try {
    indicatorCatalog(own, 'here');
  } catch (error) {
    expect(error).toMatchObject({ code, data: { origin: 'here' } });
  }
});
