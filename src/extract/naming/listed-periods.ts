import { cleanName } from './clean-name.ts';

/** Words that say when at the head of a list of periods, with what joins it to the next. */
export const PERIOD =
  /^(?:[12]\d{3}年|(?:前)?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?|前三季度|全年|“十[三四五]五”|近[三五]年)[、和及与]?/;

/** 一季度、上半年、前三季度经济增速, 2021年至2023年三年受理: each figure is that of one period. */
export function periodsOf(before: string, count: number): string[] | undefined {
  const years = /([12]\d{3})年?[至—–~-]([12]\d{3})年/.exec(before);
  const clause = before.replace(/^.*[，。；]/, '');
  if (years !== null && Number(years[2]) - Number(years[1]) + 1 === count) {
    const rest = cleanName(clause.slice(clause.indexOf(years[0]) + years[0].length).replace(/^[三四五两]年/, '')).name;
    return Array.from({ length: count }, (_, k) => `${Number(years[1]) + k}年${rest}`);
  }
  // “和事佬”工作室一、二、三、四季度分别…
  const short = /([一二三四1-4](?:、[一二三四1-4])+)(季度|月份?)/.exec(clause);
  if (short !== null && (short[1] as string).split('、').length === count) {
    const name = cleanName(clause.slice(short.index + short[0].length)).name;
    return (short[1] as string).split('、').map((each) => `${each}${short[2]}${name}`);
  }
  const periods: string[] = [];
  let rest = clause.trim();
  for (let match = PERIOD.exec(rest); match !== null; match = PERIOD.exec(rest)) {
    periods.push(match[0].replace(/[、和及与]$/, ''));
    rest = rest.slice(match[0].length);
  }
  return periods.length === count ? periods.map((period) => period + cleanName(rest).name) : undefined;
}
