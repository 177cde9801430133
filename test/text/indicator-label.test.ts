import { describe, expect, it } from 'vitest';
import { cellLabels, indicatorLabel, looseLabel } from '../../src/text/indicator-label.ts';

const SAME: readonly (readonly [text: string, cell: string])[] = [
  ['茶叶产量', '茶叶·产量'],
  ['肉类总产量', '肉类·产量'],
  ['粮食产量', '粮食总产·2025年'],
  ['茶叶产量增长', '茶叶·产量·比上年增长'],
  ['公开行政许可决定', '行政许可·本年处理决定数量'],
  ['新收政府信息公开申请', '本年新收政府信息公开申请数量·总计'],
  ['教育支出', '教育支出·2024年决算数'],
  ['教育支出', '教育支出·2025年预算数(不含提前下达部分)'],
  ['企业所得税快报数增长', '企业所得税·2024年快报数比2023年决算数·增减'],
  ['调入资金', '调入资金·收入·执行数'],
  ['政府性基金收入', '政府性基金收入合计·2024年快报数'],
  ['总收入', '收入总计·2024年快报数'],
  ['支出总量', '总计·支出·2026年预算数'],
  ['普通高中在校学生', '在校学生·普通高中'],
  ['“住房保障支出（类）住房改革支出（款）购房补贴（项）”', '购房补贴·支出预算'],
];

const DIFFERENT: readonly (readonly [text: string, cell: string])[] = [
  ['出口额', '某国·出口额'],
  ['不予公开', '不予公开·属于国家秘密·总计'],
  ['春茶产量', '茶叶·产量'],
  ['国有控股企业', '国有控股企业·利润总额'],
  ['规章', '规章·现行有效件数'],
  ['支出', '总计·支出'],
  ['收入总计', '本年收入合计·决算数'],
  ['固定资产投资', '固定资产投资（不含农户）·绝对数'],
];

describe('labels', () => {
  it.each(SAME)('%s is %s', (text, cell) => expect(cellLabels(cell)).toContain(indicatorLabel(text)));
  it.each(DIFFERENT)('%s is not %s', (text, cell) => expect(cellLabels(cell)).not.toContain(indicatorLabel(text)));

  it.each([
    ['虽然开展法治宣传活动', '法治宣传活动'],
    ['举办各类应急演练场次', '各类应急演练'],
    ['居民消费价格指数', '居民消费价格指数'],
    ['产量', '产量'],
  ])('%s is of %s', (name, label) => expect(indicatorLabel(name)).toBe(label));

  it.each([
    ['受理法律援助案件', '受理援助案件'],
    ['政府性基金预算收入', '政府性基金收入'],
  ])('%s may be told as %s', (long, short) => {
    expect(looseLabel(indicatorLabel(long))).toBe(looseLabel(indicatorLabel(short)));
    expect(indicatorLabel(long)).not.toBe(indicatorLabel(short));
  });
});
