import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvTable } from '../support/csv.ts';
import { gouji, temporaryFolder } from './gouji.ts';

const REPORT =
  '青溪镇2023年度工作报告\n一、工作情况\n全镇现有镇级河长26名，清理河道14.5公里。全年实现地方一般预算收入3.2亿元，同比增长4.5%。\n';
const OWN = `indicators:
  - id: river_chiefs
    names: [河长, 镇级河长]
    units: [名]
  - id: gpb_revenue
    names: [地方一般预算收入]
`;
let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'report.txt'), REPORT);
  writeFileSync(join(folder, 'own.yaml'), OWN);
});

describe('indicators of the configuration', () => {
  test('a run gives their ids', async () => {
    const { code } = await gouji(['run', 'report.txt', '--config', 'own.yaml', '--out', 'out'], folder);
    expect(code).toBe(0);
    const rows = csvTable(readFileSync(join(folder, 'out/indicators.csv'), 'utf8'));
    expect(rows.map((row) => [row.surface, row.indicator])).toEqual([
      ['26名', 'river_chiefs'],
      ['14.5公里', ''],
      ['3.2亿元', 'gpb_revenue'],
      ['4.5%', 'gpb_revenue_growth'],
    ]);
  });

  test('list shows them beside the known ones', async () => {
    const { stdout } = await gouji(['list', 'indicators', '--config', 'own.yaml'], folder);
    expect(stdout).toMatch(/^gdp\t元\t地区生产总值 /m);
    expect(stdout).toMatch(/^river_chiefs\t名\t河长 镇级河长$/m);
    expect(stdout).toMatch(/^gpb_revenue\t元\t.* 地方一般预算收入$/m);
  });

  test.each([
    [
      'names without a list',
      'indicators:\n  - id: a\n    names: 河长\n',
      'invalid-option: bad.yaml 中 indicators.0.names',
    ],
    ['an unknown key', 'indicators:\n  - {id: a, names: [河长], unit: 名}\n', 'unknown-option: bad.yaml'],
    [
      'a scaled unit',
      'indicators:\n  - {id: a, names: [投资], units: [亿元]}\n',
      'indicator-unit-scaled: bad.yaml 中指标 a',
    ],
    [
      'a name that is taken',
      'indicators:\n  - {id: a, names: [地区生产总值], units: [元]}\n',
      'indicator-name-taken: bad.yaml 中指标 a 的名称“地区生产总值”已属于 gdp',
    ],
  ])('%s: nothing runs, exit code 2', async (_name, yaml, message) => {
    writeFileSync(join(folder, 'bad.yaml'), yaml);
    const { code, stderr } = await gouji(['run', 'report.txt', '--config', 'bad.yaml', '--out', 'bad'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain(`gouji: ${message}`);
  });
});
