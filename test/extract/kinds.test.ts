import { expect, test } from 'vitest';
import { extractText } from '../support/extract-text.ts';

const named = (text: string): string[] => extractText(text).indicators.map((i) => `${i.surface}|${i.name}|${i.kind}`);

/** A sentence, and each figure as `surface|name|kind`: what is planned, what a rate is measured against, what changed. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  [
    '2027年安排政府性基金预算支出12亿元，其中城乡社区支出9亿元，偿债支出占比约10%。',
    ['12亿元|政府性基金预算支出|target', '9亿元|城乡社区支出|target', '10%|偿债支出占比|target'],
  ],
  [
    '2027年，预计全区一般公共预算收入22亿元，加上上级补助收入30亿元，收入总计52亿元。',
    ['22亿元|一般公共预算收入|target', '30亿元|上级补助收入|target', '52亿元|收入总计|target'],
  ],
  [
    '培育茶企20家、民宿60家以上，农旅消费增长12%～15%。',
    ['20家|茶企|target', '60家|民宿|target', '12%～15%|农旅消费增长|target'],
  ],
  ['为贯彻“两个确保”，拨付教育资金3亿元，比上年增长9%。', ['3亿元|教育资金|achieved', '9%|教育资金增长|change_pct']],
  [
    '全年新增就业900人，困难人员就业120人，分别完成目标任务的108%、112%。',
    ['900人|新增就业|achieved', '120人|困难人员就业|achieved', '108%|新增就业|rate', '112%|困难人员就业|rate'],
  ],
  [
    '农村低保标准月人均提高40元、达到520元。',
    ['40元|农村低保标准月人均提高|change_abs', '520元|农村低保标准月人均|achieved'],
  ],
  [
    '旅游投入2亿元，占政府性基金预算支出8亿元的25%。',
    ['2亿元|旅游投入|achieved', '8亿元|政府性基金预算支出|achieved', '25%|旅游投入占比|share'],
  ],
  [
    '税收完成3亿元，为年度计划2.5亿元的120%，比上年增加0.2亿元、增长7.1%。',
    [
      '3亿元|税收|achieved',
      '2.5亿元|税收年度计划|target',
      '120%|税收占年度计划|rate',
      '0.2亿元|税收增加|change_abs',
      '7.1%|税收增长|change_pct',
    ],
  ],
  [
    '一般公共预算收入年初预算12亿元，实际完成13亿元，占预算的108.3%，增收0.3亿元、增长2.5%。',
    [
      '12亿元|一般公共预算收入年初预算|target',
      '13亿元|一般公共预算收入|achieved',
      '108.3%|一般公共预算收入占预算|rate',
      '0.3亿元|一般公共预算收入增收|change_abs',
      '2.5%|一般公共预算收入增长|change_pct',
    ],
  ],
  [
    '2026年拟安排农林水支出6亿元、教育支出9亿元，同比分别增长4%和3%。',
    ['6亿元|农林水支出|target', '9亿元|教育支出|target', '4%|农林水支出增长|target', '3%|教育支出增长|target'],
  ],
  [
    '“三公”经费财政拨款预算32万元，比上年减少2万元，下降6%。',
    [
      '32万元|“三公”经费财政拨款预算|target',
      '2万元|“三公”经费财政拨款预算减少|target',
      '6%|“三公”经费财政拨款预算下降|target',
    ],
  ],
  ['近三成的村建成书屋。', ['三成|村建成书屋占比|share']],
  [
    '好评率达到88.5%，环比分别提高2.4个、3.1个百分点。',
    ['88.5%|好评率|rate', '2.4个|好评率提高|change_abs', '3.1个百分点|好评率提高|change_abs'],
  ],
  ['游客量较上年增长23.7，游客满意度达96.8。', ['23.7|游客量增长|change_pct', '96.8|游客满意度|rate']],
  ['违约率降到5%红线以下，办事点设在政务大厅3层。', []],
  ['诉求最集中的4个社区依次为南湖、北桥、东园、西坝。', []],
  [
    '提出建议二十条，采纳十八条，另两条因条件不具备暂缓办理。',
    ['二十条|建议|achieved', '十八条|采纳|achieved', '两条|暂缓办理|achieved'],
  ],
];

test.each(KINDS)('%s', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  ['农村低保标准提高到512元/人月。', '512', '元/人月'],
  ['养老金1200元／人／月。', '1200', '元/人/月'],
  ['企业占比超六成。', '60', '%'],
  ['审查村规民约21份。', '21', '份'],
])('%s', (text, value, unit) => {
  const [only] = extractText(text).indicators;
  expect(only).toMatchObject({ value, unit });
});
