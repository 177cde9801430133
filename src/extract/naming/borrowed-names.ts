import type { Figure } from '../figures.ts';
import { cleanName } from './clean-name.ts';

/** The second end of 由a增至b: nothing but a word of movement stands before it. */
const MOVED =
  /^[，、\s]*(?:年|左右|以上|[12]\d{3}年)?[的]?(?:大幅|稳步|显著|逐步|进一步|首次)?(?:增长|增加|增|提升|提高|提|上升|上涨|升|涨|扩大|扩|发展|壮大|跃升|攀升|下降|降低|降|减少|减|压缩|压减|缩短|缩小|缩|回落|收窄|优化|调整|改善|变|调|回升|跃|突破|达)*(?:到|至|为|成)?了?(?:[12]\d{3}年的?|每人每[月年]|突破|达到|约)?\s*$/;
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
  '建筑面积',
  '产量',
]);
const COMPARED =
  /(?:环比|同比|比|较)?(上年|去年|上月|上周|上季度|上半年|[12]\d{3}年|“[一二三四五六七八九十]{1,2}五”)(?:同期|度|末|底|时期|期间)?(?:为|是|的)?\s*$/;
const YEAR_ONLY = /^[、，\s]*((?:[12]\d{3}|二〇[〇一二三四五六七八九]{2})年)\s*$/;

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
    const level = figures.findLast((f) => f.kind === 'achieved' || f.kind === 'rate');
    if (level !== undefined) return `${/^\d/.test(period?.[1] ?? '') ? '上年' : period?.[1]}${level.name}`;
  }
  // 覆盖事项增至76项，是上年的1.9倍
  if (
    figure.place.quantity.unit === '倍' &&
    /^，?(?:达到|达|为|是)?(?:上年|去年|前年|[12]\d{3}年)(?:同期)?的$/.test(region)
  )
    return previous.name;
  const year = YEAR_ONLY.exec(region)?.[1];
  if (year !== undefined) return `${year}${withoutYear(previous.name)}`;
  const of = HEAD_WORDS.has(own)
    ? figures.findLast((f) => f.kind !== 'rate' && !f.kind.startsWith('change'))
    : undefined;
  const head = HEADS.exec(of?.name ?? '')?.[0];
  if (of !== undefined && head !== undefined && head !== own) return of.name.slice(0, -head.length) + own;
  const plan = /^，?(?:为|占|完成)([^，。；]*(?:预算|计划|目标|任务)[^，。；]*)的$/.exec(region)?.[1];
  if (plan !== undefined && figure.kind === 'rate') return `${previous.name}占${plan}`;
  // 村级调解428件、成功411件
  if (own === '成功' && !previous.name.endsWith('成功') && region.replace(/^[，、]|[了的]$/g, '') === '成功')
    return previous.name + own;
  // 规上工业企业净增76家、总数812家
  if (own === '总数')
    return previous.name.replace(/^(?:净增|新(?:增|登记|创建|认定|培育)?)|(?:净增加?|新增|增加)$/g, '') + own;
  if (own === '产量') return outputOf(figure, text, previous);
  if (MEASURE_WORDS.has(own)) return withoutMeasure(previous.name) + own;
  return undefined;
}

/** 粮食播种面积197万亩、产量64万吨; after 建成高标准农田10万亩，粮食喜获丰收，产量… the clause between says of what. */
function outputOf({ place }: Figure, text: string, previous: Figure): string {
  const between = text
    .slice(previous.place.quantity.end, place.clauseStart)
    .replace(/^[^，；]{0,8}[，；]|[，；]$/g, '');
  const of = /^[\u4e00-\u9fff]{2,3}?(?=生产|再|喜|实现|连|总体|播|种植|单产)/.exec(between)?.[0];
  return `${of ?? withoutMeasure(previous.name).replace(/(?:播种|种植|播面)$/, '')}产量`;
}

/** 社保基金收入…，支出…: the head alone is printed the second time. */
const HEADS = /(?:预算数|执行数|决算数|收入|支出|限额|余额|总量|总额)$/;
const HEAD_WORDS = new Set(['收入', '支出', '余额', '限额', '结余', '预算数', '执行数', '决算数']);

const withoutYear = (name: string): string =>
  name.replace(/^(?:上年(?!结)|去年|上月|上周|上季度|上半年|[12]\d{3}年)/, '');
const withoutMeasure = (name: string): string => {
  const measure = [...MEASURE_WORDS].find((word) => name.endsWith(word) && name.length > word.length);
  return MEASURE_WORDS.has(name) ? '' : measure === undefined ? name : name.slice(0, -measure.length);
};
