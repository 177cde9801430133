import type { Box } from './canvas.ts';

/** Neighbouring pixels above the threshold. */
export interface Component extends Box {
  /** Mean of their values. */
  readonly mean: number;
  /** Slope of the line that fits them best; 0 for what is less than five times as long as high. */
  readonly slope: number;
}

const LONG = 5;

/** The connected parts (over sides and corners) of a map in which values exceed `threshold`. */
export function findComponents(map: ArrayLike<number>, width: number, height: number, threshold: number): Component[] {
  const seen = new Uint8Array(width * height);
  const components: Component[] = [];
  const open: number[] = [];
  for (let seed = 0; seed < width * height; seed += 1) {
    if (seen[seed] === 1 || (map[seed] as number) <= threshold) continue;
    seen[seed] = 1;
    open.push(seed);
    const sums = { n: 0, value: 0, x: 0, y: 0, xx: 0, xy: 0 };
    let [left, right, top, bottom] = [width, 0, height, 0];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      sums.n += 1;
      sums.value += map[at] as number;
      sums.x += x;
      sums.y += y;
      sums.xx += x * x;
      sums.xy += x * y;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const next = ny * width + nx;
          if (seen[next] === 1 || (map[next] as number) <= threshold) continue;
          seen[next] = 1;
          open.push(next);
        }
      }
    }
    const spread = sums.n * sums.xx - sums.x * sums.x;
    const isLong = right - left > (bottom - top) * LONG && spread > 0;
    const slope = isLong ? (sums.n * sums.xy - sums.x * sums.y) / spread : 0;
    components.push({ left, top, right, bottom, mean: sums.value / sums.n, slope });
  }
  return components;
}
