import { type CheckResult, isWrong } from '../../model/check-result.ts';
import type { Indicator } from '../../model/indicator.ts';
import { findSuspects } from './suspects.ts';

/** Of findings with one cause, the one whose check stands first speaks for all: totals before what is computed from them. */
const ORDER: readonly string[] = [
  'sum-of-parts',
  'template-identity',
  'table-total',
  'balance-identity',
  'part-exceeds-whole',
  'difference-from-levels',
  'growth-from-levels',
  'share-of-whole',
  'shares-sum',
  'text-vs-table',
  'repeated-figure',
];

/**
 * One fault, one finding: a wrong cell breaks its row and its column, a wrong total its share. The figure whose change
 * mends most findings at once is named by the first of them; the others stay in checks.csv and point to it.
 */
export function foldFindings(
  results: readonly CheckResult[],
  indicators: readonly Indicator[],
): readonly CheckResult[] {
  const fresh = results.map(unfolded);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const sound = soundIds(fresh);
  const open = new Set(fresh.flatMap((result, at) => (isWrong(result) && ORDER.includes(result.checkId) ? [at] : [])));
  const out: CheckResult[] = [...fresh];
  foldGaps(out);
  foldRepeats(out, open);
  for (const { figure, mended, places, alone } of findSuspects(fresh, open, byId, sound)) {
    // Two figures would both do: the findings have one cause, but which figure it is cannot be told.
    if (!alone) continue;
    const [first, ...rest] = byOrder(fresh, places) as [number, ...number[]];
    const suspected = { indicatorId: figure.id, name: figure.name, printed: figure.surface, mended: mended.toFixed() };
    const also = rest.map((at) => (fresh[at] as CheckResult).span);
    out[first] = { ...(out[first] as CheckResult), suspect: { ...suspected, also: rest.length, places: also } };
    for (const at of rest) out[at] = into(out[at] as CheckResult, out[first]);
  }
  return out;
}

/** An unfilled form: so many gaps of one kind are one finding. */
const MANY_GAPS = 10;

function foldGaps(out: CheckResult[]): void {
  const gaps = out.flatMap((result, at) => (result.checkId === 'placeholder' && isWrong(result) ? [at] : []));
  if (gaps.length <= MANY_GAPS) return;
  const [first, ...rest] = gaps as [number, ...number[]];
  for (const at of rest) out[at] = into(out[at] as CheckResult, out[first] as CheckResult);
}

/** The very same wrong figures under the same names, said again in another place. */
function foldRepeats(out: CheckResult[], open: Set<number>): void {
  const said = new Map<string, number>();
  for (const at of [...open]) {
    const { checkId, whole, parts, actual, data } = out[at] as CheckResult;
    if (parts === undefined || parts.length < 2) continue;
    const key = JSON.stringify([checkId, whole, parts, actual, data]);
    const earlier = said.get(key);
    if (earlier === undefined) said.set(key, at);
    else {
      out[at] = into(out[at] as CheckResult, out[earlier] as CheckResult);
      open.delete(at);
    }
  }
}

/** Figures in sums, balances and differences that hold: to change one would break them. */
function soundIds(results: readonly CheckResult[]): ReadonlySet<string> {
  const holds = ({ verdict, relation }: CheckResult): boolean =>
    verdict === 'verified' && (relation === 'sum' || relation === 'balance' || relation === 'difference');
  return new Set(results.filter(holds).flatMap(({ indicatorIds }) => indicatorIds));
}

const byOrder = (results: readonly CheckResult[], places: readonly number[]): number[] =>
  [...places].sort((a, b) => rank(results[a]) - rank(results[b]) || a - b);
const rank = (result: CheckResult | undefined): number => ORDER.indexOf(result?.checkId ?? '');

const into = (result: CheckResult, { fingerprint }: CheckResult): CheckResult => ({
  ...result,
  foldedInto: fingerprint ?? '',
});

function unfolded({ foldedInto: _folded, suspect: _suspect, ...result }: CheckResult): CheckResult {
  return result;
}
