import { cellNumber } from './cell-number.ts';
import type { TableBlock, TableLayout } from './table-layout.ts';
import { squeeze } from './table-layout.ts';

/** What stands beside a figure in its row. */
export interface RowLabel {
  /** The names, outer first, without numbers, codes, units and 其中. */
  readonly names: readonly string[];
  /** From a column of units, or in brackets behind the name. */
  readonly unit?: string;
  readonly year?: string;
  /** Depth as its numbering or code tells it: 0 for 一、, 1 for （一）, 2 for 1.; undefined where nothing tells. */
  readonly depth?: number;
  /** The style of numbering, which siblings share. */
  readonly style: string;
  /** 其中： or # before the name. */
  readonly inner: boolean;
  /** Where the names stand: figures beside the same names belong to one side of the table. */
  readonly col: number;
}

const STYLES: readonly (readonly [style: string, mark: RegExp])[] = [
  ['一、', /^[一二三四五六七八九十]+、/],
  ['（一）', /^[（(][一二三四五六七八九十]+[）)]、?/],
  ['1.', /^\d{1,2}(?:[．.]\d{1,2})*[、．.](?!\d)/],
  ['（1）', /^[（(]\d{1,2}[）)]、?/],
  ['①', /^[①-⑳]/],
];
const INNER = /^(?:其中?[：:]|其中|#|＃|△)[：:、]*/;
const CODE = /^(\d{3}|\d{5}|\d{7})(?=[\u4e00-\u9fff])/;
const UNIT =
  /[（(](?:单位[：:])?((?:万亿|亿|万|千|百)?(?:[\u4e00-\u9fff]{1,3}(?:\/[\u4e00-\u9fff]{1,3})?|%|％|‰))[）)]$/;

/** The label of the figure at a place; columns of figures between it and its names are passed over. */
export function rowLabel(layout: TableLayout, block: TableBlock, row: number, col: number, isUnit: IsUnit): RowLabel {
  let at = col - 1;
  while (at >= 0 && (block.roles[at] === 'value' || block.roles[at] === 'remark')) at -= 1;
  const names: string[] = [];
  let unit: string | undefined;
  let year: string | undefined;
  let code = '';
  let read: ReadName = { name: '', style: '', inner: false };
  for (; at >= 0 && block.roles[at] !== 'value' && block.roles[at] !== 'remark'; at -= 1) {
    const text = squeeze(layout.at(row, at)?.text ?? '');
    const role = block.roles[at];
    if (text === '' || (role === 'label' && cellNumber(text) !== undefined)) continue;
    if (role === 'unit') unit ??= text.replace(/[（()）]/g, '').replace('％', '%');
    else if (role === 'code') code = text + code;
    else if (role === 'year') year ??= /年/.test(text) ? text : `${text}年`;
    else {
      const own = readName(text, isUnit);
      unit ??= own.unit;
      if (names.length === 0) read = own;
      if (own.name !== '' && own.name !== names[0]) names.unshift(own.name);
    }
  }
  const depth = depthOf(read.style, /^\d{3,7}$/.test(code) ? code : read.code);
  return {
    names,
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    ...(depth === undefined ? {} : { depth }),
    style: read.style,
    inner: read.inner,
    col: at,
  };
}

/** Whether a word in brackets is a unit (亿元) and not a remark (境). */
export type IsUnit = (word: string) => boolean;

interface ReadName {
  readonly name: string;
  readonly style: string;
  readonly inner: boolean;
  readonly unit?: string;
  readonly code?: string;
}

function readName(text: string, isUnit: IsUnit): ReadName {
  let name = text.replace(/[①-⑳]$|[〔[]\d{1,2}[\]〕]$/, '');
  const inner = INNER.test(name);
  name = name.replace(INNER, '');
  const code = CODE.exec(name)?.[1];
  if (code !== undefined) name = name.slice(code.length);
  const style = STYLES.find(([, mark]) => mark.test(name));
  if (style !== undefined) name = name.replace(style[1], '').replace(INNER, '');
  const unit = UNIT.exec(name)?.[1];
  const stated = unit !== undefined && isUnit(unit) ? unit : undefined;
  if (stated !== undefined) name = name.replace(UNIT, '');
  return {
    name,
    style: style?.[0] ?? '',
    inner: inner || INNER.test(text.replace(style?.[1] ?? '', '')),
    ...(stated === undefined ? {} : { unit: stated.replace('％', '%') }),
    ...(code === undefined ? {} : { code }),
  };
}

/** 201, 20101, 2010101: budget codes tell the depth as well as numbering does. */
function depthOf(style: string, code: string | undefined): number | undefined {
  if (code !== undefined) return (code.length - 3) / 2;
  const at = STYLES.findIndex(([known]) => known === style);
  return at < 0 ? undefined : at;
}
