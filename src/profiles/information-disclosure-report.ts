import type { Profile } from '../contracts/profile.ts';

const RULE = '《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号格式';

/** 政府信息公开工作年度报告. */
export const profile: Profile = {
  id: 'information-disclosure-report',
  title: { zh: '政府信息公开工作年度报告', en: 'Annual report on government information disclosure' },
  recognise: {
    title: [
      ['政府信息公开工作年度报告', 4],
      ['政府信息公开年度报告', 4],
      ['信息公开工作年度报告', 4],
      ['信息公开年度报告', 4],
      ['政府信息公开工作', 3],
      ['政府信息公开年报', 4],
      ['政务公开工作', 2.5],
    ],
    body: [
      ['政府信息公开条例', 0.4],
      ['国办公开办函', 0.5],
      ['主动公开政府信息情况', 0.5],
      ['收到和处理政府信息公开申请', 0.6],
      ['依申请公开', 0.2],
    ],
  },
  titledByDeliveryYear: false,
  roles: [
    {
      role: 'overview',
      title: { zh: '总体情况', en: 'Overview' },
      headings: ['总体情况', '总体概况', '工作概况', '基本情况', '概述', '总体工作'],
      required: { severity: 'error', source: RULE, own: true },
    },
    {
      role: 'disclosure-active',
      title: { zh: '主动公开政府信息情况', en: 'Active disclosure' },
      headings: ['主动公开政府信息', '主动公开情况', '主动公开'],
      required: { severity: 'error', source: RULE, own: true },
    },
    {
      role: 'disclosure-requests',
      title: { zh: '收到和处理政府信息公开申请情况', en: 'Requests' },
      headings: ['收到和处理政府信息公开申请', '政府信息公开申请', '依申请公开', '信息公开申请'],
      required: { severity: 'error', source: RULE, own: true },
    },
    {
      role: 'disclosure-litigation',
      title: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Reviews and litigation' },
      headings: [
        '行政复议、行政诉讼',
        '行政复议和行政诉讼',
        '行政复议、提起行政诉讼',
        '复议、诉讼',
        '行政复议',
        '行政诉讼',
      ],
      required: { severity: 'error', source: RULE, own: true },
    },
    {
      role: 'problems',
      title: { zh: '存在的主要问题及改进情况', en: 'Problems and improvement' },
      headings: ['存在的主要问题及改进', '存在的主要问题', '主要问题', '存在的问题', '存在问题', '改进情况', '问题'],
      required: { severity: 'error', source: RULE, own: true },
    },
    {
      role: 'other',
      title: { zh: '其他需要报告的事项', en: 'Other matters' },
      headings: ['其他需要报告', '需要报告的其他', '需要说明的其他', '其他需要说明', '其他事项'],
      required: { severity: 'error', source: RULE, own: true },
    },
  ],
};
