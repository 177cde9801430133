import { describe, expect, test } from 'vitest';
import { branchSums } from '../../src/checks/support/branch-sums.ts';
import { derivedColumns } from '../../src/checks/support/derived-columns.ts';
import { tableRuns } from '../../src/checks/support/table-run.ts';
import type { ReportTable } from '../../src/model/report.ts';

/** A table from lines of cells that are set apart by blanks; `-` stands for an empty cell. */
function tableOf(unit: string, ...lines: readonly string[]): ReportTable {
  const rows = lines.map((line) => line.split(' ').map((cell) => (cell === '-' ? '' : cell)));
  let at = 0;
  const cells = rows.flatMap((row, r) =>
    row.map((text, col) => {
      const span = { start: at, end: at + text.length };
      at += text.length + 1;
      return { row: r, col, rowSpan: 1, colSpan: 1, span, text };
    }),
  );
  const cols = Math.max(...rows.map((row) => row.length));
  return { id: 't1', span: { start: 0, end: at }, unit, rows: rows.length, cols, cells };
}

const sums = (...lines: readonly string[]): string[] =>
  tableRuns([tableOf('万元', ...lines)]).flatMap((run) =>
    [...branchSums(run)].map(({ total, parts, ties }) => {
      const terms = parts.map(({ amount }) => amount.value.toFixed()).join('+');
      return `${total.amount.value.toFixed()} ${ties ? '=' : '≠'} ${terms}`;
    }),
  );

describe('rows that are the sum of the rows below them', () => {
  test('nested rows are found by their amounts, the total on top last', () => {
    expect(
      sums(
        '项目 预算数',
        '合计 8437',
        '公共服务 5216',
        '人大事务 3105',
        '政协事务 2111',
        '教育 3221',
        '小学 2020',
        '中学 1201',
      ),
    ).toEqual(['3221 = 2020+1201', '5216 = 3105+2111', '8437 = 5216+3221']);
  });

  test('small round amounts add up by chance and are left alone', () => {
    expect(sums('项目 预算数', '公共服务 30', '人大事务 10', '政协事务 20')).toEqual([]);
  });

  test('a total at the foot takes what stands above it', () => {
    expect(sums('项目 预算数', '公共服务 5216', '教育 3221', '本年支出合计 8437')).toEqual(['8437 = 5216+3221']);
  });

  const wrong = (...lines: readonly string[]): string[] => sums(...lines).filter((line) => line.includes('≠'));
  const spending = ['甲 60000 61250', '乙 41500 40870', '丙 28500 29144'];

  test.each([
    [
      'a 合计 whose rows tie in the other column',
      ['项目 预算数 完成数', ...spending, '合计 130000 133264'],
      ['133264 ≠ 61250+40870+29144'],
    ],
    [
      'of two columns neither of which ties none is right',
      ['项目 预算数 完成数', ...spending, '合计 140000 133264'],
      [],
    ],
    [
      'a row that is empty in the column that ties may be a part',
      ['项目 预算数 完成数', ...spending, '丁 - 2000', '合计 130000 133265'],
      [],
    ],
    [
      'a row near by that is just what is missing is a part',
      ['项目 预算数 完成数', '戊 - 2000', '合计 130000 133264', ...spending],
      [],
    ],
    [
      'rows divided alike, and a slip explains the difference',
      [
        '指标 单位 绝对数',
        '货运量 万吨 1782.15',
        '公路 万吨 1756.51',
        '水运 万吨 25.64',
        '客运量 万人 2144.26',
        '公路 万人 1774.81',
        '水运 万人 639.45',
      ],
      ['2144.26 ≠ 1774.81+639.45'],
    ],
    [
      'rows that are all of a division by their names may lack one, and are never too many',
      ['指标 单位 绝对数', '客运量 万人 2144.26', '公路 万人 1774.81', '水运 万人 936.45'],
      ['2144.26 ≠ 1774.81+936.45'],
    ],
    [
      'rows divided alike need not be all',
      [
        '指标 单位 绝对数',
        '货运量 万吨 1782.15',
        '公路 万吨 1756.51',
        '水运 万吨 25.64',
        '客运量 万人 3177.93',
        '公路 万人 1774.81',
        '水运 万人 369.45',
      ],
      [],
    ],
    ['growth does not add up', ['项目 预算数 比上年增长%', ...spending, '合计 130000 133264'], []],
  ])('%s', (_, lines, expected) => {
    expect(wrong(...lines)).toEqual(expected);
  });

  test('codes say what belongs where; one sum that fails among sound ones is wrong', () => {
    const rows = [
      '201 公共服务 5216 5300',
      '20101 人大事务 3105 3100',
      '20103 政府事务 2111 2200',
      '205 教育 3221 3300',
      '20501 小学 2020 2000',
      '20502 中学 1201 1300',
      '208 社会保障 4121 4500',
      '20801 管理 2121 2500',
      '20805 养老 2000 2000',
      '210 卫生健康 1646 1800',
      '21001 管理 1046 1200',
      '21002 公立医院 600 600',
      '211 节能环保 1846 1900',
      '21101 管理 1046 1200',
      '21103 污染防治 800 700',
    ];
    const head = '编码 项目 上年 本年';
    const damaged = rows.map((row) => row.replace('20805 养老 2000 2000', '20805 养老 2000 2900'));
    expect(sums(head, ...rows).filter((line) => line.includes('≠'))).toEqual([]);
    expect(sums(head, ...damaged).filter((line) => line.includes('≠'))).toEqual(['4500 ≠ 2500+2900']);
  });

  test('a row that is missing in every column is a row that was not read', () => {
    const lines = [
      '201 公共服务 5216 5300',
      '20101 人大事务 3105 3100',
      '205 教育 3221 3300',
      '20501 小学 2020 2000',
      '20502 中学 1201 1300',
    ];
    expect(sums('编码 项目 上年 本年', ...lines).filter((line) => line.includes('≠'))).toEqual([]);
  });
});

describe('columns that follow from two others', () => {
  const columns = (...lines: readonly string[]) =>
    tableRuns([tableOf('万元', ...lines)])
      .flatMap(derivedColumns)
      .map(({ kind, rows }) => ({
        kind,
        wrong: rows.filter(({ follows }) => !follows).map(({ stated }) => stated.value.toFixed()),
      }));
  const rows = ['甲 2000 2100 5.0', '乙 3000 2700 -10.0', '丙 1500 1800 20.0', '丁 4000 4400 10.0', '戊 2500 2625 5.0'];

  test('growth is found by the rows themselves', () => {
    expect(columns('项目 上年 本年 增长%', ...rows)).toEqual([{ kind: 'growth', wrong: [] }]);
  });

  test('one row that speaks against the others is wrong', () => {
    expect(columns('项目 上年 本年 增长%', ...rows, '己 2000 2500 52.0')).toEqual([{ kind: 'growth', wrong: ['52'] }]);
  });

  test('comparable growth has a base that is not printed', () => {
    expect(columns('项目 上年 本年 可比增长%', ...rows)).toEqual([]);
  });

  test('shares and differences', () => {
    expect(
      columns(
        '项目 预算 执行 完成% 增减额',
        '甲 2000 2100 105 100',
        '乙 3000 2700 90 -300',
        '丙 1500 1800 120 300',
        '丁 4000 4400 110 400',
        '戊 2500 2625 105 125',
      ),
    ).toEqual([
      { kind: 'share', wrong: [] },
      { kind: 'difference', wrong: [] },
    ]);
  });
});
