import { ordinalValue } from './ordinal.ts';

/** Families of list numbers. Within one list a family does not change, whatever the dots look like. */
export type NumberingStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'cn'
  | 'cn-paren'
  | 'arabic'
  | 'decimal'
  | 'arabic-paren'
  | 'arabic-half'
  | 'circled'
  | 'dash';

export interface Numbering {
  readonly style: NumberingStyle;
  /** 0 for styles that do not count. */
  readonly value: number;
  /** As printed, without the space after it: `一、` `（一）` `1.` `第一章`. */
  readonly raw: string;
  /** Length of `raw` and the space after it. */
  readonly length: number;
}

interface Rule {
  readonly style: NumberingStyle;
  /** Group 1 is the number; what it matches is what is printed. */
  readonly pattern: RegExp;
}

// Each rule reads one printed form at the start of a line.
const RULES: readonly Rule[] = [
  { style: 'part', pattern: /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|篇|编|板块)[、：:]?/ },
  { style: 'chapter', pattern: /^第([一二三四五六七八九十]{1,3}|\d{1,2})章[、：:]?/ },
  { style: 'section', pattern: /^第([一二三四五六七八九十]{1,3}|\d{1,2})节[、：:]?/ },
  { style: 'cn', pattern: /^([一二三四五六七八九十廿]{1,3})[ 　]?[、．.﹑]/ },
  { style: 'cn-paren', pattern: /^[（(〔﹙][ 　]?([一二三四五六七八九十廿]{1,3})[ 　]?[）)〕﹚][、．.]?/ },
  { style: 'decimal', pattern: /^[0-9]{1,2}[.．]([0-9]{1,2})(?:[.．][0-9]{1,2})?(?=[ 　、])[、]?/ },
  { style: 'arabic', pattern: /^([0-9０-９]{1,3})[ 　]?[、．.﹒](?![0-9０-９])/ },
  // A year may follow the dot where no decimal can be meant: １．２０２４年工作回顾
  { style: 'arabic', pattern: /^([0-9０-９]{1,2})[、．.](?=[0-9０-９]{4}年)/ },
  { style: 'arabic', pattern: /^([0-9０-９]{1,2})、(?=[0-9０-９]{5})/ },
  { style: 'arabic-paren', pattern: /^[（(][ 　]?([0-9０-９]{1,3})[ 　]?[）)][、．.]?/ },
  { style: 'arabic-half', pattern: /^([0-9０-９]{1,2})[）)][、．.]?/ },
  { style: 'circled', pattern: /^([①-⑳])[、．.]?/ },
  { style: 'dash', pattern: /^(?:[—―─－–][—―─－–]+|-{2,}|——|●|■|◆|★)()/ },
];

// 一、二、三产业 and 三、四季度 count things; they open no list.
const COUNTED = /^[二三四五六七八九十][、产季级类线批期个]/;

/** The list number that opens `text` (from its first character), or undefined. */
export function readNumbering(text: string): Numbering | undefined {
  const head = text.slice(0, 24);
  for (const { style, pattern } of RULES) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const value = style === 'dash' ? 0 : ordinalValue(match[1] ?? '');
    if (value === undefined) continue;
    const raw = match[0];
    const rest = head.slice(raw.length);
    if (style === 'cn' && COUNTED.test(rest) && ordinalValue(rest.charAt(0)) === value + 1) continue;
    const space = rest.length - rest.trimStart().length;
    return { style, value, raw, length: raw.length + space };
  }
  return undefined;
}
