import { type Numbering, readNumbering } from '../text/numbering.ts';

/** How a paragraph opens: with a printed heading, with a bare list number, or with neither. */
export interface Opening {
  readonly kind: 'heading' | 'item';
  readonly numbering: Numbering;
  /** The heading without number and closing mark; empty for an item. */
  readonly heading: string;
  /** Where the heading text ends in the paragraph (before its closing mark). */
  readonly headingEnd: number;
  /** Where the body begins in the paragraph; its length where there is none. */
  readonly bodyStart: number;
}

/** A counted thing, as against a year, a label or a date: 216件, 1.5亿元, 98% */
const FIGURE = /[0-9０-９][0-9０-９.,，．]*[余多万亿千百]{0,2}[%％‰件个项次场人名元户家处份起公亩吨米期条篇]/;
const CLAUSE_END = /[。！!？?；;：:]/;
const CHAPTER_WIDTH = 66;
const LONGEST_LINE = 100;
const LONGEST: Readonly<Record<string, number>> = { cn: 70, 'cn-paren': 66, part: 60, chapter: 60, dash: 40 };

export interface OpeningContext {
  /** Where a single space may divide heading and body: not everywhere if spaces are left over from line breaks. */
  readonly spaceSplits: 'everywhere' | 'chapters';
  /** What follows this paragraph can be the body of a heading that fills it. */
  readonly bodyFollows: boolean;
  /** One short sentence is a heading too: ——抗击疫情取得胜利。 */
  readonly shortLead?: boolean;
}

/** Reads the opening of a numbered paragraph. */
export function readOpening(text: string, context: OpeningContext): Opening | undefined {
  const numbering = readNumbering(text);
  if (numbering === undefined) return undefined;
  const body = text.slice(numbering.length);
  const longest = LONGEST[numbering.style] ?? 46;
  const chapter = numbering.style === 'cn';
  const cut =
    spaceCut(body, longest, context.spaceSplits === 'everywhere' || chapter, chapter ? 2 : 4) ??
    clauseCut(body, longest, context);
  if (cut === undefined) {
    return { kind: 'item', numbering, heading: '', headingEnd: numbering.raw.length, bodyStart: numbering.length };
  }
  const heading = body.slice(0, cut.end).trimEnd();
  const rest = body.slice(cut.next);
  const bodyStart = numbering.length + cut.next + (rest.length - rest.trimStart().length);
  return { kind: 'heading', numbering, heading, headingEnd: numbering.length + heading.length, bodyStart };
}

interface Cut {
  readonly end: number;
  readonly next: number;
}

/** Two spaces, a tab or (where allowed) one space between Chinese characters: 1. 落实职责  镇党委… */
function spaceCut(body: string, longest: number, single: boolean, least: number): Cut | undefined {
  const head = body.slice(0, longest + 2);
  const gap = (single ? /[ 　\t]+/ : /[ 　]{2,}|\t/).exec(head);
  // 一、综合  全年…: chapters may be named by one word, points are not.
  if (gap === null || gap.index < least) return undefined;
  const before = head.slice(0, gap.index);
  if (/[。；：，]/.test(before) || FIGURE.test(before) || /[0-9A-Za-z]$/.test(before)) return undefined;
  const next = gap.index + gap[0].length;
  // Spaced-out letters and a line that ends here are no run-on heading.
  const after = body.slice(next, next + 8);
  if (after === '' || (/^[0-9A-Za-z：:，。|｜]/.test(after) && !/^[0-9]{4} ?年/.test(after))) return undefined;
  return body.length - next < 12 ? undefined : { end: gap.index, next };
}

function clauseCut(body: string, longest: number, context: OpeningContext): Cut | undefined {
  // A row of a table flattened into a line: 予以公开 | 12 | 部分公开 | 4
  if (/[|｜]/.test(body.slice(0, longest))) return undefined;
  const mark = CLAUSE_END.exec(body.slice(0, longest + 1));
  if (mark === null) {
    // A chapter's line that ends without a stop and is followed by its text is no sentence, however long.
    const unstopped = longest >= CHAPTER_WIDTH && context.bodyFollows && !CLAUSE_END.test(body);
    const named =
      body.length <= (unstopped ? LONGEST_LINE : longest) &&
      !/[，、,]$/.test(body) &&
      !(FIGURE.test(body) && body.length > 36);
    return named ? { end: body.length, next: body.length } : undefined;
  }
  const head = body.slice(0, mark.index);
  const rest = body.slice(mark.index + 1).replace(/^["”』」]/, '');
  if (head.length < 2) return undefined;
  if (mark[0] === '；' || mark[0] === ';') return undefined;
  const alone = rest.trim() === '';
  // A colon opens a list or an explanation; only a short label before it is a heading.
  if ((mark[0] === '：' || mark[0] === ':') && !alone && head.length > 24) return undefined;
  if (isSentence(head, alone, context) && !(context.shortLead && alone)) return undefined;
  return { end: mark.index, next: body.length - rest.length };
}

/** A numbered sentence tells something; a heading names it. */
function isSentence(head: string, alone: boolean, context: OpeningContext): boolean {
  const commas = head.split('，').length - 1;
  if (commas > 3 || (alone && !context.bodyFollows)) return true;
  return FIGURE.test(head) && (commas >= 1 || head.length > 30);
}
