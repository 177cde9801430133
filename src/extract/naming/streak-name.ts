import type { Place } from '../figures.ts';
import { cleanName } from './clean-name.ts';

/** 连续3年居全省前列: a streak is named by what goes on, with whose it is where that stands before it. */
export function streakName(text: string, region: string, after: number, { tailEnd, sentence }: Place): string {
  const whose = cleanName(region.replace(/(?:已|分别|均|也)?连续$/, '')).name;
  // What is held is named in full, with the titles that a list gives: 获评省级治安、平安建设优秀市.
  // 连续8年稳定在120万吨以上: the level is part of what goes on.
  const end = /[、\d]/.test(text[tailEnd] ?? '') ? clauseEnd(text, levelEnd(text, tailEnd), sentence.end) : tailEnd;
  const what = text
    .slice(after, end)
    .replace(/\s+/g, '')
    .replace(/^[的来，、]/, '');
  return what === '' ? whose : `${whose}连续${what}`;
}

const levelEnd = (text: string, from: number): number =>
  from + (/^[\d.,]+/.exec(text.slice(from, from + 12))?.[0].length ?? 0);

/** Where a clause ends that a 、 does not end; at most 24 characters on. */
export function clauseEnd(text: string, from: number, limit: number): number {
  const length = /^[^，。；：\d]{0,24}/.exec(text.slice(from, limit))?.[0].length ?? 0;
  return from + length;
}
