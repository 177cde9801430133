/** The committed level that may not be lost: `test/gold/baseline.json`. */
import { METRICS, sumCounts } from './counts.ts';
import type { Measured } from './report.ts';

export type Baseline = Record<string, Record<string, number>>;

/** Every run over the same gold prints the same numbers, so only the rounding is allowed for. */
const SLACK = 0.0005;

export function baselineOf(all: Measured[]): Baseline {
  return Object.fromEntries(
    all.map((measured) => {
      const sum = sumCounts(measured.observations.map((o) => o.counts));
      const kept = METRICS.filter((m) => m.base(sum) > 0).map((m) => [m.key, Number(m.value(sum).toFixed(4))]);
      // Higher is better everywhere but here; its sign is turned so that one rule serves all.
      const needless = sum.meta > 0 ? [['needless_alarms_negated', -sum.falseAlarms]] : [];
      return [measured.name, Object.fromEntries([...kept, ...needless])];
    }),
  );
}

export function regressions(before: Baseline, now: Baseline): string[] {
  return Object.entries(before).flatMap(([name, metrics]) => {
    const current = now[name];
    if (!current) return [`${name}: not measured`];
    return Object.entries(metrics)
      .filter(([key, value]) => (current[key] ?? Number.NEGATIVE_INFINITY) < value - SLACK)
      .map(([key, value]) => `${name} ${key}: ${value} → ${current[key] ?? 'not measured'}`);
  });
}
