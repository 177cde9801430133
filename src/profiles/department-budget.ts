import type { Profile } from '../contracts/profile.ts';
import { signs } from './support/signs.ts';

const LAW = '《中华人民共和国预算法》第十四条';
const RULE = '《地方预决算公开操作规程》（财预〔2016〕143号）';

/** 部门（单位）预算、决算的公开文本. */
export const profile: Profile = {
  id: 'department-budget',
  title: { zh: '部门（单位）预算和决算', en: "Department's budget or final accounts" },
  recognise: {
    title: [
      ['部门预算', 4.5],
      ['部门决算', 4.5],
      ['单位预算', 4.5],
      ['单位决算', 4.5],
    ],
    body: [
      ['预算主管部门', 0.4],
      ['部门预算', 0.3],
      ['部门决算', 0.3],
      ['机关运行经费', 0.3],
      ['“三公”经费', 0.2],
      ['预算单位', 0.2],
    ],
  },
  titledByDeliveryYear: false,
  roles: [
    {
      role: 'duties',
      title: { zh: '部门职责', en: 'Duties' },
      headings: [
        '主要职能',
        '主要职责',
        '部门职责',
        '单位职责',
        '工作职责',
        '职能职责',
        '职责',
        '部门概况',
        '单位概况',
        '概况',
      ],
      content: signs({
        '0.6': '主要职能 主要职责',
        '0.4': '贯彻执行',
        '0.2': '负责 承担 拟订',
      }),
      required: { severity: 'warning', source: RULE },
    },
    {
      role: 'organisation',
      title: { zh: '机构设置', en: 'Organisation' },
      headings: ['机构设置', '单位构成', '部门构成', '机构情况', '机构及人员', '人员构成'],
      content: signs({
        '0.6': '内设机构',
        '0.3': '下属 预算单位 行政单位 事业单位',
        '0.5': '编制范围',
      }),
      required: { severity: 'warning', source: RULE },
    },
    {
      role: 'tables',
      title: { zh: '预算（决算）表', en: 'Tables' },
      headings: [
        '收支预算总表',
        '收入支出决算总表',
        '收支总表',
        '部门预算表',
        '单位预算表',
        '部门决算表',
        '单位决算表',
        '预算表',
        '决算表',
      ],
      content: signs({
        '0.5': '收支预算总表 收入预算总表 支出预算总表 收入支出决算总表 收入决算表 支出决算表 收支总表',
        '0.3': '分类预算表 经费预算表',
      }),
      required: { severity: 'error', source: LAW },
    },
    {
      role: 'explanation',
      title: { zh: '收支增减变化说明', en: 'Explanation of receipts and outlays' },
      headings: ['编制说明', '总体情况说明', '收支情况说明', '决算情况说明', '决算情况', '增减变化情况'],
      content: signs({
        '0.5': '收入预算*万元 支出预算*万元 收入合计*万元 支出合计*万元 总计*万元',
        '0.3': '主要原因',
        '0.2': '比*增加 比*减少',
      }),
      required: { severity: 'error', source: RULE },
    },
    {
      role: 'three-public',
      title: { zh: '“三公”经费', en: 'Travel abroad, vehicles and receptions' },
      headings: ['“三公”经费*情况说明', '“三公”经费', '三公经费', '"三公"经费'],
      content: signs({
        '0.5': '三公*万元',
        '0.2': '三公*元',
        '0.4': '因公出国*万元 公务接待*万元 公务用车*万元',
      }),
      required: { severity: 'error', source: RULE },
    },
    {
      role: 'operating',
      title: { zh: '机关运行经费', en: 'Operating expenses' },
      headings: ['机关运行经费'],
      content: signs({
        '1': '机关运行经费*万元 机关运行经费*元 机关运行经费*无',
        '0.4': '机关运行经费',
        '0.3': '不涉及',
      }),
      required: { severity: 'error', source: LAW },
    },
    {
      role: 'procurement',
      title: { zh: '政府采购', en: 'Procurement' },
      headings: ['政府采购'],
      content: signs({
        '1': '政府采购*万元 政府采购*元',
        '0.4': '政府采购 面向中小企业',
      }),
      required: { severity: 'warning', source: RULE },
    },
    {
      role: 'assets',
      title: { zh: '国有资产占用', en: 'State assets' },
      headings: ['国有资产占有', '国有资产占用', '国有资产情况', '资产占用'],
      content: signs({
        '0.7': '国有资产占',
        '0.4': '车辆 通用设备 专用设备',
        '0.3': '单价*万元',
      }),
      required: { severity: 'info', source: RULE },
    },
    {
      role: 'performance',
      title: { zh: '预算绩效', en: 'Performance' },
      headings: ['预算绩效', '绩效目标', '绩效管理', '绩效评价'],
      content: signs({
        '0.6': '编报绩效目标',
        '0.4': '绩效目标*个',
        '0.5': '绩效自评',
        '0.3': '绩效目标 绩效评价 绩效管理',
        '0.2': '涉及*万元',
      }),
      required: { severity: 'info', source: RULE },
    },
    {
      role: 'glossary',
      title: { zh: '名词解释', en: 'Glossary' },
      headings: ['名词解释', '名词释义', '专业名词'],
      aside: true,
      required: { severity: 'warning', source: RULE },
    },
  ],
  otherChapters: ['其他相关情况', '其他重要事项', '项目经费', '项目绩效', '其他情况'],
};
