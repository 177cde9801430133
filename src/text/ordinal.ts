const DIGITS = '〇一二三四五六七八九';
const CIRCLED_ONE = '①'.charCodeAt(0);
const FULL_WIDTH_ZERO = '０'.charCodeAt(0);

/** ASCII form of full-width digits; everything else stays. Keeps the length. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_ZERO + 48));
}

/** 1–99 written as 七, 十二, 二十, 二十三 or 廿一; undefined for anything else. */
export function chineseOrdinal(raw: string): number | undefined {
  const text = raw.replace('廿', '二十').replace('卅', '三十');
  const ten = text.indexOf('十');
  if (ten < 0) {
    const value = text.length === 1 ? DIGITS.indexOf(text) : -1;
    return value > 0 ? value : undefined;
  }
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.slice(0, ten));
  const ones = ten === text.length - 1 ? 0 : DIGITS.indexOf(text.slice(ten + 1));
  return tens > 0 && ones >= 0 ? tens * 10 + ones : undefined;
}

/** Value of a list number: 3, ３, 三, 十二 or ③. */
export function ordinalValue(raw: string): number | undefined {
  if (/^[①-⑳]$/.test(raw)) return raw.charCodeAt(0) - CIRCLED_ONE + 1;
  if (/^[0-9０-９]+$/.test(raw)) return Number(halfWidthDigits(raw));
  return chineseOrdinal(raw);
}

/** Four digits of a year in any script (2023, ２０２３, 二〇二三, 二O二三); undefined where it is no year of our age. */
export function yearValue(raw: string): number | undefined {
  let digits = '';
  for (const c of halfWidthDigits(raw)) {
    if (c >= '0' && c <= '9') digits += c;
    else if ('〇零○OＯo0'.includes(c)) digits += '0';
    else if (DIGITS.includes(c)) digits += String(DIGITS.indexOf(c));
    else return undefined;
  }
  const year = digits.length === 4 ? Number(digits) : Number.NaN;
  return year >= 1949 && year < 2100 ? year : undefined;
}
