import type { Segmenter } from '../../contracts/segmenter.ts';

/** How much text behind a figure is looked at for the noun that it counts. */
const REACH = 30;
const PLACE_WORDS = new Set(['中', '里', '内', '上', '下', '间', '后', '前', '时', '以来', '以上', '以下']);
/** Tags that may stand inside a noun phrase; verbs only before its first noun. */
const NOUN = /^(?:n|zg|vn|an|b|j|l|i|eng|s|m|q|x|z|a|t|f|k|h|ng)/;

/**
 * The noun phrase that stands right behind a figure (58份合同, 8名年轻公务员通过了 → 年轻公务员);
 * empty where something else follows. `length` is how much of `text` it takes.
 */
export function nounAfter(text: string, segmenter: Segmenter): { name: string; length: number } {
  // 9个村各办2期, 11个村均设立: the noun ends where each of them is spoken of.
  const head = text.slice(0, REACH).replace(/(?<=.)(?:各(?![类项级界种])|均(?!衡)|都(?![市会])).*$/s, '');
  if (head === '' || /^(?:[，。；、：:,;）)（(”"\s的占/|]|大关)/.test(head)) return { name: '', length: 0 };
  let name = '';
  let nouns = 0;
  for (const { word, pos } of segmenter.tag(head)) {
    if (/^[，。；、：,;）)\s]/.test(word)) break;
    if (word === '的' || word === '和' || word === '与' || word === '及') {
      if (name === '' || nouns === 0) break;
      if (word !== '的') break;
      // 8名老支书的意见: stop at the first noun phrase that is complete.
      name += word;
      continue;
    }
    if (PLACE_WORDS.has(word) && nouns > 0) break;
    const quote = word === '“' || word === '”' || word === '《' || word === '》' || word === '（' || word === '）';
    if (!quote && !NOUN.test(pos)) {
      const leading = nouns === 0 && /^v/.test(pos) && word.length >= 2;
      if (!leading) break;
    }
    // zg is the dictionary's tag for single characters of no class: 村, 镇.
    if (/^n|^zg|^vn|^j|^l|^nz|^eng|^i/.test(pos)) nouns++;
    name += word;
  }
  const length = name.length;
  return {
    name: nouns === 0 && name.length < 2 ? '' : name.replace(/的$/, ''),
    length: nouns === 0 && name.length < 2 ? 0 : length,
  };
}
