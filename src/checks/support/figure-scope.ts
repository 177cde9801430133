import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';

/** Genres that give one name to figures of several scopes (全市, 市本级) and years, which no name tells apart. */
const MANY_SCOPES = new Set(['government-work-report', 'budget-report', 'department-budget', 'statistical-communique']);
/** Reports of one body on one year. */
const ONE_SCOPE = new Set(['rule-of-law-report', 'department-summary', 'information-disclosure-report']);

/** Of how many bodies and years a report of this genre may speak under one name. */
export const scopesOf = ({ profile }: CheckContext): 'one' | 'some' | 'many' =>
  MANY_SCOPES.has(profile.id) ? 'many' : ONE_SCOPE.has(profile.id) ? 'one' : 'some';

/** Words that narrow a figure to less than the whole body and year, or widen it to several years. */
const NARROWED =
  /上半年|下半年|季度|前[一二三四五六七八九十]|\d{1,2}月|今年以来|近[两三四五]年|[两三四五六七八九十]年来|“?十[二三四五]五|以来|每年|每月|每季|每周|年均|平均|五年|核实|修订[后数为]/;
const FUTURE = /计划(?!生育)|力争|确保|目标|预计|明年|下一步|下年/;
const PART_OF_YEAR = /月|季|半年|周|旬/;

/** The words before a figure, back to the last stop. */
const clauseBefore = ({ document }: CheckContext, { quoteSpan, span }: Indicator): string =>
  document.text
    .slice(quoteSpan.start, span.start)
    .replace(/\s/g, '')
    .split(/[。；]/)
    .at(-1) ?? '';

/** Whether the words before a figure say that it is of less or more than one year. */
export const isNarrowed = (context: CheckContext, figure: Indicator): boolean =>
  NARROWED.test(clauseBefore(context, figure));

/** Whether they say that it is still to come. */
export const isPlanned = (context: CheckContext, figure: Indicator): boolean =>
  FUTURE.test(clauseBefore(context, figure));

/** 全区 said or unsaid: a report speaks of its whole place where it names no part of it. 市级 and 市本级 are one. */
export const scopeOf = (subject: string | undefined): string =>
  subject === undefined || /^全[省市区县镇乡州盟旗街]/.test(subject)
    ? ''
    : subject.replace(/^([省市州盟区县旗镇])级$/, '$1本级');

/** Whether two figures may be of one time and one body, planned or achieved: nothing that both state differs. */
export function sameBody(a: Indicator, b: Indicator, ownYear: number | undefined): boolean {
  if (a.subject !== undefined && b.subject !== undefined && scopeOf(a.subject) !== scopeOf(b.subject)) return false;
  if ([a, b].some(({ period }) => period !== undefined && PART_OF_YEAR.test(period))) return a.period === b.period;
  const [first, second] = [a, b].map(({ period }) => yearOf(period, ownYear));
  return first === undefined || second === undefined || first === second;
}

/** Whether they may be one figure: of one time and body, and both achieved or both planned. */
export const sameScope = (a: Indicator, b: Indicator, ownYear: number | undefined): boolean =>
  a.kind === b.kind && sameBody(a, b, ownYear);

function yearOf(period: string | undefined, ownYear: number | undefined): number | undefined {
  const stated = /((?:19|20)\d\d)年?/.exec(period ?? '')?.[1];
  if (stated !== undefined) return Number(stated);
  if (ownYear === undefined || period === undefined) return undefined;
  return /上年|去年/.test(period) ? ownYear - 1 : /全年|年末|当年|本年/.test(period) ? ownYear : undefined;
}
