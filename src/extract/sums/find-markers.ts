import type { Item } from './items.ts';
import type { Marker } from './marker.ts';

/** Words that open a list of parts; those that end in ：, and 分, 按, 从, 由 and 构成, claim that it is complete. */
const OPENINGS: readonly RegExp[] = [
  /其中|内有|内含|(?<![包蕴涵])含(?![量氧碳糖])|包括|包含|(?<!部)分为/,
  // 分别为同城168万件, 分别是：同城168万件
  /分别[为是](?=[一-鿿]{2,12}\d)|分别[为是有][：:]/,
  // 全部用于教育2亿元、水利1亿元
  /(?:全部|全额|悉数)(?:安排)?(?:用于|投向|投入)(?=[^，。；、\d]{2,16}\d)/,
  /用于(?:以下|如下)(?:几个)?方面[：:]/,
  /由(?=[^，。；]{1,12}\d[^。；]{0,40}(?:构成|组成))/,
  /(?:按|从)[^，。；]{1,10}(?:分|看|统计|划分|分类)[，,：:]/,
  /(?:渠道|来源|类型|类别|结构|内容|领域|原因)(?:构成|组成|分布)(?:为|是|上|看|情况)?[，,：:]/,
  // 来源有二：, 各村分布为：, 其构成如下：, 类型：
  /(?:分类|类别|类型|来源|渠道|去向|结果|构成|组成|分布|结构)(?:情况)?(?:如下|[为是有](?:以下)?(?:[两二三四五六七八九][个类种]?)?)?[：:]/,
];
const MARKER = new RegExp(OPENINGS.map(({ source }) => source).join('|'), 'g');

/** 审结案件中，维持61件…: what is divided is called by name, its figure stands before. */
const NAMED = /(?<=[，。；])[^，。；、\d０-９]{2,10}中[，：]/g;

/** What may stand right behind a total that is divided: 168件中，…; 120件判决案件中胜诉114件; 共9件：…. No 中心, 中小. */
const TAIL =
  /^[^，。；：、（）()]{0,14}(?:中|里)[，,：:]|^[^，。；：、（）()\d]{2,12}[件者户人案]中(?![心小央国型期层学级介等医断标选药高低部外西试游青年华旬共])|^[：:]/;

/** All words and brackets of a passage that open a list of parts. */
export function findMarkers(text: string, items: readonly (Item | undefined)[]): Marker[] {
  const found: Marker[] = [];
  const places = items.filter((item): item is Item => item !== undefined).map((item) => item.figure.place);
  // ；at the end of a page: the list goes on behind it.
  const goesOn = /；\s*$/.test(text);
  const sentences = [...new Map(places.map(({ sentence }) => [sentence.start, sentence])).values()];
  const sentenceEnd = (at: number): number =>
    sentences.find((sentence) => sentence.start <= at && at < sentence.end)?.end ?? -1;
  const brackets = new Set(places.map((p) => p.bracket).filter((b) => b >= 0));
  const bracketAt = (at: number): { start: number; end: number } | undefined => {
    const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
    if (open < 0 || !brackets.has(open)) return undefined;
    const close = closing(text, open);
    return close > at ? { start: open, end: close } : undefined;
  };
  for (const match of text.matchAll(MARKER)) {
    const start = match.index;
    const bracket = bracketAt(start);
    const word = match[0];
    // （含子公司） explains a name and lists no figures.
    if (bracket === undefined && insideBracket(text, start)) continue;
    const sentence = sentenceEnd(start);
    const short = /^(?:含|包括|包含|内有|内含)$/.test(word) ? text.indexOf('；', start) : -1;
    const limit = bracket?.end ?? (short >= 0 ? Math.min(short, sentence) : sentence);
    if (limit < 0) continue;
    found.push({
      start,
      end: start + word.length,
      strong: /^(?:分为|分别|按|从|由|全部|全额|悉数)|[构组]成|分布|[：:]$/.test(word) && !goesOn,
      limit,
      bracket: bracket?.start ?? -1,
    });
  }
  for (const match of /中[，：]/.test(text) ? text.matchAll(NAMED) : []) {
    const start = match.index + match[0].length - 2;
    const limit = sentenceEnd(start);
    if (limit >= 0 && !insideBracket(text, start))
      found.push({ start: start + 1, end: start + 2, strong: false, byName: true, limit, bracket: -1 });
  }
  // A bracket that holds figures right behind a figure is a list by itself.
  for (const open of brackets) {
    const inside = text.slice(open + 1, open + 4);
    if (/^(?:其中|含|内|合|折|约合|相当)/.test(inside)) continue;
    found.push({ start: open, end: open + 1, strong: false, limit: closing(text, open), bracket: open });
  }
  // 审结的168件中，…  and  共…件：…
  for (const item of items) {
    if (item === undefined) continue;
    const { end } = item.figure.place.quantity;
    const tail = TAIL.exec(text.slice(end, end + 18));
    const limit = item.figure.place.sentence.end;
    if (tail !== null && item.figure.place.bracket < 0)
      found.push({
        start: end,
        end: end + tail[0].length,
        strong: /[：:]$/.test(tail[0]) && !/中/.test(tail[0]),
        limit,
        bracket: -1,
      });
  }
  return found;
}

/** Whether `at` stands between a bracket and its partner in the same sentence. */
function insideBracket(text: string, at: number): boolean {
  const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
  return open >= 0 && closing(text, open) > at && !/。/.test(text.slice(open, at));
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '（' || text[i] === '(') depth++;
    else if ((text[i] === '）' || text[i] === ')') && --depth === 0) return i;
  }
  return text.length;
}
