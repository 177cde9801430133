/** Columns that a line takes in print: two for Chinese and full-width characters, one for the rest. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1)
    width += text.charCodeAt(i) > 0x2e7f || isWideSign(text.charCodeAt(i)) ? 2 : 1;
  return width;
}

// Quotation marks, dashes and the ellipsis are printed full width in Chinese text.
const isWideSign = (code: number): boolean => code >= 0x2014 && code <= 0x2026;

export const isHan = (c: string): boolean => (c >= '一' && c <= '鿿') || c === '〇';

const HALF = ',;:()!?';
const FULL = '，；：（）！？';
/** Half-width punctuation beside a Chinese character, not that inside numbers (1,234; 3:2; 14:30). */
const HALF_BESIDE_HAN = /(?<=[\u4e00-\u9fff”》）%％])[,;:()!?]|[,;:()!?](?=[\u4e00-\u9fff“《（])/g;

/** Text with full-width punctuation where Chinese prose was typed with half-width marks; one for one, so that offsets hold. */
export const widenPunctuation = (text: string): string =>
  text.replace(HALF_BESIDE_HAN, (mark) => FULL.charAt(HALF.indexOf(mark)));
