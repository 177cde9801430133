/**
 * What the accounts of a budget are divided into (《政府收支分类科目》: 101 税收收入, 103 非税收入 and the funds among it, 201–233 by
 * function; 社会保险基金预算; 《党政机关厉行节约反对浪费条例》 for 三公). A figure of such a name belongs to the account stated last.
 */
export interface AccountClasses {
  /** The account; a figure of another account on the same side ends it. */
  readonly of: RegExp;
  readonly side: 'income' | 'spending' | 'hospitality';
  readonly parts: RegExp;
  /** Cut across the classes (民生支出): they add to no sum of them. */
  readonly across?: RegExp;
}

const WHOSE = '^(?:全[国省市州盟县区旗镇]|[省市州盟县区旗镇]本?级|地方|完成|其中)?(?:级)?';

const TAXES =
  '国内增值税|增值税|国内消费税|消费税|营业税|企业所得税|个人所得税|资源税|城市维护建设税|城建税|房产税|印花税|城镇土地使用税|土地增值税|车船税|耕地占用税|契税|烟叶税|环境保护税|环保税|其他(?:各项)?(?:税收|各税|税种|小税种)';
const NON_TAXES =
  '专项|行政(?:事业)?性?收费|行政事业性收费|罚没|国有资源(?:[（(]资产[）)])?有偿使用|捐赠|政府住房基金|其他非税|教育费附加';
const FUNCTIONS =
  '一般公共服务|外交|国防|公共安全|教育|科学技术|文化旅游体育与传媒|文化体育与传媒|社会保障和就业|卫生健康|医疗卫生与计划生育|节能环保|城乡社区(?:事务)?|农林水(?:事务)?|交通运输|资源勘探(?:工业)?(?:电力)?信息等?|商业服务业等?|金融|援助其他地区|自然资源海洋气象等?|国土海洋气象等?|住房保障|粮油物资储备|灾害防治及应急管理|债务付息|债务发行费用|其他';

export const ACCOUNT_CLASSES: readonly AccountClasses[] = [
  {
    of: /一般公共(?:财政)?预算收入|^(?:地方)?财政一般预算收入/,
    side: 'income',
    parts: new RegExp(`${WHOSE}(?:税收收入|非税收入|(?:${TAXES})(?:收入)?|(?:${NON_TAXES})收入)$`),
  },
  { of: /^(?:[^，、]{0,6}级)?税收收入$/, side: 'income', parts: new RegExp(`${WHOSE}(?:${TAXES})(?:收入)?$`) },
  { of: /^(?:[^，、]{0,6}级)?非税收入$/, side: 'income', parts: new RegExp(`${WHOSE}(?:${NON_TAXES})收入$`) },
  {
    of: /政府性基金(?:预算)?收入$/,
    side: 'income',
    parts:
      /^(?:国有土地使用权出让(?:金|价款)?|国有土地收益基金|农业土地开发资金|城市基础设施配套费|污水处理费|彩票公益金|车辆通行费|彩票发行(?:机构和彩票)?销售机构(?:的)?业务费用?|其他政府性基金|专项债[务券]对应项目专项)(?:收入)?$/,
  },
  {
    of: /国有资本经营(?:预算)?收入$/,
    side: 'income',
    parts: /^(?:(?:企业)?(?:上缴)?利润|股利、?股息|股息红利|产权转让|清算|其他国有资本经营(?:预算)?)收入$/,
  },
  {
    of: /(?:社会)?保险基金(?:预算)?收入$/,
    side: 'income',
    parts:
      /^(?:(?:社会|基本养老|基本医疗|失业|工伤)?保险费|(?:财政)?补贴|(?:各级)?财政补贴|利息|转移|委托投资收益)收入$/,
  },
  {
    of: /一般公共(?:财政)?预算支出$/,
    side: 'spending',
    parts: new RegExp(`${WHOSE}(?:${FUNCTIONS})支出$`),
    across: new RegExp(`${WHOSE}(?:民生(?:类|领域)?支出|“?三保”?支出)$`),
  },
  {
    // 教育支出 and the like are mostly those of the general budget, wherever the funds are spoken of before.
    of: /政府性基金(?:预算)?支出$/,
    side: 'spending',
    parts: new RegExp(`${WHOSE}(?:城乡社区|其他|债务付息|债务发行费用)支出$`),
  },
  {
    of: /国有资本经营(?:预算)?支出$/,
    side: 'spending',
    parts:
      /^(?:解决历史遗留问题及改革成本|国有企业资本金注入|国有企业公益性补贴|金融国有资本经营预算|其他国有资本经营(?:预算)?)支出$/,
  },
  {
    of: /(?:社会)?保险基金(?:预算)?支出$/,
    side: 'spending',
    parts: /^(?:(?:社会|各项)?(?:保险)?待遇|转移)支出$/,
  },
  {
    of: /[“"]?三公[”"]?经费/,
    side: 'hospitality',
    parts:
      /^(?:因公出国(?:[（(]境[）)])?(?:费用?|经费)|公务用车购置(?:及|和|与)?运行(?:维护)?(?:费用?|经费)|公务接待(?:费用?|经费))$/,
  },
];
