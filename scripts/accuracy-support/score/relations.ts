/** Compares the relations that the pipeline assessed with those that the labels claim. */
import type { GoldSentence } from '../gold/sentences.ts';
import type { Counts } from './counts.ts';
import type { Row } from './csv.ts';

interface Sum {
  key: string;
  wrong: boolean;
  used: boolean;
}

const ASSESSED = new Set(['verified', 'mismatch', 'rounding']);
/** Every other sort of claim, with the relation column that would report it. */
const OTHERS = [
  ['ratios', ['share']],
  ['growths', ['growth']],
  ['pp_diffs', ['difference']],
  ['balances', ['balance', 'sum']],
] as const;

export function scoreRelations(gold: GoldSentence, checks: Row[], counts: Counts, misses: string[]): void {
  const sums = checks
    .filter((r) => r.relation === 'sum' && ASSESSED.has(r.verdict ?? '') && r.whole && r.parts)
    .map(
      (r): Sum => ({
        key: keyOf(Number(r.whole), JSON.parse(r.parts ?? '[]')),
        wrong: r.verdict === 'mismatch',
        used: false,
      }),
    );
  const claims = gold.totals.filter((t) => t.complete);
  counts.relations += claims.length;
  counts.relationsPredicted += sums.length;
  counts.alarms += sums.filter((s) => s.wrong).length;
  for (const claim of claims) {
    const key = keyOf(claim.total, claim.parts);
    const found = sums.find((s) => !s.used && s.key === key);
    counts.wrong += Number(!claim.holds);
    if (!found) {
      misses.push(`relation not assessed (${claim.holds ? 'holds' : 'wrong'}): ${key}`);
      continue;
    }
    found.used = true;
    counts.relationsFound++;
    if (found.wrong === !claim.holds) counts.verdictsRight++;
    else misses.push(`verdict: ${key} ${claim.holds ? 'holds' : 'is wrong'}`);
    if (found.wrong && !claim.holds) counts.caught++;
  }
  for (const s of sums)
    if (!s.used) misses.push(`relation not claimed: ${s.key}${s.wrong ? ' (reported as wrong)' : ''}`);
  for (const [sort, columns] of OTHERS) {
    const others = gold[sort] ?? [];
    if (others.length === 0) continue;
    const alarms = checks.filter(
      (r) => r.verdict === 'mismatch' && (columns as readonly string[]).includes(r.relation ?? ''),
    ).length;
    const wrong = others.filter((c) => !c.holds).length;
    counts.otherWrong += wrong;
    counts.otherCaught += Math.min(alarms, wrong);
    counts.otherRight += others.length - wrong;
    counts.otherFalse += Math.max(0, Math.min(others.length, alarms) - wrong);
    if (alarms !== wrong) misses.push(`${sort}: ${wrong} wrong, ${alarms} reported`);
  }
}

function keyOf(whole: number, parts: unknown[]): string {
  const tidy = (x: unknown) => Number(Number(x).toFixed(4));
  return `${tidy(whole)} = ${parts
    .map(tidy)
    .sort((a, b) => a - b)
    .join(' + ')}`;
}
