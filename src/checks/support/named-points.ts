import { ordinalValue } from '../../text/ordinal.ts';

/** 六个方面问题…，分别是A、B、C。: a number of things that are then named one by one. */
const NAMED =
  /(?<![\d０-９十第“])([一二两三四五六七八九十]{1,2}|\d{1,2})(?:个|项|类|大|条|种)([^，。；：、\d]{0,14})(?:[，,][^，。；：、\d]{0,14})?[，,]?(?:分别是|分别为)[：:]?([^。；：\d]{4,160})[。；]/g;
/** 、 parts the names; 和 and the like may part them or stand inside one. */
const MARKS = /、|以及|[和及与]/;

export interface NamedPoints {
  readonly start: number;
  readonly end: number;
  readonly announced: number;
  /** As many as the marks can part. */
  readonly listed: number;
  readonly quote: string;
}

/** Announcements whose things are named in the same sentence. What ends with 等, or goes on in clauses, names only some. */
export function* namedPoints(text: string): Generator<NamedPoints> {
  for (const match of text.matchAll(NAMED)) {
    const [all, raw = '', what = '', names = ''] = match;
    const announced = raw === '两' ? 2 : ordinalValue(raw);
    if (announced === undefined || announced < 2 || /[，,]|等$|等[一-鿿]{0,4}$/.test(names)) continue;
    const listed = names.split(MARKS).length;
    const counted = all.slice(0, all.indexOf(what, raw.length) + what.length);
    yield { start: match.index, end: match.index + all.length - 1, announced, listed, quote: counted };
  }
}
