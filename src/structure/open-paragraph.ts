import { readNumbering } from '../text/numbering.ts';
import type { Line } from './lines.ts';

const COUNTED = /[0-9０-９][余多万亿]{0,2}[件个项次场人名元户家处份起亩吨期条篇%％]/;
/** Of a figure with its counter torn in two so much may stand in the line before. */
const TORN = 3;
/** A list number is read from so many characters. */
const HEAD = 24;
const PAIRS: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['“', '”'],
  ['《', '》'],
];

/** The lines of a paragraph so far, and what is asked of their text: kept up line by line, since there may be any number. */
export class OpenParagraph {
  readonly lines: Line[] = [];
  length = 0;
  hasComma = false;
  /** Whether a sentence or an item ends in it. */
  hasStop = false;
  /** Whether it holds a figure with its counter. */
  isCounted = false;
  private head = '';
  private tail = '';
  private readonly unclosed = PAIRS.map(() => 0);

  add(line: Line): void {
    const { text } = line;
    this.lines.push(line);
    this.length += text.length;
    this.hasComma ||= text.includes('，');
    this.hasStop ||= /[。；]/.test(text);
    this.isCounted ||= COUNTED.test(this.tail + text);
    this.tail = (this.tail + text).slice(-TORN);
    if (this.head.length < HEAD) this.head += text.slice(0, HEAD);
    for (const [k, [open, close]] of PAIRS.entries())
      this.unclosed[k] = (this.unclosed[k] as number) + countOf(text, open) - countOf(text, close);
  }

  get hasOpenBracket(): boolean {
    return this.unclosed.some((count) => count > 0);
  }

  get isNumbered(): boolean {
    return readNumbering(this.head) !== undefined;
  }
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
