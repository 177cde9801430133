import type { Item } from './page.ts';
import { type Row, rowsOf } from './rows.ts';

/** A column of prose has at least this many lines, mostly filled; the columns of a table do not. */
const MIN_ROWS = 6;
const MIN_FILLED = 0.6;
const MIN_CHARACTERS = 8;
/** Gutters are at least this wide, in ems of the text beside them. */
const GUTTER = 0.9;
/** Heads and pictures part a page into bands; no page has more. */
const MAX_DEPTH = 6;

/** The items of a page in frames that are read one after another: bands from top to bottom, columns from left to right. */
export function framesOf(items: readonly Item[]): Item[][] {
  return split(items, 0) ?? [[...items]];
}

/** Undefined where there are no columns anywhere inside. */
function split(items: readonly Item[], depth: number): Item[][] | undefined {
  if (depth > MAX_DEPTH || items.length < MIN_ROWS * 2) return undefined;
  const columns = cut(items, ({ x0, x1 }) => [x0, x1], sizeOf(items) * GUTTER).filter((column) => column.length > 0);
  if (columns.length > 1 && columns.filter(isProse).length > 1) {
    return columns.flatMap((column) => split(column, depth + 1) ?? [column]);
  }
  const bands = cut(items, ({ y, size }) => [y - size, y + size * 0.2], sizeOf(items) * 0.6);
  if (bands.length < 2) return undefined;
  const parts = bands.map((band) => split(band, depth + 1));
  if (parts.every((part) => part === undefined)) return undefined;
  return mergePlain(bands.map((band, index) => parts[index] ?? [band]));
}

/** Bands without columns that follow each other stay one frame. */
function mergePlain(bands: readonly (readonly Item[][])[]): Item[][] {
  const frames: Item[][] = [];
  let open = false;
  for (const band of bands) {
    const last = frames.at(-1);
    if (band.length === 1 && open && last !== undefined) last.push(...(band[0] as Item[]));
    else frames.push(...band.map((frame) => [...frame]));
    open = band.length === 1;
  }
  return frames;
}

/** Parts of the items between stretches of at least `gap` in which nothing stands. */
function cut(items: readonly Item[], extent: (item: Item) => readonly [number, number], gap: number): Item[][] {
  const sorted = [...items].sort((a, b) => extent(a)[0] - extent(b)[0]);
  const parts: Item[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    const [from, to] = extent(item);
    if (from - end >= gap) parts.push([]);
    parts.at(-1)?.push(item);
    end = Math.max(end, to);
  }
  return parts;
}

function isProse(items: readonly Item[]): boolean {
  const rows = rowsOf(items);
  if (rows.length < MIN_ROWS) return false;
  const width = Math.max(...rows.map(({ x1 }) => x1)) - Math.min(...rows.map(({ x0 }) => x0));
  const filled = rows.filter((row: Row) => row.x1 - row.x0 > width * 0.7 && row.text.length >= MIN_CHARACTERS);
  return filled.length >= rows.length * MIN_FILLED;
}

const sizeOf = (items: readonly Item[]): number => {
  const sizes = items.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
};
