import { chineseOrdinal, halfWidthDigits, yearValue } from './ordinal.ts';

export interface FoundYear {
  readonly year: number;
  readonly index: number;
  readonly length: number;
}

// Old texts print the digits apart: 1 9 9 8 年
const YEAR = /([12１２][0-9０-９]{3}|[12](?: [0-9]){3}|[一二][〇零○OＯ一二三四五六七八九0０]{3}) ?年/g;
const SHORT_YEAR = /(?<![0-9０-９])([0-9０-９]{2})年度?(?=[^0-9０-９])/g;

/** Every four-digit year with 年 after it, in any script. */
export function findYears(text: string): FoundYear[] {
  return [...text.matchAll(YEAR)].flatMap((match) => {
    const year = yearValue((match[1] as string).replaceAll(' ', ''));
    return year === undefined ? [] : [{ year, index: match.index, length: match[0].length }];
  });
}

/** First two-digit year of a title (24年度…), read in this century. */
export function findShortYear(text: string): number | undefined {
  const match = SHORT_YEAR.exec(text);
  SHORT_YEAR.lastIndex = 0;
  const year = match === null ? Number.NaN : 2000 + Number(halfWidthDigits(match[1] as string));
  return year >= 2000 && year < 2050 ? year : undefined;
}

const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
const DAY = new RegExp(
  `([12１２][0-9０-９]{3}|[一二][〇零○OＯ一二三四五六七八九]{3}) ?年 ?(${NUMBER}) ?月 ?(${NUMBER}) ?日`,
);

/** First full date of `text` as an ISO date; undefined where there is none or it cannot be. */
export function findIsoDate(text: string): string | undefined {
  const match = DAY.exec(text);
  if (match === null) return undefined;
  const year = yearValue(match[1] as string);
  const month = smallNumber(match[2] as string);
  const day = smallNumber(match[3] as string);
  if (year === undefined || !isRealDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const smallNumber = (raw: string): number => chineseOrdinal(raw) ?? Number(halfWidthDigits(raw));

/** Whether the calendar has this day. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
