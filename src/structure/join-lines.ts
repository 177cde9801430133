import { type MappedText, mapText } from '../text/mapped-text.ts';
import { readNumbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import type { Item, Line, TableMark } from './lines.ts';
import { OpenParagraph } from './open-paragraph.ts';
import { isFullLine, type WrapRegime } from './wrap.ts';

/** Lines that make one paragraph, as one text that still knows its places. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly span: Span;
  readonly mapped: MappedText;
  /** The lines it was made of. */
  readonly lines: readonly Line[];
}

export interface LineHints {
  readonly furniture: ReadonlySet<Line>;
  readonly regime: WrapRegime;
  /** What the table of contents calls the chapters, without number and spaces. */
  readonly chapters: readonly string[];
}

/** Joins the lines that a hard break or a page mark tore apart. */
export function joinLines(source: string, items: readonly Item[], hints: LineHints): (Paragraph | TableMark)[] {
  const { furniture, regime, chapters } = hints;
  const result: (Paragraph | TableMark)[] = [];
  let open = new OpenParagraph();
  const close = (): void => {
    if (open.lines.length > 0) result.push(makeParagraph(source, open.lines));
    open = new OpenParagraph();
  };
  for (const item of items) {
    if (item.type === 'table') {
      close();
      result.push(item);
    } else if (!furniture.has(item)) {
      const last = open.lines.at(-1);
      const goesOn =
        last !== undefined &&
        (continues(last, item, open, regime) || (chapters.length > 0 && isChapter(chapters, open.lines, item)));
      if (!goesOn) close();
      open.add(item);
    }
  }
  close();
  return result;
}

/** A chapter's heading on two lines: 第三部分 某局2024年度部门决算 / 情况说明 */
function isChapter(chapters: readonly string[], lines: readonly Line[], next: Line): boolean {
  if (lines.length > 2) return false;
  const text = [...lines, next].map((line) => line.text).join('');
  const numbering = readNumbering(text);
  return numbering !== undefined && chapters.includes(text.slice(numbering.length).replace(/\s+/g, ''));
}

export function makeParagraph(source: string, lines: readonly Line[]): Paragraph {
  const spans = lines.map((line) => line.span);
  const first = spans[0] as Span;
  const last = spans.at(-1) as Span;
  return { type: 'paragraph', span: { start: first.start, end: last.end }, mapped: mapText(source, spans), lines };
}

// 。 and the like close a paragraph; a closing bracket does when nothing before it is left open.
const CLOSED = /[。！？!?；;：:…]["”』」）)]*$/;
const OPENS_INSIDE = /^[，、。；：）)”》」』%％‰]/;
const HANGS = /[，、,（(“《「『〔与及]$/;

function continues(last: Line, next: Line, open: OpenParagraph, regime: WrapRegime): boolean {
  if (last.part !== next.part || last.headingLevel !== undefined || next.headingLevel !== undefined) return false;
  if (regime.width !== undefined) return continuesWrapped(last, next, open, regime);
  return continuesTorn(last, next, open);
}

/** In a text wrapped at one width a full line goes on, unless a new paragraph shows itself. */
function continuesWrapped(last: Line, next: Line, open: OpenParagraph, regime: WrapRegime): boolean {
  if (OPENS_INSIDE.test(next.text)) return true;
  if (!isFullLine(last, regime)) {
    // A subscript or a figure may break a line early; a heading has no lines before its last.
    return (
      open.lines.length > 1 && !CLOSED.test(last.text) && next.indent < 2 && readNumbering(next.text) === undefined
    );
  }
  if (regime.indented && next.indent >= 2) return false;
  if (!CLOSED.test(last.text)) return true;
  return !regime.indented ? readNumbering(next.text) === undefined : next.indent < 2;
}

const FIGURE_THEN_UNIT = /^[0-9０-９][0-9０-９.,，．]*[余多万亿]{0,2}[^0-9０-９年月日、.．）)\s\-—]/;
// The head of a newspaper page: 2025年1月23日 星期四 5
const DATED = /^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日.{0,10}$/;
// 浏览次数：312 ends in a figure and is whole.
const COUNTER = /(?:浏览|阅读|访问|点击)(?:次数|量|人数)?[：:] ?[0-9]+$/;
const ENDS_IN_FIGURE = /[0-9０-９][余多万亿]{0,2}$/;

/** Elsewhere a paragraph ends with its line, unless it plainly breaks off in the middle of a sentence. */
function continuesTorn(last: Line, next: Line, open: OpenParagraph): boolean {
  if (CLOSED.test(last.text) || DATED.test(last.text) || COUNTER.test(last.text)) return false;
  if (OPENS_INSIDE.test(next.text)) return true;
  if (HANGS.test(last.text)) return true;
  const numbered = readNumbering(next.text) !== undefined;
  // 附件1 ends in a figure too, yet nothing is torn.
  if (ENDS_IN_FIGURE.test(last.text) && last.text.length >= 10 && !numbered && next.text.length > 1) return true;
  // A list number torn from its figure: …纠纷 1 / 3、3 2件
  if (/[^0-9０-９] [0-9０-９]$/.test(last.text) && /^[0-9０-９]+、[0-9０-９]/.test(next.text)) return true;
  if (numbered || next.indent >= 2) return false;
  if (open.hasOpenBracket) return true;
  if (!open.isNumbered && FIGURE_THEN_UNIT.test(next.text) && !/[年月日度]$/.test(last.text)) return true;
  const inSentence = open.hasStop || (open.hasComma && (open.isCounted || open.length >= 60));
  return inSentence && !/[）)”"》]$/.test(last.text);
}
