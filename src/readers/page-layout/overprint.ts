import type { Grid } from './grid.ts';
import type { Item } from './page.ts';
import { linesOf } from './words.ts';

/** Print that runs into a table is set this much larger than the cells that it covers. */
const LARGER = 1.3;
/** Characters of one line of print stand closer than this (ems). */
const TOUCH = 0.3;

/**
 * Items of a heading that a program printed over the cells of a table: larger, across their edges, and on top of
 * what stands in them. They are no part of the cells.
 */
export function overprinted(items: readonly Item[], { xs, ys }: Grid): ReadonlySet<Item> {
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const inside = items.filter(({ y }) => y >= top && y <= bottom);
  return new Set(
    linesOf(inside).flatMap((line) =>
      runsOf(line)
        .filter((run) => crosses(run, xs) && covers(run, line))
        .flat(),
    ),
  );
}

/** Items of one size that touch, from left to right. */
function runsOf(line: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (const item of line) {
    const run = runs.find((one) => {
      const last = one.at(-1) as Item;
      return Math.abs(last.size - item.size) < 0.5 && Math.abs(item.x0 - last.x1) < item.size * TOUCH;
    });
    if (run === undefined) runs.push([item]);
    else run.push(item);
  }
  return runs;
}

function crosses(run: readonly Item[], xs: readonly number[]): boolean {
  const [from, to] = [(run[0] as Item).x0, (run.at(-1) as Item).x1];
  return run.some(({ text }) => /\p{Script=Han}/u.test(text)) && xs.some((edge) => edge > from && edge < to);
}

function covers(run: readonly Item[], line: readonly Item[]): boolean {
  const [from, to] = [(run[0] as Item).x0, (run.at(-1) as Item).x1];
  const size = (run[0] as Item).size;
  return line.some((other) => other.size * LARGER < size && other.x0 < to && other.x1 > from);
}
