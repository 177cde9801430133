import { characterTable } from './character-table.ts';

/**
 * Long lists of words are asked of every figure which of them opens or closes a phrase: only the few that share its
 * first or last character need be compared.
 */
export interface WordIndex {
  /** The words that begin with the character at `at`, in the order given. */
  from(text: string, at?: number): readonly string[];
  /** The words that end with the last character of `text`, or with the last before `end`, in the order given. */
  closing(text: string, end?: number): readonly string[];
}

const NONE: readonly string[] = [];

export function wordIndex(words: readonly string[]): WordIndex {
  const byFirst = grouped(words, (word) => word.charCodeAt(0));
  const byLast = grouped(words, (word) => word.charCodeAt(word.length - 1));
  const firsts = characterTable(words.map((word) => word.charAt(0)).join(''));
  return {
    from: (text, at = 0) => (firsts[text.charCodeAt(at)] === 1 ? (byFirst.get(text.charCodeAt(at)) ?? NONE) : NONE),
    closing: (text, end = text.length) => byLast.get(text.charCodeAt(end - 1)) ?? NONE,
  };
}

/** Which of the words stand in a text: one walk for all of them, where looking for each takes as many walks. */
export function wordsIn(text: string, words: WordIndex): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    for (const word of words.from(text, at)) if (!found.has(word) && text.startsWith(word, at)) found.add(word);
  }
  return found;
}

/** Whether any of the words stands in a text, as one expression: most texts hold none, and none need be looked for. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));

function grouped(words: readonly string[], key: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) groups.set(key(word), [...(groups.get(key(word)) ?? []), word]);
  return groups;
}
