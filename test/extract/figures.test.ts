import { expect, test } from 'vitest';
import { extractText } from '../support/extract-text.ts';

const named = (text: string, role?: string): string[] =>
  extractText(text, { role }).indicators.map((i) => `${i.surface}|${i.name}|${i.kind}`);

/** A sentence, and each figure as `surface|name|kind`. */
const NAMES: readonly (readonly [string, readonly string[]])[] = [
  // What was reached is measured by a plan; what follows is none.
  [
    '生产总值增长6.2%，高于年初6%的预期目标；财政收入21.36亿元，比上年的19.87亿元增长7.5%。',
    [
      '6.2%|生产总值增长|change_pct',
      '6%|高于年初|target',
      '21.36亿元|财政收入|achieved',
      '19.87亿元|上年财政收入|prior',
      '7.5%|财政收入增长|change_pct',
    ],
  ],
  ['全年，苇泊镇共受理群众来访53批，答复率98%。', ['53批|受理群众来访|achieved', '98%|答复率|rate']],
  ['发出58份合同。', ['58份|发出合同|achieved']],
  ['全镇现有8名年轻干部通过了考试。', ['8名|年轻干部|achieved']],
  ['税收收入6亿元，同比下降3.5%。', ['6亿元|税收收入|achieved', '3.5%|税收收入下降|change_pct']],
  ['安全感由94%提升至96%，提高2个百分点。', ['94%|安全感|prior', '96%|安全感|rate', '2个百分点|安全感提高|change_abs']],
  ['城镇、农村居民收入分别增长4%、6%。', ['4%|城镇居民收入增长|change_pct', '6%|农村居民收入增长|change_pct']],
  ['灌溉用水占61.5%。', ['61.5%|灌溉用水占比|share']],
  ['在9个村各举办夜校2期。', ['9个|村|achieved', '2期|举办夜校|achieved']],
  ['造林320亩、415亩。', ['320亩|造林|achieved', '415亩|造林|achieved']],
  ['拆除违建26处800平方米。', ['26处|拆除违建|achieved', '800平方米|拆除违建面积|achieved']],
  ['办结率、满意率均为100%。', ['100%|办结率、满意率|rate']],
  ['全市审批时限缩短3天。', ['3天|审批时限缩短|change_abs']],
  [
    '减免罚款52万元，户均减免3万元，比上年多减8万元。',
    ['52万元|减免罚款|achieved', '3万元|户均减免|achieved', '8万元|减免罚款多减|change_abs'],
  ],
  [
    '投诉60件（60.0%）、建议40件（40.0%）。',
    ['60件|投诉|achieved', '60.0%|投诉占比|share', '40件|建议|achieved', '40.0%|建议占比|share'],
  ],
  [
    '受理60件，办结57件（95%），评价满意54件（94.7%）。',
    ['60件|受理|achieved', '57件|办结|achieved', '95%|办结|rate', '54件|满意|achieved', '94.7%|满意|rate'],
  ],
  ['绿电占比由31%升至44%。', ['31%|绿电占比|prior', '44%|绿电占比|share']],
  [
    '2020年全镇茶叶产值3亿元，2024年达到5亿元，四年净增2亿元。',
    ['3亿元|茶叶产值|prior', '5亿元|茶叶产值|achieved', '2亿元|茶叶产值净增|change_abs'],
  ],
  [
    '会务经费预算20万元，较上年压减5万元，其中培训12万元、会议8万元。',
    ['20万元|会务经费预算|target', '5万元|会务经费预算压减|target', '12万元|培训|target', '8万元|会议|target'],
  ],
  ['压减一般性支出预算90万元，会议费下降4.5%。', ['90万元|压减一般性支出预算|achieved', '4.5%|会议费下降|change_pct']],
  ['支出预算80万元，实际支出76万元。', ['80万元|支出预算|target', '76万元|实际支出|achieved']],
  ['新建书屋9处；修缮桥梁4座；以上民生实事年底前全部建成。', ['9处|新建书屋|target', '4座|修缮桥梁|target']],
  ['下阶段，将新建泵站6座，清淤河道30公里。', ['6座|新建泵站|target', '30公里|清淤河道|target']],
  ['钟楼街等7条断头路贯通。', ['7条|断头路|achieved']],
  ['建设240套保障性租赁住房。', ['240套|建设保障性租赁住房|achieved']],
  ['建成13个乡镇消防救援站和6个警务站。', ['13个|乡镇消防救援站|achieved', '6个|警务站|achieved']],
  ['实施19个重点工业和技改项目。', ['19个|重点工业和技改项目|achieved']],
  ['新建4个“一件事”服务专区。', ['4个|新建“一件事”服务专区|achieved']],
  ['谋划实施5个彰显水乡风貌的文旅项目。', ['5个|彰显水乡风貌的文旅项目|achieved']],
  ['总投资120亿元的植保项目开工。', ['120亿元|植保项目总投资|achieved']],
  ['推动27个总投资94亿元的医药项目。', ['27个|医药项目|achieved', '94亿元|医药项目总投资|achieved']],
  ['财政教育支出连续8年保持增长。', ['8年|财政教育支出连续保持增长|achieved']],
  ['高质量办理人大代表建议116件。', ['116件|办理人大代表建议|achieved']],
  ['建成紧密型县域医共体6个。', ['6个|紧密型县域医共体|achieved']],
  ['粮食播种面积18万亩、产量7万吨。', ['18万亩|粮食播种面积|achieved', '7万吨|粮食产量|achieved']],
  ['一、二、三产分别增长2%、3%、4%。', ['2%|一产增长|change_pct', '3%|二产增长|change_pct', '4%|三产增长|change_pct']],
  [
    '产值增长6%，比全国、全省分别高1.4、0.6个百分点。',
    ['6%|产值增长|change_pct', '1.4|产值增速高于全国|change_abs', '0.6个百分点|产值增速高于全省|change_abs'],
  ],
  [
    '收入80万元，加上级补助9万元、上年结余4万元，收入总计93万元。',
    ['80万元|收入|achieved', '9万元|上级补助|achieved', '4万元|上年结余|achieved', '93万元|收入总计|achieved'],
  ],
  ['新增岗位90个，完成目标任务的112%。', ['90个|新增岗位|achieved', '112%|新增岗位占目标任务|rate']],
  ['财政资金近七成投向民生。', ['七成|财政资金投向民生占比|share']],
  ['收入实际增长6%。', ['6%|收入实际增长|change_pct']],
  ['按期办结率97%，主动公开信息84条。', ['97%|按期办结率|rate', '84条|主动公开信息|achieved']],
  ['③实施康复救助“解三优”[4]行动83次。', ['83次|康复救助“解三优”行动|achieved']],
  ['民企占GDP比重提高2个百分点。', ['2个百分点|民企占GDP比重提高|change_abs']],
  ['工业增长8%，较全省高1.7个百分点。', ['8%|工业增长|change_pct', '1.7个百分点|工业增速高于全省|change_abs']],
  ['黄湾大桥等10条跨河通道贯通。', ['10条|跨河通道|achieved']],
  ['设立3亿元基金支持企业。', ['3亿元|基金|achieved']],
  ['健儿夺得5金2银。', ['5金|金牌|achieved', '2银|银牌|achieved']],
  ['2.扩建幼儿园9所。', ['9所|扩建幼儿园|achieved']],
  ['渔场、茶场、果场分别达到12、7和5家。', ['12|渔场|achieved', '7|茶场|achieved', '5家|果场|achieved']],
  ['村级调解36件、成功33件。', ['36件|村级调解|achieved', '33件|村级调解成功|achieved']],
  ['新增民宿8家、总数40家。', ['8家|新增民宿|achieved', '40家|民宿总数|achieved']],
  ['苇泊镇综治中心本季度排查隐患18处。', ['18处|排查隐患|achieved']],
  ['全区基金收入预算数9亿元，执行数8亿元。', ['9亿元|基金收入预算数|target', '8亿元|基金收入执行数|achieved']],
  ['性别比（以女性为100）为104.3。', ['104.3|性别比|rate']],
];

