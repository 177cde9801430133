import type { Approx } from '../model/indicator.ts';
import { APPROX_AFTER, APPROX_BEFORE } from './lexicon/approx-words.ts';
import type { Quantity } from './quantities/quantity.ts';

export interface Approximation {
  readonly approx: Approx;
  /** Where the word before the number begins; the number itself when there is none. */
  readonly start: number;
  /** Where the word behind the unit ends; the end of the unit when there is none. */
  readonly end: number;
}

/** The last characters of the words before, and the first of those behind: most figures stand without. */
const ENDS_LIKE_PREFIX = /[于少小短过高破多大足到满乏在约概为计达有近超出逾]\s*$/;
const OPENS_LIKE_SUFFIX = /^\s*[（(左上前及以之内下多]/;
const APART = /(?:至少|不少于)[^，。；、：\d]{2,14}$/;

/** How exact the text claims a figure to be, and which words say so. */
export function approximation(text: string, quantity: Quantity): Approximation {
  const { start, end } = quantity;
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 6);
  const prefix = ENDS_LIKE_PREFIX.test(before) ? firstMatch(APPROX_BEFORE, before) : undefined;
  const suffix = OPENS_LIKE_SUFFIX.test(after) ? firstMatch(APPROX_AFTER, after) : undefined;
  const from = prefix === undefined ? start : start - (before.length - prefix.match.index);
  const to = suffix === undefined ? end : end + suffix.match[0].length;
  // 控制在3% promises a ceiling only together with 以内; alone it is exact.
  const word = prefix?.match[0].trim();
  const named = word === '控制在' ? suffix?.approx : (prefix?.approx ?? suffix?.approx);
  // 每季度至少推出解读产品2期: the word stands before the verb.
  const apart = named === undefined && APART.test(text.slice(Math.max(0, start - 20), start)) ? 'at_least' : undefined;
  const approx = named ?? quantity.inner ?? apart ?? 'exact';
  return { approx: quantity.inner === 'over' && approx === 'about' ? 'over' : approx, start: from, end: to };
}

function firstMatch(
  words: typeof APPROX_BEFORE,
  text: string,
): { readonly match: RegExpExecArray; readonly approx: Approx } | undefined {
  for (const [pattern, approx] of words) {
    const match = pattern.exec(text);
    if (match !== null) return { match, approx };
  }
  return undefined;
}
