import type { Rule } from './page.ts';

/** A cell of a ruled table; row and column count from 0 in the full grid. */
export interface GridCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Grid {
  /** Edges of columns from left to right and of rows from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Rules closer than this (points) are one; ends this close meet. */
const NEAR = 3;

/** The ruled tables of a page, from top to bottom. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const merged = [...mergeCollinear(rules, 'horizontal'), ...mergeCollinear(rules, 'vertical')];
  return components(merged)
    .map(toGrid)
    .filter((grid) => grid !== undefined)
    .sort((a, b) => (a.ys[0] as number) - (b.ys[0] as number));
}

/** Pieces of one line as one rule: borders are painted cell by cell. */
function mergeCollinear(rules: readonly Rule[], direction: Rule['direction']): Rule[] {
  const sorted = rules.filter((rule) => rule.direction === direction).sort((a, b) => a.at - b.at || a.from - b.from);
  const lines: Rule[][] = [];
  for (const rule of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && rule.at - (line[0] as Rule).at <= NEAR) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const pieces: Rule[] = [];
    for (const rule of line.sort((a, b) => a.from - b.from)) {
      const last = pieces.at(-1);
      if (last !== undefined && rule.from - last.to <= NEAR) {
        pieces[pieces.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      } else {
        pieces.push({ ...rule, at: (line[0] as Rule).at });
      }
    }
    return pieces;
  });
}

/** Rules that touch each other, directly or through others. */
function components(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  const open = new Set(rules);
  for (const seed of rules) {
    if (!open.delete(seed)) continue;
    const group = [seed];
    for (const rule of group) {
      for (const other of open) {
        if (!meet(rule, other)) continue;
        open.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

const meet = (a: Rule, b: Rule): boolean =>
  a.direction !== b.direction &&
  a.at >= b.from - NEAR &&
  a.at <= b.to + NEAR &&
  b.at >= a.from - NEAR &&
  b.at <= a.to + NEAR;

function toGrid(rules: readonly Rule[]): Grid | undefined {
  const horizontals = rules.filter(({ direction }) => direction === 'horizontal');
  const verticals = rules.filter(({ direction }) => direction === 'vertical');
  if (horizontals.length < 2 || verticals.length === 0) return undefined;
  // Tables are often open at the sides: their horizontal rules say how far they reach.
  const xs = edges([
    ...verticals.map(({ at }) => at),
    Math.min(...horizontals.map(({ from }) => from)),
    Math.max(...horizontals.map(({ to }) => to)),
  ]);
  const ys = edges([...horizontals.map(({ at }) => at), ...openEnds(verticals)]);
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return undefined;
  return { xs, ys, cells: mergeCells(xs, ys, horizontals, verticals) };
}

/** A table that a page end cuts in two has no rule there, but its columns reach that far. */
function openEnds(verticals: readonly Rule[]): number[] {
  const top = Math.min(...verticals.map(({ from }) => from));
  const bottom = Math.max(...verticals.map(({ to }) => to));
  const reach = (end: number, of: (rule: Rule) => number): boolean =>
    verticals.filter((rule) => Math.abs(of(rule) - end) <= NEAR).length >= 2;
  return [...(reach(top, ({ from }) => from) ? [top] : []), ...(reach(bottom, ({ to }) => to) ? [bottom] : [])];
}

function edges(positions: readonly number[]): number[] {
  const sorted = [...positions].sort((a, b) => a - b);
  return sorted.filter((position, index) => index === 0 || position - (sorted[index - 1] as number) > NEAR);
}

/** Neighbouring fields belong to one cell where no rule runs between them. */
function mergeCells(
  xs: readonly number[],
  ys: readonly number[],
  horizontals: readonly Rule[],
  verticals: readonly Rule[],
): GridCell[] {
  const [rows, cols] = [ys.length - 1, xs.length - 1];
  const parent = Array.from({ length: rows * cols }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const divides = (candidates: readonly Rule[], at: number, middle: number): boolean =>
    candidates.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle);
  for (let row = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1) {
      const middleY = ((ys[row] as number) + (ys[row + 1] as number)) / 2;
      const middleX = ((xs[col] as number) + (xs[col + 1] as number)) / 2;
      const here = row * cols + col;
      if (col + 1 < cols && !divides(verticals, xs[col + 1] as number, middleY)) parent[root(here + 1)] = root(here);
      if (row + 1 < rows && !divides(horizontals, ys[row + 1] as number, middleX))
        parent[root(here + cols)] = root(here);
    }
  }
  const boxes = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  for (let index = 0; index < rows * cols; index += 1) {
    const [row, col] = [Math.floor(index / cols), index % cols];
    const box = boxes.get(root(index));
    if (box === undefined) boxes.set(root(index), { top: row, left: col, bottom: row, right: col });
    else {
      box.bottom = Math.max(box.bottom, row);
      box.left = Math.min(box.left, col);
      box.right = Math.max(box.right, col);
    }
  }
  return [...boxes.values()]
    .map(({ top, left, bottom, right }) => ({
      row: top,
      col: left,
      rowSpan: bottom - top + 1,
      colSpan: right - left + 1,
    }))
    .sort((a, b) => a.row - b.row || a.col - b.col);
}
