/** A line of digits, at most with the dashes and words that go with page numbers. */
const PAGE_MARK = /^[-—–－·•~～]*第?\d{1,4}页?([/／，,]?共?\d{1,4}页?)?[-—–－·•~～]*$/u;
const EDGE_LINES = 3;
/** Heads of tables and pages come back on the next page within this many lines. */
const HEAD_LINES = 14;
const MIN_REPEATS = 3;

/**
 * Lines of a page that a reader may leave out, told without looking at what the reader did: page
 * marks at the edge, what stands on three pages or more but for its digits, and what stands at the head of this page and of the one before.
 */
export function furnitureOf(pages: readonly (readonly string[])[]): Set<string>[] {
  const repeats = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edgeLines(lines).map(shape))) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  }
  return pages.map((lines, index) => {
    const before = new Set((pages[index - 1] ?? []).slice(0, HEAD_LINES));
    const head = lines.slice(0, HEAD_LINES).filter((line) => before.has(line));
    const edges = edgeLines(lines).filter(
      (line) => PAGE_MARK.test(line) || (repeats.get(shape(line)) ?? 0) >= MIN_REPEATS,
    );
    return new Set([...head, ...edges]);
  });
}

const edgeLines = (lines: readonly string[]): string[] => [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];

const shape = (line: string): string => line.replace(/\d+/gu, '#');
