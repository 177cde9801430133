import type { TaggedWord } from '../contracts/segmenter.ts';

/** Some 100 MB of words would be needed to fill it; a corpus of thousands of reports has fewer than 200,000. */
const MOST_WORDS = 500_000;

/**
 * Tags words that are cut already. Both engines look a tag up by the word alone, so a word keeps its tag
 * once it was seen; asking the engine again would cut the same text a second time. Only a text with a word
 * never seen before goes to the engine as a whole (`tag`), which then must cut it as `cut` did.
 */
export function cachedTagger(
  cut: (text: string) => readonly string[],
  tag: (text: string) => readonly { readonly word: string; readonly tag: string }[],
): (text: string) => TaggedWord[] {
  let known = new Map<string, TaggedWord>();
  return (text) => {
    const tagged: TaggedWord[] = [];
    for (const word of cut(text)) {
      const seen = known.get(word);
      if (seen === undefined) return learn(text);
      tagged.push(seen);
    }
    return tagged;
  };

  function learn(text: string): TaggedWord[] {
    if (known.size > MOST_WORDS) known = new Map();
    return tag(text).map(({ word, tag: pos }) => {
      const seen = known.get(word) ?? { word, pos };
      known.set(word, seen);
      return seen;
    });
  }
}
