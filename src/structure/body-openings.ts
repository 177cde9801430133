import { CLOSING, findBareHeadings } from './bare-heading.ts';
import { isChapterOf } from './contents-page.ts';
import { keepLists } from './enumeration.ts';
import { type Opening, type OpeningContext, readOpening } from './heading.ts';
import type { Paragraph } from './join-lines.ts';
import type { TableMark } from './lines.ts';
import { nestedStarts } from './nested-lists.ts';
import type { Opened } from './outline.ts';

const CHAPTER =
  /回顾|思路|展望|设想|举措|成效|做法|不足|问题|原因|打算|计划|安排|任务|概况|总体|自身建设|开展情况|主要工作|目标/;

// No report has so many bare lines; a list of names has.
const MOST_CHAPTERS = 1000;

export type BodyEntry = Opened | { readonly tableEnd: number } | undefined;

// Bare headings that stand at the top wherever numbering does not say otherwise.
const MAIN =
  /回顾|工作思路|工作安排|工作任务|工作打算|总体要求|目标任务|自身建设|政府建设|下一步|重点工作|主要工作|存在问题|形势/;

export interface BodyHints {
  readonly spaceSplits: OpeningContext['spaceSplits'];
  /** What the table of contents calls the chapters. */
  readonly chapters: readonly string[];
}

/** What opens each item of the body; items outside `inBody` become undefined. */
export function findOpenings(
  items: readonly (Paragraph | TableMark)[],
  inBody: (index: number) => boolean,
  { spaceSplits, chapters }: BodyHints,
): BodyEntry[] {
  const paragraphs = items.map((item, i) => (item.type === 'paragraph' && inBody(i) ? item : undefined));
  const numbered = paragraphs.map((paragraph, i) => {
    if (paragraph === undefined) return undefined;
    const { text } = paragraph.mapped;
    return readOpening(text, {
      spaceSplits,
      bodyFollows: bodyFollows(items, i, inBody, chapters),
      shortLead: /^[—―─－–]{2,}[^，。；：]{4,24}。$/.test(text),
    });
  });
  const marks = keepLists(paragraphs.map((paragraph) => paragraph?.mapped.text));
  const bare = findBareHeadings(paragraphs, (i) => numbered[i] !== undefined || marks[i]?.[0]?.start === 0);
  const tops = topBareHeadings(paragraphs.length, numbered, bare);
  for (const [index, { heading }] of bare) if (isChapterOf(chapters, heading)) tops.add(index);
  const fills = (i: number): boolean =>
    numbered[i]?.kind === 'heading' && numbered[i]?.bodyStart === paragraphs[i]?.mapped.text.length;
  const nested = nestedChapters(numbered, tops, fills);
  return items.map((item, i) => {
    const paragraph = paragraphs[i];
    if (paragraph === undefined)
      return item.type === 'table' && inBody(i) ? { tableEnd: item.table.span.end } : undefined;
    const opening = numbered[i];
    const bareHeading = bare.get(i);
    return {
      paragraph,
      marks: marks[i] ?? [],
      nested: nested.has(i),
      ...(opening === undefined ? {} : { numbered: opening }),
      ...(bareHeading === undefined ? {} : { bare: { ...bareHeading, top: tops.has(i) } }),
    };
  });
}

/** Chapters (一、) that open a list inside another chapter; bare headings at the top start the count afresh. */
function nestedChapters(
  numbered: readonly (Opening | undefined)[],
  tops: ReadonlySet<number>,
  fills: (index: number) => boolean,
): Set<number> {
  const result = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    const values = run.map((index) => numbered[index]?.numbering.value ?? 0);
    // 四、下步打算 / 一、抓认识: a heading without text is followed by its own points.
    const surely = (at: number): boolean =>
      values[at] === 1 && at > 0 && run[at - 1] === (run[at] as number) - 1 && fills(run[at - 1] as number);
    for (const at of nestedStarts(values, surely)) result.add(run[at] as number);
    run = [];
  };
  numbered.forEach((opening, index) => {
    if (tops.has(index)) close();
    if (opening?.numbering.style === 'cn') run.push(index);
  });
  close();
  return result;
}

/** Whether text, a table or a list of another kind follows, so that this paragraph can be a heading by itself. */
function bodyFollows(
  items: readonly (Paragraph | TableMark)[],
  i: number,
  inBody: (index: number) => boolean,
  chapters: readonly string[],
): boolean {
  const next = items[i + 1];
  const own = items[i];
  if (next === undefined || !inBody(i + 1) || own?.type !== 'paragraph') return false;
  if (next.type === 'table') return true;
  // The next chapter is no body of the last point before it.
  if (isChapterOf(chapters, next.mapped.text)) return false;
  const context: OpeningContext = { spaceSplits: 'chapters', bodyFollows: false };
  const opened = readOpening(next.mapped.text, context);
  if (opened === undefined) return true;
  return (
    opened.numbering.style !== readOpening(own.mapped.text, context)?.numbering.style && opened.numbering.value <= 1
  );
}

/** Bare headings after which the numbering of the text starts afresh stand above it. */
function topBareHeadings(
  count: number,
  numbered: readonly (Opening | undefined)[],
  bare: ReadonlyMap<number, { readonly heading: string; readonly kind: string }>,
): Set<number> {
  const tops = new Set<number>();
  const plain = [...bare].filter(([, heading]) => heading.kind === 'plain').map(([index]) => index);
  if (plain.length === 0 || plain.length > MOST_CHAPTERS) return tops;
  for (const index of plain) if (CLOSING.test((bare.get(index) as { heading: string }).heading)) tops.add(index);
  if (numbered.every((opening) => opening === undefined)) {
    // Without any number the words alone tell chapters from points, if the first heading is a chapter.
    const main = plain.filter((index) => CHAPTER.test((bare.get(index) as { heading: string }).heading));
    return main[0] === plain[0] ? new Set(main) : tops;
  }
  for (const index of plain) {
    const limit = plain.find((other) => other > index) ?? count;
    const next = numbered
      .slice(index, limit)
      .find((opening) => opening !== undefined && opening.numbering.style !== 'dash');
    // Right under a numbered heading it is a part of that.
    const under = numbered[index - 1]?.kind === 'heading';
    if (!under && next?.numbering.value === 1 && nothingGoesOn(numbered, tops, index)) tops.add(index);
  }
  if (tops.size > 0) {
    const others = plain.filter((index) => !tops.has(index));
    // One that is left over at the end, where all the others are chapters, is a chapter too.
    const onlyLast = others.length === 1 && others[0] === plain.at(-1) && plain.length >= 3;
    for (const index of others) {
      const { heading } = bare.get(index) as { heading: string };
      if (onlyLast || (MAIN.test(heading) && !/[，我]/.test(heading))) tops.add(index);
    }
  }
  return tops;
}

/** Whether no list that was open before `index` is carried on after it. */
function nothingGoesOn(numbered: readonly (Opening | undefined)[], tops: ReadonlySet<number>, index: number): boolean {
  const since = Math.max(0, ...tops);
  const styles = new Set(numbered.slice(since, index).flatMap((opening) => opening?.numbering.style ?? []));
  return [...styles].every((style) => {
    const after = numbered.slice(index).find((opening) => opening?.numbering.style === style);
    return after === undefined || after.numbering.value <= 1;
  });
}
