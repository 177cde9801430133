import type { Figure } from '../figures.ts';
import { changeAtEnd } from '../lexicon/change-words.ts';
import { CONTENT_VERBS } from '../lexicon/content-verbs.ts';
import { cleanName } from './clean-name.ts';

/** The second end of 由a增至b: nothing but a word of movement stands before it. */
export const MOVED =
  /^[，、\s]*(?:年|左右|以上|[12]\d{3}年)?[的]?(?:大幅|稳步|显著|逐步|进一步|首次)?(?:增长|增加|增|提升|提高|提|上升|上涨|升|涨|扩大|扩|发展|壮大|跃升|攀升|下降|降低|降|减少|减|压缩|压减|缩短|缩小|缩|回落|收窄|优化|调整|改善|变|调|回升|跃|突破|达)*(?:到|至|为|成)?了?(?:[12]\d{3}年的?|“[一二三四五六七八九十]{1,2}五”[末期间]*的?|每人每[月年]|突破|达到|约)?\s*$/;
/** Means of what the figure before counts: 日均169件. */
const MEAN_WORDS = new Set(['日均', '月均', '周均', '平均每天', '平均每月', '平均每周']);
/** A plan that what stands before is measured against. */
const YARDSTICK = /^，?(?:为|占|完成|达到?|相当于)(?:年初|调整|年度|全年|变动)[^，。；]{0,6}$/;
/** A measure of what the figure before it counts: 面积, 金额. */
const MEASURE_WORDS = new Set([
  '面积',
  '金额',
  '长度',
  '总额',
  '总面积',
  '总金额',
  '涉及',
  '惠及',
  '覆盖',
  '受益',
  '户均',
  '总投资',
  '投资额',
  '总投资额',
  '建筑面积',
  '产量',
]);
const COMPARED =
  /(?:环比|同比|相?[比较]于?|与|和|同)?(上年|去年|上月|上周|上季度|上半年|[12]\d{3}年|“[一二三四五六七八九十]{1,2}五”)(?:同期|度|末|底|时期|期间)?(?:(?:预算)?(?:执行|决算|完成)数)?(?:为|是|的|:)?\s*$/;
/** 标准年人均提高240元，惠及2万人 */
const MEAN = /(?<=.)[年月]?人均$/;
const REACHED = /^[，、](?:累计)?已?(?:达到?|增至|增加到|扩大到|发展到)了?$/;
const RANK = /^(?:国家|自治区|[省市州县区]|[一二三四五]星)级$/;
const RANKED = /^(?:新[增建创认定]{1,2})?(?:国家|自治区|[省市州县区]|[一二三四五]星)级(.{2,})$/;
/** 覆盖事项增至76项，是上年的1.9倍; 投入强度达到2.9%，相当于全省平均水平的2倍. */
const MULTIPLE_OF =
  /^，?(?:(?:达到|达|为|是)?(?:上年|去年|前年|[12]\d{3}年)(?:同期)?|(?:是|为|相当于)[^，。；\d]{2,14})的$/;
const YEAR_ONLY = /^[、，\s]*((?:[12]\d{3}|二〇[〇一二三四五六七八九]{2})年)\s*$/;

/** The level that an earlier one is compared with: the last of its unit, or else the last. */
function levelBefore(figures: readonly Figure[], figure: Figure, text: string): Figure | undefined {
  const levels = figures.filter(
    (f) =>
      (f.kind === 'achieved' || f.kind === 'rate' || (f.kind === 'target' && !f.change)) &&
      (f.place.bracket === figure.place.bracket || f.place.bracket < 0) &&
      // 完成71亿元，为年初预算70亿元的101%，比上年的68亿元增长4%: the level is compared, not its plan.
      !/^的\s*[\d.０-９．]+\s*[%％]/.test(text.slice(f.place.quantity.end, f.place.quantity.end + 12)) &&
      !/^[日月周]均/.test(f.name),
  );
  return levels.findLast((f) => sameUnit(f, figure)) ?? levels.at(-1);
}

