import type { Grid, GridCell } from './grid.ts';
import type { Item } from './page.ts';
import { isFigure } from './printed-rows.ts';
import { linesOf, wordsOf } from './words.ts';

/** Cells of one line stand at least this far apart (ems). */
const GAP = 1.2;
/** Lines of one table are at most this far apart (ems). */
const LEADING = 3.4;
const MIN_ROWS = 3;
/** Most lines of a table have figures; the others are labels of groups, or go on in the next line. */
const MIN_SHARE = 0.5;
/** Cells of one column begin, end or are centred within this (ems) of each other. */
const ALIGNED = 0.9;
const MAX_LABEL = 30;
const MAX_HEADING_LINES = 3;
const SENTENCE = /[。；！？]/u;
const UNIT = /单位[：:]/u;

interface Line {
  readonly cells: readonly Item[];
  readonly y: number;
  readonly size: number;
}

interface Extent {
  readonly x0: number;
  readonly x1: number;
}

/** The tables of a page without rules: figures under each other in columns, beside labels in words. */
export function openGrids(items: readonly Item[]): Grid[] {
  const lines = linesOf(items).map(toLine);
  const grids: Grid[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (!isData(lines[from] as Line)) continue;
    let to = from + 1;
    while (to < lines.length && belongs(lines[to] as Line, lines[to - 1] as Line)) to += 1;
    while (!isData(lines[to - 1] as Line)) to -= 1;
    const grid = gridOf(lines, from, to);
    if (grid !== undefined) grids.push(grid);
    from = to;
  }
  return grids;
}

function toLine(items: readonly Item[]): Line {
  const cells: Item[] = [];
  for (const word of wordsOf(items)) {
    const last = cells.at(-1);
    // 合　　计 is one word.
    const spread = last !== undefined && [...word.text].length === 1 && /^\p{Script=Han}{1,3}$/u.test(last.text);
    const near = last !== undefined && word.x0 - last.x1 < word.size * (spread && !isFigure(word.text) ? 4 : GAP);
    if (last !== undefined && near) cells[cells.length - 1] = { ...last, text: last.text + word.text, x1: word.x1 };
    else cells.push(word);
  }
  return { cells, y: (items[0] as Item).y, size: (items[0] as Item).size };
}

/** A label in words, perhaps a unit, then figures and nothing else. */
function isData({ cells }: Line): boolean {
  const [label, ...others] = cells;
  const figures = others.filter(({ text }) => isFigure(text));
  const texts = others.length - figures.length;
  return (
    label !== undefined && isLabel(label.text) && figures.length > 0 && texts <= 1 && isFigure(cells.at(-1)?.text ?? '')
  );
}

const isLabel = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && text.length <= MAX_LABEL && !SENTENCE.test(text) && !/[.…⋯·．]{3,}/u.test(text);

/** Whether a line goes on with the table that the line before is part of. */
const belongs = (line: Line, before: Line): boolean =>
  line.y - before.y < before.size * LEADING &&
  (isData(line) || (line.cells.length === 1 && isLabel((line.cells[0] as Item).text)));

function gridOf(lines: readonly Line[], from: number, to: number): Grid | undefined {
  const body = lines.slice(from, to);
  const data = body.filter(isData);
  if (data.length < MIN_ROWS || data.length < body.length * MIN_SHARE) return undefined;
  const columns = columnsOf(data);
  if (columns === undefined) return undefined;
  const first = from - headingLines(lines, from, columns);
  const heading = lines.slice(first, from);
  // Page numbers and telephone numbers stand in one column too.
  const stated = heading.length > 0 || UNIT.test((lines[first - 1]?.cells ?? []).map(({ text }) => text).join(''));
  if (columns.length < 3 && !stated) return undefined;
  const inside = body.flatMap(({ cells }) => cells);
  if (inside.some((cell) => columns.filter((column) => overlap(cell, column)).length > 1)) return undefined;
  const xs = [
    Math.min(...inside.map(({ x0 }) => x0)) - 2,
    ...columns.slice(1).map(({ x0 }, index) => ((columns[index] as Extent).x1 + x0) / 2),
    Math.max(...inside.map(({ x1 }) => x1), ...heading.flatMap(({ cells }) => cells.map(({ x1 }) => x1))) + 2,
  ];
  return grid(xs, heading, body, columns);
}

