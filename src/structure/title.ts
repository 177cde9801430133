import { sourceSpan } from '../text/mapped-text.ts';
import { readNumbering } from '../text/numbering.ts';
import { cover, type Span } from '../text/span.ts';
import type { Paragraph } from './join-lines.ts';
import { isChrome } from './zones.ts';

export interface Title {
  readonly text: string;
  readonly span: Span;
  /** The paragraphs it was printed on. */
  readonly from: number;
  readonly to: number;
}

const ENDS_TITLE =
  /(?:报告|公报|总结|年报|汇报|情况|说明|通报|安排|打算|要点|方案|计划|决算|预算|决算草案|意见|讲话|简报|年鉴|数据)(?:[（(].{1,16}[）)])?$/;
// A footnote mark, and a line of delivery in brackets, follow a title without belonging to it.
const AFTERWORD = /[（(][^（）()]{6,60}(?:会议上?|大会上?|通过|批准)[）)]$|[[［【(（〔][0-9]{1,2}[\]］】)）〕]$|[①-⑳]$/;
const CAPTION = /人民政府公报|作(?:了)?(?:政府)?工作报告|[。；！]/;
const ORGAN_LINE = /(?:人民政府|委员会|办事处|办公室|办公厅|局|厅|部|管委会|法院|检察院|公司|学校|街道|镇|乡)$/;
const PLACED = /^[一-鿿]{2,9}?[省市州盟县区旗镇乡].{2,}/;
const LONGEST = 90;

/** The printed title nearest to the body: a line that ends as titles end, with the issuer's lines above it. */
export function findTitle(paragraphs: readonly Paragraph[], bodyStart: number): Title | undefined {
  const texts = paragraphs.map((p) => p.mapped.text);
  for (let i = bodyStart - 1; i >= 0; i -= 1) {
    const squeezed = (texts[i] as string).replace(/\s+/g, '').replace(AFTERWORD, '');
    if (!isTitle(squeezed) || isChrome(texts[i] as string)) continue;
    let from = i;
    while (from > 0 && i - from < 3 && isTitleHead(texts[from - 1] as string, texts[from] as string)) from -= 1;
    return makeTitle(paragraphs, beginningOf(texts, from, squeezed), i);
  }
  return untypicalTitle(paragraphs, bodyStart);
}

/** 预算草案的报告 is the end of a title that 关于 opens one to three lines above. */
function beginningOf(texts: readonly string[], from: number, squeezed: string): number {
  if (!/的(?:报告|说明|意见|汇报)$/.test(squeezed) || /^关于/.test(texts[from] as string)) return from;
  for (let i = from - 1; i >= Math.max(0, from - 3); i -= 1) {
    const text = texts[i] as string;
    if (text.length > 50 || /[。；：:！>＞]/.test(text) || isChrome(text)) break;
    if (text.startsWith('关于')) return i;
  }
  return from;
}

const isTitle = (squeezed: string): boolean =>
  squeezed.length >= 4 &&
  squeezed.length <= LONGEST &&
  ENDS_TITLE.test(squeezed) &&
  !CAPTION.test(squeezed) &&
  readNumbering(squeezed) === undefined;

/** A line above a title that belongs to it: the issuer, or the half before the line break. */
function isTitleHead(text: string, below: string): boolean {
  if (isChrome(text) || text.length > 50 || /[。；：:！，>＞]/.test(text)) return false;
  const squeezed = text.replace(/\s+/g, '');
  if (/(?:报告|公报|总结)$/.test(squeezed)) return false;
  // 某市某区规划和自然 / 资源局
  if (below.length <= 6 && ORGAN_LINE.test(below) && !ORGAN_LINE.test(squeezed)) return PLACED.test(squeezed);
  if (ORGAN_LINE.test(squeezed))
    return (
      /^(?:关于|[0-9０-９二]{1,4}|年度|.{0,4}工作|法治|政府)/.test(below) || ORGAN_LINE.test(below.replace(/\s+/g, ''))
    );
  // 关于某市2024年预算执行情况 / 和2025年预算草案的报告
  if (/^(?:[和及与暨方算度的]|预算|草案|决算|执行|情况|统计公报|公报|报告$)/.test(below)) return squeezed.length >= 4;
  // 某市规划和自然 / 资源局 / 2024年度部门决算
  if (
    /^(?:[^，。]{0,8}(?:局|部|委|办|院|厅|会|中心))?[0-9]{4}年?度?$|^[^，。]{0,8}(?:局|部|委|办|院|厅|会|中心)[0-9]{4}年|^(?:部门|单位)(?:预算|决算)$/.test(
      below.replace(/\s+/g, ''),
    )
  )
    return squeezed.length >= 4 && !ENDS_TITLE.test(squeezed);
  const unfinished = /^关于/.test(squeezed) || /(?:[0-9０-９]{4}年度?|国民经济|[和及与暨、])$/.test(squeezed);
  return unfinished && !ENDS_TITLE.test(squeezed);
}

/** The only line above the body, short and without a stop, when it names a year or a body. */
function untypicalTitle(paragraphs: readonly Paragraph[], bodyStart: number): Title | undefined {
  const text = paragraphs[0]?.mapped.text ?? '';
  if (bodyStart !== 1 || paragraphs.length < 3 || text.length > 50 || isChrome(text)) return undefined;
  // A chapter or a date in the first place is no title.
  if (/[。；，：！]|回顾|安排|任务|^[0-9]{4}年[0-9]{1,2}月/.test(text) || readNumbering(text) !== undefined)
    return undefined;
  return /年|政府|关于/.test(text) ? makeTitle(paragraphs, 0, 0) : undefined;
}

function makeTitle(paragraphs: readonly Paragraph[], from: number, to: number): Title {
  const used = paragraphs
    .slice(from, to + 1)
    .map((p) => ({ mapped: p.mapped, text: p.mapped.text.replace(AFTERWORD, '').trimEnd() }));
  // Two bodies on two lines stay two bodies.
  const text = used.reduce((joined, part) => {
    const both = ORGAN_LINE.test(joined) && ORGAN_LINE.test(part.text);
    return `${joined}${both ? ' ' : ''}${unspaced(part.text)}`;
  }, '');
  return { text, from, to, span: cover(used.map((part) => sourceSpan(part.mapped, 0, part.text.length))) };
}

/** 政 府 工 作 报 告 loses its spaces; a single space between two bodies stays. */
export function unspaced(text: string): string {
  const parts = text.split(/[\s　]+/);
  const letters = parts.filter((part) => part.length === 1).length;
  return letters >= parts.length / 2 && parts.length > 2 ? parts.join('') : parts.join(' ');
}
