import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/model/check-result.ts';
import { type GoldReport, judgeGold } from './gold-report.ts';

interface Claim {
  readonly holds: boolean;
}

type GoldRow = Omit<GoldReport, 'sums'> & {
  readonly totals?: (GoldReport['sums'][number] & Claim)[];
} & Readonly<Record<'ratios' | 'growths' | 'pp_diffs' | 'balances', readonly Claim[] | undefined>>;

const KINDS = [
  ['ratios', 'share'],
  ['growths', 'growth'],
  ['pp_diffs', 'difference'],
  ['balances', 'balance'],
] as const;

const rowsOf = (path: string): GoldRow[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const alarms = (results: readonly CheckResult[], relation: string): number =>
  results.filter((result) => result.relation === relation && result.verdict === 'mismatch').length;

/** Linking and verdicts over labelled figures, so that a fault of extraction is never blamed on them. */
function suite(path: string): void {
  const rows = rowsOf(path);
  const judged = rows.map((row) => ({ row, results: judgeGold({ ...row, sums: row.totals ?? [] }) }));

  it('reports every wrong share, growth, difference and balance, and no right one', () => {
    const off = judged.flatMap(({ row, results }) =>
      KINDS.flatMap(([key, relation]) => {
        const wrong = (row[key] ?? []).filter((claim) => !claim.holds).length;
        const reported = alarms(results, relation);
        return wrong === reported ? [] : [`${row.id} ${relation}: ${wrong} wrong, ${reported} reported`];
      }),
    );
    expect(off).toEqual([]);
  });

  it('judges every labelled total as the label does', () => {
    const off = judged.flatMap(({ row, results }) => {
      const wrong = (row.totals ?? []).filter((total) => !total.holds && total.complete).length;
      const reported = alarms(results, 'sum');
      return wrong === reported ? [] : [`${row.id}: ${wrong} wrong, ${reported} reported`];
    });
    expect(off).toEqual([]);
  });
}

const SHARED = '../shared/gold/sentences.jsonl';
describe("the project's gold sentences", () => suite('test/gold/sentences.jsonl'));
describe.skipIf(!existsSync(SHARED))('the shared gold sentences (skipped where ../shared is absent)', () => {
  if (existsSync(SHARED)) suite(SHARED);
});
