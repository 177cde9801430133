import { Decimal } from 'decimal.js';
import { digitOf } from '../../text/numerals.ts';
import { unitAt } from '../lexicon/units.ts';

/** The number that fills a table cell: 1,234.5, ７.１％, 21684台. */
export interface CellNumber {
  readonly value: Decimal;
  /** Printed behind the number in the same cell. */
  readonly unit: string;
  /** Whole and without a sign or unit, as years, codes and list numbers are. */
  readonly bare: boolean;
}

const NUMBER = /^([-−－﹣]?)([0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)(?:[.．]([0-9０-９]+))?(.*)$/;
/** 2025年 heads a column or a row; it measures nothing. */
const YEAR = /^\s*(?:19|20)\d\d\s*年/;

/** Undefined for anything that is not one number with at most its unit. */
export function cellNumber(text: string): CellNumber | undefined {
  const match = NUMBER.exec(text.trim());
  if (match === null || YEAR.test(text)) return undefined;
  const [, sign = '', whole = '', fraction, rest = ''] = match;
  const unit = unitBehind(rest.trim());
  if (unit === undefined) return undefined;
  const digits = [...(fraction === undefined ? whole : `${whole}.${fraction}`)]
    .filter((c) => c !== ',' && c !== '，')
    .map((c) => digitOf(c) ?? c)
    .join('');
  const value = new Decimal(`${sign === '' ? '' : '-'}${digits}`);
  return { value, unit, bare: sign === '' && fraction === undefined && unit === '' && !/[,，]/.test(whole) };
}

function unitBehind(rest: string): string | undefined {
  if (rest === '') return '';
  if (rest === '%' || rest === '％') return '%';
  const scale = /^(?:万亿|亿|万)?/.exec(rest)?.[0].length ?? 0;
  return unitAt(rest, scale)?.length === rest.length - scale ? rest : undefined;
}

/** What a cell prints where it has no figure. */
export const isBlank = (text: string): boolean => /^[\s\-—–－―/／\\*…·.无]*$/.test(text);
