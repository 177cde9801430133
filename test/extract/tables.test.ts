import { expect, test } from 'vitest';
import { tableFigures } from '../../src/extract/tables/table-figures.ts';
import { type Printed, tableOf } from '../support/printed-table.ts';

/** `surface|name|unit|kind|period|measure`, what is absent left empty. */
function read(printed: Printed, year?: number): string[] {
  const { table, text } = tableOf(printed);
  return tableFigures(table, text, year).map((f) =>
    [text.slice(f.span.start, f.span.end), f.name, f.unit, f.kind, f.period ?? '', f.measure ?? ''].join('|'),
  );
}

test('columns tell plans, results, last year, completion and growth; the caption the unit and the total', () => {
  const table: Printed = {
    caption: '2023年全县一般公共预算收入执行情况表',
    unit: '万元',
    rows: [
      '项目|2022年决算数|2023年预算数|2023年执行数|>|>',
      '^|^|^|金额|占预算%|增长%',
      '合计|900|950|960|101.05|6.67',
      '一、税收收入|600|640|630|98.44|5.00',
    ],
  };
  expect(read(table, 2023)).toEqual([
    '900|一般公共预算收入合计·2022年决算数|万元|prior|2022年|一般公共预算收入',
    '950|一般公共预算收入合计·2023年预算数|万元|target|2023年|一般公共预算收入',
    '960|一般公共预算收入合计·2023年执行数·金额|万元|achieved|2023年|一般公共预算收入',
    '101.05|一般公共预算收入合计·2023年执行数·占预算|%|rate||',
    '6.67|一般公共预算收入合计·2023年执行数·增长|%|change_pct||一般公共预算收入',
    '600|税收收入·2022年决算数|万元|prior|2022年|税收收入',
    '640|税收收入·2023年预算数|万元|target|2023年|税收收入',
    '630|税收收入·2023年执行数·金额|万元|achieved|2023年|税收收入',
    '98.44|税收收入·2023年执行数·占预算|%|rate||',
    '5.00|税收收入·2023年执行数·增长|%|change_pct||税收收入',
  ]);
});

test('a column of units holds for its rows; its words are no part of the names', () => {
  const rows = ['产品名称|计量单位|产量|比上年增长（%）', '原煤|万吨|77.4|-20.1', '发电量|亿千瓦时|3.2|'];
  expect(read({ rows })).toEqual([
    '77.4|原煤·产量|万吨|achieved||',
    '-20.1|原煤·产量·比上年增长|%|change_pct||',
    '3.2|发电量·产量|亿千瓦时|achieved||',
  ]);
});

test('two sides of one table each have their own names', () => {
  const rows = ['收入|>|支出|>', '项目|决算数|项目|决算数', '一、财政拨款收入|80|一、教育支出|75', '利息|5|上缴|10'];
  expect(read({ rows, unit: '元' }).map((line) => line.split('|')[1])).toEqual([
    '财政拨款收入·决算数',
    '教育支出·决算数',
    '利息·收入·决算数',
    '上缴·支出·决算数',
  ]);
});

test('codes, running numbers, counted columns and years in heads are no figures', () => {
  const rows = [
    '功能分类科目编码|>|科目名称|合计|基本支出',
    '类|款|^|^|^',
    '栏次|>|>|1|2',
    '205||教育支出|12.5|10.0',
    '205|02|普通教育|12.5|10.0',
  ];
  expect(read({ rows, unit: '万元' }).map((line) => line.split('|')[0])).toEqual(['12.5', '10.0', '12.5', '10.0']);
  const series = ['指标|2021|2022', '人口|2015|2016'];
  expect(read({ rows: series, unit: '人' }, 2022)).toEqual([
    '2015|人口·2021|人|prior|2021年|人口',
    '2016|人口·2022|人|achieved|2022年|人口',
  ]);
});

test('where the row is a place or a year, the column names what is measured', () => {
  const places = ['区县|地区生产总值（亿元）|比上年增长（%）', '石桥区|66.4|7.6'];
  expect(read({ rows: places })).toEqual([
    '66.4|石桥区·地区生产总值|亿元|achieved||地区生产总值',
    '7.6|石桥区·地区生产总值·比上年增长|%|change_pct||地区生产总值',
  ]);
  const years = ['年份|一般公共预算收入（亿元）', '2022年|20.3', '2023年|21.2'];
  expect(read({ rows: years }, 2023)).toEqual([
    '20.3|一般公共预算收入|亿元|achieved|2022年|一般公共预算收入',
    '21.2|一般公共预算收入|亿元|achieved|2023年|一般公共预算收入',
  ]);
});

test('a balance of debt is told from its ceiling', () => {
  const rows = ['地区|债务限额|>|债务余额|>', '^|一般债务|专项债务|一般债务|专项债务', '全县|11|12|10|11.5'];
  expect(read({ rows, unit: '亿元' }).map((line) => line.split('|').at(-1))).toEqual([
    '',
    '',
    '一般债务余额',
    '专项债务余额',
  ]);
});

test('a second block of heads in the same table is read by itself', () => {
  const rows = ['信息内容|制发件数', '规章|0', '信息内容|收费金额（单位：万元）', '事业性收费|3.5'];
  expect(read({ rows })).toEqual(['0|规章·制发件数|件|achieved||', '3.5|事业性收费·收费金额|万元|achieved||']);
});

test('columns counted by formulas are a head; 其中： is cut off before 中央级', () => {
  const rows = ['项目|预算数|执行数|完成%', '|1|2|3=2/1', '收入|120|96|80', '其中：中央级收入|60|48|80'];
  expect(read({ rows, unit: '万元' }).map((line) => line.split('|').slice(0, 2).join('|'))).toEqual([
    '120|收入·预算数',
    '96|收入·执行数',
    '80|收入·完成',
    '60|中央级收入·预算数',
    '48|中央级收入·执行数',
    '80|中央级收入·完成',
  ]);
});
