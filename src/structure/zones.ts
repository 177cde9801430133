import { type Numbering, readNumbering } from '../text/numbering.ts';
import { CHROME_LINES, CHROME_WORDS, META_LINES } from './chrome-words.ts';
import type { Paragraph } from './join-lines.ts';

/** Where the parts of a document lie, as indices into its paragraphs. */
export interface Zones {
  /** First paragraph after the title, its subtitle and page chrome. */
  readonly bodyStart: number;
  /** First paragraph after the body and what belongs to it. */
  readonly bodyEnd: number;
  readonly glossaryStart: number;
  readonly signatureStart: number;
  readonly chrome: ReadonlySet<number>;
}

/** The words that open a speech or the salutation of those it is addressed to. */
export const SALUTATION = /^(?:各位|同志们|全体)[^，。；]{0,12}[：:！!，]?$|^各位(?:代表|委员|主任)/;
const LONG = 90;

export function isChrome(text: string): boolean {
  if (CHROME_LINES.has(text) || CHROME_LINES.has(text.replace(/\s+/g, ''))) return true;
  if (text.length > 240 && !text.includes('著作权') && !text.includes('公有领域')) return false;
  return (
    CHROME_WORDS.some((word) => text.includes(word)) &&
    !(text.length > 60 && text.includes('。') && !text.includes('公有领域'))
  );
}

const isMeta = (text: string): boolean => text.length < 90 && META_LINES.some((pattern) => pattern.test(text));

/** `contentsEnd` is where a table of contents ends: what follows it is the body. */
export function findZones(paragraphs: readonly Paragraph[], contentsEnd: number | undefined): Zones {
  const texts = paragraphs.map((p) => p.mapped.text);
  const after = contentsEnd === undefined ? -1 : paragraphs.findIndex((p) => p.span.start >= contentsEnd);
  const first = after > 0 ? Math.min(after, findBodyStart(texts)) : findBodyStart(texts);
  const bodyStart = pastSecondTitle(texts, pastNews(texts, first));
  const chrome = new Set<number>();
  const lastHeadChrome = texts.slice(0, bodyStart).findLastIndex(isChrome);
  for (let i = 0; i < bodyStart; i += 1) if (i <= lastHeadChrome || isMeta(texts[i] as string)) chrome.add(i);
  const tail = findTail(texts, bodyStart);
  for (let i = tail; i < texts.length; i += 1) chrome.add(i);
  const glossaryStart = findGlossary(texts, bodyStart, tail);
  const bodyEnd = Math.min(tail, glossaryStart);
  const signatureStart = findSignature(texts, bodyStart, bodyEnd);
  return { bodyStart, bodyEnd, glossaryStart, signatureStart, chrome };
}

// A line that tells of the delivery: 2025年1月13日在某省第十四届人民代表大会第三次会议上省长作政府工作报告。
const DELIVERED = /^.{0,16}在.{2,40}(?:会议|大会)上.{0,40}$/;
// A report without salutation may begin with its first chapter: 2023年工作回顾
const CHAPTER = /^[0-9０-９]{4}年(?:政府)?(?:主要)?工作(?:回顾|总结|情况)$/;

/** The salutation, the first numbered heading or the first real paragraph, whichever comes first. */
function findBodyStart(texts: readonly string[]): number {
  for (let i = 0; i < texts.length; i += 1) {
    const text = texts[i] as string;
    if (isChrome(text) || isMeta(text) || DELIVERED.test(text)) continue;
    if (CHAPTER.test(text)) return i;
    if (SALUTATION.test(text)) return i;
    const number = readNumbering(text);
    // A number alone is the file's own: （4）
    const alone = number !== undefined && number.length >= text.length;
    const counts = number !== undefined && number.style !== 'dash' && !alone;
    if (counts && (!/^第/.test(number.raw) || opensParts(texts, i, number))) return i;
    if (text.length >= LONG && /[，。]/.test(text)) return i;
    if (/[：:]$/.test(text) && i > 0) return i;
    if (/[。；]/.test(text) && text.length >= 40) return i;
  }
  return 0;
}

/** Whether 第一部分 or 第一章 heads text: sentences stand between it and the next of its kind, which a list of titles lacks. */
function opensParts(texts: readonly string[], at: number, { style, value }: Numbering): boolean {
  if (value !== 1) return false;
  for (let i = at + 1; i < texts.length; i += 1) {
    const text = texts[i] as string;
    if (readNumbering(text)?.style === style) return false;
    if (text.length >= 20 && text.includes('。')) return true;
  }
  return false;
}

