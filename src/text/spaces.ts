import { characterTable } from './character-table.ts';

/** White space that may stand inside or beside a number: full-width, no-break, tab and line break too. */
export const isSpace = (c: string | undefined): boolean =>
  c === ' ' || c === '\u00a0' || c === '\u3000' || c === '\t' || c === '\n';

/** Stands for the letters of a stray `&nbsp;`, which `simplify` blots out. */
export const isFiller = (c: string | undefined): boolean => c === '\u2060';

/** Past at most `most` spaces from `from` on. */
export function skipSpaces(text: string, from: number, most: number): number {
  // Behind nearly every number stands a word.
  if (BLANKS[text.charCodeAt(from)] !== 1) return from;
  let start = from;
  while (isFiller(text[start])) start++;
  let i = start;
  while (i - start < most && isSpace(text[i])) i++;
  return i;
}

const BLANKS = characterTable(' \u00a0\u3000\t\n\u2060');
