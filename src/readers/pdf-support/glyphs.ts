/**
 * Characters as they were meant. Some producers map glyphs to Kangxi radicals or compatibility
 * ideographs, which look like the characters they are not; Founder's typesetting fonts map their
 * full-width point, which is the decimal point of their figures, into the private use area.
 */
const FOUNDER: Readonly<Record<string, string>> = {
  '\u{1001b0}': '．',
  '\u{100170}': '·',
};

/**
 * CJK Radicals Supplement, each radical before its character (Unicode, Equivalent_Unified_Ideograph),
 * and two Kangxi radicals whose mainland form is not the one that compatibility normalisation gives.
 */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛' +
  '⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青' +
  '⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户⾭青';

const MEANT: ReadonlyMap<string, string> = new Map(
  [...RADICALS.matchAll(/(.)(.)/gu)].map(([, radical, character]) => [radical as string, character as string]),
);

export const meantCharacters = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fd5\uf900-\ufaff]/g, (character) => MEANT.get(character) ?? character.normalize('NFKC'))
    .replace(/\p{Co}/gu, (character) => FOUNDER[character] ?? character);
