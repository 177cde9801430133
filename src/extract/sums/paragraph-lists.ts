import { fillsDivision, PARTITIONS } from '../../language/partitions.ts';
import type { Figure } from '../figures.ts';
import type { PassageFigures } from '../passage-figures.ts';
import { isAccounted, mayDivide } from './accounted-lists.ts';
import { distinct, type Item, itemsOf, mayAdd, overshoots, reaches } from './items.ts';

/** A total at the end of one paragraph with the parts that the next paragraphs open with. */
export interface ParagraphList {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** What shows that these are all the parts; undefined where nothing does. */
  readonly basis: string | undefined;
}

/**
 * 政府性基金收入87689万元，其中： and then （1）土地出让金收入45700万元； （2）污水处理费收入900万元；: a list in paragraphs of its own. The
 * total stands right before 其中 or 构成; before 具体如下 it may be any figure of the paragraph, but the list must reach it.
 */
export function paragraphLists(passages: readonly PassageFigures[], budget: boolean): ParagraphList[] {
  return passages.flatMap((head, k) => {
    const text = head.passage.mapped.text.trimEnd();
    if (!text.endsWith('：') && !text.endsWith(':')) return [];
    const levels = itemsOf(head.figures).filter((item) => item !== undefined && item.figure.kind !== 'prior') as Item[];
    const last = levels.at(-1);
    const parts = last === undefined ? [] : openingFigures(passages, k + 1, markOf(text));
    if (last === undefined || parts.length < 2) return [];
    const opener = openerOf(text.slice(last.figure.place.quantity.end));
    const basis = opener === undefined || !adds(last, parts) ? undefined : groundsOf(opener, last, parts, budget);
    if (basis !== undefined) return [listOf(last, parts, basis)];
    const tied = [...levels].reverse().find((whole) => adds(whole, parts) && reaches(whole, parts));
    if (tied !== undefined && distinct(tied, parts)) return [listOf(tied, parts, 'exact-sum')];
    const alike = parts.every(({ figure }) => figure.kind === last.figure.kind);
    const open = opener !== undefined && alike && adds(last, parts) && !overshoots(last, parts);
    return open ? [listOf(last, parts, undefined)] : [];
  });
}

/** What is said of a total before its list: 为预算的97.9%, 比上年增加25万元. */
const REMARKS = /^(?:，(?:[比较与同为占]|增长|下降|完成)[^，。；]*)*/;

/** Between a total and its list there is nothing but where the money comes from. */
const OPENS = /^[^\d。；]{0,20}[。，,；]?(其中|[^\d，。；]{0,4}构成(?:是|为)?|包括|分为)[：:]\s*$/;

const openerOf = (said: string): string | undefined => OPENS.exec(said.replace(REMARKS, ''))?.[1];

/** What says, besides the sum, that the list leaves nothing out. */
function groundsOf(opener: string, whole: Item, parts: readonly Item[], budget: boolean): string | undefined {
  const names = parts.map(({ figure }) => figure.name);
  if (!mayDivide(whole, names)) return undefined;
  if (opener.includes('构成')) return 'composition';
  const { name } = whole.figure;
  if (PARTITIONS.some((division) => division.of.test(name) && fillsDivision(names, division))) return 'partition';
  return budget && isAccounted(whole, parts) ? 'amounts' : undefined;
}

/** How paragraphs are marked, in the order in which such marks are nested (GB/T 9704 7.3.3). */
const MARKS: readonly RegExp[] = [
  /^\s*[一二三四五六七八九十]+、/,
  /^\s*[（(][一二三四五六七八九十]+[）)]/,
  /^\s*\d{1,2}\s*[.．、](?!\d)/,
  /^\s*[（(]\d{1,2}[）)]/,
  /^\s*[①-⑳]/,
  /^\s*[—–-]{1,3}(?!\d)/,
];

interface Mark {
  /** Outer styles come first; -1 for a paragraph without a mark. */
  readonly rank: number;
  readonly text: string;
}

function markOf(text: string): Mark {
  const rank = MARKS.findIndex((mark) => mark.test(text));
  return { rank, text: MARKS[rank]?.exec(text)?.[0].trim() ?? '' };
}

/** The first figure of each paragraph of a list, and of each ② inside it, up to a mark that stands further out or begins anew. */
function openingFigures(passages: readonly PassageFigures[], from: number, head: Mark): Item[] {
  const parts: Item[] = [];
  const seen = new Set<string>();
  let style: number | undefined;
  for (const { passage, figures } of passages.slice(from, from + MAX_PARAGRAPHS)) {
    const { text } = passage.mapped;
    const mark = markOf(text);
    style ??= mark.rank;
    if (mark.rank < 0 || mark.rank < style || mark.rank === head.rank || seen.has(mark.text)) break;
    // What a paragraph of the list is divided into has marks of its own.
    if (mark.rank > style) continue;
    if (mark.rank < MARKS.length - 1) seen.add(mark.text);
    const items = itemsOf(figures);
    for (const start of startsOf(text, mark)) {
      const at = figures.findIndex(({ place }) => place.quantity.start >= start);
      const item = items[at];
      const said = text.slice(start, item?.figure.place.quantity.start);
      // 主要用于…: no amount of its own, so it cannot be told what the list comes to.
      if (item === undefined || /[。；]/.test(said) || said.length > MAX_NAME || item.figure.kind === 'prior')
        return [];
      parts.push(item);
    }
  }
  return parts;
}

/** Most paragraphs of a list, with all that they are divided into. */
const MAX_PARAGRAPHS = 60;
/** Most characters of a mark and a name before a figure. */
const MAX_NAME = 40;

const startsOf = (text: string, { text: mark }: Mark): number[] =>
  /[①-⑳]/.test(mark) ? [...text.matchAll(/[①-⑳]/g)].map(({ index }) => index) : [0];

const adds = (whole: Item, parts: readonly Item[]): boolean => parts.every((part) => mayAdd(part, whole));

const listOf = (whole: Item, parts: readonly Item[], basis: string | undefined): ParagraphList => ({
  whole: whole.figure,
  parts: parts.map(({ figure }) => figure),
  basis,
});
