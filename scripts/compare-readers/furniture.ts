/** A line of digits, at most with the dashes and words that go with page numbers. */
const PAGE_MARK = /^[-—–－·•~～]*第?\d{1,4}页?([/／，,]?共?\d{1,4}页?)?[-—–－·•~～]*$/u;
const EDGE_LINES = 3;
/** The heading of a table may be many lines, a cell each. */
const HEAD_LINES = 80;
const MIN_REPEATS = 3;

/**
 * Lines of a page that a reader may leave out, by their index and told without looking at what the reader
 * did: page marks at the edge, what stands at the edge of three pages or more but for its digits, and the
 * unbroken stretch at the head of this page that stands on the page before, too.
 */
export function furnitureOf(pages: readonly (readonly string[])[]): Set<number>[] {
  const repeats = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edges(lines).map((index) => shape(lines[index] as string)))) {
      repeats.set(key, (repeats.get(key) ?? 0) + 1);
    }
  }
  const isMark = (line: string): boolean => PAGE_MARK.test(line) || (repeats.get(shape(line)) ?? 0) >= MIN_REPEATS;
  return pages.map((lines, page) => {
    const marks = edges(lines).filter((index) => isMark(lines[index] as string));
    return new Set([...marks, ...repeatedHead(lines, pages[page - 1] ?? [])]);
  });
}

function edges(lines: readonly string[]): number[] {
  const filled = lines.flatMap((line, index) => (line === '' ? [] : [index]));
  return [...new Set([...filled.slice(0, EDGE_LINES), ...filled.slice(-EDGE_LINES)])];
}

/** The longest stretch from one of the first lines on that stands unbroken near the head of the page before. */
function repeatedHead(lines: readonly string[], before: readonly string[]): number[] {
  const own = lines.flatMap((line, index) => (line === '' ? [] : [index]));
  const above = before.filter((line) => line !== '').slice(0, HEAD_LINES);
  let best: number[] = [];
  for (let from = 0; from < EDGE_LINES; from += 1) {
    for (let at = 0; at < above.length; at += 1) {
      let length = 0;
      while (above[at + length] !== undefined && above[at + length] === lines[own[from + length] ?? -1]) length += 1;
      if (length > best.length) best = own.slice(from, from + length);
    }
  }
  return best;
}

const shape = (line: string): string => line.replace(/\d+/gu, '#');
