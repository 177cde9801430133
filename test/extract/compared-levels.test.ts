import { expect, test } from 'vitest';
import { extractText } from '../support/extract-text.ts';

/** Phrases of comparison: each figure as `printed kind`, and the changes as `change now then`. */
const COMPARISONS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    '全年发生事故14起、死亡7人，与上年的16起、8人相比，分别下降12.5%、22.5%。',
    ['14起 achieved', '7人 achieved', '16起 prior', '8人 prior', '12.5% change_pct', '22.5% change_pct'],
    ['12.5% 14起 16起', '22.5% 7人 8人'],
  ],
  [
    '全年受理信访320件，较去年同期的250件增长38%。',
    ['320件 achieved', '250件 prior', '38% change_pct'],
    ['38% 320件 250件'],
  ],
  [
    '受理案件数由上年的250件上升至320件，增长18%。',
    ['250件 prior', '320件 achieved', '18% change_pct'],
    ['18% 320件 250件'],
  ],
  [
    '全年新收案件320件，与2022年的250件相比增长28%。',
    ['320件 achieved', '250件 prior', '28% change_pct'],
    ['28% 320件 250件'],
  ],
  [
    '全年检测320批次，由上年的250批次增长到现在的规模，增幅为38%。',
    ['320批次 achieved', '250批次 prior', '38% change_pct'],
    ['38% 320批次 250批次'],
  ],
  [
    '全年新收案件320件，相比上年250件，增长28%。',
    ['320件 achieved', '250件 prior', '28% change_pct'],
    ['28% 320件 250件'],
  ],
  [
    '全年新收案件320件（上年250件），同比增长28%。',
    ['320件 achieved', '250件 prior', '28% change_pct'],
    ['28% 320件 250件'],
  ],
  [
    '与上年的250件相比，今年受理320件，增长28%。',
    ['250件 prior', '320件 achieved', '28% change_pct'],
    ['28% 320件 250件'],
  ],
  ['去年同期250件，今年320件，同比增长28%。', ['250件 prior', '320件 achieved', '28% change_pct'], ['28% 320件 250件']],
  [
    '应诉案件15件，与上年度21件相比减少6件，下降28.6%。',
    ['15件 achieved', '21件 prior', '6件 change_abs', '28.6% change_pct'],
    ['6件 15件 21件', '28.6% 15件 21件'],
  ],
  // A single word of change right behind the old level; the old level in an aside before the change or behind it.
  [
    '全年审查合同214份，较上年的187份多37份。',
    ['214份 achieved', '187份 prior', '37份 change_abs'],
    ['37份 214份 187份'],
  ],
  [
    '平均得分92.6分，比上年提高2.1分（上年90.2分）。',
    ['92.6分 achieved', '2.1分 change_abs', '90.2分 prior'],
    ['2.1分 92.6分 90.2分'],
  ],
  [
    '平均得分92.6分，比上年（90.2分）提高2.1分。',
    ['92.6分 achieved', '90.2分 prior', '2.1分 change_abs'],
    ['2.1分 92.6分 90.2分'],
  ],
  // Two changes after one another, and how much each is of the level that went before.
  [
    '发生事故12起，死亡6人，同比减少4起、2人，分别下降25%、33.3%。',
    ['12起 achieved', '6人 achieved', '4起 change_abs', '2人 change_abs', '25% change_pct', '33.3% change_pct'],
    ['25% 12起 4起', '33.3% 6人 2人'],
  ],
  [
    '发生事故12起，死亡6人，分别比上年减少4起、2人，事故起数下降35%。',
    ['12起 achieved', '6人 achieved', '4起 change_abs', '2人 change_abs', '35% change_pct'],
    ['35% 12起 4起'],
  ],
  // Days that are counted and compared; a planned change is one too.
  [
    '优良天数317天，比上年的311天增加16天。',
    ['317天 achieved', '311天 prior', '16天 change_abs'],
    ['16天 317天 311天'],
  ],
  [
    '优良天数由311天增加到317天，增加16天。',
    ['311天 prior', '317天 achieved', '16天 change_abs'],
    ['16天 317天 311天'],
  ],
  [
    '2022年收入预算41.5万元，比2021年的39.0万元增加1.5万元。',
    ['41.5万元 target', '39.0万元 prior', '1.5万元 target'],
    ['1.5万元 41.5万元 39.0万元'],
  ],
  [
    '发生事故12起，死亡6人；与上年的16起、8人相比，事故起数下降35%。',
    ['12起 achieved', '6人 achieved', '16起 prior', '8人 prior', '35% change_pct'],
    ['35% 12起 16起'],
  ],
  // The old levels behind the changes, one or in turn.
  [
    '一审案件112件，同比下降9.7%，上年为126件。',
    ['112件 achieved', '9.7% change_pct', '126件 prior'],
    ['9.7% 112件 126件'],
  ],
  [
    '立案38起，罚款412万元，同比分别增长15.2%、下降8.4%，上年同期分别为32起、450万元。',
    ['38起 achieved', '412万元 achieved', '15.2% change_pct', '8.4% change_pct', '32起 prior', '450万元 prior'],
    ['15.2% 38起 32起', '8.4% 412万元 450万元'],
  ],
  // The only level in the unit of what it is compared with, other figures between.
  [
    '受理仲裁96件，标的额1.24亿元；件数增长20%，比上年的80件增加18件。',
    ['96件 achieved', '1.24亿元 achieved', '20% change_pct', '80件 prior', '18件 change_abs'],
    ['18件 96件 80件'],
  ],
  [
    '保留权责事项420项，较调整前的435项净减少12项。',
    ['420项 achieved', '435项 achieved', '12项 change_abs'],
    ['12项 420项 435项'],
  ],
  // The rate of change before the change itself; the old level of the year that is compared with; over two years.
  [
    '新收案件6218件，同比下降7.9%，比上年减少482件。',
    ['6218件 achieved', '7.9% change_pct', '482件 change_abs'],
    ['7.9% 6218件 482件'],
  ],
  [
    '接待群众5824人次，同比增长8.6%（2023年为5412人次）。',
    ['5824人次 achieved', '8.6% change_pct', '5412人次 achieved'],
    ['8.6% 5824人次 5412人次'],
  ],
  [
    '贷款余额由2022年末的18.6亿元增加到2024年末的29.3亿元，两年增加11.7亿元。',
    ['18.6亿元 prior', '29.3亿元 achieved', '11.7亿元 change_abs'],
    ['11.7亿元 29.3亿元 18.6亿元'],
  ],
  [
    '证明事项由2022年的126项压减至2024年的71项，累计压减65项。',
    ['126项 prior', '71项 achieved', '65项 change_abs'],
    ['65项 71项 126项'],
  ],
  [
    '受理率91.2%，比2023年提高3.8个百分点（2023年为88.4%）。',
    ['91.2% rate', '3.8个百分点 change_abs', '88.4% rate'],
    ['3.8个百分点 91.2% 88.4%'],
  ],
  // How a change has changed, and what goes beyond a plan, is no difference of these levels.
  ['败诉率由11.2%降至10.8%，增幅放缓2.1个百分点。', ['11.2% prior', '10.8% rate', '2.1个百分点 change_abs'], []],
  [
    '完成投资1320万元，超年度计划120万元，较上年增长18%。',
    ['1320万元 achieved', '120万元 change_abs', '18% change_pct'],
    [],
  ],
  // How far from what it is measured by; what was planned comes before what was reached.
  [
    '债务限额54.10亿元，债务余额52.79亿元，低于限额1.13亿元。',
    ['54.10亿元 achieved', '52.79亿元 achieved', '1.13亿元 change_abs'],
    ['1.13亿元 52.79亿元 54.10亿元'],
  ],
  [
    '地区生产总值增长4.2%，低于年初7%的预期目标3.8个百分点。',
    ['4.2% change_pct', '7% target', '3.8个百分点 change_abs'],
    ['3.8个百分点 4.2% 7%'],
  ],
  [
    '收入决算8743万元，比预算8600万元超收243万元。',
    ['8743万元 achieved', '8600万元 achieved', '243万元 change_abs'],
    ['243万元 8743万元 8600万元'],
  ],
  [
    '合同成交额46.3亿元，增长24.8%，比上年37.1亿元增加7.2亿元。',
    ['46.3亿元 achieved', '24.8% change_pct', '37.1亿元 prior', '7.2亿元 change_abs'],
    ['7.2亿元 46.3亿元 37.1亿元'],
  ],
  [
    '产业占规上工业比重达到38.6%，比上年提高3.2个百分点（上年为36.4%）。',
    ['38.6% share', '3.2个百分点 change_abs', '36.4% prior'],
    ['3.2个百分点 38.6% 36.4%'],
  ],
  [
    '图书流通64.8万册，2022年为54.0万册，同比上升10%。',
    ['64.8万册 achieved', '54.0万册 prior', '10% change_pct'],
    ['10% 64.8万册 54.0万册'],
  ],
  [
    '旅游收入15.6亿元，而去年仅为12.0亿元，增幅高达40%。',
    ['15.6亿元 achieved', '12.0亿元 prior', '40% change_pct'],
    ['40% 15.6亿元 12.0亿元'],
  ],
  // What is no level of an earlier time.
  [
    '经营主体达43.5万户，2023年新设立8.4万户、增长68.1%。',
    ['43.5万户 achieved', '8.4万户 achieved', '68.1% change_pct'],
    [],
  ],
  ['与村居共同举办活动25场，开展宣传320次，增长28%。', ['25场 achieved', '320次 achieved', '28% change_pct'], []],
];

test.each(COMPARISONS)('%s', (text, figures, changes) => {
  const { indicators, relations } = extractText(text);
  expect(indicators.map(({ surface, kind }) => `${surface} ${kind}`)).toEqual(figures);
  const printed = new Map(indicators.map(({ id, surface }) => [id, surface]));
  const found = relations.flatMap((r) =>
    r.type === 'growth' || r.type === 'difference'
      ? [[r.changeId, r.currentId, r.priorId].map((id) => printed.get(id)).join(' ')]
      : [],
  );
  expect(found.sort()).toEqual([...changes].sort());
});

test('earlier levels and changes that stand in lists are named by their own levels', () => {
  const { indicators } = extractText('全年发生事故14起、死亡7人，与上年的16起、8人相比，分别下降12.5%、22.5%。');
  expect(indicators.map(({ name }) => name)).toEqual([
    '发生事故',
    '死亡',
    '上年发生事故',
    '上年死亡',
    '发生事故下降',
    '死亡下降',
  ]);
});
