/** Words that lead up to what is counted: 虽然开展法治宣传活动, 共举办应急演练. Their meaning is the same without them. */
const LEADING =
  /^(?:虽然?|尽管|其中|累计|合计|共计|总共|全年|年内|年末|期末|年终|本年度?|当年|实际|实有|现有|拥有|组织开展|组织|开展|举办|举行|实现|完成|达到?|作出|公开(?=行政)|扣除|共(?=[开举组完])|[#＃△]|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])/;
/** Nouns for the quantity itself, which a table's head states once for all rows: 茶叶产量 and 茶叶, 行政许可决定数量 and 行政许可. */
const QUANTITY =
  /(?:总产量|总产|产量|处理决定|决定|数量|总数|总量|件数|人数|户数|个数|家数|次数|场次|人次|总额|总值|余额|金额|数额|(?<=.[^指倍系基分总])数|(?<=收入|支出)(?:总计|合计|小计))$/;
/** 茶叶产量增长, 企业所得税快报数比2023年决算数增减: the change of what stands before. */
const CHANGED =
  /(?:(?:快报|执行|决算|完成|预算)数?)?(?:[比较](?:上年|去年|同期|上年同期|上年末|年初|(?:19|20)\d\d年)[^·]{0,8})?(?:同比|环比)?(?:名义|实际|增长|下降|增加|减少|上升|上涨|下跌|增减|增幅|增速|涨跌|升降|涨幅|降幅)(?:幅度|速度|率)?$/;
/** “住房保障支出（类）住房改革支出（款）购房补贴（项）”: the innermost account is meant. */
const ACCOUNT = /[（(][类款项][）)]/;
/** What another mention may leave out without meaning anything else, where the figures say the same. */
const OMISSIBLE =
  /地方|预算|法律|行政|人民|社会|矛盾|各类|各种|各项|各级|金融机构|本外币|常住|总(?=人口)|快报数?|执行数?|决算数?|(?<=..)安排$/g;

/** What a table's caption says of all its rows: 教育 under 支出, 建筑业 under 增加值. */
const HEAD = /(?<=..)(?:支出|增加值|服务)$/;

/** Heads of columns and rows that say when, how far or how much, but not of what. */
const STATE =
  /^(?:指标(?:名称)?|(?:绝对|指标)[数额值]?|数值|[总数]量|合计|小计|总计|本年|本期|全年|[年期]末(?:数|余额)?|实际(?:数|完成)?|完成(?:数|额)?|单位数|(?:(?:本年|当年)?(?:收入|支出)?(?:年初|调整后?|变动)?(?:预算|决算|执行|完成|快报|预计执行|实际完成|建议)(?:数|额)?)(?:[比较].*)?|[比较].*|比重|构成)$/;
const REMARK = /\([^()]*\)$/;
const YEAR = /^(?:(?:19|20)\d\d|[二][○〇零О0][一二三四五六七八九○〇零]{2})年?(?:度|末|初|底)?/;

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s“”"‘’《》〈〉了的#△]/g, '')
    .replace(/\((?!不?含|扣除|除)[^()]*\)/g, '');

/** Repeats a replacement of one end until nothing more comes off; at least so many characters are left. */
function pared(words: string, end: RegExp, least: number): string {
  const shorter = words.replace(end, '');
  return shorter === words || [...shorter].length < least ? words : pared(shorter, end, least);
}

const bare = (words: string, least: number): string =>
  pared(pared(pared(words, CHANGED, least), LEADING, least), QUANTITY, least);

/**
 * What a name is of, so that two mentions of one indicator have one label: without words that lead up to it and nouns for
 * the quantity (开展法治宣传活动, 茶叶产量). Words that narrow (新增, 规模以上, 第一产业) stay, so that a part is not
 * taken for its whole.
 */
export function indicatorLabel(name: string): string {
  const levels = name
    .replace(/[”"]科目$/, '')
    .split(ACCOUNT)
    .filter((level) => /[^”"\s]/.test(level));
  const words = plain(levels.at(-1) ?? name);
  return totalOf(words) ?? bare(words, 2);
}

/** 收入总计, 总收入 and 收入总量 are one; 收入合计 and 本年收入合计 leave out what was carried in. */
function totalOf(words: string): string | undefined {
  const [, own = '', whole, side, total] = /^(本年)?(总)?(收入|支出)(总计|总量|合计)?$/.exec(words) ?? [];
  if (side === undefined || (whole ?? total) === undefined) return undefined;
  return `${own}${side}${total === '合计' ? total : '总计'}`;
}

/** 收入总计, 支出总量: what an account comes to, which says nothing of which account. */
export const isAccountTotal = (name: string): boolean => totalOf(plain(name)) !== undefined;

const SIDE = /^(?:收入|支出)$/;

/**
 * The labels that the name of a table's figure stands for: row and column, in either order (在校学生·普通高中), with and
 * without the side of the account (调入资金·收入).
 */
export function cellLabels(name: string): readonly string[] {
  const told = name.split('·').map((segment) => plain(segment).replace(YEAR, ''));
  const things = told.filter((segment) => !STATE.test(segment.replace(REMARK, '')) && bare(segment, 0) !== '');
  const [first, second, ...more] = things.map(indicatorLabel);
  if (first === undefined) return [];
  if (second === undefined) {
    // 总计·支出
    const total = SIDE.test(first) ? told.map((word) => totalOf(`${first}${word}`)).find((label) => label) : first;
    return total === undefined ? [] : [total];
  }
  if (more.length > 0) return [things.map(indicatorLabel).join('')];
  return [`${first}${second}`, SIDE.test(second) ? first : `${second}${first}`];
}

/** Words for one thing, as different hands write them. */
const SAME_THING: readonly (readonly [RegExp, string])[] = [
  [/普法|法制/g, '法治'],
  [/市场主体/g, '经营主体'],
];

/** A label without the words that another mention may leave out: 法律援助案件 and 援助案件. */
export function looseLabel(label: string): string {
  const one = SAME_THING.reduce((words, [other, word]) => words.replace(other, word), label);
  const short = one.replace(OMISSIBLE, '').replace(HEAD, '');
  return [...short].length < 2 ? label : short;
}
