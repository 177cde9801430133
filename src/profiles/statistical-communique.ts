import type { Profile } from '../contracts/profile.ts';

/** 国民经济和社会发展统计公报. No rule fixes its parts, so none is required. */
export const profile: Profile = {
  id: 'statistical-communique',
  title: { zh: '国民经济和社会发展统计公报', en: 'Statistical communiqué' },
  recognise: {
    title: [
      ['统计公报', 4],
      ['国民经济和社会发展公报', 4],
      ['国民经济与社会发展公报', 4],
    ],
    body: [
      ['社会发展统计公报', 0.8],
      ['初步核算', 0.4],
      ['一、综合', 0.5],
      ['年末全市常住人口', 0.3],
      ['年末常住人口', 0.3],
      ['国家统计局', 0.2],
      ['调查队', 0.2],
      ['第三产业增加值', 0.1],
      ['初步统计', 0.1],
      ['规模以上工业', 0.1],
      ['全年居民消费价格', 0.2],
    ],
  },
  titledByDeliveryYear: false,
  roles: [
    { role: 'overview', title: { zh: '综合', en: 'Overview' }, headings: ['综合', '总体情况', '概况'] },
    {
      role: 'agriculture',
      title: { zh: '农业', en: 'Agriculture' },
      headings: ['农林牧渔业', '农林牧渔', '农业和农村', '农业农村', '农业', '乡村振兴'],
    },
    {
      role: 'industry',
      title: { zh: '工业和建筑业', en: 'Industry and construction' },
      headings: ['工业和建筑业', '工业、建筑业', '工业与建筑业', '工业和能源', '规模以上工业', '工业', '建筑业'],
    },
    {
      role: 'investment',
      title: { zh: '固定资产投资', en: 'Investment' },
      headings: ['固定资产投资', '房地产', '投资'],
    },
    {
      role: 'trade',
      title: { zh: '国内贸易和对外经济', en: 'Trade' },
      headings: ['国内贸易', '对外经济', '内外贸易', '对外贸易', '消费品市场', '贸易', '对外开放', '消费'],
    },
    {
      role: 'transport',
      title: { zh: '交通、邮电和旅游', en: 'Transport' },
      headings: ['交通运输', '交通、邮电', '交通和邮电', '服务业', '邮电', '旅游', '交通'],
    },
    {
      role: 'finance',
      title: { zh: '财政金融', en: 'Finance' },
      headings: ['财政和金融', '财政、金融', '财政金融', '金融和保险', '金融', '财政', '保险'],
    },
    {
      role: 'education-science',
      title: { zh: '教育和科学技术', en: 'Education and science' },
      headings: ['教育和科学技术', '教育、科技', '教育和科技', '科学技术', '科技创新', '教育', '科技'],
    },
    {
      role: 'culture-health',
      title: { zh: '文化、卫生和体育', en: 'Culture and health' },
      headings: ['文化旅游、卫生', '文化、卫生', '文化和旅游', '卫生健康', '卫生和体育', '文化', '卫生', '体育'],
    },
    { role: 'population', title: { zh: '人口', en: 'Population' }, headings: ['人口与就业', '人口和就业', '人口'] },
    {
      role: 'living',
      title: { zh: '人民生活和社会保障', en: 'Living standards' },
      headings: ['居民收入消费', '人民生活', '居民生活', '社会保障', '民生', '社会服务'],
    },
    {
      role: 'environment',
      title: { zh: '资源、环境和安全', en: 'Environment' },
      headings: ['资源、环境', '资源环境', '生态环境', '环境保护', '环境', '安全生产', '应急管理'],
    },
  ],
};
