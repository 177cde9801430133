import type { PageContent } from './page.ts';
import type { Row } from './rows.ts';

/** A page number as it is set: `— 1 —`, `- 1 -`, `1`, `1/12`, `第1页`, `第 1 页 共 12 页`. */
const PAGE_MARK =
  /^[-—–－·•~～\s]*(第?\s*([\d０-９]{1,4})\s*页?)\s*([/／，,]?\s*共?\s*[\d０-９]{1,4}\s*页?)?[-—–－·•~～\s]*$/u;
/** Running heads and feet stand within this share of the page height. */
const EDGE = 0.13;
const MIN_REPEATS = 3;
/** A running head stands on at least this share of the pages (left and right ones may differ). */
const HEAD_SHARE = 0.4;
/** The title and the unit of a table come back on each of its pages, and are none. */
const CAPTION = /表([（(].{1,8}[）)])?$|^[（(]?单位/u;

/** A page mark that says so itself: 第 66 页. It may lie over the last row of a table. */
const WORDED_MARK = /^第\s*(\d{1,4})\s*页([\s，,/／]*共\s*\d{1,4}\s*页)?$/u;

export interface PageRows {
  readonly number: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** The pages without their page marks and running heads: what stands at an edge and comes back page after page. */
export function withoutFurniture(pages: readonly PageRows[]): PageRows[] {
  const heads = runningHeads(pages);
  const offset = numberOffset(pages);
  return pages.map((page, index) => {
    const repeated = repeatedCaption(page, pages[index - 1]);
    const outer = outermost(page);
    const isFurniture = (row: Row): boolean => {
      if (!isAtEdge(page, row)) return false;
      const number = pageMark(row.text);
      if (number !== undefined && (hasDashes(row.text) || number - page.number === offset)) return true;
      return repeated.has(row) || (outer.has(row) && heads.has(headKey(page, row)));
    };
    return { ...page, rows: page.rows.filter((row) => !isFurniture(row)) };
  });
}

/** The items of each page but for page marks with words, where pages agree on their count. */
export function withoutWordedMarks(pages: readonly PageContent[]): PageContent[] {
  const offsets = pages.flatMap(({ items, number }) =>
    items
      .map(({ text }) => wordedMark(text))
      .filter((mark) => mark !== undefined)
      .map((mark) => mark - number),
  );
  const counted = (offset: number): boolean => offsets.filter((other) => other === offset).length >= MIN_REPEATS;
  const trusted = new Set(offsets.filter(counted));
  return pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => {
      const mark = isAtEdge(page, item) ? wordedMark(item.text) : undefined;
      return mark === undefined || !trusted.has(mark - page.number);
    }),
  }));
}

const wordedMark = (text: string): number | undefined => {
  const digits = WORDED_MARK.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** The rows at the head of a page that say what the head of the page before says: a table goes on. */
function repeatedCaption(page: PageRows, before: PageRows | undefined): Set<Row> {
  const top = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => a.y - b.y);
  const [own, previous] = [top(page.rows), top(before?.rows ?? [])];
  let same = 0;
  while (own[same] !== undefined && own[same]?.text === previous[same]?.text) same += 1;
  return new Set(own.slice(0, same));
}

const isAtEdge = ({ height }: { readonly height: number }, { y }: { readonly y: number }): boolean =>
  y < height * EDGE || y > height * (1 - EDGE);

const hasDashes = (text: string): boolean => /[-—–－·/／页]/u.test(text);

const pageMark = (text: string): number | undefined => {
  const digits = PAGE_MARK.exec(text)?.[2];
  return digits === undefined ? undefined : Number(digits.normalize('NFKC'));
};

/** Printed number minus page, where at least two pages agree on it; a lone figure is no page mark. */
function numberOffset(pages: readonly PageRows[]): number | undefined {
  const votes = new Map<number, number>();
  for (const page of pages) {
    for (const row of page.rows) {
      const number = isAtEdge(page, row) ? pageMark(row.text) : undefined;
      if (number !== undefined) votes.set(number - page.number, (votes.get(number - page.number) ?? 0) + 1);
    }
  }
  let best: number | undefined;
  for (const [offset, count] of votes) {
    if (count >= 2 && (best === undefined || count > (votes.get(best) ?? 0))) best = offset;
  }
  return best;
}

/** Texts that stand at the same height of many pages; digits count as alike, for they are page numbers. */
function runningHeads(pages: readonly PageRows[]): Set<string> {
  const repeats = new Map<string, number>();
  for (const page of pages) {
    const edges = [...outermost(page)].filter((row) => isAtEdge(page, row) && !CAPTION.test(row.text));
    for (const key of new Set(edges.map((row) => headKey(page, row)))) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  }
  const enough = Math.max(MIN_REPEATS, pages.length * HEAD_SHARE);
  return new Set([...repeats].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** The two rows next to the upper and the lower edge; in columns they are not the first and the last. */
function outermost({ rows }: PageRows): Set<Row> {
  const sorted = [...rows].sort((a, b) => a.y - b.y);
  return new Set([...sorted.slice(0, 2), ...sorted.slice(-2)]);
}

const headKey = ({ height }: PageRows, { text, y }: Row): string =>
  `${y < height / 2 ? 'top' : 'foot'}:${text.replace(/\d+/g, '#').replace(/\s+/g, '')}:${Math.round(y / 8)}`;
