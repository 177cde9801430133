import type { Figure } from './figures.ts';

const PERIOD =
  /(?:[12]\d{3}|二〇[〇一二三四五六七八九]{2})年(?:度|底|末|初|上半年|下半年|\d{1,2}月(?:末|底|份)?)?|截至[^，。；]{0,12}?(?:月底|月末|年底|年末|目前)|\d{1,2}\s*[-—–－至]\s*\d{1,2}月(?:份)?|\d{1,2}月份?(?:底|末)?|全年|上半年|下半年|前三季度|[一二三四]季度|本月|全月|当月|年末|年底|去年|上年同期|上年(?!结)|今年|本年度?|五年来|近[两三五]年|一年来|“十[三四五]五”(?:期间|时期)|目前/g;

/** The period that the words before a figure name: its own clause first, then its sentence. Undefined where none is named. */
export function periodOf(text: string, figure: Figure, _year: number | undefined): string | undefined {
  const { place } = figure;
  const own = text.slice(place.clauseStart, place.quantity.start);
  return last(own) ?? last(text.slice(place.sentence.start, place.clauseStart));
}

function last(text: string): string | undefined {
  return [...text.matchAll(PERIOD)].at(-1)?.[0].replace(/\s/g, '');
}
