import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import { findYears, isRealDay, smallNumber } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import { textResult, within } from './support/text-result.ts';

// 2024年11月31日, 十一月三十一日; a digit or a dot before it would make it part of something else.
const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
const YEAR = '(?:([0-9０-９]{4}) ?年 ?)?';
const DAY = new RegExp(`(?<![0-9０-９.．])${YEAR}(${NUMBER}) ?月 ?(?:(${NUMBER}) ?[日号])?`, 'g');
const LEAP = 2000;

export const check: Check = {
  id: 'impossible-date',
  title: { zh: '日期存在', en: 'Dates that exist' },
  rationale: {
    zh: '历法上不存在的日期（11月31日、13月）必为误写。',
    en: 'A day that no calendar has (31 November) is a slip.',
  },
  source: 'GB/T 7408《数据元和交换格式 信息交换 日期和时间表示法》',
  severity: 'error',
  messages: {
    clean: { zh: '未见不存在的日期。', en: 'No date is one that no calendar has.' },
    noSuchDay: { zh: '“{date}”不存在。', en: 'There is no {date}.' },
  },
  examples: {
    consistent: [{ text: '截至2024年2月29日，已办结12件；11月30日前完成整改，前11个月办件300件。' }],
    inconsistent: [{ text: '截至2024年11月31日，已办结12件。' }, { text: '2023年2月29日召开会议1次。' }],
  },
  *run(context) {
    for (const passage of context.passages) {
      if (passage.kind === 'chrome') continue;
      for (const { date, start, end } of impossibleIn(passage.mapped.text))
        yield noSuchDay(date, within(passage, start, end), passage.sectionId);
    }
    for (const { cells, sectionId } of context.tables) {
      for (const { span } of cells) {
        for (const { date, start, end } of impossibleIn(context.document.text.slice(span.start, span.end)))
          yield noSuchDay(date, { start: span.start + start, end: span.start + end }, sectionId);
      }
    }
  },
};

/** Days of a text that no calendar has; offsets count in it. */
function* impossibleIn(text: string): Generator<{ date: string; start: number; end: number }> {
  for (const match of text.matchAll(DAY)) {
    const [date, year, month, day] = match;
    const m = smallNumber(month as string);
    // Without a day the text may have lost its signs (20231月1日); a month alone proves little.
    if (day === undefined || m > 40) continue;
    const y = year === undefined ? LEAP : (findYears(`${year}年`)[0]?.year ?? LEAP);
    if (!isRealDay(y, m, smallNumber(day))) yield { date, start: match.index, end: match.index + date.length };
  }
}

function noSuchDay(date: string, span: Span, sectionId: string | undefined): CheckResult {
  const found = { verdict: 'fail', severity: check.severity, messageId: 'noSuchDay' } as const;
  return textResult({ checkId: check.id, ...found, data: { date }, span, sectionId });
}
