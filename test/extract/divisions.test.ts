import { expect, test } from 'vitest';
import { claimedSums } from '../support/claimed-sums.ts';

/** Divisions that law, statistics or the words themselves close: found whatever the figures say, one of which is wrong here. */
const CLOSED: readonly (readonly [string, readonly string[]])[] = [
  ['城镇基本养老保险职工人数87.67万人。其中，职工61.13万人，离退休人员26.45万人。', ['partition 87.67=61.13+26.45']],
  [
    '基本医疗保险参保人数112.04万人，其中，职工基本医疗保险（含生育保险）参保人数50.56万人，城乡居民基本医疗保险参保人数16.48万人。',
    ['partition 112.04=50.56+16.48'],
  ],
  ['支出医疗救助资金4.48亿元，其中资助参保支出7.00亿元、直接救助支出3.78亿元。', ['partition 4.48=7.00+3.78']],
  [
    '人身险业务保费收入257.38亿元，增长6.6%；寿险业务保费收入181.15亿元，增长7.5%；健康险业务保费收入72.67亿元，增长5.1%。意外伤害险业务保费收入9.01亿元。',
    ['partition 257.38=181.15+72.67+9.01'],
  ],
  [
    '全县共有不可移动文物346处，其中全国重点文物保护单位2处，省级文物保护单位10处，县（区）级文物保护单位38处，一般不可移动文物点269处。',
    ['partition 346=2+10+38+269'],
  ],
  [
    '省下达我县债券272.83亿元。其中，新增限额债券205.77亿元（一般债券11.77亿元、专项债券194亿元）；结存限额债券81亿元；再融资债券49.06亿元。',
    ['partition 272.83=205.77+81+49.06', 'partition 205.77=11.77+194'],
  ],
  // A part that is divided in its turn; 共同 would be a member on the level of the list.
  [
    '对下转移支付77.31亿元，其中：一般转移支付67.25亿元，主要包括共同事权转移支付35.52亿元，均衡性转移支付16.71亿元；专项转移支付11.06亿元。',
    ['partition 77.31=67.25+11.06'],
  ],
  // What is said behind a division without gaps is no further member.
  [
    '全社会用电量196.22亿千瓦时。其中，第一产业用电量5.08亿千瓦时；第二产业用电量75.81亿千瓦时；第三产业用电量74.55亿千瓦时；城乡居民用电量67.78亿千瓦时；工业用电量73.65亿千瓦时。',
    ['partition 196.22=5.08+75.81+74.55+67.78'],
  ],
  // The name of the total lists its kinds itself.
  ['全镇辖167个村（社区），其中行政村126个、社区31个。', ['partition 167=126+31']],
  ['办理代表建议和提案162件，其中建议101件、提案51件。', ['partition 162=101+51']],
  ['规模以上工业企业86家，其中大型企业3家、中型企业18家、小微企业63家。', ['partition 86=3+18+63']],
  ['农村公路总里程2356公里，县道312公里、乡道645公里、村道1309公里。', ['partition 2356=312+645+1309']],
  ['全县共有中小学68所，小学46所、初中15所、高中8所。', ['partition 68=46+15+8']],
  ['图书馆藏书42.6万册，人均0.92册；其中纸质图书28.4万册、电子图书12.2万册。', ['partition 42.6=28.4+12.2']],
  ['完成造林绿化12.6万亩，其中人工造林4.2万亩、封山育林5.1万亩、退化林修复2.3万亩。', ['partition 12.6=4.2+5.1+2.3']],
  // All of it is said to be spent on these.
  [
    '新增专项债券12.6亿元，全部用于产业园区4.8亿元、城乡供水3.5亿元、停车场建设3.3亿元。',
    ['composition 12.6=4.8+3.5+3.3'],
  ],
];

/** A second division of the total behind a ；or a new 按…分. */
const ANEW: readonly (readonly [string, readonly string[]])[] = [
  [
    '共有危房92户，其中砖木结构52户，土坯结构40户；已改造80户，未改造13户。',
    ['classes 92=80+13', 'exact-sum 92=52+40'],
  ],
  [
    '纳入监测7502户、21982人，其中，边缘户2906户、8249人，不稳定户1076户、2941人，困难户3520户、10792人；风险已消除6435户、91578人，风险未消除1067户、2404人。',
    ['parallel 21982=91578+2404', 'parallel 21982=8249+2941+10792'],
  ],
  [
    '政府债务余额969.85亿元。分性质看，一般债务511.87亿元，占52.8%，专项债务457.98亿元，占47.2%；分级次看，市本级397.57亿元，占41%，县级527.28亿元，占59%。',
    ['partition 969.85=511.87+457.98', 'shares 969.85=397.57+527.28'],
  ],
];

/** Shares and contributions of the three industries, all of the whole whatever they add up to. */
const INDUSTRIES: readonly (readonly [string, readonly string[]])[] = [
  ['第一、二、三产业对经济增长的贡献率分别为3.8%、28.5%和76.7%。', ['partition 100=3.8+28.5+76.7']],
  [
    '第一产业增加值23.6亿元，贡献率为15.9%；第二产业增加值86.9亿元，贡献率为39.2%；第三产业增加值63.2亿元，贡献率为49.4%。',
    ['partition 100=15.9+39.2+49.4'],
  ],
  [
    '第一产业投资下降12.8%，占投资比重为2.2%；第二产业投资增长16.1%，占比重为61.0%；第三产业投资下降7.0%，占比重为37.7%。',
    ['partition 100=2.2+61.0+37.7'],
  ],
];

test.each([...CLOSED, ...ANEW, ...INDUSTRIES])('%s', (text, expected) => {
  const found = claimedSums(text);
  for (const sum of expected) expect(found).toContain(sum);
});

/** What the same words divide where they are no division of that total. */
const OTHERS: readonly string[] = [
  '进出口总额117.5亿元，其中国有企业进出口14.5亿元，民营企业进出口109.4亿元。',
  // What stands behind a ；beside the total, and what was issued behind what is owed.
  '免费开放补助312万元，其中中央资金180万元；图书购置240万元；戏曲下乡补助48万元。',
  '政府债务余额52亿元，其中专项债务31亿元。全年新增债券7亿元，再融资债券5亿元。',
  // 重点提案 are some of 提案 only.
  '办理代表建议和提案162件，其中建议101件、重点提案8件。',
  '一般公共预算支出57.2亿元，其中：地方财力安排46.4亿元，中央专项转移支付安排4.7亿元。',
];

test.each(OTHERS)('no division: %s', (text) => {
  expect(claimedSums(text).filter((sum) => !sum.startsWith('overshoot'))).toEqual([]);
});

const grants = (whole: string, parts: string): string => `下达专项补助${whole}万元。主要是${parts}。`;
const USUAL = [
  grants('259.4', '甲类补助127.5万元，乙类补助52万元，丙类补助79.9万元'),
  grants('6204.6', '甲类补助5103.6万元，丁类补助1101万元'),
  grants('436.07', '戊类补助228万元，己类补助208.07万元'),
];

test('主要是 opens all parts of a total where all other lists of the report behind it tie out', () => {
  const wrong = grants('480', '庚类补助275万元，辛类补助165万元，壬类补助49万元');
  expect(claimedSums([...USUAL, wrong].join(''))).toContain('alike 480=275+165+49');
  // Two of a kind are no habit, nor is one that fails twice.
  expect(claimedSums([...USUAL.slice(1), wrong].join(''))).not.toContain('alike 480=275+165+49');
  expect(claimedSums([...USUAL, wrong, wrong].join(''))).not.toContain('alike 480=275+165+49');
});
