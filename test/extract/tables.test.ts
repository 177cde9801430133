import { expect, test } from 'vitest';
import { tableFigures } from '../../src/extract/tables/table-figures.ts';
import { tableParts } from '../../src/extract/tables/table-parts.ts';
import type { ReportTable, TableCell } from '../../src/model/report.ts';

interface Printed {
  readonly caption?: string;
  readonly unit?: string;
  /** Rows of cells parted by |; `>` stands where the cell to the left reaches, `^` where the one above does. */
  readonly rows: readonly string[];
}

/** A table as a reader delivers it, with the text that its spans count in. */
function tableOf({ caption, unit, rows }: Printed): { table: ReportTable; text: string } {
  const cells: TableCell[] = [];
  let text = '';
  rows.forEach((line, row) => {
    line.split('|').forEach((raw, col) => {
      const printed = raw.trim();
      if (printed === '>') {
        const left = cells.findIndex((cell) => cell.row === row && cell.col + cell.colSpan === col);
        cells[left] = { ...(cells[left] as TableCell), colSpan: col - (cells[left] as TableCell).col + 1 };
        return;
      }
      if (printed === '^') {
        const above = cells.findIndex((cell) => cell.col === col && cell.row + cell.rowSpan === row);
        cells[above] = { ...(cells[above] as TableCell), rowSpan: row - (cells[above] as TableCell).row + 1 };
        return;
      }
      const start = text.length;
      text += `${printed}\n`;
      cells.push({ row, col, rowSpan: 1, colSpan: 1, span: { start, end: start + printed.length }, text: printed });
    });
  });
  const cols = Math.max(...rows.map((line) => line.split('|').length));
  const table: ReportTable = {
    id: 't1',
    span: { start: 0, end: text.length },
    rows: rows.length,
    cols,
    cells,
    ...(caption === undefined ? {} : { caption }),
    ...(unit === undefined ? {} : { unit }),
  };
  return { table, text };
}

/** `surface|name|unit|kind|period|measure`, what is absent left empty. */
function read(printed: Printed, year?: number): string[] {
  const { table, text } = tableOf(printed);
  return tableFigures(table, text, year).map((f) =>
    [text.slice(f.span.start, f.span.end), f.name, f.unit, f.kind, f.period ?? '', f.measure ?? ''].join('|'),
  );
}

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

test('rates and changes are parts of nothing; a total in a column holds the columns beside it', () => {
  const rows = ['项目|合计|基本支出|项目支出|增长%', '甲|10|6|4|3.0', '乙|8|5|3|2.0', '合计|18|11|7|2.5'];
  expect(parts({ rows, unit: '万元' })).toEqual(['10<18', '6<10', '4<10', '8<18', '5<8', '3<8', '11<18', '7<18']);
});
