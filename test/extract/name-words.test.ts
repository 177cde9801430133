import { expect, test } from 'vitest';
import { extractText } from '../support/extract-text.ts';

const named = (text: string, role?: string): string[] =>
  extractText(text, { role }).indicators.map((i) => `${i.surface}|${i.name}|${i.kind}`);

/** A sentence, and each figure as `surface|name|kind`: which words belong to a name and which only lead up to it. */
const NAMES: readonly (readonly [string, readonly string[]])[] = [
  // words that begin like an adverb or end like a verb of reaching
  ['可再生能源消费占比提高0.4个百分点。', ['0.4个百分点|可再生能源消费占比提高|change_abs']],
  ['近岸海域水质优良率91%，计容面积720平方米。', ['91%|近岸海域水质优良率|rate', '720平方米|计容面积|achieved']],
  ['城镇调查失业率平均为5.1%，城镇登记失业率2.9%。', ['5.1%|城镇调查失业率|rate', '2.9%|城镇登记失业率|rate']],
  ['国际航线恢复至12条，许可事项缩减到80项。', ['12条|国际航线|achieved', '80项|许可事项|achieved']],
  ['旅客到达42万人次。', ['42万人次|旅客到达|achieved']],
  ['主要是抚恤金80万元、取暖费9万元。', ['80万元|抚恤金|achieved', '9万元|取暖费|achieved']],
  ['省财政厅核定我市2021年政府债务限额36亿元。', ['36亿元|政府债务限额|achieved']],
  ['五、消费市场全年社会消费品零售总额31亿元。', ['31亿元|社会消费品零售总额|achieved']],
  // adverbs that set a clause against another
  ['案件虽达120件，办结率却只有81%。', ['120件|案件|achieved', '81%|办结率|rate']],
  ['收入虽然增长5%，支出则减少3%。', ['5%|收入增长|change_pct', '3%|支出减少|change_pct']],
  ['船只12艘，成就6项，细则3件。', ['12艘|船只|achieved', '6项|成就|achieved', '3件|细则|achieved']],
  // what they do is part of what they are
  [
    '提供食宿的服务机构37个，通过资质认定的检测机构12个。',
    ['37个|提供食宿的服务机构|achieved', '12个|通过资质认定的检测机构|achieved'],
  ],
  ['制定、修改和废止规章6件。', ['6件|制定、修改和废止规章|achieved']],
  ['提高低保补助标准、覆盖1.2万人。', ['1.2万人|覆盖|achieved']],
  ['“廊桥微课”累计参与900人次，镇司法所累计受理38件。', ['900人次|“廊桥微课”参与|achieved', '38件|受理|achieved']],
  ['对俄进出口增速高于全省3个百分点。', ['3个百分点|对俄进出口增速高于全省|change_abs']],
  // 分别: what is measured is printed once
  [
    '苹果、食用菌、中药材产量分别增长3%、6%、9%。',
    ['3%|苹果产量增长|change_pct', '6%|食用菌产量增长|change_pct', '9%|中药材产量增长|change_pct'],
  ],
  ['交通、水利分别完成投资25亿元、8亿元。', ['25亿元|交通完成投资|achieved', '8亿元|水利完成投资|achieved']],
  [
    '第一、二产业增加值占生产总值的比重分别为13%、51%。',
    ['13%|第一产业增加值占比|share', '51%|第二产业增加值占比|share'],
  ],
  ['友好城市和外国驻沙洲代表处分别增至14对、9家。', ['14对|友好城市|achieved', '9家|外国驻沙洲代表处|achieved']],
  // nouns behind the figure
  [
    '新增2个全省传统村落集中连片保护利用示范县、总数居全省首位。',
    ['2个|新增全省传统村落集中连片保护利用示范县|achieved'],
  ],
  ['组织4次信息公开栏目全覆盖检查。', ['4次|信息公开栏目全覆盖检查|achieved']],
  ['推动3个投资额亿元以上重大工业项目建成。', ['3个|投资额亿元以上重大工业项目|achieved']],
  ['对农户一次性发放20亿元补贴，发行10亿元长期国债。', ['20亿元|补贴|achieved', '10亿元|发行长期国债|achieved']],
  ['来自6个国家和地区近300名嘉宾参会。', ['6个|国家和地区|achieved', '300名|嘉宾|achieved']],
  ['推进15项举措落地。', ['15项|举措|achieved']],
  ['总额8亿元的新材料与绿色石化基金落地。', ['8亿元|新材料与绿色石化基金总额|achieved']],
  ['全区9户17人建档立卡贫困人口实现增收。', ['9户|建档立卡贫困人口|achieved', '17人|建档立卡贫困人口|achieved']],
  // the level that a change or an addition leads to
  ['新认定示范企业16家、达到69家。', ['16家|新认定示范企业|achieved', '69家|示范企业|achieved']],
  ['高技术产值占比提高9个百分点、达到49%。', ['9个百分点|高技术产值占比提高|change_abs', '49%|高技术产值占比|share']],
  ['财政收入增加15亿元，总额达到113亿元。', ['15亿元|财政收入增加|change_abs', '113亿元|财政收入总额|achieved']],
  ['粮食产量连续8年稳定在12万吨以上。', ['8年|粮食产量连续稳定在12万吨以上|achieved', '12万吨|粮食产量|achieved']],
  [
    '支出调整预算为15亿元，实际完成14.7亿元，为预算的98%。',
    ['15亿元|支出调整预算|achieved', '14.7亿元|支出|achieved', '98%|支出占预算|rate'],
  ],
  [
    '基金收入27万元，比上年执行数15万元增长80%。',
    ['27万元|基金收入|achieved', '15万元|上年基金收入|prior', '80%|基金收入增长|change_pct'],
  ],
  ['补贴标准逐年提高，平均达到2000元。', ['2000元|补贴标准|achieved']],
  ['新增国家级示范企业8家、省级66家。', ['8家|新增国家级示范企业|achieved', '66家|省级示范企业|achieved']],
  // as many percentages as things, without 分别
  ['高端装备、生物医药增加值增长13%、9%。', ['13%|高端装备增加值增长|change_pct', '9%|生物医药增加值增长|change_pct']],
  [
    '接待游客80万人次、旅游收入8亿元，比2019年提升15%、22%。',
    [
      '80万人次|接待游客|achieved',
      '8亿元|旅游收入|achieved',
      '15%|接待游客提升|change_pct',
      '22%|旅游收入提升|change_pct',
    ],
  ],
  ['养老保险、医疗保险参保率达94%、98%。', ['94%|养老保险参保率|rate', '98%|医疗保险参保率|rate']],
  // what became of the things counted
  ['78个乡村振兴衔接项目全部完工。', ['78个|乡村振兴衔接项目|achieved']],
  ['完成101条背街巷道的综合改造。', ['101条|背街巷道的综合改造|achieved']],
  ['123个老旧小区改造惠及1万户群众。', ['123个|老旧小区改造|achieved', '1万户|群众|achieved']],
  // shares of what stands behind
  ['推进试点，80%以上的村集体收入破百万。', ['80%|村集体收入破百万占比|share']],
  ['90%的县医院达到三级水平。', ['90%|县医院达到三级水平占比|share']],
  // no figures
  ['21个学科进入前千分之一。', ['21个|学科|achieved']],
  ['二八支渠完成治理，新设学校四三所。', ['四三所|新设学校|achieved']],
  // shares and changes
  ['工业投资增长20%、占固定资产投资比重提高到15%。', ['20%|工业投资增长|change_pct', '15%|工业投资占比|share']],
  [
    '争取债券20亿元、占全省比例提高1.8个百分点。',
    ['20亿元|债券|achieved', '1.8个百分点|债券占全省比例提高|change_abs'],
  ],
  ['PM2.5浓度改善10.8%，压减一般性支出30%。', ['10.8%|PM2.5浓度改善|change_pct', '30%|压减一般性支出|change_pct']],
  ['较前期选址减少占用耕地10%。', ['10%|减少占用耕地|change_pct']],
  [
    '投资6亿元完成三家污染企业搬迁，投资4亿元实施锅炉改造。',
    ['6亿元|投资|achieved', '三家|污染企业搬迁|achieved', '4亿元|投资|achieved'],
  ],
  // what goes beyond a plan
  [
    '播种面积46万亩、产量19万吨，分别超省定任务0.4万亩、0.2万吨。',
    [
      '46万亩|播种面积|achieved',
      '19万吨|产量|achieved',
      '0.4万亩|播种面积超省定任务|change_abs',
      '0.2万吨|产量超省定任务|change_abs',
    ],
  ],
  ['完成投资29亿元、超年度计划28%。', ['29亿元|完成投资|achieved', '28%|完成投资超年度计划|change_pct']],
  ['争取资金3亿元，同比多争取0.6亿元。', ['3亿元|资金|achieved', '0.6亿元|资金多争取|change_abs']],
  // a noun of two characters keeps its verb
  [
    '拨付资金3亿元，发放资料900份，组建规模3亿元的人才基金。',
    ['3亿元|拨付资金|achieved', '900份|发放资料|achieved', '3亿元|人才基金规模|achieved'],
  ],
  [
    '清运垃圾9万吨，其中焚烧7万吨、填埋2万吨，日均246吨。',
    ['9万吨|清运垃圾|achieved', '7万吨|焚烧|achieved', '2万吨|填埋|achieved', '246吨|日均清运垃圾|achieved'],
  ],
  ['乡、村16个调解委员会受理纠纷41件。', ['16个|调解委员会|achieved', '41件|受理纠纷|achieved']],
  ['诉求量居前两位的领域分别是市容18件、住房15件。', ['18件|市容|achieved', '15件|住房|achieved']],
  // counters
  ['检定计量器具23万台件，业务总量5亿标准量。', ['23万台件|检定计量器具|achieved', '5亿标准量|业务总量|achieved']],
  ['我们与广大台胞一起，共同努力。', []],
];

test.each(NAMES)('%s', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test('what is carried over does not make the rest of a plan achieved', () => {
  expect(named('加上补助收入9万元，上年结转11万元，调入资金2万元，收入总计77万元。', 'draft')).toEqual([
    '9万元|补助收入|target',
    '11万元|上年结转|achieved',
    '2万元|调入资金|target',
    '77万元|收入总计|target',
  ]);
});

test('a planned share is named after its part, past a bracket', () => {
  expect(named('项目支出77万元（含提前告知26万元），占一般公共预算支出的64%。', 'draft')).toEqual([
    '77万元|项目支出|target',
    '26万元|提前告知|target',
    '64%|项目支出占比|target',
  ]);
});

/** A sentence, and each figure as `surface|subject`. */
test.each([
  ['省级重点实验室8个，全国文明村2个。', ['8个|', '2个|']],
  ['市级一般公共预算收入12亿元。', ['12亿元|市级']],
  ['市本级债务余额17亿元；县区政府债务余额13亿元。', ['17亿元|市本级', '13亿元|县区']],
])('%s', (text, expected) => {
  expect(extractText(text).indicators.map((i) => `${i.surface}|${i.subject ?? ''}`)).toEqual(expected);
});