const MOST_TITLE_LINES = 12;
// An entry left over from the table of contents: 收支平衡表……72
export const IN_CONTENTS = /…{4,}|…[（(]?\d|\.{6,}\d|·{6,}\d/;

/** Behind a cover and its table of contents the title is printed once more: the body begins with the salutation after it. */
function pastSecondTitle(texts: readonly string[], from: number): number {
  const head = texts.slice(from, from + MOST_TITLE_LINES);
  const salutation = head.findIndex((text) => SALUTATION.test(text));
  const isTitle = (text: string): boolean => {
    const number = readNumbering(text);
    const opens = number !== undefined && number.style !== 'dash';
    return IN_CONTENTS.test(text) || (text.length < LONG && !/[。；]/.test(text) && !opens);
  };
  return salutation > 0 && head.slice(0, salutation).every(isTitle) ? from + salutation : from;
}

// A news story before the report that it prints: 全文如下
const IN_FULL = /(?:全文|原文)(?:刊登|刊发|公布|发布)?如下[：:]?$|^(?:以下|下面)[是为][^，。]{0,20}全文[：:]?$/;
const MOST_NEWS = 12;

/** The body of a report that a news story hands on in full: what the story says itself lies before its title. */
function pastNews(texts: readonly string[], from: number): number {
  const line = texts.slice(0, from + MOST_NEWS).findIndex((text) => IN_FULL.test(text));
  if (line < 0) return from;
  const start = line + 1 + findBodyStart(texts.slice(line + 1));
  const title = texts.slice(line + 1, start);
  return title.length > 0 && title.length <= MOST_TITLE_LINES && title.every((text) => text.length < LONG)
    ? start
    : from;
}

/** First of the page's own lines after the last real paragraph. */
function findTail(texts: readonly string[], bodyStart: number): number {
  let last = texts.length - 1;
  while (last > bodyStart && !isBody(texts[last] as string)) last -= 1;
  for (let i = last + 1; i < texts.length; i += 1) {
    if (isChrome(texts[i] as string) || isMeta(texts[i] as string)) return i;
  }
  return texts.length;
}

const isBody = (text: string): boolean =>
  !isChrome(text) &&
  !isMeta(text) &&
  ((text.length >= 50 && /[，。；]/.test(text)) || readNumbering(text) !== undefined);

const GLOSSARY =
  /^(?:附件?\d?[：: ]*|附[：: ]*)?(?:《?政府工作报告》?)?(?:有关|相关|部分)?(?:内容|用语)?(?:名词|词语|词汇|术语|用语|缩略语)(?:解释|注释|释义|说明)$/;
const NOTES = /^(?:注|注释|注解|尾注|附注|备注|字库未存字注释)[：:]?$/;

function findGlossary(texts: readonly string[], from: number, to: number): number {
  // In the middle of a report it is a chapter like the others.
  const middle = middleOf(texts, from, to);
  for (let i = to - 1; i > middle; i -= 1) {
    const text = (texts[i] as string).replace(/\s+/g, '');
    if (GLOSSARY.test(text) || NOTES.test(text)) return appendixBefore(texts, middle, i);
  }
  return to;
}

/** The paragraph in which half of the text has been read; entries of a glossary are many and short. */
function middleOf(texts: readonly string[], from: number, to: number): number {
  const half = texts.slice(from, to).reduce((sum, text) => sum + text.length, 0) / 2;
  let read = 0;
  for (let i = from; i < to; i += 1) {
    read += (texts[i] as string).length;
    if (read >= half) return i;
  }
  return to;
}

/** The first 附件 of those that end in the glossary; lists of tasks there repeat what the body says. */
function appendixBefore(texts: readonly string[], middle: number, glossary: number): number {
  let start = glossary;
  for (let i = glossary - 1; i > middle; i -= 1) {
    const text = (texts[i] as string).trim();
    if (/^附件?[ 　]?[0-9一二三四五]?(?:[：: 　].{0,40})?$/.test(text)) start = i;
    if (SALUTATION.test(text)) break;
  }
  return start;
}

const DATE_LINE =
  /^[（(]?(?:[0-9０-９]{4}|[二〇○零一三四五六七八九OＯ]{4}) ?年 ?[0-9０-９一二三四五六七八九十]{1,3} ?月 ?[0-9０-９一二三四五六七八九十]{1,3} ?日[）)]?$/;
const ORGAN =
  /(?:人民政府|委员会|办事处|办公室|办公厅|局|厅|部|委|院|中心|支队|大队|公司|学校|党委|党组|政府|党工委|管委会|街道|镇|乡)(?:[（(]印?章?[）)])?$/;

function findSignature(texts: readonly string[], from: number, to: number): number {
  let start = to;
  for (let i = to - 1; i > from && i >= to - 8; i -= 1) {
    const text = (texts[i] as string).trim();
    if (DATE_LINE.test(text)) start = i;
    else if (text.length <= 44 && ORGAN.test(text) && !/[，。；：]/.test(text) && readNumbering(text) === undefined)
      start = i;
    else if (start < to) break;
  }
  return start;
}
