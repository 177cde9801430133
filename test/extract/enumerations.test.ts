import { expect, test } from 'vitest';
import { claimedSums } from '../support/claimed-sums.ts';

/** An enumeration is read to its end, also where its first members happen to reach the total. */
const TO_THE_END: readonly (readonly [string, readonly string[]])[] = [
  ['全年承办重点任务15项，已完成10项、正在办理5项、暂缓1项。', ['classes 15=10+5+1']],
  ['全年办理实事15件，其中已完成10件、正在办理5件、暂缓1件。', ['overshoot 15=10+5+1']],
  ['全年调处纠纷120件，其中邻里纠纷60件，婚姻纠纷60件，合同纠纷12件。', ['overshoot 120=60+60+12']],
  // Within what the printed places leave open the first two tie as well.
  ['支出19.2亿元，主要包括待遇支出12.7亿元、上解支出6.4亿元、转移支出0.1亿元。', ['exact-sum 19.2=12.7+6.4+0.1']],
  // A division that its names complete ends there; a stronger mark ends any.
  ['全镇共有干部120人，其中男性60人、女性60人、党员12人。', ['classes 120=60+60']],
  ['新储备指导员265人，其中国家级25人、一级40人、二级200人，新增志愿者300人。', ['exact-sum 265=25+40+200']],
];

/** What is too long for its total, though it says that there is more, or though another division ties. */
const TOO_LONG: readonly (readonly [string, readonly string[]])[] = [
  ['全年受理投诉120件，其中电话60件、网络40件、来信30件等。', ['overshoot 120=60+40+30']],
  ['全年受理投诉120件，其中电话60件、网络40件、来信10件等。', []],
  [
    '全年受理投诉120件，其中电话60件、网络40件、来信20件；咨询类50件、求助类40件、投诉类40件。',
    ['exact-sum 120=60+40+20', 'overshoot 120=50+40+40'],
  ],
  // What was done with some may have been done with others too; what came of a sum and the total again are no parts.
  ['审查重大决策14项，其中组织听证的8项、委托评估的9项。', []],
  ['查出问题金额12.3亿元，其中管理不规范金额9.8亿元，促进增收节支3.4亿元。', []],
  ['一般公共预算收入23.4亿元，增长4.6%，其中税收收入15.2亿元；市本级一般公共预算收入11.5亿元。', []],
  // Things at different stages, and of different kinds, are different things; those begun may be done as well.
  ['列入决策事项10项，已完成8项，因条件变化调出1项，尚在推进2项。', ['classes 10=8+1+2']],
  ['实施项目120个，已开工98个，已竣工56个。', []],
  ['攻坚任务58项，已完成49项、正常推进8项、进度滞后3项。', ['classes 58=49+8+3']],
  ['调解纠纷186起，成功181起，其中一周内化解142起，口头协议96起。', []],
  [
    '接待法律咨询1.86万人次，线上咨询0.74万人次、窗口咨询0.93万人次、电话咨询0.29万人次。',
    ['classes 1.86=0.74+0.93+0.29'],
  ],
  ['接待法律咨询1.86万人次，线上咨询0.24万人次、窗口咨询0.93万人次、电话咨询0.29万人次。', []],
  // What the total has changed by stands between it and its list.
  [
    '投入经费1240万元，比2023年增加186万元，其中办案690万元，信息化420万元，普法宣传150万元。',
    ['overshoot 1240=690+420+150'],
  ],
  [
    '招引项目68个，总投资226亿元，其中10亿元以上项目6个、5亿—10亿元项目11个、1亿—5亿元项目39个、1亿元以下项目14个。',
    ['classes 68=6+11+39+14'],
  ],
  ['招引项目68个，其中10亿元以上项目6个、5亿元以上项目17个、1亿元以上项目56个。', []],
  ['登记社会组织328家，其中社会团体142家、民办非企业单位181家、基金会3家。', ['partition 328=142+181+3']],
  ['受理建房申请864宗，批准806宗，不予批准37宗，退回补正31宗。', ['classes 864=806+37+31']],
  // One thing may be counted in several parts where the text says so.
  ['发现问题612户，其中责令改正548户、立案46户、列入异常29户，部分企业采取多种措施。', []],
  ['全年新收案件9件，其中维持4件、撤销3件、驳回2件；诉讼案件6件，胜诉4件。', ['partition 9=4+3+2']],
];

/** A total behind its parts in one clause with them, and a second measure of it. */
const BEHIND: readonly (readonly [string, readonly string[]])[] = [
  ['对9个乡镇和4个街道共14个单位开展督察。', ['wording 14=9+4']],
  ['对9个乡镇、14个部门共96个执法单位开展督察。', []],
  [
    '查处食品案件143起、罚没款86.4万元，药品案件37起、罚没款21.6万元，合计180起、罚没款118万元。',
    ['wording 180=143+37', 'wording 118=86.4+21.6'],
  ],
  [
    '出让土地300亩，价款6.20亿元，其中工业用地200亩、商住用地80亩、其他用地20亩，价款分别为1.86亿元、4.12亿元、0.32亿元。',
    ['other-item 300=200+80+20', 'wording 6.20=1.86+4.12+0.32'],
  ],
  ['建成县级中心1个、工作站16个、工作室236个，总数达到263个。', ['wording 263=1+16+236']],
  ['新发展个体工商户4126户、企业1318户，新登记经营主体共5544户。', ['wording 5544=4126+1318']],
  ['三次产业增加值分别为32.6亿元、91.8亿元、112.4亿元，地区生产总值236.4亿元。', ['partition 236.4=32.6+91.8+112.4']],
];

/** Figures that add up by chance: no sum. */
const BY_CHANCE: readonly string[] = [
  '入选国家级人才50人、省级人才49人，数量居全市首位。入选大工匠1人、工匠6人。',
  '普通高校招生1.63万人，在校生4.71万人，毕业生1.24万人。职业学校招生0.98万人，在校生2.83万人，毕业生0.9万人。',
  '科技支出3.2亿元，增长1%；教育支出61.8亿元，增长2.2%；文化支出6.6亿元，降低2.6%；社会保障支出52.9亿元，增长9.3%；环保支出8.9亿元，降低4.2%。',
  '建设1家公共服务平台、布局10家研发平台、对接10家高校、培育20家企业。',
  '装备制造规上企业达到360家，总产值80亿元。甲集团带动配套企业102家，汽配企业达到165家，石化装备企业达到93家，两项入选省级名单。',
];

test.each([...TO_THE_END, ...TOO_LONG, ...BEHIND])('%s', (text, expected) => {
  expect(claimedSums(text)).toEqual(expected);
});

test.each(BY_CHANCE)('no sum: %s', (text) => {
  expect(claimedSums(text)).toEqual([]);
});

/** Lists worded alike with other figures between the parts: what ties twice is complete the third time. */
test('lists that are alike with what stands between their parts', () => {
  const year = (y: number, whole: string, a: string, b: string): string =>
    `${y}年到期债务${whole}亿元，其中：到期本金6亿元，到期利息3亿元。预算资金偿还${a}亿元（预算外2亿元），再融资债券偿还${b}亿元。`;
  const text = [
    year(2026, '9.96', '4.06', '5.90'),
    year(2027, '5.97', '3.43', '2.54'),
    year(2028, '12.20', '4.78', '8.42'),
  ].join('');
  expect(claimedSums(text)).toContain('alike 12.20=4.78+8.42');
});
