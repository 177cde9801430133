/** Rows of an invented budget table: item, last year, budget, achieved. */
const ROWS: readonly (readonly [string, number, number, number])[] = [
  ['增值税', 21350, 22400, 22848],
  ['企业所得税', 8420, 8800, 8624],
  ['个人所得税', 3150, 3300, 3465],
  ['房产税', 5260, 5500, 5775],
  ['契税', 9480, 9000, 8550],
  ['车船税', 1720, 1800, 1836],
];

/** A table whose last column follows from two others; `last` is its figure in the last row. */
export function derivedTable(head: '增长%' | '完成预算%' | '增减额', last: string): string {
  const derived = ([, before, budget, achieved]: (typeof ROWS)[number]): string => {
    if (head === '增减额') return String(achieved - before);
    return (head === '增长%' ? (achieved / before - 1) * 100 : (achieved / budget) * 100).toFixed(1);
  };
  const rows = ROWS.map((row, at) => [...row, at === ROWS.length - 1 ? last : derived(row)].join('\t'));
  return [
    '青溪县2023年预算执行情况表',
    '单位：万元',
    '',
    ['项目', '上年决算数', '预算数', '执行数', head].join('\t'),
    ...rows,
    '',
  ].join('\n');
}

/** 类 over 款, with codes; `last` is the amount of the last 款. */
export function codedTable(last: string): string {
  const rows = [
    ['201', '一般公共服务支出', '5216'],
    ['20101', '人大事务', '3105'],
    ['20103', '政府办公厅（室）事务', '2111'],
    ['205', '教育支出', '3221'],
    ['20501', '教育管理事务', '1020'],
    ['20502', '普通教育', '2201'],
    ['208', '社会保障和就业支出', '4121'],
    ['20801', '人力资源管理事务', '2121'],
    ['20805', '行政事业单位养老支出', '2000'],
    ['210', '卫生健康支出', '1646'],
    ['21001', '卫生健康管理事务', '1046'],
    ['21002', '公立医院', '600'],
    ['211', '节能环保支出', '1846'],
    ['21101', '环境保护管理事务', '1046'],
    ['21103', '污染防治', last],
  ];
  return [
    '青溪县2023年支出预算表',
    '单位：万元',
    '',
    ['科目编码', '科目名称', '预算数'].join('\t'),
    ...rows.map((row) => row.join('\t')),
    '',
  ].join('\n');
}

/** Revenue against expenditure; `spent` is the total of the right side. */
export function balanceTable(spent: string): string {
  const rows = [
    ['项目', '上年执行数', '预算数', '项目', '上年执行数', '预算数'],
    ['一、一般公共预算收入', '8100', '8350', '一、一般公共预算支出', '10950', '11200'],
    ['二、上级补助收入', '4000', '4050', '二、上解支出', '1150', '1200'],
    ['收入总计', '12100', '12400', '支出总计', '12100', spent],
  ];
  return ['青溪县2023年一般公共预算收支平衡表', '单位：万元', '', ...rows.map((row) => row.join('\t')), ''].join('\n');
}

/** Four items of spending planned and carried out; `total` is what the last row says was spent. */
export function spendingTable(total: string): string {
  const rows = [
    ['项目', '预算数', '执行数', '完成预算（%）'],
    ['教育支出', '60000', '61250', '102.1'],
    ['卫生健康支出', '41500', '40870', '98.5'],
    ['农林水支出', '28500', '29144', '102.3'],
    ['合计', '130000', total, '101.0'],
  ];
  return `青溪县2023年重点支出情况表\n单位：万元\n\n${rows.map((row) => row.join('\t')).join('\n')}\n`;
}

/** A single column of rows of one rank under `total`. */
export function plainTable(total: string): string {
  const rows = ['项目\t决算数', '增值税\t8126.35', '所得税\t214.70', '资源税\t99.85', `收入合计\t${total}`];
  return `青溪县2023年财政收入表\n单位：万元\n\n${rows.join('\n')}\n`;
}
