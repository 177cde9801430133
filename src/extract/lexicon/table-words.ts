import type { IndicatorKind } from '../../model/indicator.ts';

/** Heads of columns that hold no figures of their own. Blanks are left out before comparing. */
export const CODE_HEAD = /^(?:序号|编号|行次|栏次|序|代码|编码|类|款|项)$|(?:编码|代码)$/;
export const UNIT_HEAD = /^(?:计量|计算)?单位$/;
export const REMARK_HEAD = /^(?:备注|说明|公式|依据|发行日期|日期|时间)$/;
/** Heads of columns of names; a row that prints one again opens a new block of heads. */
export const STUB_HEAD =
  /^(?:项目|科目|指标|名称|地区|区县|县区|级次|行业|类别|产品|品种|预算科目|收入项目|支出项目|信息内容|年份|分类|(?:产品|指标|项目|科目|单位|类别|行业|商品|地区|经济科目|功能科目)名称|(?:收入|支出)分类)$/;
export const YEAR_HEAD = /^(?:年份|年度)$/;

/** A row or column of totals. */
export const TOTAL = /^(?:[（(]?[一二三四五六七八九十]+[）)、])?(?:总计|合计|总数|小计)$/;

/** A row of totals by any name: 本年收入合计, 支出总计. */
export const TOTAL_ROW =
  /^(?:[（(]?[一二三四五六七八九十]+[）)、])?[^，。；：:]{0,24}(?:总计|合计|总数|小计|总量|共计)(?:[（(][^（）()]*[）)])?$/;
/** One of the four accounts as a whole (《预算法》第五条), whosever it is: 州本级一般公共预算支出. */
export const ACCOUNT_ROW =
  /^[^，。；：]{0,8}(?:一般公共(?:财政)?预算|政府性基金|国有资本经营|社会保险基金)(?:预算)?(?:收入|支出)$/;

/** What a column's head says of its figures; the first that fits counts. */
export interface ColumnWords {
  readonly words: RegExp;
  readonly kind: IndicatorKind;
  /** Figures under such a head are in per cent, whether or not the head says so. */
  readonly percent?: boolean;
}

const CHANGE = '增长|增减|增、减|增幅|增速|升降|涨跌|涨幅|降幅|同比|[±]|[+＋][,，/／]?[-－−]|变动';

export const COLUMN_WORDS: readonly ColumnWords[] = [
  // 占预算%, 完成调整预算%, 执行数为调整预算数%, 为上年执行数的%.
  {
    words: /(?:占|为|完成)[^，。]{0,6}(?:预算|计划|目标|任务)数?的?(?:%|％|百分比|比例|$)/,
    kind: 'rate',
    percent: true,
  },
  { words: /(?:执行|完成)(?:率|进度|比例|%|％)|(?:为|占)上年[^，。]{0,6}(?:%|％)/, kind: 'rate', percent: true },
  { words: /占比|比重|^占.{2,}|构成/, kind: 'share', percent: true },
  { words: /百分点/, kind: 'change_abs' },
  { words: new RegExp(`(?:${CHANGE}).*(?:额|金额|数额|绝对)`), kind: 'change_abs' },
  { words: new RegExp(`(?:${CHANGE}).*(?:%|％|率|幅度|速度|比例)`), kind: 'change_pct', percent: true },
  { words: /增长|增幅|增速|涨幅|涨跌|降幅|同比[±+-]?$/, kind: 'change_pct', percent: true },
  { words: new RegExp(CHANGE), kind: 'change_abs' },
];

/** Columns of plans: budgets of the coming year as well as those that the year was measured by. */
export const TARGET_HEAD =
  /预算(?:数|额|安排|草案|调整数)|年初预算|调整后?预算|(?<!公共|基金|经营)预算$|^预算|预算(?=合计|小计)|计划|目标|安排数?$|草案|提前下达|提前告知|预期/;
export const DONE_HEAD = /执行|决算|完成|快报|实际|实绩|实现/;
export const PRIOR_HEAD = /上年|去年|上一年|同期|基期/;

/** Words of a head that say when and in what state, not what is measured. */
export const STATUS_WORDS =
  /^其中[：:]?|·其中[：:]?|(?:(?:19|20)\d\d|[一二][○〇零О0九][○〇零一二三四五六七八九]{2})年?(?:度|末|初|底)?|[（(][^（）()]*[）)]|[%％±]|上年|去年|本年|当年|同期|年初|年末|期末|全年|累计|调整后?|预计|预算(?:数|额|草案)|年初预算|(?<!公共|基金|经营)预算|执行数?|决算数?|快报数?|完成数?|实际数?|计划数?|安排数?|金额|绝对[数额值]|总量|数量|数值|数额|指标值|数$/g;
/** Rows that are places, whose measure the column names. */
export const PLACE_ROW =
  /^(?!欧盟|东盟)(?:全[国省市州盟区县旗]|[省市州盟区县旗]本?级|.{1,10}(?:省|市|州|盟|县|区|旗|镇|乡|街道|本级|兵团|师))$/;
