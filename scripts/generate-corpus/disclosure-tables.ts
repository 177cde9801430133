import { z } from 'zod';

/** Cells by row; `<` and `^` say that the cell belongs to its left or upper neighbour. */
export type TableRows = readonly (readonly string[])[];

/** Rows of table 3 of the 2021 form: key in the source's head, and the label as printed. */
const RESULT_ROWS: readonly (readonly [key: string, group: string, label: string])[] = [
  ['disclosed', '（一）予以公开', '<'],
  ['partly', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '<'],
  ['refused-secret', '（三）不予公开', '1.属于国家秘密'],
  ['refused-law', '^', '2.其他法律行政法规禁止公开'],
  ['refused-safety', '^', '3.危及“三安全一稳定”'],
  ['refused-third-party', '^', '4.保护第三方合法权益'],
  ['refused-internal', '^', '5.属于三类内部事务信息'],
  ['refused-process', '^', '6.属于四类过程性信息'],
  ['refused-casefile', '^', '7.属于行政执法案卷'],
  ['refused-query', '^', '8.属于行政查询事项'],
  ['unable-not-held', '（四）无法提供', '1.本机关不掌握相关政府信息'],
  ['unable-to-make', '^', '2.没有现成信息需要另行制作'],
  ['unable-unclear', '^', '3.补正后申请内容仍不明确'],
  ['declined-petition', '（五）不予处理', '1.信访举报投诉类申请'],
  ['declined-repeat', '^', '2.重复申请'],
  ['declined-publication', '^', '3.要求提供公开出版物'],
  ['declined-excessive', '^', '4.无正当理由大量反复申请'],
  ['declined-confirm', '^', '5.要求行政机关确认或重新出具已获取信息'],
  ['other-no-correction', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['other-unpaid', '^', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['other', '^', '3.其他'],
];

const ZEROS = [0, 0, 0, 0, 0, 0, 0];
const counts = z.array(z.int()).length(7);
const requestsData = z.looseObject({
  new: counts,
  carried: counts.default(ZEROS),
  results: z.record(z.string(), counts),
  total: counts,
  next: counts.default(ZEROS),
});
const activeData = z.looseObject({
  rules: z.array(z.int()).length(3).default([0, 0, 0]),
  normdocs: z.array(z.int()).length(3),
  licences: z.int(),
  penalties: z.int(),
  coercion: z.int(),
  fees: z.number(),
});
const litigationData = z.array(z.int()).length(15);

/** One of the three tables of the form, with the figures given in the source's head. */
export function disclosureTable(name: string, data: Readonly<Record<string, unknown>>): TableRows {
  if (name === 'active') return activeTable(activeData.parse(data.active));
  if (name === 'requests') return requestsTable(requestsData.parse(data.requests));
  if (name === 'litigation') return litigationTable(litigationData.parse(data.litigation));
  throw new Error(`no disclosure table is called ${name}`);
}

function activeTable(data: z.output<typeof activeData>): TableRows {
  const text = (values: readonly number[]): string[] => values.map(String);
  return [
    ['第二十条第（一）项', '<', '<', '<'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', ...text(data.rules)],
    ['行政规范性文件', ...text(data.normdocs)],
    ['第二十条第（五）项', '<', '<', '<'],
    ['信息内容', '本年处理决定数量', '<', '<'],
    ['行政许可', String(data.licences), '<', '<'],
    ['第二十条第（六）项', '<', '<', '<'],
    ['信息内容', '本年处理决定数量', '<', '<'],
    ['行政处罚', String(data.penalties), '<', '<'],
    ['行政强制', String(data.coercion), '<', '<'],
    ['第二十条第（八）项', '<', '<', '<'],
    ['信息内容', '本年收费金额（单位：万元）', '<', '<'],
    ['行政事业性收费', String(data.fees), '<', '<'],
  ];
}

function requestsTable(data: z.output<typeof requestsData>): TableRows {
  const unknown = Object.keys(data.results).filter((key) => !RESULT_ROWS.some(([row]) => row === key));
  if (unknown.length > 0) throw new Error(`table 3 has no row ${unknown.join(', ')}`);
  const row = (first: string, second: string, third: string, values: readonly number[]): string[] => [
    first,
    second,
    third,
    ...values.map(String),
  ];
  return [
    [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '<',
      '<',
      '申请人情况',
      '<',
      '<',
      '<',
      '<',
      '<',
      '<',
    ],
    ['^', '^', '^', '自然人', '法人或其他组织', '<', '<', '<', '<', '总计'],
    ['^', '^', '^', '^', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '^'],
    row('一、本年新收政府信息公开申请数量', '<', '<', data.new),
    row('二、上年结转政府信息公开申请数量', '<', '<', data.carried),
    ...RESULT_ROWS.map(([key, group, label], index) =>
      row(index === 0 ? '三、本年度办理结果' : '^', group, label, data.results[key] ?? ZEROS),
    ),
    row('^', '（七）总计', '<', data.total),
    row('四、结转下年度继续办理', '<', '<', data.next),
  ];
}

function litigationTable(values: readonly number[]): TableRows {
  const block = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [
    ['行政复议', '<', '<', '<', '<', '行政诉讼', ...Array<string>(9).fill('<')],
    ['^', '^', '^', '^', '^', '未经复议直接起诉', '<', '<', '<', '<', '复议后起诉', '<', '<', '<', '<'],
    [...block, ...block, ...block],
    values.map(String),
  ];
}
