import { describe, expect, test } from 'vitest';
import { approximation } from '../../src/extract/approx.ts';
import { findQuantities } from '../../src/extract/quantities/find-quantities.ts';

const figures = (text: string): string[] =>
  findQuantities(text).quantities.map((q) => {
    const high = q.high === undefined ? '' : `~${q.high.toFixed()}`;
    return `${q.value.toFixed()}${high}${q.unit}`;
  });

/** What is printed, and the figures that must come of it: value, upper end, unit. */
const FIGURES: readonly (readonly [string, readonly string[]])[] = [
  ['办理事项1.2万余份', ['12000份']],
  ['罚没款12.5 万元', ['12.5万元']],
  ['投资1.5万亿元', ['1.5万亿元']],
  ['增长4.5%—5%', ['4.5~5%']],
  ['提高2至3个百分点', ['2~3个百分点']],
  ['招引企业25—30家', ['25~30家']],
  ['自然增长率-1.16‰', ['-1.16‰']],
  ['产值翻两番', ['3倍']],
  ['百分之九十八点五', ['98.5%']],
  ['千分之三', ['3‰']],
  ['提示函十三份', ['13份']],
  ['近千份', ['1000份']],
  ['上百人次', ['100人次']],
  ['突破亿元', ['1亿元']],
  ['浓度为26微克/立方米', ['26微克/立方米']],
  ['三次产业结构为16.5︰26.2︰57.3', ['16.5比例']],
  ['调解成功率达98，', ['98%']],
  ['连续6年获评优秀', ['6年']],
  ['平均用时缩短到2.5天', ['2.5天']],
  ['14支队伍、3起诉讼', ['14支', '3起']],
  ['分别达到186、243、97家', ['186家', '243家', '97家']],
  ['分别提高2.1和1.6个百分点', ['2.1个百分点', '1.6个百分点']],
  ['分别达到1.2、3.5万人', ['12000人', '35000人']],
  ['确保完成850亿元以上投资', ['850亿元']],
  ['粮食产量稳定在百万吨以上', ['1000000吨']],
  ['完成500万元以上投资项目12个', ['12个']],
  ['新增合金产能7万吨，项目投产', ['70000吨']],
  ['引导3万山区农民下山、近4万户外工人转岗', ['30000人', '40000人']],
  ['7200多万纳税人受益', ['72000000人']],
  ['活跃用户达到52万，入境游客91万、增长4%', ['520000户', '910000人次', '4%']],
  ['务工规模超过21万。培训教师3.6万、服务群众40万', ['36000人', '400000人']],
  ['560万人民群众众志成城，每10万人口有3名', ['3名']],
  ['健儿勇夺“5金2银”，获4金1铜佳绩', ['5枚', '2枚', '4枚', '1枚']],
  ['产量占全国1/5、1/8，2/5的村达标', ['20%', '12.5%', '40%']],
  ['城乡居民收入比从2.46:1缩小至2.31:1', ['2.46比例', '2.31比例']],
  ['城乡收入倍差缩小至1.88。', ['1.88比值']],
  ['最高客运量分别达132万、118万人次', ['1320000人次', '1180000人次']],
  ['经济总量突破3万亿，产值迈上百亿台阶', ['3万亿元', '100亿元']],
  ['PM2.5平均浓度不超过31微克每立方米', ['31微克/立方米']],
  ['重污染天气控制在4天以内', ['4天']],
  ['粮食产量达到4 7 2 6 0 万吨，增长1 2 ．3 ％', ['472600000吨', '12.3%']],
  ['占六成以上', ['60%']],
  ['经济总量迈上万亿元台阶', ['1万亿元']],
  ['为2600名以上残疾儿童提供救助', ['2600名']],
  ['招商活动千场以上，', ['1000场']],
  ['完成两家国企改制，柳湾保护区三家石料厂搬迁', ['2家', '3家']],
  ['建起二十五个良种站', ['25个']],
  ['推广冻精30万剂，产能突破600万双', ['300000剂', '6000000双']],
  // The class that a count belongs to.
  ['阅读量超20万次的5篇', ['5篇']],
  ['接种疫苗14万剂次，生产平板玻璃700万重量箱', ['140000剂次', '7000000重量箱']],
  // A time of the day with its seconds only after a date or 时间.
  ['三次产业结构为10:31:59', ['10比例']],
  // Without 分别 the first numbers may be anything: house numbers, items.
  ['位于1、2号，共3家', ['3家']],
];

