import { describe, expect, test } from 'vitest';
import { headings, read } from './support.ts';

const BODY =
  '全年实施项目46个，完成投资12.5亿元。坚持把发展经济的着力点放在实体经济上，推动传统产业改造升级，培育特色农业基地，群众收入稳步提高。';

interface Layout {
  readonly name: string;
  readonly text: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly headings: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'a whole report on one line, title and speaker before the salutation, headings run into the text',
    text:
      '政府工作报告——2024年1月9日在梓岚市第七届人民代表大会第四次会议上市长 高明远各位代表：现在，我代表市人民政府向大会报告政府工作，请予审议。' +
      `一、2023年工作回顾过去一年，${BODY}（一）壮大特色产业。${BODY.repeat(3)}（二）夯实基础设施。${BODY.repeat(3)}` +
      `二、2024年总体要求和主要目标今年工作的总体要求是：稳中求进。三、2024年重点工作（一）改善民生。${BODY.repeat(2)}（二）优化环境。${BODY}` +
      '四、切实加强政府自身建设坚持依法行政，自觉接受监督。',
    front: {
      title: '政府工作报告',
      issuer: '梓岚市人民政府',
      year: 2023,
      deliveredOn: '2024-01-09',
      speaker: '高明远',
    },
    headings: [
      '1 一、2023年工作回顾',
      '2 （一）壮大特色产业',
      '2 （二）夯实基础设施',
      '1 二、2024年总体要求和主要目标',
      '1 三、2024年重点工作',
      '2 （一）改善民生',
      '2 （二）优化环境',
      '1 四、切实加强政府自身建设',
    ],
  },
  {
    name: 'a news story that hands on the report in full, under a headline of its own',
    text: [
      '2023年栗溪全县常住人口32.6万 增长率约0.7%',
      '5月22日，省统计局发布人口数据。公报显示，2023年栗溪县常住人口32.6万人，比上年增加0.2万人，增长率约0.7%。',
      '其中，城镇常住人口20.1万人，乡村常住人口12.5万人。',
      '公报全文如下：',
      '栗溪县2023年国民经济',
      '和社会发展统计公报',
      '一、综合',
      BODY,
      '二、农业',
      BODY,
    ].join('\n'),
    front: { title: '栗溪县2023年国民经济和社会发展统计公报', issuer: '栗溪县人民政府', year: 2023 },
    headings: ['1 一、综合', '1 二、农业'],
  },
  {
    name: 'chapters and sections counted from the first line',
    text: `栗溪县统计局2023年工作总结\n第一章 工作回顾\n第一节 概况\n${BODY}\n第二节 成效\n${BODY}\n第二章 问题\n数据质量有待提高，存在人员不足的问题。\n第三章 计划\n下一步，将继续加强培训。`,
    front: { title: '栗溪县统计局2023年工作总结', issuer: '栗溪县统计局', year: 2023 },
    headings: ['1 第一章工作回顾', '2 第一节概况', '2 第二节成效', '1 第二章问题', '1 第三章计划'],
  },
  {
    name: 'bare headings between the chrome of a page, whose counter ends in a figure',
    text: [
      '当前位置：首页 > 政务公开 > 政府工作报告',
      '政 府 工 作 报 告',
      '——2024年1月15日在栗溪县第十八届人民代表大会第三次会议上',
      '栗溪县人民政府县长  周 远 平',
      '发布日期：2024-01-22  来源：县政府办公室  浏览次数：312',
      '各位代表：',
      '现在，我代表县人民政府向大会报告工作，请予审议，并请各位政协委员提出意见。',
      '2023年工作回顾',
      `过去一年，${BODY}`,
      '经济运行稳中有进',
      BODY,
      '2024年工作安排',
      '主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%。',
      '着力壮大产业',
      BODY,
      '加强政府自身建设',
      '坚持依法行政，自觉接受人大监督，严格落实中央八项规定精神。',
      '名词解释',
      '1.“一网通办”：指依托一体化平台，实现2600项事项网上办理。',
      '【打印本页】【关闭窗口】',
    ].join('\n'),
    front: {
      title: '政府工作报告',
      issuer: '栗溪县人民政府',
      year: 2023,
      deliveredOn: '2024-01-15',
      speaker: '周远平',
    },
    headings: ['1 2023年工作回顾', '2 经济运行稳中有进', '1 2024年工作安排', '2 着力壮大产业', '1 加强政府自身建设'],
  },
  {
    name: 'a joint report with numbers, marks and leads of every kind',
    text: [
      '中共栗溪镇委员会',
      '栗溪镇人民政府',
      '关于2023年度法治政府建设情况的报告',
      '县委、县政府：',
      '2023年，我镇认真贯彻落实法治政府建设要求，现将有关情况报告如下。',
      '一、主要做法',
      `1．1 强化领导。${BODY}`,
      '2．压实责任  镇党委书记履行第一责任人职责，主持召开会议5次，亲自部署。',
      `（1）抓培训。一是集中学。${BODY}二是网上学。办班3期。`,
      `①查台账。${BODY}`,
      '二、存在问题',
      '——力量不足。执法人员不够，经费紧张。',
      '三、下步打算',
      '一要抓学习。二要抓执法。',
      '二〇二四年一月十八日',
    ].join('\n'),
    front: {
      title: '中共栗溪镇委员会 栗溪镇人民政府关于2023年度法治政府建设情况的报告',
      issuer: '中共栗溪镇委员会 栗溪镇人民政府',
      issuerLevel: 'township',
      year: 2023,
      deliveredOn: '2024-01-18',
    },
    headings: [
      '1 一、主要做法',
      '2 1．1强化领导',
      '2 2．压实责任',
      '3 （1）抓培训',
      '4 ①查台账',
      '1 二、存在问题',
      '1 三、下步打算',
    ],
  },
  {
    name: 'a cover, a table of contents and the title once more; a chapter on two lines',
    text: [
      '关于2023年全县预算执行情况和2024年全县',
      '及县本级预算草案的报告',
      '目  录',
      '一、2023年预算执行情况…………1',
      '二、2024年全县和县本级收支预算安排的总体考虑…………4',
      '三、下一步工作…………6',
      '四、附表…………9',
      '关于2023年全县预算执行情况和2024年全县',
      '及县本级预算草案的报告',
      '——2024年1月16日在栗溪县第十八届人民代表大会第三次会议上',
      '栗溪县财政局',
      '各位代表：',
      '受县人民政府委托，现将预算执行情况和预算草案提请会议审议。',
      '一、2023年预算执行情况',
      '一般公共预算收入完成12.5亿元，完成预算的101%。',
      '二、2024年全县和县本级收支预算',
      '安排的总体考虑',
      '收入预算安排13.1亿元。',
      '三、下一步工作',
      '加强收入组织，严格支出管理。',
    ].join('\n'),
    front: {
      title: '关于2023年全县预算执行情况和2024年全县及县本级预算草案的报告',
      issuer: '栗溪县财政局',
      year: 2023,
      deliveredOn: '2024-01-16',
    },
    headings: ['1 一、2023年预算执行情况', '1 二、2024年全县和县本级收支预算安排的总体考虑', '1 三、下一步工作'],
  },
];

describe('layouts as they are met', () => {
  test.each(LAYOUTS)('$name', async ({ text, front, headings: wanted }) => {
    const report = await read(text);
    expect(report.front).toMatchObject(front);
    expect(headings(report)).toEqual(wanted);
  });
});
