import { readNumbering } from '../text/numbering.ts';
import type { Line } from './lines.ts';

const TITLE = /^目[录次錄]$/;
/** Nothing before the contents but a cover. */
const COVER = 60;
const LONGEST = 80;
// 一、预算编制说明…………18, 一、预算编制说明	18; the page may be torn off.
const LEADERS = /(?:[.．…·]{4,}|\t| {3,}) ?\d{0,3}$/;

/** A table of contents with its title 目录: its entries repeat headings and are none themselves. */
export interface ContentsPage {
  readonly lines: readonly Line[];
  /** What the chapters (一、, 第一部分) are called, without number and page. */
  readonly chapters: readonly string[];
  /** Where it ends in the canonical text. */
  readonly end: number;
}

export function findContentsPage(lines: readonly Line[]): ContentsPage | undefined {
  const at = lines.findIndex((line, i) => i < COVER && TITLE.test(line.text.replace(/\s+/g, '')));
  if (at < 0) return undefined;
  const entries: Line[] = [lines[at] as Line];
  const seen = new Set<string>();
  for (let i = at + 1; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    const key = nameOf(line.text);
    // The first heading of the text is the first entry again.
    if (seen.has(key) || !(isEntry(line) || carriesOn(lines, i))) break;
    seen.add(key);
    entries.push(line);
  }
  if (entries.length <= 3) return undefined;
  return {
    lines: entries,
    chapters: entries.flatMap(({ text }) => chapterName(text) ?? []),
    end: (entries.at(-1) as Line).span.end,
  };
}

/** Without leaders, page and spaces. */
const nameOf = (text: string): string => text.replace(LEADERS, '').replace(/\s+/g, '');

function chapterName(text: string): string | undefined {
  const numbering = readNumbering(text);
  const isChapter = numbering?.style === 'cn' || numbering?.style === 'part' || numbering?.style === 'chapter';
  return isChapter ? nameOf(text.slice(numbering.length)) : undefined;
}

/** Whether a line is the heading of one of the chapters: its name, or the name after that of the body. */
export function isChapterOf(chapters: readonly string[], heading: string): boolean {
  // Most reports have no table of contents.
  if (chapters.length === 0) return false;
  const printed = heading.replace(/\s+/g, '');
  return chapters.some((name) => {
    const core = name.replace(/^(?:部门|单位)/, '');
    return printed === name || (core.length >= 4 && printed.endsWith(core));
  });
}

function isEntry({ text }: Line): boolean {
  if (LEADERS.test(text)) return true;
  return text.length <= LONGEST && !/[。；：]/.test(text) && readNumbering(text) !== undefined;
}

/** An entry without number, or the first half of one that is broken: one with leaders follows. */
function carriesOn(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? '';
  return text.length <= LONGEST && !/[。；]/.test(text) && LEADERS.test(lines[i + 1]?.text ?? '');
}
