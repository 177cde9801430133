import type { Rule } from './page.ts';

export type Point = readonly [number, number];

/** Filled bars up to this thickness (points) are drawn as lines. */
const MAX_THICKNESS = 3;
/** A stroke is straight along an axis within this. */
const STRAIGHT = 1;
const MIN_LENGTH = 3;

/** The rules that stroking a line through these corners paints. */
export function* strokeRules(corners: readonly Point[]): Generator<Rule> {
  for (let index = 1; index < corners.length; index += 1) {
    yield* ruleBetween(corners[index - 1] as Point, corners[index] as Point, STRAIGHT);
  }
}

/** The rule that filling the area between these corners paints, if it is a thin bar. */
export function* fillRules(corners: readonly Point[]): Generator<Rule> {
  if (corners.length < 4) return;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  yield* ruleBetween([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)], MAX_THICKNESS);
}

function* ruleBetween([x0, y0]: Point, [x1, y1]: Point, thickness: number): Generator<Rule> {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (height <= thickness && width > MIN_LENGTH && width > height) {
    yield { direction: 'horizontal', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  } else if (width <= thickness && height > MIN_LENGTH) {
    yield { direction: 'vertical', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  }
}
