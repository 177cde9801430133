/** Pairs predicted figures with labelled ones by overlap and counts what agrees. */
import type { GoldIndicator } from '../gold/sentences.ts';
import { sameName, sameUnit, sameValue } from './agreement.ts';
import type { Alignment } from './alignment.ts';
import type { Counts } from './counts.ts';
import type { Row } from './csv.ts';

export interface Predicted {
  row: Row;
  start: number;
  end: number;
  used: boolean;
}
export interface Trap {
  surface: string;
  start: number;
}

export function predictedFigures(rows: Row[]): Predicted[] {
  return rows.map((row) => ({ row, start: Number(row.char_start), end: Number(row.char_end), used: false }));
}

export function scoreFigures(
  gold: GoldIndicator[],
  traps: Trap[],
  predicted: Predicted[],
  where: Alignment,
  counts: Counts,
  misses: string[],
): void {
  counts.gold += gold.length;
  counts.predicted += predicted.length;
  const byId = new Map(predicted.map((p) => [p.row.indicator_id ?? '', p]));
  for (const label of gold) {
    if (label.part_of_start != null) counts.parts++;
    const hit = bestOverlap(label, predicted, where);
    if (!hit) {
      misses.push(`missed ${label.surface} (${label.name})`);
      continue;
    }
    hit.used = true;
    countFields(label, hit.row, counts, misses);
    countScope(label, hit.row, counts, misses);
    if (label.part_of_start == null) continue;
    const total = byId.get(hit.row.total_id ?? '');
    const wanted = where.at(label.part_of_start);
    if (total && wanted !== null && total.start <= wanted && total.end > wanted) counts.partsRight++;
    else misses.push(`part of: ${label.surface} (${label.name}) points to ${total?.row.surface ?? 'nothing'}`);
  }
  for (const p of predicted) if (!p.used) misses.push(`spurious ${p.row.surface} (${p.row.name})`);
  counts.traps += traps.length;
  for (const trap of traps) {
    const from = where.at(trap.start);
    if (from === null) continue;
    if (!predicted.some((p) => p.start < from + trap.surface.length && p.end > from)) continue;
    counts.trapsTaken++;
    misses.push(`trap taken: ${trap.surface}`);
  }
}

function bestOverlap(label: GoldIndicator, predicted: Predicted[], where: Alignment): Predicted | null {
  const from = where.at(label.start);
  const last = where.at(label.start + label.surface.length - 1);
  if (from === null || last === null) return null;
  let best: Predicted | null = null;
  let most = 0;
  for (const p of predicted) {
    const overlap = Math.min(p.end, last + 1) - Math.max(p.start, from);
    if (p.used || overlap <= most) continue;
    best = p;
    most = overlap;
  }
  return best;
}

function countScope({ surface, scope }: GoldIndicator, row: Row, counts: Counts, misses: string[]): void {
  if (scope === undefined) return;
  const period = (row.period ?? '') === scope.period;
  const subject = (row.subject ?? '') === scope.subject;
  counts.scopes++;
  counts.periodsRight += Number(period);
  counts.subjectsRight += Number(subject);
  if (period && subject) return;
  misses.push(`[scope] ${surface}: want ${scope.period} | ${scope.subject}; got ${row.period} | ${row.subject}`);
}

function countFields(label: GoldIndicator, row: Row, counts: Counts, misses: string[]): void {
  const unit = row.unit ?? '';
  const value = sameValue(row.value ?? '', label.value, unit, label.unit);
  const valueUnit = value && sameUnit(unit, label.unit);
  const name = sameName(row.name ?? '', label.name);
  const approx = (row.approx || 'exact') === label.approx;
  const kind = row.kind === label.kind;
  const strict = valueUnit && name && approx && kind;
  counts.span++;
  counts.value += Number(value);
  counts.valueUnit += Number(valueUnit);
  counts.name += Number(name);
  counts.approx += Number(approx);
  counts.kind += Number(kind);
  counts.strict += Number(strict);
  if (strict) return;
  const wrong = [!valueUnit && 'value', !name && 'name', !approx && 'approx', !kind && 'kind']
    .filter(Boolean)
    .join(' ');
  const want = `${label.value} ${label.unit} | ${label.name} | ${label.approx} | ${label.kind}`;
  const got = `${row.value} ${unit} | ${row.name} | ${row.approx} | ${row.kind}`;
  misses.push(`[${wrong}] ${label.surface}: want ${want}; got ${got}`);
}
