import type { IndicatorKind } from '../../model/indicator.ts';
import { COLUMN_WORDS, DONE_HEAD, PRIOR_HEAD, STATUS_WORDS, TARGET_HEAD } from '../lexicon/table-words.ts';
import { unitAt } from '../lexicon/units.ts';

/** What the heads of a column say of the figures below it. */
export interface ColumnMeaning {
  readonly kind: IndicatorKind;
  /** Stated by the heads; undefined where the row or the caption must tell. */
  readonly unit?: string;
  /** The year of the column as printed: 2024年, 上年. */
  readonly period?: string;
  /** Changes, shares and completions measure something of the row, not the row itself. */
  readonly derived: boolean;
  /** Heads without units, for the name. */
  readonly names: readonly string[];
  /** What the heads say besides year and state: 地区生产总值, 财政拨款收入; empty for 2025年预算数. */
  readonly measure: string;
}

export interface TableContext {
  readonly caption: string;
  readonly reportYear: number | undefined;
  /** Other columns of levels, to tell what one year is compared with. */
  readonly years: readonly number[];
}

const YEAR = /((?:19|20)\d\d|[二][○〇零О0][一二三四五六七八九○〇零]{2})年?(?:度|末|初|底)?/;

export function columnMeaning(heads: readonly string[], context: TableContext): ColumnMeaning {
  const leaf = heads.at(-1) ?? '';
  const path = heads.join('·');
  const plain = heads.map((head) => head.replace(/[（(][^（）()%％]*[）)]/g, ''));
  const stated = unitOf(leaf) ?? unitOf(path);
  const words = COLUMN_WORDS.find(({ words: own }) => own.test(plain.at(-1) ?? '')) ?? overall(plain);
  const percent = stated === '%' || /[%％]$/.test(leaf);
  const kind = words?.kind ?? levelKind(plain, percent, context);
  const unit = percent || words?.percent ? '%' : kind === 'change_abs' && /百分点/.test(leaf) ? '个百分点' : stated;
  const year =
    YEAR.exec(words === undefined ? path : leaf)?.[0] ??
    (PRIOR_HEAD.test(path) && kind === 'prior' ? '上年' : undefined);
  return {
    kind,
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { period: /年/.test(year) ? year : `${year}年` }),
    derived: words !== undefined,
    names: heads.map(withoutUnit).filter((head) => head !== ''),
    measure: words === undefined ? path.replace(STATUS_WORDS, '').replace(/·+/g, '·').replace(/^·|·$/g, '') : '',
  };
}

/** 比上年增、减情况 › 金额: the change stands in a head above. */
function overall(plain: readonly string[]): (typeof COLUMN_WORDS)[number] | undefined {
  const leaf = plain.at(-1) ?? '';
  if (plain.length < 2 || !/^(?:金额|额|数额|绝对[数额值]|幅度|百分比|比例|[%％]|百分数)[%％]?$/.test(leaf))
    return undefined;
  return COLUMN_WORDS.filter(({ kind }) => kind.startsWith('change')).find(({ words }) =>
    words.test(plain.slice(-2).join('')),
  );
}

function levelKind(
  heads: readonly string[],
  percent: boolean,
  { caption, reportYear, years }: TableContext,
): IndicatorKind {
  const path = heads.join('·');
  if (percent) {
    if (/涨跌幅度|增长速度|增速|增长情况|升降/.test(caption) && !/及其?(?:增长|增速)/.test(caption))
      return 'change_pct';
    return 'rate';
  }
  // The state nearest to the figure decides: 2025年预算数 › 执行数 is what was done.
  for (const head of [...heads].reverse()) {
    const done = DONE_HEAD.test(head);
    if (TARGET_HEAD.test(head) && !done) return 'target';
    if (done || (PRIOR_HEAD.test(head) && !BASE_100.test(head)))
      return isEarlier(path, reportYear, years) ? 'prior' : 'achieved';
  }
  const year = yearOf(path);
  if (year !== undefined && reportYear !== undefined && year > reportYear) return 'target';
  if (isEarlier(path, reportYear, years)) return 'prior';
  const planned = yearOf(caption);
  const ahead = planned !== undefined && reportYear !== undefined && planned > reportYear;
  if (year === undefined && (ahead || PLAN_CAPTION.test(caption)) && !DONE_HEAD.test(caption)) return 'target';
  return 'achieved';
}

const PLAN_CAPTION = /预算(?:总)?表|预算草案|草案表|计划表|提前下达/;

/** 上年同期=100 is the base of an index, not a year to compare with. */
const BASE_100 = /[=＝为]100/;

/** A year before the one reported on, or before the one beside it; a row of three years and more is a series. */
function isEarlier(path: string, reportYear: number | undefined, years: readonly number[]): boolean {
  if (PRIOR_HEAD.test(path)) return !BASE_100.test(path);
  const year = yearOf(path);
  if (year === undefined || years.length > 2) return false;
  return reportYear === undefined ? years.some((other) => other > year) : year < reportYear;
}

/** The year that a head names; undefined where it names none. */
export function yearOf(text: string): number | undefined {
  const printed = YEAR.exec(text)?.[1];
  if (printed === undefined) return undefined;
  const digits = [...printed].map((c) => {
    const at = '○一二三四五六七八九'.indexOf(c);
    return at >= 0 ? String(at) : /[〇零О]/.test(c) ? '0' : c;
  });
  return Number(digits.join(''));
}

/** （亿元）, （单位：万元）, /万元 at the end of a head. */
export function unitOf(head: string): string | undefined {
  for (const [, stated = ''] of head.matchAll(/[（(](?:单位[：:])?([^（）()]{1,10})[）)]/g)) {
    if (stated === '%' || stated === '％') return '%';
    if (isUnit(stated)) return stated;
  }
  const open = /单位[：:]([^（）()，。\s·]{1,6})/.exec(head)?.[1];
  return open !== undefined && isUnit(open) ? open : undefined;
}

export function isUnit(word: string): boolean {
  if (/^[%％‰]$/.test(word)) return true;
  const scale = /^(?:万亿|亿|千万|百万|万|千|百)?/.exec(word)?.[0].length ?? 0;
  return [scale, 0].some((from) => unitAt(word, from)?.length === word.length - from);
}

const withoutUnit = (head: string): string =>
  head
    .replace(/[（(](?:单位[：:])?([^（）()]{1,10})[）)]/g, (all, word: string) => (isUnit(word) ? '' : all))
    .replace(/单位[：:].*$/, '')
    .replace(/(?<=.)的?[（(]?[%％][）)]?$/, '')
    .replace(/^其中[：:]?(?=.)/, '')
    .replace(/[（(]±[）)]$/, '');
