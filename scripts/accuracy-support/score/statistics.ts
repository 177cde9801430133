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

export function bootstrap(units: Counts[], value: (c: Counts) => number, rounds = 1000, seed = 20): [number, number] {
  if (units.length === 0) return [0, 1];
  const random = seeded(seed);
  const drawn = Array.from({ length: rounds }, () => {
    const sample = units.map(() => units[Math.floor(random() * units.length)]).filter((u) => u !== undefined);
    return value(sumCounts(sample));
  }).sort((a, b) => a - b);
  const at = (q: number) => drawn[Math.min(rounds - 1, Math.floor(q * rounds))] ?? 0;
  return [at(0.025), at(0.975)];
}

export function interval(metric: Metric, observations: Observation[]): [number, number] {
  const units = observations.map((o) => o.counts);
  if (metric.proportion) return wilson(...metric.proportion(sumCounts(units)));
  return bootstrap(units, metric.value);
}
