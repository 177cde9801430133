/**
 * Relation lines below a gold sentence, by the position or the label of its figures:
 *
 *   = 1: 2 3 4      the parts exhaust the whole          =? 1: 2 3    they are only parts of it
 *   = 100: 3 5 7    shares (or the members of a:b:c) make a hundred
 *   r 5 = 2/1       a printed rate or share and the counts that give it; a sum as 2+3/1
 *   g 3 = 1/2       growth: stated = current/prior       d 3 = 1-2    difference of two levels
 *   b 1 2 = 3 4     both sides of a balance
 * A line that ends in ! is wrong on purpose. The arithmetic must agree with that.
 */
import type { Figure } from './marked-text.ts';
import { tidy } from './surface.ts';

export interface Total {
  total: number;
  parts: number[];
  unit: string;
  complete: boolean;
  holds: boolean;
  tolerance?: number;
  total_approx?: 'over';
}
export interface Relations {
  totals: Total[];
  ratios: { part: number; whole: number; stated_pct: number; holds: boolean }[];
  growths: { current: number; prior: number; stated_pct: number; holds: boolean }[];
  pp_diffs: { current: number; prior: number; stated_pp: number; unit?: string; holds: boolean }[];
  balances: { left: number[]; right: number[]; unit: string; holds: boolean }[];
}

const LINE = /^(=\??|[rgdb]) (.*?)( !)?$/;

export function readRelations(lines: string[], figures: Figure[]): Relations {
  const out: Relations = { totals: [], ratios: [], growths: [], pp_diffs: [], balances: [] };
  for (const line of lines) {
    const m = LINE.exec(line);
    if (!m) throw new Error(`not a relation: ${line}`);
    const [, sort = '', body = '', wrong] = m;
    const holds = addRelation(out, sort, body, figures);
    if (holds === Boolean(wrong)) throw new Error(`the arithmetic ${holds ? 'holds' : 'does not hold'}: ${line}`);
  }
  return out;
}

function addRelation(out: Relations, sort: string, body: string, figures: Figure[]): boolean {
  const at = (ref: string) => figureAt(ref, figures);
  const plus = (ref: string) => ref.split('+').reduce((s, r) => s + (at(r).value ?? Number.NaN), 0);
  // The prior level may follow from the level and its printed change: 1/1-3.
  const value = (ref: string) =>
    tidy(
      ref
        .split('-')
        .map(plus)
        .reduce((a, b) => a - b),
    );
  if (sort.startsWith('=')) {
    const total = totalOf(body, sort === '=', figures);
    out.totals.push(total);
    return total.holds;
  }
  if (sort === 'b') {
    const [left = [], right = []] = body.split(' = ').map((side) => side.split(' ').map(value));
    const first = at(body.split(' ')[0] ?? '');
    const gap = Math.abs(sum(left) - sum(right));
    const holds = gap <= (first.step ?? 0) * (left.length + right.length) + 1e-9;
    out.balances.push({ left, right, unit: first.unit, holds });
    return holds;
  }
  const m = /^(\S+) = (\S+?)([/-])(\S+)$/.exec(body);
  if (!m) throw new Error(`not a relation: ${sort} ${body}`);
  const [, statedRef = '', aRef = '', , bRef = ''] = m;
  const a = value(aRef);
  const b = value(bRef);
  const stated = at(statedRef).value ?? Number.NaN;
  const unit = 2 * (at(statedRef).step ?? 0.5);
  const close = (x: number) => Math.abs(x - stated) < unit - 1e-9;
  if (sort === 'r') {
    const holds = close((100 * a) / b);
    out.ratios.push({ part: a, whole: b, stated_pct: stated, holds });
    return holds;
  }
  if (sort === 'g') {
    const holds = close(100 * (a / b - 1));
    out.growths.push({ current: a, prior: b, stated_pct: stated, holds });
    return holds;
  }
  const steps = [statedRef, aRef, bRef].map((r) => at(r).step ?? 0);
  const holds = Math.abs(a - b - stated) <= sum(steps) + 1e-9;
  out.pp_diffs.push({
    current: a,
    prior: b,
    stated_pp: stated,
    holds,
    ...(at(statedRef).unit === '‰' && { unit: '‰' }),
  });
  return holds;
}

function totalOf(body: string, complete: boolean, figures: Figure[]): Total {
  const [wholeRef = '', partRefs = ''] = body.split(': ');
  const refs = partRefs.split(' ');
  const first = figureAt(refs[0] ?? '', figures);
  const colon = wholeRef === '100' && refs.length === 1 && first.value === null;
  const parts = colon
    ? first.surface.split(/[:︰∶：]/).map(Number)
    : refs.map((r) => figureAt(r, figures).value ?? Number.NaN);
  if (wholeRef === '100') {
    const step = colon ? halfPlace(first.surface) : Math.max(...refs.map((r) => figureAt(r, figures).step ?? 0));
    const tolerance = tidy(step * (parts.length + 1));
    return { total: 100, parts, unit: '%', complete, holds: Math.abs(sum(parts) - 100) <= tolerance + 1e-9, tolerance };
  }
  const whole = figureAt(wholeRef, figures);
  const members = refs.map((r) => figureAt(r, figures));
  // One kind of money printed in two scales is added up in 元.
  const mixed = members.some((f) => f.unit !== whole.unit && f.unit.endsWith('元'));
  const scale = (f: Figure) => (mixed ? moneyScale(f.unit) : 1);
  const amount = (f: Figure) => tidy((f.value ?? Number.NaN) * scale(f));
  const total = amount(whole);
  const amounts = colon ? parts : members.map(amount);
  const steps = [whole, ...members].map((f) => (f.step ?? 0) * scale(f));
  const tolerance = tidy(Math.max(...steps) * (amounts.length + 1));
  const reach = whole.approx === 'over' ? total + 10 ** trailing(total) : total;
  const over = sum(amounts) > reach + tolerance + 1e-9;
  const short = sum(amounts) < total - tolerance - 1e-9;
  const unit = mixed ? '元' : whole.unit;
  const base: Total = { total, parts: amounts, unit, complete, holds: complete ? !over && !short : !over };
  if (tolerance > 0) base.tolerance = tolerance;
  if (whole.approx === 'over') base.total_approx = 'over';
  return base;
}

/** The power of ten of the last digit that is not zero: 40余 reaches to 50. */
function trailing(n: number): number {
  let power = 0;
  for (let x = n; x > 0 && x % 10 === 0; x /= 10) power++;
  return power;
}

function moneyScale(unit: string): number {
  return unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1;
}

function halfPlace(ratio: string): number {
  return 0.5 * 10 ** -Math.max(...ratio.split(/[:︰∶：]/).map((p) => p.split('.')[1]?.length ?? 0));
}

function figureAt(ref: string, figures: Figure[]): Figure {
  const f = /^\d+$/.test(ref) ? figures[Number(ref) - 1] : figures.find((x) => x.label === ref);
  if (!f) throw new Error(`no figure ${ref}`);
  return f;
}

function sum(xs: number[]): number {
  return tidy(xs.reduce((a, b) => a + b, 0));
}
