import type { IndicatorKind } from '../../model/indicator.ts';
import type { Place } from '../figures.ts';
import type { KindContext } from './kind-context.ts';

/** 由a增至b, 从a、b增加到c、d, 比上年的a: what only serves the comparison. */
export function isPrior({ text, place, region, previous }: KindContext, kind: IndicatorKind): boolean {
  if (kind === 'change_abs' || kind === 'change_pct') return false;
  const { quantity } = place;
  const clause = text.slice(place.clauseStart, quantity.start);
  if (
    /(?:比|较|上升自|高于|低于)(?:上年|去年|上年度|上年同期|去年同期|同期|前年|20\d\d年|上月|上季度|上周|上半年|上一年|“[一二三四五六七八九十]{1,2}五”)(?:度|末|底|同期|时期|期间)?的?[^，。；]{0,8}$/.test(
      clause,
    ) &&
    !/(?:增|减|升|降|多|少|提高|压)[^，。；]{0,3}$/.test(clause)
  )
    return true;
  if (WITH.test(clause) && /^[^，。；]{0,24}?相[比较]/.test(text.slice(quantity.end))) return true;
  if (SET_AGAINST.test(clause) || isAsideOfPrior(text, place)) return true;
  // 上年的16起、8人
  if (previous?.kind === 'prior' && /^[、和及与]$/.test(region.trim())) return true;
  // 去年同期250件，今年320件
  if (
    /^(?:上年|去年)(?:同期)?(?!度?(?:结转|结余|转入|未|遗留))[^，。；\d]{0,6}$/.test(clause) &&
    /^[^，。；]{0,4}，(?:今年|本年度?)(?![^，。；\d]{0,3}(?:计划|将|拟|力争|再))[^，。；]{0,8}\d/.test(
      text.slice(quantity.end, quantity.end + 24),
    )
  )
    return true;
  if (
    /(?:^|[，；。（(])而?(?:上年同期|去年同期|上年[度末底]?|去年[末底]?|上月|上周)(?:(?:预算)?(?:执行|决算|完成)数)?(?:分别|仅|只|才)?(?:为|是|有|的)?\s*$/.test(
      text.slice(Math.max(0, quantity.start - 14), quantity.start),
    ) &&
    place.sentence.start < place.clauseStart
  )
    return true;
  // 2023年办理214件，2022年为251件
  const year = /^(?:[12]\d{3})(?=年(?:同期)?(?:为|是)\s*$)/.exec(clause)?.[0];
  if (year !== undefined) {
    const named = [
      ...text
        .slice(Math.max(place.sentence.start, place.clauseStart - 80), place.clauseStart)
        .matchAll(/([12]\d{3})年/g),
    ];
    if (named.some((match) => Number(match[1]) > Number(year))) return true;
    // 流通量64.8万册次，2022年为54万册次，同比上升20%
    if (/^，同比/.test(text.slice(quantity.end))) return true;
  }
  // 2021年收入96.4亿元，2025年达到187.2亿元
  const then = /^(?:[^，。；\d]{0,4})([12]\d{3})年(?!来)/.exec(clause)?.[1];
  const now = LATER.exec(text.slice(quantity.end, quantity.end + 24))?.[1];
  if (then !== undefined && now !== undefined && Number(now) > Number(then)) return true;
  const from = Math.max(clause.lastIndexOf('由'), clause.lastIndexOf('从'));
  if (from < 0 || /^[由从][业事源严]/.test(clause.slice(from, from + 2)) || /[到至为成]/.test(clause.slice(from + 1)))
    return false;
  return FROM_TO.test(text.slice(quantity.end, quantity.end + 60));
}

/** 与上年的16起、8人相比 */
const WITH = /(?:与|和|同)(?:上年|去年|前年|上一年|20\d\d年|上月|上季度|上周)(?:度|末|底|同期)?的?[^，。；\d]{0,16}$/;
/** 相比上年250件, 相较于去年同期的250件 */
const SET_AGAINST =
  /相[比较]于?(?:上年|去年|前年|上一年|20\d\d年|上月|上季度|上周)(?:度|末|底|同期)?的?[^，。；\d]{0,8}$/;

/** The later of two levels: nothing but its year and a word of reaching stands before it. */
const LATER =
  /^，(?:到)?([12]\d{3})年(?:已|则)?(?:达到|达|增至|增加到|增长到|提高到|提升到|上升到|升至|降至|下降到|减少到|突破)了?(?:约|近)?\s*\d/;

/** What follows the first figure of 由a增至b, 从a、b增加到c、d and 由a，到2023年突破b. */
const FROM_TO =
  /^(?:[^，。；]|，(?=[到至增升降])){0,40}?(?:到|至|为|成)[^，。；]{0,8}?[0-9０-９一二三四五六七八九十百千万亿]/;

/** 比上年（89.7分）提高1.7分: the earlier level in an aside behind the words that compare. */
function isAsideOfPrior(text: string, { bracket, quantity }: Place): boolean {
  if (bracket < 0 || !/^[）)]/.test(text.slice(quantity.end))) return false;
  const inside = text.slice(bracket + 1, quantity.start);
  return /^[为是]?$/.test(inside) && COMPARED_WITH.test(text.slice(Math.max(0, bracket - 16), bracket));
}

const COMPARED_WITH = /[比较](?:上年|去年|前年|上一年|20\d\d年|上月|上季度|上周)(?:度|末|底|同期)?$/;
