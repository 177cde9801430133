/**
 * Characters as they were meant. Some producers map glyphs to Kangxi radicals or compatibility
 * ideographs, which look like the characters they are not; Founder's typesetting fonts map their
 * full-width point, which is the decimal point of their figures, into the private use area.
 */
const FOUNDER: Readonly<Record<string, string>> = {
  '\u{1001b0}': '．',
  '\u{100170}': '·',
};

export const meantCharacters = (text: string): string =>
  text
    .replace(/[\u2f00-\u2fd5\uf900-\ufaff]/g, (character) => character.normalize('NFKC'))
    .replace(/\p{Co}/gu, (character) => FOUNDER[character] ?? character);
