import type { CheckResult } from './check-result.ts';

/** Relations that say how large a figure must be; a mere upper bound (`range`) ties nothing out. */
const DECIDED: readonly CheckResult['verdict'][] = ['verified', 'rounding', 'mismatch'];

/** Ids of the figures that at least one arithmetic relation of the report settles, rightly or wrongly printed. */
export function tiedOut(checks: readonly CheckResult[]): ReadonlySet<string> {
  const settled = checks.filter(({ verdict, relation }) => DECIDED.includes(verdict) && relation !== 'range');
  return new Set(settled.flatMap(({ indicatorIds }) => indicatorIds));
}
