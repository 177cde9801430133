import { Decimal } from 'decimal.js';
import { digitOf } from '../../text/numerals.ts';
import type { Figure, Place } from '../figures.ts';
import { cleanName } from '../naming/clean-name.ts';
import type { LocalSum } from '../sums/local-sum.ts';

const BAR = /[|｜]/;
const CELL = /^(.*?)\s*([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)\s*(件|人|份|条|次|个|元|万元)?$/;

/** A table row printed as one line, `结果维持 | 14 | 其他结果 | 6 | 总计 | 20`: its figures and its sum. */
export function inlineRow(text: string): { figures: Figure[]; sums: LocalSum[] } | undefined {
  if (!BAR.test(text) || text.split(BAR).length < 4) return undefined;
  const figures: Figure[] = [];
  let label = '';
  let at = 0;
  for (const raw of text.split(BAR)) {
    const start = at;
    at += raw.length + 1;
    const cell = raw.trim();
    const match = CELL.exec(cell);
    if (match === null || (match[1] !== '' && /[。；]/.test(cell))) {
      label = cell.split(/[：:]/).at(-1) ?? cell;
      continue;
    }
    const [, own = '', digits = '', unit = '件'] = match;
    const offset = start + raw.indexOf(cell) + cell.length - (match[3]?.length ?? 0) - digits.length;
    const end = offset + digits.length + (match[3]?.length ?? 0);
    const name = own === '' ? label : cleanName(own).name || own;
    if (name === '') return undefined;
    figures.push(cellFigure(text, offset, end, digits, unit, name));
  }
  return figures.length < 3 ? undefined : withTotal(figures);
}

/** The row with its sum, where one of its labels says that it is the total. */
export function withTotal(figures: Figure[]): { figures: Figure[]; sums: LocalSum[] } {
  const total = figures.findIndex((f) => /^(?:总计|合计)$/.test(f.name));
  if (total < 0) return { figures, sums: [] };
  const parts = figures.map((_, k) => k).filter((k) => k !== total);
  return {
    figures,
    sums: [{ whole: total, parts, complete: true, basis: 'template-row', partOf: true, claimed: true }],
  };
}

/** One number of a row printed in a line. Offsets in `text`. */
export function cellFigure(
  text: string,
  start: number,
  end: number,
  digits: string,
  unit: string,
  name: string,
): Figure {
  const plain = [...digits.replace(/[,，]/g, '').replace('．', '.')].map((c) => digitOf(c) ?? c).join('');
  const value = new Decimal(plain);
  const step = new Decimal(10).pow(-value.decimalPlaces());
  const numeral = { start, end: start + digits.length, value, step, script: 'arabic' as const, scale: '' };
  const quantity = {
    start,
    end,
    numeral,
    value,
    step,
    unit,
    unitKind: unit.endsWith('元') ? ('money' as const) : ('count' as const),
  };
  const place: Place = {
    quantity,
    sentence: { start: 0, end: text.length, index: 0 },
    clauseStart: start,
    regionStart: start,
    tailEnd: end,
    bracket: -1,
  };
  return { place, approx: 'exact', kind: 'achieved', name, negative: false, change: false };
}
