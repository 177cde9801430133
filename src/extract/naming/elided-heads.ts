import type { Segmenter } from '../../contracts/segmenter.ts';
import type { Figure } from '../figures.ts';
import { nounAfter } from './noun-after.ts';

/** 省级, 国控, 表单式: modifiers that stand side by side and share what follows the last of them. */
const MODIFIER = /^([\u4e00-\u9fff]{1,3}([级控类式型性]))[、和及与+＋]$/;
const COUNTED = /^\s*[0-9０-９][0-9０-９,，.．]*[个家名项所处座户条]/;

/** 26个国控、省控考核断面: the noun behind a list of modifiers, with its length; undefined where there is no such list. */
export function listedModifiers(text: string, segmenter: Segmenter): { name: string; length: number } | undefined {
  const [, first, last] = /^([\u4e00-\u9fff]{1,3}([级控类式型性]))、/.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const rest = text.slice(first.length + 1);
  if (!new RegExp(`^[\\u4e00-\\u9fff]{1,3}${last}(?=[\\u4e00-\\u9fff])`).test(rest)) return undefined;
  const noun = nounAfter(rest, segmenter);
  return noun.sure ? { name: `${first}、${noun.name}`, length: first.length + 1 + noun.length } : undefined;
}

/** 37个省级、96个市级重点项目: the head printed with the last belongs to each. Changes the figures in place. */
export function shareHeads(text: string, figures: readonly Figure[]): void {
  for (let k = figures.length - 2; k >= 0; k--) {
    const figure = figures[k] as Figure;
    const next = figures[k + 1] as Figure;
    const between = text.slice(figure.place.quantity.end, next.place.quantity.start).trim();
    const [, modifier = '', suffix] = MODIFIER.exec(between) ?? [];
    if (suffix === undefined || figure.place.quantity.unit !== next.place.quantity.unit) continue;
    if (!figure.name.endsWith(modifier)) continue;
    const head = new RegExp(`^[\\u4e00-\\u9fff]{1,3}${suffix}(.{2,})$`).exec(next.name)?.[1];
    if (head !== undefined) figure.name += head;
  }
}

/** 建成14个乡（镇）127个村: each noun stands behind its own number. */
export const ownNounFollows = (text: string, at: number): boolean =>
  COUNTED.test(text.slice(at)) && /^[\u4e00-\u9fff]/.test(text.slice(at).replace(COUNTED, ''));
