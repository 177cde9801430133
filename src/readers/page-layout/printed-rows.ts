import type { Item } from './page.ts';
import { linesOf, wordsOf } from './words.ts';

/** One cell of a row that may hold several printed rows, with the edges of its column. */
export interface ColumnPart {
  readonly items: readonly Item[];
  readonly left: number;
  readonly right: number;
}

interface Line {
  readonly column: number;
  readonly items: readonly Item[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
}

/** Lines that belong into one row: what each column has there, and from where to where it reaches. */
interface Band {
  readonly lines: Line[];
  readonly figure: boolean;
}

const FIGURE = /^[-—–−+]?\d[\d,.，．]*[%％]?$|^[-—–]+$/u;
/** What begins a label of its own: a list number of any level, or a word that opens a breakdown. */
const OPENING =
  /^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．]|其中|小计|合计|总计|[#＃①-⑳])/u;
/** Lines of one row stand this close (ems). */
const SAME_ROW = 0.6;
/** A label goes on in the next line where it left less room than this (ems) in its cell. */
const FULL = 1.7;
/** Lines of one label stand this close, and figures beside its middle this far from them (ems). */
const CLOSE = 2.2;
const OFF_LEVEL = 0.25;

/** One printed figure, or the dash that stands for none. */
export const isFigure = (text: string): boolean => FIGURE.test(text);

/**
 * The rows printed inside one ruled row, top to bottom: for each row, the items of each column. Empty
 * where no column lists figures: then its lines are those of one text. No two figures of a column ever
 * share a row.
 */
export function printedRows(columns: readonly ColumnPart[]): (readonly Item[])[][] {
  const lines = columns.map((part, column) => linesOf(part.items).map((items) => toLine(items, column)));
  if (!lines.some(listsFigures) || hasWrappedFigure(lines)) return [];
  const bands = figureBands(lines);
  const loose: Line[][] = [];
  for (const [column, own] of lines.entries()) {
    for (const label of labelsOf(
      own.filter(({ text }) => !isFigure(text)),
      columns[column] as ColumnPart,
      bands,
    )) {
      const at = bands.filter(({ lines: [first] }) => first !== undefined && reaches(label, first.y));
      if (at.length === 0) loose.push(label);
      else for (const line of label) nearest(at, line.y).lines.push(line);
    }
  }
  for (const label of loose.sort((a, b) => top(a) - top(b))) {
    const beside = bands.find(
      (band) =>
        !band.figure &&
        band.lines.every(({ column }) => column !== label[0]?.column) &&
        band.lines.some(({ y }) => reaches(label, y)),
    );
    if (beside === undefined) bands.push({ lines: [...label], figure: false });
    else beside.lines.push(...label);
  }
  return bands
    .sort((a, b) => top(a.lines) - top(b.lines))
    .map((band) =>
      columns.map((_, column) => band.lines.filter((line) => line.column === column).flatMap(({ items }) => items)),
    );
}

function toLine(items: readonly Item[], column: number): Line {
  const first = items[0] as Item;
  const text = wordsOf(items)
    .map((word) => word.text)
    .join(' ');
  return {
    column,
    items,
    text,
    x0: first.x0,
    x1: Math.max(...items.map(({ x1 }) => x1)),
    y: first.y,
    size: first.size,
  };
}

function listsFigures(lines: readonly Line[]): boolean {
  const count = lines.filter(({ text }) => isFigure(text)).length;
  return count >= 2 && count >= lines.length * 0.7;
}

/**
 * A figure too long for its cell goes on in a second line, beside figures that stand between the two, or in a row
 * that has one line everywhere else.
 */
function hasWrappedFigure(lines: readonly (readonly Line[])[]): boolean {
  const several = lines.filter(listsFigures);
  const others = lines.filter((own) => own.length > 0 && !several.includes(own));
  const single = others.filter((own) => own.length === 1).map(([only]) => only as Line);
  if (single.length >= 2 && single.length === others.length) return true;
  const between = ({ y, size }: Line): boolean =>
    several.every((own) => own.every((line) => Math.abs(line.y - y) > size * 0.35));
  return single.some((line) => isFigure(line.text) && between(line));
}

function figureBands(lines: readonly (readonly Line[])[]): Band[] {
  const bands: Band[] = [];
  const figures = lines.flat().filter(({ text }) => isFigure(text));
  for (const line of figures.sort((a, b) => a.y - b.y)) {
    const last = bands.at(-1);
    const first = last?.lines[0];
    const fits = first !== undefined && line.y - first.y < line.size * SAME_ROW;
    if (last !== undefined && fits && last.lines.every(({ column }) => column !== line.column)) last.lines.push(line);
    else bands.push({ lines: [line], figure: true });
  }
  return bands;
}

/** How far apart neighbouring rows stand, where no blank row lies between. */
function pitchOf(bands: readonly Band[]): number {
  const gaps = bands.slice(1).map((band, index) => top(band.lines) - top((bands[index] as Band).lines));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.2)] ?? Number.POSITIVE_INFINITY;
}

/** The lines of a column as labels: one goes on where the line before left no room, and around figures set beside its middle. */
function labelsOf(lines: readonly Line[], { left, right }: ColumnPart, bands: readonly Band[]): Line[][] {
  const labels: Line[][] = [];
  const pitch = pitchOf(bands);
  const isFull = ({ x0, x1, size }: Line): boolean => right - x1 < size * FULL || x1 - x0 > (right - left) * 0.85;
  let before: Line | undefined;
  for (const line of lines) {
    const goesOn =
      before !== undefined &&
      !OPENING.test(line.text) &&
      ((line.y - before.y < pitch * 1.1 && isFull(before)) || flank(before, line, bands));
    if (goesOn) labels.at(-1)?.push(line);
    else labels.push([line]);
    before = line;
  }
  return labels;
}

/** Whether figures stand between two close lines, level with neither. */
function flank(above: Line, below: Line, bands: readonly Band[]): boolean {
  const room = below.size * OFF_LEVEL;
  return (
    below.y - above.y < below.size * CLOSE &&
    bands.some(({ lines: [first] }) => first !== undefined && first.y > above.y + room && first.y < below.y - room)
  );
}

function reaches(label: readonly Line[], y: number): boolean {
  const room = (label[0] as Line).size * SAME_ROW;
  return y > top(label) - room && y < (label.at(-1) as Line).y + room;
}

const top = (lines: readonly Line[]): number => Math.min(...lines.map(({ y }) => y));

const nearest = (bands: readonly Band[], y: number): Band =>
  bands.reduce((best, band) => (Math.abs(top(band.lines) - y) < Math.abs(top(best.lines) - y) ? band : best));
