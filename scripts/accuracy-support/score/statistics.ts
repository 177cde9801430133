/** Confidence intervals at 95%: Wilson's for proportions, a seeded bootstrap over whole units for the rest. */
import { type Counts, type Metric, type Observation, sumCounts } from './counts.ts';

const Z = 1.959964;

export function wilson(successes: number, trials: number): [number, number] {
  if (trials === 0) return [0, 1];
  const p = successes / trials;
  const z2 = Z * Z;
  const centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (Z / (1 + z2 / trials)) * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials));
  // The arithmetic leaves 1e-17 at the ends, where the interval touches them exactly.
  return [successes === 0 ? 0 : centre - half, successes === trials ? 1 : centre + half];
}

/** A small generator with a fixed seed (mulberry32), so that the same data print the same interval. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sums over resampled units: drawn once for a set of observations and read by every metric. */
const drawn = new WeakMap<object, Counts[]>();

function resampled(units: Counts[], key: object, rounds: number, seed: number): Counts[] {
  const known = drawn.get(key);
  if (known?.length === rounds) return known;
  const random = seeded(seed);
  const sums = Array.from({ length: rounds }, () =>
    sumCounts(units.map(() => units[Math.floor(random() * units.length)]).filter((u) => u !== undefined)),
  );
  drawn.set(key, sums);
  return sums;
}

export function bootstrap(
  units: Counts[],
  value: (c: Counts) => number,
  { rounds = 1000, seed = 20, key = units as object } = {},
): [number, number] {
  if (units.length === 0) return [0, 1];
  const values = resampled(units, key, rounds, seed)
    .map(value)
    .sort((a, b) => a - b);
  const at = (q: number) => values[Math.min(rounds - 1, Math.floor(q * rounds))] ?? 0;
  return [at(0.025), at(0.975)];
}

export function interval(metric: Metric, observations: Observation[]): [number, number] {
  const units = observations.map((o) => o.counts);
  if (metric.proportion) return wilson(...metric.proportion(sumCounts(units)));
  return bootstrap(units, metric.value, { key: observations });
}
