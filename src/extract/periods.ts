import { lastMatch } from '../text/last-match.ts';
import type { Figure } from './figures.ts';

const YEAR = '(?:(?:1[89]|2\\d)\\d{2}|二〇[〇一二三四五六七八九]{2})年';
const COUNT = '[一二两三四五六七八九十\\d]';
/** Words that say when, longest first where one begins with another. */
const PERIOD = new RegExp(
  [
    `${YEAR}(?:度)?[至到—–~-]${YEAR}`,
    `(?:截至|截止)(?:${YEAR})?(?:\\d{1,2}月(?:底|末|\\d{1,2}日)?|年底|年末|月底|月末|目前|底|末)?`,
    `${YEAR}(?:度|底|末|初|以来|[上下]半年|第?[一二三四]季度|前[三两]季度|\\d{1,2}\\s*[-—–至]\\s*\\d{1,2}月份?|\\d{1,2}月(?:末|底|份)?)?`,
    '\\d{1,2}\\s*月?\\s*[-—–－至]\\s*\\d{1,2}月份?',
    '\\d{1,2}月份?(?:底|末)?',
    '“(?:十[三四五六]五|[五六七八九]五)”[^，。；“”]{0,2}?(?:期间|时期|以来|末)',
    '前[三两]季度|第?[一二三四]季度|[上下]半年|全年|年内|年中',
    '(?:去年|上年|上一年|上月|上周|上季度)(?!结|末?结转)(?:同期|末|底|度)?|同期',
    '今年(?:以来)?|本年度?|当年|年末|年底|本月|全月|当月|本周|本季度|新的一年|明年|下一年|目前',
    `(?:过去|近|最近)?${COUNT}年(?:来|间|以来)|(?:过去|近|最近)${COUNT}年`,
  ].join('|'),
  'g',
);
/** 三年新增, 五年翻一番, 三年分别: a span of years that nothing marks but its place before a verb. */
const SPAN = new RegExp(`(?:^|[，。；、])(${COUNT}年)(?=(?:累计|共|新增|翻|提高|增长|下降|完成|建成|合计))`, 'g');
/** 比上年增长, 较2022年末减少, 高于上年: what a figure is compared with is not when it holds. */
const COMPARED = new RegExp(
  `(?:比|较|同比|环比|高于|低于|超过|相比)(?:于)?(?:${YEAR}|去年|上年|前年|上一年|上月|上周|上季度|年初|同期)(?:度)?(?:末|底)?(?:同期)?|与(?:去年|上年)(?:同期)?(?:相比|持平)`,
  'g',
);
const EACH = /(?:每|逐)[年月周日季]度?/g;

/**
 * The words that say of when a figure is, as printed: in its own clause, else nearest before in its sentence. A change has
 * the period of what changed, not of what it is compared with; only a prior figure has that. Undefined where none is named.
 */
export function periodOf(text: string, figure: Figure): string | undefined {
  if (figure.period !== undefined) return figure.period;
  const { place, kind } = figure;
  const own = text.slice(Math.max(place.clauseStart, place.quantity.start - REACH), place.quantity.start);
  const region = text.slice(Math.max(place.regionStart, place.quantity.start - REACH), place.quantity.start);
  if (kind === 'prior') return last(region) ?? last(own);
  const plain = (words: string): string =>
    OF_TIME.test(words) ? words.replace(COMPARED, '').replace(EACH, '') : words;
  const said = last(plain(own));
  if (said !== undefined) return said;
  const before = text.slice(Math.max(place.sentence.start, place.clauseStart - REACH), place.clauseStart);
  if (!TELLS_WHEN.test(before)) return undefined;
  return last(plain(before.replace(ASIDE, '')).replace(PRIOR_CLAUSE, ''));
}

/** How far back a sentence is searched; figures stand close together, and sentences may be very long. */
const REACH = 200;
/** （上半年增长5.8%）: a bracket that is closed says nothing of what follows. */
const ASIDE = /[（(][^（()）]*[）)]/g;
/** 上年为71.9亿元: a clause that only gives the figure compared with. */
const PRIOR_CLAUSE = /(?<=^|[，；])(?:去年|上年|上月|上周)(?:同期|末|底)?(?:为|是)?[^，；。]*[，；]/g;

/** Without one of these characters no words say when. */
const OF_TIME = /[年月周日季期]/;
const TELLS_WHEN = /[年月周季期五截目]/;

function last(text: string): string | undefined {
  if (!TELLS_WHEN.test(text)) return undefined;
  const plain = lastMatch(PERIOD, text);
  const span = text.includes('年') ? lastMatch(SPAN, text) : undefined;
  const found = (span?.index ?? -1) > (plain?.index ?? -1) ? span?.[1] : plain?.[0];
  return found?.replace(/\s/g, '');
}
