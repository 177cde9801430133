import { characterTable } from '../../text/character-table.ts';
import { wordIndex } from '../../text/word-index.ts';
import { TRAILING } from '../lexicon/name-trailing.ts';
import { byLength } from './by-length.ts';

const TRAILS = wordIndex(byLength(TRAILING));
const TRAIL_WORDS: ReadonlySet<string> = new Set(TRAILING);

/** 共 at the end of these words is no adverb. */
export const NOT_TOTAL = /[公中医]共$/;

/**
 * What must stand before a closing word for it to be part of the name after all: 占比, 国有, 预计, 平均.
 * Tried on the text before the word.
 */
const KEPT_AFTER: Readonly<Record<string, RegExp>> = {
  数为: /$/,
  // 收入总计 is what the balance of a budget is called.
  总计: /(?:收入|支出)$/,
  合计: /(?:收入|支出)$/,
  总: /$/,
  '”': /$/,
  为: /[行作]$/,
  是: /[但于成]$/,
  有: /[所国公私占持享]$/,
  计: /[会审统设预]$/,
  等: /[同平高中初]$/,
  共: /[公中]$/,
  达: /[发传表送抵到]$/,
  完成: /(?:提前|超额|办理|按期|按时|办结|已|基本|^.?)$/,
  均: /[平人户年日月亩]$/,
  在: /[现存潜内]$/,
  由: /[自理缘]$/,
  近: /[附就临]$/,
  约: /[合签契节公]$/,
  '“': /“/,
  到: /[接签达报]$/,
  至: /[接签达报]$/,
  过: /[通经超路胜不]$/,
  却: /[冷退忘]$/,
  则: /[原规法细总守通附准]$/,
  就: /[成造]$/,
  都: /[首成古]$/,
  只: /船$/,
  组织: /(?:[经济社会党群基层专业合作调解行业国际治]|自治)$/,
};

/** 由2020年的, 从去年末: from when on it rose. */
const OUTSET = /[由从](?:[12]\d{3}年|上年|去年|年初)(?:度|末|底|同期)?的?$/;

/** The last characters that an outset may have; few phrases end in one of them. */
const OUTSET_LAST = characterTable('年初度末底期的');
/** The last characters of 到, 升至 and the like. */
const REACHING_LAST = characterTable('到至为在');

/** Drops what only leads up to a number: 达到, 共计, 提高到. */
export function stripTrailing(words: string): string {
  let s = OUTSET_LAST[words.charCodeAt(words.length - 1)] === 1 ? words.replace(OUTSET, '') : words;
  for (;;) {
    // 提升至 is not 提 with 升至 behind it.
    if (REACHING_LAST[s.charCodeAt(s.length - 1)] === 1 && TRAIL_WORDS.has(s)) return '';
    const trail = TRAILS.closing(s).find((word) => s.length > word.length && s.endsWith(word) && !keepsTrail(s, word));
    if (trail === undefined) return TRAIL_WORDS.has(s) ? '' : s;
    s = s.slice(0, -trail.length);
  }
}

/** Whether this word closes a name and belongs to it. */
export const keepsTrail = (s: string, word: string): boolean =>
  KEPT_AFTER[word]?.test(s.slice(0, -word.length)) ?? false;
