import type { Paragraph } from './join-lines.ts';
import { SALUTATION } from './zones.ts';

/** A heading printed without a number: on a line of its own, with or without a full stop, or bold before its text. */
export interface BareHeading {
  readonly kind: 'plain' | 'stopped' | 'bold' | 'styled';
  readonly headingLevel?: number;
  readonly heading: string;
  readonly headingEnd: number;
  /** Where the body begins in the paragraph; its length where there is none. */
  readonly bodyStart: number;
}

const LONGEST_PLAIN = 36;
const LONGEST_STOPPED = 44;
const NO_HEADING =
  /^[（(【[“"*]?(?:表|图|附表|附图|附件|单位|注|备注|抄送|主题词|联系人)[\d一二三四五六：: ]|^[（(【[*]|^[\d.,%％ ]+$|[年月日][）)]?$/;
/** Chapters that are called so and by no other word. */
export const CLOSING = /^(?:结束语|结语|引言|前言|序言)$/;
const ENDED = /[。！？!?；;：:…]["”』」）)］\]]*$|^[—―－–-]/;
// These announce what follows; they name nothing.
const ANNOUNCES = /如下|以下|主要做了|做了|开展了|抓了|是[：:]?$|^现在|^我们|^各位|^同志们|^谢谢|报告完毕|请予审议/;

/** The bare headings among the paragraphs `from`–`to`, by index. */
export function findBareHeadings(
  paragraphs: readonly (Paragraph | undefined)[],
  isNumbered: (index: number) => boolean,
): Map<number, BareHeading> {
  const found = new Map<number, BareHeading>();
  const stopped: number[] = [];
  paragraphs.forEach((paragraph, i) => {
    if (paragraph === undefined || isNumbered(i)) return;
    const styled = styledHeading(paragraph);
    if (styled !== undefined) found.set(i, styled);
    else if (isPlain(paragraphs, i, isNumbered)) found.set(i, whole(paragraph, 'plain'));
    else if (isStopped(paragraphs, i, isNumbered)) stopped.push(i);
  });
  // One short sentence before a long paragraph may be just that; a series of them is a layout.
  if (stopped.length >= 3) {
    for (const i of inSeries(stopped, (index) => isNumbered(index) || found.has(index))) {
      found.set(i, whole(paragraphs[i] as Paragraph, 'stopped'));
    }
  }
  return found;
}

/** Those that have a fellow under the same heading. */
function inSeries(indices: readonly number[], isHeading: (index: number) => boolean): number[] {
  const headingOf = new Map<number, number>();
  const fellows = new Map<number, number>();
  let heading = -1;
  let next = 0;
  for (const index of indices) {
    for (; next < index; next += 1) if (isHeading(next)) heading = next;
    headingOf.set(index, heading);
    fellows.set(heading, (fellows.get(heading) ?? 0) + 1);
  }
  return indices.filter((index) => (fellows.get(headingOf.get(index) as number) ?? 0) >= 2);
}

function styledHeading(paragraph: Paragraph): BareHeading | undefined {
  const line = paragraph.lines[0];
  const { text } = paragraph.mapped;
  if (line === undefined) return undefined;
  if (line.headingLevel !== undefined && text.length <= 80) {
    return { ...whole(paragraph, 'styled'), headingLevel: line.headingLevel };
  }
  const bold = line.boldLead ?? 0;
  if (bold < 4 || bold > 40 || bold >= text.length) return undefined;
  const lead = text.slice(0, bold).trimEnd();
  if (SALUTATION.test(lead) || ANNOUNCES.test(lead.slice(0, -1)) || !/[。：:]$/.test(lead) || /[。]./.test(lead))
    return undefined;
  return { kind: 'bold', heading: lead.slice(0, -1), headingEnd: lead.length - 1, bodyStart: bold };
}

function whole(paragraph: Paragraph, kind: BareHeading['kind']): BareHeading {
  const { text } = paragraph.mapped;
  const heading = text.replace(/[。：: 　]+$/, '');
  return { kind, heading, headingEnd: heading.length, bodyStart: text.length };
}

/** Whether the line is a piece of the sentence around it: a link or bold words that the page set on a line of their own. */
const isTorn = (before: string | undefined, after: string): boolean =>
  /^[是为：，、的]/.test(after) || (before !== undefined && before.length > LONGEST_PLAIN && !ENDED.test(before));

type Numbered = (index: number) => boolean;

function isPlain(paragraphs: readonly (Paragraph | undefined)[], i: number, isNumbered: Numbered): boolean {
  const { text } = (paragraphs[i] as Paragraph).mapped;
  const next = paragraphs[i + 1];
  if (CLOSING.test(text)) return next !== undefined;
  if (next === undefined || text.length > LONGEST_PLAIN || text.length < 4) return false;
  if (isTorn(paragraphs[i - 1]?.mapped.text, next.mapped.text)) return false;
  if (/[。；！？!?：:，、…]/.test(text.slice(-1)) || /[。；！？]/.test(text)) return false;
  if (NO_HEADING.test(text) || ANNOUNCES.test(text) || SALUTATION.test(text)) return false;
  if (!/[一-鿿]{3}/.test(text)) return false;
  const after = next.mapped.text;
  return (
    isNumbered(i + 1) ||
    (after.length > 14 && after.includes('。')) ||
    (after.length > 4 && isPlainShape(after, paragraphs[i + 2]))
  );
}

/** Two headings in a row, the second followed by text. */
const isPlainShape = (text: string, next: Paragraph | undefined): boolean =>
  text.length <= LONGEST_PLAIN && !/[。；！？：]/.test(text) && (next?.mapped.text ?? '').includes('。');

function isStopped(paragraphs: readonly (Paragraph | undefined)[], i: number, isNumbered: Numbered): boolean {
  const { text } = (paragraphs[i] as Paragraph).mapped;
  const next = paragraphs[i + 1];
  if (next === undefined || isNumbered(i + 1) || text.length > LONGEST_STOPPED || text.length < 6) return false;
  if (!/^[^。；！？：]+。$/.test(text) || text.split('，').length > 3) return false;
  if (ANNOUNCES.test(text) || SALUTATION.test(text) || /[0-9][0-9.]*[%％万亿件个项]/.test(text)) return false;
  return next.mapped.text.length >= 60;
}
