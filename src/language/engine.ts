import type { Segmenter } from '../contracts/segmenter.ts';
import { cachedTagger } from './tag-cache.ts';
import { wellFormed, wholeTaggedWords, wholeWords } from './whole-words.ts';

/** What the jieba engines have in common; they take well-formed text only. */
export interface Engine {
  cut(text: string): readonly string[];
  tag(text: string): readonly { readonly word: string; readonly tag: string }[];
}

/** A segmenter over an engine: the same words for any text, half surrogate pairs included. */
export function segmenterOver(id: string, engine: Engine): Segmenter {
  const { tag, known, pos } = cachedTagger(engine.cut, engine.tag);
  return {
    id,
    cut: (text) => {
      const proper = wellFormed(text);
      const words = engine.cut(proper);
      // The same string: the engine's words are the text's own.
      return proper === text ? words : wholeWords(text, words);
    },
    tag: (text) => {
      const proper = wellFormed(text);
      const tagged = tag(proper);
      return proper === text ? tagged : wholeTaggedWords(text, tagged);
    },
    pos: (word, text) => known(word) ?? pos(wellFormed(word), wellFormed(text)),
  };
}
