import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';

/** Words that narrow a figure to less than the whole body and year, or widen it to several years. */
const NARROWED =
  /上半年|下半年|季度|前[一二三四五六七八九十]|\d{1,2}月|今年以来|近[两三四五]年|[两三四五六七八九十]年来|“?十[二三四五]五|以来|每年|每月|每季|每周|年均|平均|五年|核实|修订/;
const FUTURE = /计划|力争|确保|目标|预计|明年|下一步|下年/;
const PART_OF_YEAR = /月|季|半年|周|旬/;

/** Whether the words before a figure, back to the last stop, say that it is of less or more than one year. */
export function isNarrowed({ document }: CheckContext, { quoteSpan, span }: Indicator): boolean {
  const before = document.text.slice(quoteSpan.start, span.start).replace(/\s/g, '');
  const clause = before.split(/[。；]/).at(-1) ?? '';
  return NARROWED.test(clause) || FUTURE.test(clause);
}

/** 全区 said or unsaid: a report speaks of its whole place where it names no part of it. */
export const scopeOf = (subject: string | undefined): string =>
  subject === undefined || /^全[省市区县镇乡州盟旗街]/.test(subject) ? '' : subject;

/** Whether two figures may be of one time and one body: nothing that both state differs. */
export function sameScope(a: Indicator, b: Indicator, ownYear: number | undefined): boolean {
  if (a.kind !== b.kind) return false;
  if (a.subject !== undefined && b.subject !== undefined && scopeOf(a.subject) !== scopeOf(b.subject)) return false;
  if ([a, b].some(({ period }) => period !== undefined && PART_OF_YEAR.test(period))) return a.period === b.period;
  const [first, second] = [a, b].map(({ period }) => yearOf(period, ownYear));
  return first === undefined || second === undefined || first === second;
}

function yearOf(period: string | undefined, ownYear: number | undefined): number | undefined {
  const stated = /((?:19|20)\d\d)年?/.exec(period ?? '')?.[1];
  if (stated !== undefined) return Number(stated);
  if (ownYear === undefined || period === undefined) return undefined;
  return /上年|去年/.test(period) ? ownYear - 1 : /全年|年末|当年|本年/.test(period) ? ownYear : undefined;
}