test.each(NAMES)('%s', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test('what a planned section says is planned, unless it says what is already there', () => {
  expect(named('新建泵站3座，目前已建成2座。', 'plan')).toEqual([
    '3座|新建泵站|target',
    '2座|目前已建成|achieved'.replace('目前已建成', '已建成'),
  ]);
});

/** A sentence, and each sum as `whole = parts`, `?` where the list is open. */
const SUMS: readonly (readonly [string, readonly string[]])[] = [
  ['共审查161件，其中文件10件，决策4件，合同147件。', ['161=10+4+147']],
  ['办沙龙20场，其中诗歌6场、戏剧5场。', ['20?6+5']],
  ['建议43件（主办29件、会办14件），提案31件，合计74件。', ['43=29+14', '74=43+31']],
  ['来访87批355人次，其中初访52批190人次，重访35批165人次。', ['87=52+35', '355=190+165']],
  ['排查隐患59处，已整改51处，剩余6处。', ['59=51+6']],
  ['新增停车泊位1.1万个、充电桩1万个，托位1.47万个。', []],
];

test.each(SUMS)('%s', (text, expected) => {
  const { indicators, relations } = extractText(text);
  const value = (id: string | undefined): string => indicators.find((i) => i.id === id)?.value ?? '';
  const sums = relations
    .filter((r) => r.type === 'sum')
    .map((r) => `${value(r.wholeId)}${r.complete ? '=' : '?'}${r.partIds.map(value).join('+')}`);
  expect(sums).toEqual(expected);
});

test('offsets point at what was printed, also where a line break was left out', () => {
  const text = '开展活动\n18场，受众9600余\n人次。';
  const kept = [
    { start: 0, end: 4 },
    { start: 5, end: 16 },
    { start: 17, end: text.length },
  ];
  const { indicators } = extractText(text, { kept });
  expect(indicators.map((i) => i.surface)).toEqual(['18场', '9600余\n人次']);
  for (const i of indicators) expect(text.slice(i.span.start, i.span.end)).toBe(i.surface);
});

test('a period inside a closed bracket is not that of what follows', () => {
  const { indicators } = extractText('全年生产总值312亿元（上半年150亿元），财政收入21亿元。');
  expect(indicators.map(({ period }) => period)).toEqual(['全年', '上半年', '全年']);
});

/** Each figure that is a part of another, as `part<whole`. */
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  [
    '预算收入2000亿元，比上年增长2%。其中，税收收入1500亿元，增长3.5%。预算收入加上转移支付补助600亿元、上年结余80亿元，预算总收入为2680亿元。',
    ['2000亿元<2680亿元', '1500亿元<2000亿元', '600亿元<2680亿元', '80亿元<2680亿元'],
  ],
  ['民生支出首次突破万亿元、占比80%左右。', []],
];

test.each(PARTS)('nothing is a part of itself: %s', (text, expected) => {
  const { indicators } = extractText(text);
  const surface = new Map(indicators.map((i) => [i.id, i.surface]));
  const parts = indicators.filter((i) => i.totalId !== undefined);
  expect(parts.map((i) => `${i.surface}<${surface.get(i.totalId ?? '')}`)).toEqual(expected);
});
