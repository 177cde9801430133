import type { Profile } from '../contracts/profile.ts';
import { signs } from './support/signs.ts';

const RULE = '《中华人民共和国预算法》第十四条、第四十八条';

/** 预算执行情况和预算草案的报告、决算报告. */
export const profile: Profile = {
  id: 'budget-report',
  title: { zh: '预算执行和决算报告', en: 'Budget report' },
  recognise: {
    title: [
      ['预算执行情况', 4],
      ['预算草案', 4],
      ['财政预算', 3.5],
      ['财政决算', 3.5],
      ['财政收支决算', 4],
      ['预算执行', 3],
      ['决算', 2.5],
      ['预算', 2.5],
    ],
    body: [
      ['预算执行情况', 0.4],
      ['预算草案', 0.4],
      ['一般公共预算', 0.2],
      ['政府性基金预算', 0.2],
      ['国有资本经营预算', 0.2],
      ['社会保险基金预算', 0.2],
      ['转移支付', 0.1],
      ['国家决算', 0.8],
      ['国家预算的报告', 0.8],
    ],
  },
  titledByDeliveryYear: false,
  roles: [
    {
      role: 'execution',
      annual: true,
      tense: 'reported',
      title: { zh: '预算执行情况', en: 'Execution' },
      headings: [
        '预算执行情况',
        '收支执行情况',
        '年*预算执行',
        '决算情况',
        '收支决算',
        '财政决算',
        '财政收支情况',
        '预算收支情况',
        '年*执行情况',
        '年国家决算',
        '年*决算',
      ],
      content: signs({
        '0.4':
          '完成预算 完成年初预算 完成调整预算 为预算的 为调整预算 为年初预算 占预算 占年初预算 占调整预算 决算数 国家决算 收入决算 支出决算',
        '0.2':
          '收入完成 支出完成 执行数 收支相抵 年终结余 结转下年 政府性基金*收入 国有资本经营*收入 社会保险基金*收入 完成*%',
        '0.1': '同比 比上年*增长 执行情况 收入*亿元 支出*亿元',
      }),
      required: { severity: 'error', source: RULE },
    },
    {
      role: 'fiscal-work',
      tense: 'reported',
      title: { zh: '落实决议和财政工作情况', en: 'Resolutions carried out and fiscal work' },
      headings: ['落实*决议', '人大*决议', '预算决议', '重点工作情况', '财政工作情况', '财政工作成效', '财政政策落实'],
    },
    {
      role: 'draft',
      tense: 'following',
      title: { zh: '预算草案', en: 'Draft budget' },
      headings: ['年预算草案', '预算草案', '预算安排', '年财政预算', '预算编制', '收支安排'],
    },
    {
      role: 'debt',
      title: { zh: '政府债务', en: 'Debt' },
      headings: ['政府债务', '债务情况', '债券'],
    },
    {
      role: 'plan',
      tense: 'following',
      title: { zh: '下一步工作', en: 'Next steps' },
      headings: ['重点工作', '下一步', '主要措施', '工作措施', '确保*完成', '完成*预算', '财政工作'],
    },
    {
      role: 'problems',
      title: { zh: '存在的问题', en: 'Problems' },
      headings: ['存在的主要问题', '存在的问题', '存在问题', '困难和问题'],
    },
  ],
  otherChapters: ['五”'],
};