/** The name that a figure takes over from the one before it, or undefined when its own words name it. */
export function borrowedName(
  figure: Figure,
  region: string,
  own: string,
  figures: readonly Figure[],
  text: string,
): string | undefined {
  const previous = figures.at(-1);
  if (previous === undefined || previous.place.sentence.index !== figure.place.sentence.index) return undefined;
  if (previous.kind === 'prior' && MOVED.test(region)) return withoutYear(previous.name);
  if (figure.kind === 'prior' && COMPARED.test(region)) {
    const period = COMPARED.exec(region);
    // 群众满意率由上年的93.7%升至96.1% names it itself.
    const named = cleanName(region.slice(0, period?.index).replace(/[由从]\s*$/, '')).name;
    if (named !== '') return `${period?.[1]}${named}`;
    const level = levelBefore(figures, figure, text);
    if (level !== undefined) return `${/^\d/.test(period?.[1] ?? '') ? '上年' : period?.[1]}${level.name}`;
  }
  if (figure.place.quantity.unit === '倍' && MULTIPLE_OF.test(region))
    return (previous.change ? figures.findLast((f) => !f.change) : previous)?.name;
  // 新认定企业16家、达到69家: all there are now
  if (REACHED.test(region) && sameUnit(previous, figure) && /^新|^净增/.test(previous.name))
    return withoutChange(previous.name);
  // 新增国家级企业8家、省级66家
  const ranked =
    RANK.test(own) && /^、/.test(region) && sameUnit(previous, figure) ? RANKED.exec(previous.name)?.[1] : undefined;
  if (ranked !== undefined) return own + ranked;
  const year = YEAR_ONLY.exec(region)?.[1];
  if (year !== undefined) return `${year}${withoutYear(previous.name)}`;
  const of = HEAD_WORDS.has(own)
    ? figures.findLast((f) => f.kind !== 'rate' && !f.kind.startsWith('change'))
    : undefined;
  const head = HEADS.exec(of?.name ?? '')?.[0];
  if (of !== undefined && head !== undefined && head !== own) return of.name.slice(0, -head.length) + own;
  if (MEAN_WORDS.has(own)) return own + wholeOf(figures, text).name.replace(/^(?:累计|合计|共计?)/, '');
  // 完成20亿元，为年初预算19亿元的102%
  if (figure.kind === 'target' && YARDSTICK.test(region)) {
    const level = figures.findLast((f) => f.kind === 'achieved' && f.place.bracket === figure.place.bracket);
    if (level !== undefined && level.place.sentence.index === figure.place.sentence.index)
      return level.name + own.replace(/^(?:占|为|完成|达到?)/, '');
  }
  const plan = /^，?(?:为|占|完成)([^，。；]*(?:预算|计划|目标|任务)[^，。；]*)的$/.exec(region)?.[1];
  if (plan !== undefined && figure.kind === 'rate') {
    // 收入41亿元，增长5%，完成预算的101%: the growth is not what was planned
    const level = previous.change ? figures.findLast((f) => !f.change && f.kind === 'achieved') : previous;
    return `${(level ?? previous).name}占${plan}`;
  }
  // 村级调解428件、成功411件
  if (own === '成功' && !previous.name.endsWith('成功') && region.replace(/^[，、]|[了的]$/g, '') === '成功')
    return previous.name + own;
  // 规上工业企业净增76家、总数812家; 地区生产总值增长5%、总量突破400亿元
  if (TOTAL_WORDS.has(own)) return withoutChange(previous.name) + own;
  // 开通公交线路12条、更新公交车8辆；今年再开5条、更新4辆: the act and the unit tell what is counted
  const same = ACTS.has(own) && !HEAD_WORDS.has(own) ? sameAct(own, figure, figures) : undefined;
  if (same !== undefined) return same;
  // 低保人数1200人，标准845元
  const people = own === '标准' ? /^(.{2,})(?:人数|户数|人口|对象|人员)$/.exec(previous.name)?.[1] : undefined;
  if (people !== undefined) return people + own;
  if (own === '产量') return outputOf(figure, text, previous);
  if (MEASURE_WORDS.has(own))
    return withoutMeasure(previous.change ? withoutChange(previous.name).replace(MEAN, '') : previous.name) + own;
  return undefined;
}

