import type { ContentsPage } from './contents-page.ts';
import type { Line } from './lines.ts';

// A line that holds a page mark and nothing else: - 1 -  — 12 —  第3页  第 3 页 共 9 页  3/9
const PAGE_MARKS: readonly RegExp[] = [
  /^[-—–－―─]+ ?\d{1,3} ?[-—–－―─]*$/,
  /^\d{1,3} ?[-—–－―─]+$/,
  /^第 ?\d{1,3} ?页(?:[ ，,/]*共 ?\d{1,3} ?页)?$/,
  /^\d{1,3} ?\/ ?\d{1,3}$/,
];
// An entry of a table of contents: 一、预算编制说明…………18
const CONTENTS = /[.．…·]{4,} ?\d{1,3}$/;
const BARE_NUMBER = /^\d{1,3}$/;

/** The lines that are page marks or running heads; they belong to the paper, not to the report. */
export function findFurniture(lines: readonly Line[], contents: ContentsPage | undefined): Set<Line> {
  const furniture = new Set<Line>(contents?.lines);
  for (const line of lines) {
    if (
      line.part === 'furniture' ||
      CONTENTS.test(line.text.slice(-60)) ||
      PAGE_MARKS.some((mark) => mark.test(line.text))
    )
      furniture.add(line);
  }
  for (const line of bareNumberSeries(lines)) furniture.add(line);
  // The title printed again behind the table of contents is no running head.
  const entries = new Set(contents?.lines);
  const marks = new Set([...furniture].filter((line) => !entries.has(line) && !CONTENTS.test(line.text.slice(-60))));
  for (const line of [...runningHeads(lines), ...besidePageMarks(lines, marks)]) furniture.add(line);
  return furniture;
}

/** Bare numbers that count up by one through the document are page numbers; single ones may be figures. */
function bareNumberSeries(lines: readonly Line[]): Line[] {
  const bare = lines.filter((line) => BARE_NUMBER.test(line.text));
  if (bare.length < 3) return [];
  const rising = bare.filter((line, i) => i === 0 || Number(line.text) === Number((bare[i - 1] as Line).text) + 1);
  return rising.length >= bare.length - 1 ? bare : [];
}

/** The same short line right before or after two page marks, or the first line again there. */
function besidePageMarks(lines: readonly Line[], marks: ReadonlySet<Line>): Line[] {
  const beside = lines.filter((line, i) => {
    const neighbours = [lines[i - 1], lines[i + 1]];
    return (
      !marks.has(line) && line.text.length <= 50 && neighbours.some((other) => other !== undefined && marks.has(other))
    );
  });
  const first = lines[0]?.text;
  const times = new Map<string, number>();
  for (const { text } of beside) times.set(text, (times.get(text) ?? 0) + 1);
  return beside.filter(
    (line) =>
      line !== lines[0] && !/[。；]$/.test(line.text) && (line.text === first || (times.get(line.text) ?? 0) > 1),
  );
}

/** More than forty characters, blanks aside. */
const TOO_LONG = /^(?:\s*\S){41}/;

/** Short text that stands again and again between the lines: the title printed on every page. */
function runningHeads(lines: readonly Line[]): Line[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (TOO_LONG.test(line.text)) return;
    const key = line.text.replace(/\s+/g, '');
    if (key.length < 4 || !/报告|公报|总结|通报/.test(key) || /[。，；：！]/.test(key)) return;
    const known = places.get(key);
    if (known === undefined) places.set(key, [i]);
    else known.push(i);
  });
  const heads: Line[] = [];
  for (const at of places.values()) {
    // The first is the title itself, when it opens the text.
    if (at.length >= 4) for (const i of at.filter((place, n) => n > 0 || place > 8)) heads.push(lines[i] as Line);
  }
  return heads;
}
