/**
 * Long lists of words are asked of every figure which of them opens or closes a phrase: only the few that share its
 * first or last character need be compared.
 */
export interface WordIndex {
  /** The words that begin with the character at `at`, in the order given. */
  from(text: string, at?: number): readonly string[];
  /** The words that end with the last character of `text`, in the order given. */
  closing(text: string): readonly string[];
}

const NONE: readonly string[] = [];

export function wordIndex(words: readonly string[]): WordIndex {
  const byFirst = grouped(words, (word) => word.charCodeAt(0));
  const byLast = grouped(words, (word) => word.charCodeAt(word.length - 1));
  return {
    from: (text, at = 0) => byFirst.get(text.charCodeAt(at)) ?? NONE,
    closing: (text) => byLast.get(text.charCodeAt(text.length - 1)) ?? NONE,
  };
}

/** Whether any of the words stands in a text, as one expression: most texts hold none, and none need be looked for. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));

function grouped(words: readonly string[], key: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) groups.set(key(word), [...(groups.get(key(word)) ?? []), word]);
  return groups;
}
