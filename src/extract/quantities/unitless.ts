import type { Numeral } from '../../text/numerals.ts';

/** Service lines that reports name by their number. */
const HOTLINES = new Set([
  '110',
  '119',
  '120',
  '122',
  '12301',
  '12305',
  '12309',
  '12315',
  '12328',
  '12329',
  '12333',
  '12345',
  '12348',
  '12355',
  '12356',
  '12365',
  '12366',
  '12369',
  '12377',
  '12388',
  '12389',
  '12393',
  '96120',
]);

/** Why a number that no unit follows is no figure, as far as what stands around it tells. */
export function unitlessReason(text: string, { start, end }: Numeral): string {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  if (/[〔﹝［[]/.test(before) || /[〕﹞］\]号]/.test(after)) return 'document-number';
  if (before === '第') return 'ordinal';
  const digits = text.slice(start, end);
  if (HOTLINES.has(digits)) return 'hotline';
  if (digits.length >= 6) return 'code';
  return 'no-unit';
}
