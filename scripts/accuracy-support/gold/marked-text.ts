/**
 * Reads the authoring notation of the gold set, so that every offset follows from the writing.
 *
 *   {236件#审查文书#opts}   a figure, its name and what is not the usual case
 *   {a=236件#审查文书}      the same with a label that relations can use
 *   <2024年>                a numeral that is not an indicator
 *   ⟦…⟧                     a mark without text of its own (an anchor or a heading)
 *   ␤                       a line break inside the text
 */
import { readSurface } from './surface.ts';

export type Approx = 'exact' | 'about' | 'nearly' | 'over' | 'under' | 'at_least';
export type Kind = 'achieved' | 'target' | 'prior' | 'change_abs' | 'change_pct' | 'share' | 'rate';

export interface Figure {
  label: string | null;
  surface: string;
  start: number;
  value: number | null;
  valueMax: number | null;
  unit: string;
  /** Half of the last printed place; null for a count, which ties exactly. */
  step: number | null;
  name: string;
  approx: Approx;
  kind: Kind;
  period: string | null;
  partOf: string | null;
}

export interface Trap {
  surface: string;
  start: number;
}

export interface Mark {
  body: string;
  at: number;
}

export interface MarkedText {
  text: string;
  figures: Figure[];
  traps: Trap[];
  marks: Mark[];
}

const KINDS: Record<string, Kind> = {
  T: 'target',
  P: 'prior',
  A: 'change_abs',
  C: 'change_pct',
  S: 'share',
  R: 'rate',
};
const APPROX: Record<string, Approx> = {
  '~about': 'about',
  '~nearly': 'nearly',
  '~over': 'over',
  '~under': 'under',
  '~atleast': 'at_least',
  '~exact': 'exact',
};
const CLOSING: Record<string, string> = { '{': '}', '<': '>', '⟦': '⟧' };

export function readMarked(source: string): MarkedText {
  const out: MarkedText = { text: '', figures: [], traps: [], marks: [] };
  for (let i = 0; i < source.length; i++) {
    const c = source.charAt(i);
    const close = CLOSING[c];
    if (close === undefined) {
      out.text += c === '␤' ? '\n' : c;
      continue;
    }
    const end = source.indexOf(close, i);
    if (end < 0) throw new Error(`unclosed ${c} in: ${source.slice(i, i + 40)}`);
    const body = source.slice(i + 1, end).replaceAll('␤', '\n');
    const start = out.text.length;
    if (c === '⟦') out.marks.push({ body, at: start });
    else if (c === '<') {
      out.traps.push({ surface: body, start });
      out.text += body;
    } else {
      const figure = readFigure(body, start);
      out.figures.push(figure);
      out.text += figure.surface;
    }
    i = end;
  }
  return out;
}

function readFigure(body: string, start: number): Figure {
  const [head = '', name = '', options = ''] = body.split('#');
  if (!head || !name) throw new Error(`a figure needs a surface and a name: {${body}}`);
  const labelled = /^([a-z][a-z0-9]*)=(.*)$/s.exec(head);
  const surface = labelled?.[2] ?? head;
  const words = options.split(' ').filter(Boolean);
  const given = (key: string) => words.find((w) => w.startsWith(`${key}:`))?.slice(key.length + 1) ?? null;
  const read = readSurface(surface, given('v'), given('u'));
  const sign = words.includes('-') ? -1 : 1;
  const max = given('m');
  const approx = words.map((w) => APPROX[w]).find((a) => a !== undefined);
  const kind = words.map((w) => KINDS[w]).find((k) => k !== undefined);
  const known = (w: string) => w === '-' || w in KINDS || w in APPROX || /^[vumpo]:/.test(w);
  const stray = words.find((w) => !known(w));
  if (stray) throw new Error(`unknown option ${stray} in {${body}}`);
  return {
    label: labelled?.[1] ?? null,
    surface,
    start,
    value: read.value === null ? null : sign * read.value,
    valueMax: max === null ? null : sign * Number(max),
    unit: read.unit,
    step: read.step,
    name,
    approx: approx ?? (read.open ? 'over' : 'exact'),
    kind: kind ?? 'achieved',
    period: given('p'),
    partOf: given('o'),
  };
}
