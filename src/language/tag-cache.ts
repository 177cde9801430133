import type { TaggedWord } from '../contracts/segmenter.ts';

/** Some 100 MB of words would be needed to fill it; a corpus of thousands of reports has fewer than 200,000. */
const MOST_WORDS = 500_000;

export interface CachedTagger {
  /** The words of a text with their tags. */
  tag(text: string): TaggedWord[];
  /** The tag of a word that was seen before. */
  known(word: string): string | undefined;
  /** The tag of a word that stands in `text` as `cut` cuts it. */
  pos(word: string, text: string): string;
}

/**
 * Tags words that are cut already. Both engines look a tag up by the word alone, so a word keeps its tag
 * once it was seen; asking the engine again would cut the same text a second time. A word never seen before goes
 * to the engine alone, and where that cuts it further, with the text it stands in, which `tag` must cut as `cut` did.
 */
export function cachedTagger(
  cut: (text: string) => readonly string[],
  tag: (text: string) => readonly { readonly word: string; readonly tag: string }[],
): CachedTagger {
  let known = new Map<string, TaggedWord>();
  return {
    tag: (text) => cut(text).map((word) => known.get(word) ?? learn(word, text)),
    known: (word) => known.get(word)?.pos,
    pos: (word, text) => (known.get(word) ?? learn(word, text)).pos,
  };

  function learn(word: string, text: string): TaggedWord {
    if (known.size > MOST_WORDS) known = new Map();
    const found = sameWord(tag(word), word) ?? sameWord(tag(text), word);
    if (found === undefined) throw new RangeError('the tagger does not cut as the segmenter does');
    const tagged = { word, pos: found.tag };
    known.set(word, tagged);
    return tagged;
  }
}

const sameWord = <T extends { readonly word: string }>(tagged: readonly T[], word: string): T | undefined =>
  tagged.find((one) => one.word === word);
