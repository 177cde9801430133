const DATES: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  // 2023年1月5日, 2023年底, 2023年度; also years before 1900 in histories
  {
    reason: 'date',
    pattern:
      /[12０-９0-9][0-9０-９]{3}\s*年度?(?:\s*[0-9０-９]{1,2}\s*月份?(?:\s*[0-9０-９]{1,2}\s*[日号])?)?[底末初]?/y,
  },
  // 2021—2025年, 2024-2025学年
  { reason: 'period', pattern: /[0-9０-９]{4}\s*年?\s*[—–\-－―~～至到]{1,2}\s*[0-9０-９]{2,4}\s*(?:学年|年度|年)/y },
  // 1-9月, 1月至9月
  {
    reason: 'period',
    pattern: /[0-9０-９]{1,2}\s*月?\s*[—–\-－―~～至到]{1,2}\s*[0-9０-９]{1,2}\s*月份?(?:\s*[0-9０-９]{1,2}\s*[日号])?/y,
  },
  // 12月4日, 11月底, 6月份
  { reason: 'date', pattern: /[0-9０-９]{1,2}\s*月(?:份|底|末|初|中旬|上旬|下旬|\s*[0-9０-９]{1,2}\s*[日号])?/y },
  // 2024-01-26, 2024.1.26, 2024/1/26
  { reason: 'date', pattern: /[0-9０-９]{4}[-/.．][0-9０-９]{1,2}[-/.．][0-9０-９]{1,2}(?![0-9０-９])/y },
  // 17:30; 9：00
  { reason: 'time-of-day', pattern: /[0-9０-９]{1,2}[:：][0-9０-９]{2}(?![0-9０-９.．:：︰∶])/y },
  // 2026/1/3 14:14:06, 打印时间：14:14:06; without a date or 时间 before it, 10:30:60 is a proportion
  {
    reason: 'time-of-day',
    pattern:
      /(?<=[0-9０-９]\s+|[日号]\s*|时间[:：]?\s*)[0-2０-２]?[0-9０-９](?:[:：][0-5０-５][0-9０-９]){2}(?![0-9０-９.．:：︰∶])/y,
  },
  // 201711日, 20231月1日: the markup ate 年 or 月
  { reason: 'damaged-date', pattern: /[0-9０-９]{5,8}(?:月[0-9０-９]{1,2})?日/y },
  { reason: 'damaged-date', pattern: /[0-9０-９]{5,6}月(?:[0-9０-９]{1,2}日)?/y },
  // 11底
  { reason: 'damaged-date', pattern: /[0-9０-９]{1,2}底/y },
  // 二〇二三年, 二〇二〇年度
  {
    reason: 'date',
    pattern:
      /[一二][〇零○O0一二三四五六七八九]{3}年度?(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?/y,
  },
  // telephone numbers and other codes
  { reason: 'code', pattern: /[0-9０-９]{3,4}[-—－][0-9０-９]{7,8}(?![0-9０-９])/y },
];

/** What one of the patterns needs at least, as one expression: most numerals are no dates. */
const MAY_BE_DATE =
  /[0-9０-９]{1,8}\s*[年月日底—–\-－―~～至到/:：]|[0-9０-９]{4}[.．]|[一二][〇零○O0一二三四五六七八九]{3}/y;

/** The date, period or code that begins at `at`, as its end and the reason to leave it out. */
export function dateAt(text: string, at: number): { end: number; reason: string } | undefined {
  MAY_BE_DATE.lastIndex = at;
  if (!MAY_BE_DATE.test(text)) return undefined;
  for (const { pattern, reason } of DATES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { end: at + match[0].length, reason };
  }
  return undefined;
}