/** 清运垃圾9万吨，其中焚烧7万吨、填埋2万吨，日均246吨: the mean is that of the whole. */
function wholeOf(figures: readonly Figure[], text: string): Figure {
  const last = figures.at(-1) as Figure;
  const { sentence, quantity } = last.place;
  const parts = text.slice(sentence.start, quantity.start).lastIndexOf('其中');
  const whole = figures.findLast(({ place }) => parts >= 0 && place.quantity.end <= sentence.start + parts);
  return whole !== undefined && whole.place.sentence.index === sentence.index ? whole : last;
}

/** 粮食播种面积197万亩、产量64万吨; after 建成高标准农田10万亩，粮食喜获丰收，产量… the clause between says of what. */
function outputOf({ place }: Figure, text: string, previous: Figure): string {
  const between = text
    .slice(previous.place.quantity.end, place.clauseStart)
    .replace(/^[^，；]{0,8}[，；]|[，；]$/g, '');
  const of = /^[\u4e00-\u9fff]{2,3}?(?=生产|再|喜|实现|连|总体|播|种植|单产)/.exec(between)?.[0];
  return `${of ?? withoutMeasure(previous.name).replace(/(?:播种|种植|播面)$/, '')}产量`;
}

const sameUnit = (a: Figure, b: Figure): boolean => a.place.quantity.unit === b.place.quantity.unit;

/** What all of the things come to that the figure before counts. */
export const TOTAL_WORDS = new Set([
  '总数',
  '总量',
  '总规模',
  '总户数',
  '总人数',
  '总面积',
  '总里程',
  '保有量',
  '规模',
]);
export const ACTS: ReadonlySet<string> = new Set([
  ...CONTENT_VERBS,
  '更新',
  '开通',
  '购置',
  '投放',
  '改建',
  '扩建',
  '增设',
  '开',
  '建',
  '修',
  '购',
  '增',
]);

/** The name of the figure of this sentence that counts in the same unit what the same verb did. */
function sameAct(verb: string, figure: Figure, figures: readonly Figure[]): string | undefined {
  const of = (f: Figure): boolean =>
    f.place.sentence.index === figure.place.sentence.index &&
    f.place.quantity.unit === figure.place.quantity.unit &&
    f.name.length > verb.length + 1 &&
    (f.name.startsWith(verb) || f.name.startsWith(`新${verb}`));
  return figures.findLast(of)?.name;
}

/** 净增企业, 企业净增, 新认定企业, 生产总值增长: the thing itself. */
export const withoutChange = (name: string): string => {
  const bare = name.replace(
    /^(?:净增|新(?:增|登记|创建|认定|培育|培植|引进|建|设)?(?!能源|材料|兴|型|闻|业态|经济|动能|质|生))/,
    '',
  );
  const word = changeAtEnd(bare)?.word ?? /(?:净增加?|新增)$/.exec(bare)?.[0];
  return word === undefined || word.length === bare.length ? bare : bare.slice(0, -word.length);
};

/** 社保基金收入…，支出…: the head alone is printed the second time. */
const HEADS = /(?:预算数|执行数|决算数|收入|支出|限额|余额|总量|总额)$/;
const HEAD_WORDS = new Set(['收入', '支出', '余额', '限额', '结余', '预算数', '执行数', '决算数']);

const withoutYear = (name: string): string =>
  name.replace(/^(?:上年(?!结)|去年|上月|上周|上季度|上半年|[12]\d{3}年)/, '');
const withoutMeasure = (name: string): string => {
  const measure = [...MEASURE_WORDS].find((word) => name.endsWith(word) && name.length > word.length);
  return MEASURE_WORDS.has(name) ? '' : measure === undefined ? name : name.slice(0, -measure.length);
};
