/** Characters that fill an em square: ideographs, their punctuation, full-width forms. */
const WIDE = /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u;

export const isWide = (character: string | undefined): boolean => character !== undefined && WIDE.test(character);
