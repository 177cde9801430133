import type { TaggedWord } from '../contracts/segmenter.ts';

/** Lone surrogates replaced one for one, as UTF-8 would; `String.prototype.toWellFormed` is not in our language level. */
export const wellFormed = (text: string): string =>
  HALF_PAIR.test(text) ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : text;

/** Half of any pair, proper or not: without it, as nearly always, nothing needs the slower look at whole characters. */
const HALF_PAIR = /[\ud800-\udfff]/;

/**
 * The words of an engine, taken from the text itself. Engines work on UTF-8, where half a surrogate pair
 * becomes U+FFFD; its length stays the same, so that lengths lead back to what really stands there.
 * RangeError where the words are not the whole text.
 */
export function wholeWords(text: string, words: readonly string[]): string[] {
  const whole: string[] = [];
  let at = 0;
  for (const word of words) {
    whole.push(text.slice(at, at + word.length));
    at += word.length;
  }
  if (at !== text.length) throw new RangeError(`segmenter returned ${at} of ${text.length} characters`);
  return whole;
}

/** The same for tagged words. */
export function wholeTaggedWords(text: string, tagged: readonly TaggedWord[]): TaggedWord[] {
  const words = wholeWords(
    text,
    tagged.map((t) => t.word),
  );
  return tagged.map(({ pos }, index) => ({ word: words[index] as string, pos }));
}