test.each(FIGURES)('%s', (text, expected) => {
  expect(figures(text)).toEqual(expected);
});

/** Numbers that are no figures, with the reason that must be given for the first of them. */
const TRAPS: readonly (readonly [string, string])[] = [
  ['成为全市首家60亿元企业。', 'threshold'],
  ['培育税收过千万元工业企业', 'threshold'],
  ['集体收入15万元以上村占比', 'threshold'],
  ['年销售收入超3亿元的龙头企业占比', 'threshold'],
  ['年产6亿方的气田增产项目投产', 'label'],
  ['3人制篮球场', 'label'],
  ['同心同德、干在一起。', 'idiom'],
  ['苇泊、柳湾两家企业上市', 'announced-list'],
  ['排名居第8，上升11位', 'ordinal'],
  ['较一季度分别上升54、52、39位', 'time-span'],
  ['进至全国百强园区83位', 'rank'],
  ['±800千伏特高压开工', 'label'],
  ['十届十二次、十三次全会', 'meeting'],
  ['答复时限控制在20个工作日以内', 'deadline'],
  ['7万吨合金项目投产', 'label'],
  ['35万千瓦光热电站并网', 'label'],
  ['2023年6月14日召开会议', 'date'],
  ['2021—2025年规划', 'period'],
  ['1-9月累计', 'period'],
  ['窗口9:00开放', 'time-of-day'],
  ['打印时间：9:14:06', 'time-of-day'],
  ['数据为201711日起', 'damaged-date'],
  ['（某政发〔2023〕15号）', 'document-number'],
  ['第28次常务会议', 'ordinal'],
  ['位列前3名', 'rank'],
  ['推进1+3+5体系', 'no-unit'],
  ['打造“15分钟”便民圈', 'label'],
  ['20万元以上的村', 'threshold'],
  ['千万元以上项目', 'threshold'],
  ['20个工作日内公开', 'deadline'],
  ['65岁以上老人', 'age'],
  ['建镇30周年', 'time-span'],
  ['最后一公里', 'idiom'],
  ['分为5类，', 'list-length'],
  ['拨打12345热线', 'hotline'],
  ['幅度40%以下的为从轻', 'threshold'],
  ['40%至60%的为一般', 'threshold'],
  ['超过60%的按上限执行', 'threshold'],
  ['逾期每日按2%加处', 'threshold'],
  ['大型商户指年营业额300万元及以上。', 'threshold'],
];

test.each(TRAPS)('%s is no figure: %s', (text, reason) => {
  const { quantities, rejected } = findQuantities(text);
  expect(quantities).toEqual([]);
  expect(rejected[0]?.reason).toBe(reason);
});

describe('approximation', () => {
  test.each([
    ['约63万元', 'about'],
    ['近58平方公里', 'nearly'],
    ['超26万次', 'over'],
    ['200余人', 'over'],
    ['7%以上', 'at_least'],
    ['6%以内', 'under'],
    ['5.5%左右', 'about'],
    ['不少于6期', 'at_least'],
    ['不超过3%', 'under'],
    ['附近5家', 'exact'],
    ['161件', 'exact'],
  ])('%s', (text, approx) => {
    const [quantity] = findQuantities(text).quantities;
    expect(quantity && approximation(text, quantity).approx).toBe(approx);
  });
});
