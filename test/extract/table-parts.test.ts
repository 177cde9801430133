import { expect, test } from 'vitest';
import { tableFigures } from '../../src/extract/tables/table-figures.ts';
import { tableParts } from '../../src/extract/tables/table-parts.ts';
import { type Printed, tableOf } from '../support/printed-table.ts';

/** `part<whole` for every figure that is a part of another one. */
function parts(printed: Printed): string[] {
  const { table, text } = tableOf(printed);
  const figures = tableFigures(table, text);
  const found = tableParts(table, figures);
  return figures.flatMap((f) => {
    const whole = found.get(f);
    return whole === undefined ? [] : [`${f.value}<${whole.value}`];
  });
}

test('rows are parts by numbering, by 其中, and unmarked ones only where they add up', () => {
  const rows = [
    '项目|金额',
    '合计|100',
    '一、税收收入|70',
    '增值税|40',
    '契税|30',
    '二、非税收入|30',
    '其中：罚没收入|9',
  ];
  expect(parts({ rows, unit: '万元' })).toEqual(['70<100', '40<70', '30<70', '30<100', '9<30']);
  const loose = ['项目|金额', '一、税收收入|70', '增值税|40', '契税|20'];
  expect(parts({ rows: loose, unit: '万元' })).toEqual([]);
});

test('totals by their full names hold what stands since the last one, or that one too', () => {
  const rows = [
    '项目|预算数|决算数',
    '一、税收收入|620|655',
    '增值税|380|401',
    '契税|240|254',
    '二、非税收入|310|299',
    '本年收入合计|930|954',
    '上级补助收入|412|420',
    '上年结余收入|58|61',
    '收入总计|1400|1435',
  ];
  expect(parts({ rows, unit: '万元' }).filter((_, k) => k % 2 === 1)).toEqual([
    '655<954',
    '401<655',
    '254<655',
    '299<954',
    '954<1435',
    '420<1435',
    '61<1435',
  ]);
});

test('the two sides of a balance each add up to their own total, blanks and all', () => {
  const rows = [
    '收入项目|决算数|支出项目|决算数',
    '一般公共预算收入|1048|一般公共预算支出|1897',
    '上级补助收入|1136|上解支出|82',
    '调入资金|25||',
    '收入总计|2209|支出总计|1979',
  ];
  expect(parts({ rows, unit: '万元' })).toEqual(['1048<2209', '1897<1979', '1136<2209', '82<1979', '25<2209']);
});

test('a class holds its items and these theirs; an only item repeats the figures of its row', () => {
  const rows = [
    '科目|上年决算数|预算数',
    '一般公共预算支出合计|2573|2744',
    '一般公共服务支出|1451|1530',
    '人大事务|1229|1204',
    '行政运行|1104|1062',
    '代表工作|125|142',
    '信访事务|222|326',
    '其他信访事务支出|222|326',
    '教育支出|1122|1214',
    '小学教育|610|700',
    '初中教育|512|514',
  ];
  expect(parts({ rows, unit: '万元' }).filter((_, k) => k % 2 === 0)).toEqual([
    '1451<2573',
    '1229<1451',
    '1104<1229',
    '125<1229',
    '222<1451',
    '222<222',
    '1122<2573',
    '610<1122',
    '512<1122',
  ]);
});

test('the list goes on with a row that has a figure in another column only; one wrong figure breaks no list', () => {
  const rows = ['项目|上年数|本年数', '利润收入|4988|5321', '甲企业|2705|3200', '乙企业|2283|', '丙企业||2121'];
  expect(parts({ rows, unit: '万元' })).toEqual(['2705<4988', '3200<5321', '2283<4988', '2121<5321']);
  const slip = ['项目|上年数|本年数', '一、税收收入|4988|5321', '增值税|2705|3200', '契税|2283|2211', '合计|4988|5321'];
  expect(parts({ rows: slip, unit: '万元' }).filter((line) => /2211|2283/.test(line))).toEqual([
    '2283<4988',
    '2211<5321',
  ]);
});

test('the first or the last row may be the total by another name; two equal neighbours are no whole and part', () => {
  const account = [
    '项目|执行数',
    '一、教育支出|3498',
    '二、农林水支出|1025',
    '三、其他支出|521',
    '一般公共预算支出|5044',
  ];
  expect(parts({ rows: account, unit: '万元' })).toEqual(['3498<5044', '1025<5044', '521<5044']);
  const equal = ['项目|执行数', '专项收入|2148', '教育资金收入|471', '农田水利建设资金收入|471', '教育费附加收入|1206'];
  expect(parts({ rows: equal, unit: '万元' })).toEqual(['471<2148', '471<2148', '1206<2148']);
});

test('what stands without a mark between 一、 and 二、 is inside 一、, complete or not', () => {
  const rows = ['项目|执行数', '一、税收收入|6200', '增值税|3100', '企业所得税|1150', '二、非税收入|900'];
  expect(parts({ rows, unit: '万元' })).toEqual(['3100<6200', '1150<6200']);
});

test('rates and changes are parts of nothing; a total in a column holds the columns beside it', () => {
  const rows = ['项目|合计|基本支出|项目支出|增长%', '甲|10|6|4|3.0', '乙|8|5|3|2.0', '合计|18|11|7|2.5'];
  expect(parts({ rows, unit: '万元' })).toEqual(['10<18', '6<10', '4<10', '8<18', '5<8', '3<8', '11<18', '7<18']);
});