/** Where the label and each column of figures reach; undefined where they are not in line. */
function columnsOf(data: readonly Line[]): Extent[] | undefined {
  const cells = data.flatMap(({ cells }) => cells);
  const columns: { x0: number; x1: number; own: Item[] }[] = [];
  for (const cell of [...cells].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last !== undefined && cell.x0 < last.x1) {
      last.own.push(cell);
      last.x1 = Math.max(last.x1, cell.x1);
    } else {
      columns.push({ x0: cell.x0, x1: cell.x1, own: [cell] });
    }
  }
  const once = data.every(({ cells: own }) =>
    columns.every((column) => own.filter((cell) => overlap(cell, column)).length <= 1),
  );
  const filled = columns.every(({ own }) => own.length >= 2) || columns.length === 2;
  return once && filled && columns.slice(1).every(({ own }) => isAligned(own)) && columns.length > 1
    ? columns
    : undefined;
}

function isAligned(cells: readonly Item[]): boolean {
  const spread = (of: (item: Item) => number): number => Math.max(...cells.map(of)) - Math.min(...cells.map(of));
  const room = (cells[0] as Item).size * ALIGNED;
  return [spread(({ x1 }) => x1), spread(({ x0 }) => x0), spread(({ x0, x1 }) => (x0 + x1) / 2)].some(
    (own) => own <= room,
  );
}

const overlap = (a: Extent, b: Extent): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** How many lines above the body name its columns. */
function headingLines(lines: readonly Line[], from: number, columns: readonly Extent[]): number {
  let count = 0;
  while (count < MAX_HEADING_LINES) {
    const line = lines[from - count - 1];
    const below = lines[from - count];
    if (line === undefined || below === undefined || below.y - line.y > line.size * LEADING) break;
    const names = line.cells.every(({ text }) => !SENTENCE.test(text) && !UNIT.test(text) && text.length < MAX_LABEL);
    const overFigures = columns.slice(1).some((column) => line.cells.some((cell) => overlap(cell, column)));
    if (!names || !overFigures || (line.cells.length < 2 && columns.length > 2)) break;
    if (line.cells.length < 2 && !lines[from - count]?.cells.every(({ text }) => !isFigure(text))) break;
    count += 1;
  }
  return count;
}

/** Heading lines that stand in single columns are one row, as the body is; `fillGrid` cuts the body into its rows. */
function grid(
  xs: readonly number[],
  heading: readonly Line[],
  body: readonly Line[],
  columns: readonly Extent[],
): Grid {
  const spans = heading.map(({ cells }) => cells.map((cell) => columnsUnder(cell, columns)));
  const single = spans.every((line) => line.every(({ length }) => length === 1));
  const headRows = heading.length === 0 ? [] : single ? [heading[0] as Line] : heading;
  const starts = [...headRows, body[0] as Line].map(({ y, size }) => y - size);
  const last = body.at(-1) as Line;
  const rowOf = (row: number, own: readonly (readonly number[])[]): GridCell[] => {
    const wide = own.filter(({ length }) => length > 1);
    return columns.flatMap((_, col): GridCell[] => {
      const span = wide.find((covered) => covered.includes(col));
      if (span !== undefined && span[0] !== col) return [];
      return [{ row, col, rowSpan: 1, colSpan: span?.length ?? 1 }];
    });
  };
  const headCells = headRows.flatMap((_, row) => rowOf(row, single ? [] : (spans[row] ?? [])));
  return { xs, ys: [...starts, last.y + last.size * 0.6], cells: [...headCells, ...rowOf(headRows.length, [])] };
}

/** Columns whose middle a heading reaches over; the next one where it reaches over none. */
function columnsUnder(cell: Extent, columns: readonly Extent[]): number[] {
  const middle = ({ x0, x1 }: Extent): number => (x0 + x1) / 2;
  const under = columns.flatMap((column, index) =>
    cell.x0 <= middle(column) && cell.x1 >= middle(column) ? [index] : [],
  );
  if (under.length > 0) return under;
  const distances = columns.map((column) => Math.abs(middle(column) - middle(cell)));
  return [distances.indexOf(Math.min(...distances))];
}
