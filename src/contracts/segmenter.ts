/** Cuts Chinese text into words. The words of `cut` join to the text again. */
export interface Segmenter {
  readonly id: string;
  cut(text: string): readonly string[];
  /** Words with jieba part-of-speech tags (`n`, `v`, `vn`, `m`, `q`…), as `cut` cuts them; a word has the same tag wherever it stands. */
  tag(text: string): readonly TaggedWord[];
  /** The tag of a word that `cut` found in `text`. */
  pos(word: string, text: string): string;
}

export interface TaggedWord {
  readonly word: string;
  readonly pos: string;
}
