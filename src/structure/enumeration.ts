import { ordinalValue } from '../text/ordinal.ts';

/** One 一是 / 二要 / 第三， in a paragraph, as offsets into its text. */
export interface EnumerationMark {
  readonly start: number;
  readonly value: number;
  /** 是, 要, 第 or 其: the members of one list agree in it. */
  readonly family: string;
  readonly numbering: string;
  readonly length: number;
}

const MARK =
  /([一二三四五六七八九十]{1,2})(是|要|则)|第([一二三四五六七八九十])[，,、]|其([一二三四五六七八九十])[，,：:]/g;
const BEFORE = /(?:^|[。；：;:！!？，,、（(”」][ 　]*|[ 　])$/;

/** Every mark of an inline list, in order; single ones that start no list are left out by `keepLists`. */
export function findMarks(text: string): EnumerationMark[] {
  const marks: EnumerationMark[] = [];
  for (const match of text.matchAll(MARK)) {
    const number = match[1] ?? match[3] ?? match[4] ?? '';
    const value = ordinalValue(number);
    if (value === undefined || !BEFORE.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    const family = match[2] ?? (match[3] === undefined ? '其' : '第');
    const numbering = match[0].replace(/[，,、：:]$/, '');
    marks.push({ start: match.index, value, family, numbering, length: match[0].length });
  }
  return marks;
}

interface Open {
  readonly place: { readonly paragraph: number; readonly mark: EnumerationMark }[];
  last: number;
}

/**
 * The marks that belong to a list: it begins with 一, its numbers do not fall (a slip repeats one), it has two members or more.
 * A list may run through several paragraphs as long as each of them opens with a member.
 */
export function keepLists(texts: readonly (string | undefined)[]): EnumerationMark[][] {
  const kept: EnumerationMark[][] = texts.map(() => []);
  const open = new Map<string, Open>();
  const close = (family: string): void => {
    const list = open.get(family);
    if (list !== undefined && list.place.length >= 2) {
      for (const { paragraph, mark } of list.place) (kept[paragraph] as EnumerationMark[]).push(mark);
    }
    open.delete(family);
  };
  texts.forEach((text, paragraph) => {
    const marks = text === undefined ? [] : findMarks(text);
    for (const family of [...open.keys()]) {
      // Members at the heads of paragraphs may have several paragraphs of their own; members inside one may not.
      const last = (open.get(family) as Open).place.at(-1);
      const patience = last?.mark.start === 0 ? 15 : 2;
      if (paragraph - (last?.paragraph ?? 0) > patience) close(family);
    }
    for (const mark of marks) {
      const list = open.get(mark.family);
      const sameParagraph = list?.place.at(-1)?.paragraph === paragraph;
      if (mark.value === 1) {
        close(mark.family);
        open.set(mark.family, { place: [{ paragraph, mark }], last: 1 });
      } else if (list !== undefined && mark.value >= list.last && (sameParagraph || mark.start === 0)) {
        list.place.push({ paragraph, mark });
        list.last = mark.value;
      }
    }
  });
  for (const family of [...open.keys()]) close(family);
  for (const marks of kept) marks.sort((a, b) => a.start - b.start);
  return kept;
}
