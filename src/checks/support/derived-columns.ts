import {
  Decimal,
  divideIntervals,
  type Interval,
  meetInside,
  point,
  scaleInterval,
  statedInterval,
  subtractIntervals,
} from '../../text/interval.ts';
import type { Amount } from '../../text/printed-figure.ts';
import type { RunRow, TableRun } from './table-run.ts';

/** How one column of a table follows from two others: 增长%, 完成预算%, 增减额. */
export type Derivation = 'growth' | 'share' | 'difference';

export interface DerivedColumn {
  readonly kind: Derivation;
  readonly col: number;
  /** The newer level, the part, the minuend. */
  readonly current: number;
  /** The earlier level, the whole, the subtrahend. */
  readonly prior: number;
  readonly rows: readonly DerivedRow[];
}

/** One row under a derived column; `follows` says whether the printed figure is what the other two give. */
export interface DerivedRow {
  readonly row: RunRow;
  readonly stated: Amount;
  readonly now: Amount;
  readonly then: Amount;
  readonly computed: Decimal;
  readonly follows: boolean;
}

const HUNDRED = new Decimal(100);
const ONE = point(new Decimal(1));
/** A reading counts when so many rows bear it out and hardly any speaks against it; of five, four beside a wrong one. */
const MIN_AGREEING = 5;
const MAX_FAILING = 0.05;

/** What the head says; 可比 and 同口径 growth has a base that is not printed. */
const IS_DIFFERENCE = /增减额|增减|增加|净增|差额|变动|增、减金额|金额$/;
const IS_PERCENT = /[%％]|增长|增幅|增减幅度|降幅|占|比重|完成|比例/;
const INCOMPARABLE = /可比|同口径|同比口径|剔除/;

/** The columns of a run that follow from two others, borne out by their own rows. */
export function derivedColumns(run: TableRun): readonly DerivedColumn[] {
  const known = COLUMNS.get(run);
  if (known !== undefined) return known;
  const columns = findColumns(run);
  COLUMNS.set(run, columns);
  return columns;
}

/** Asked for by every check of derived figures, and by that of sums, which leaves them out. */
const COLUMNS = new WeakMap<TableRun, readonly DerivedColumn[]>();

function findColumns(run: TableRun): readonly DerivedColumn[] {
  const found: DerivedColumn[] = [];
  const told = toldColumns(run);
  for (const col of told) {
    if (col === 0) continue;
    const head = run.heads[col] ?? '';
    if (INCOMPARABLE.test(head)) continue;
    const kinds: readonly Derivation[] = IS_PERCENT.test(head)
      ? ['growth', 'share', 'difference']
      : IS_DIFFERENCE.test(head)
        ? ['difference']
        : [];
    const best = bestReading(run, col, kinds, told);
    if (best !== undefined) found.push(best);
  }
  return found;
}

/** Columns with enough figures to bear a reading out: a table may be declared a thousand columns wide. */
const toldColumns = ({ cols, rows }: TableRun): number[] =>
  Array.from({ length: cols }, (_, col) => col).filter(
    (col) => rows.filter(({ amounts }) => amounts[col]?.value.isZero() === false).length >= MIN_AGREEING,
  );

function bestReading(
  run: TableRun,
  col: number,
  kinds: readonly Derivation[],
  told: readonly number[],
): DerivedColumn | undefined {
  let best: { column: DerivedColumn; agreeing: number; named: boolean } | undefined;
  for (const kind of kinds) {
    for (const [current, prior] of pairs(told, col)) {
      const rows = readBy(run, kind, col, current, prior);
      const agreeing = rows.filter(({ follows }) => follows).length;
      if (agreeing < Math.min(MIN_AGREEING, Math.max(rows.length - 1, MIN_AGREEING - 1))) continue;
      if (rows.length < MIN_AGREEING || rows.length - agreeing > mayFail(rows.length)) continue;
      // 占变动预算% where 年初预算数 stands beside 变动预算数 and is the same in nearly every row.
      const named = isNamedBy(run.heads[prior] ?? '', run.heads[col] ?? '');
      const better = best === undefined || (named === best.named ? agreeing > best.agreeing : named);
      if (better) best = { column: { kind, col, current, prior, rows }, agreeing, named };
    }
  }
  return best?.column;
}

/** Whether the head of a derived column names the column that it is taken of. */
function isNamedBy(prior: string, head: string): boolean {
  const base = (prior.split('·').at(-1) ?? '').replace(/[（(].*?[）)]|数$/g, '');
  return base.length > 1 && head.includes(base);
}

const mayFail = (rows: number): number => Math.max(1, rows * MAX_FAILING);

/** The rows under one reading; given up as soon as too many speak against it. */
function readBy(run: TableRun, kind: Derivation, col: number, current: number, prior: number): DerivedRow[] {
  const rows: DerivedRow[] = [];
  let failing = 0;
  for (const row of run.rows) {
    const read = derivedRow(kind, row, col, current, prior);
    if (read === undefined) continue;
    rows.push(read);
    if (!read.follows) failing += 1;
    if (failing > mayFail(run.rows.length)) return [];
  }
  return rows;
}

function* pairs(told: readonly number[], col: number): Generator<readonly [number, number]> {
  for (const a of told) {
    for (const b of told) if (a !== b && a !== col && b !== col) yield [a, b];
  }
}

/** Undefined where a figure is missing or zero, or where small figures leave the result too open to prove anything. */
function derivedRow(
  kind: Derivation,
  row: RunRow,
  col: number,
  current: number,
  prior: number,
): DerivedRow | undefined {
  const [stated, now, then] = [row.amounts[col], row.amounts[current], row.amounts[prior]];
  if (stated === undefined || now === undefined || then === undefined) return undefined;
  if (stated.value.isZero() || now.value.isZero() || then.value.isZero()) return undefined;
  const open = reach(kind, now, then);
  if (open === undefined) return undefined;
  const step = stated.step.isZero() ? new Decimal(1) : stated.step;
  const width = open.high.minus(open.low);
  if (width.gt(Decimal.max(step.times(4), stated.value.abs().times('0.02')))) return undefined;
  const computed = compute(kind, now.value, then.value);
  const counted = kind === 'difference' && [stated, now, then].every((amount) => amount.step.isZero());
  const follows = counted ? computed.eq(stated.value) : meetInside(open, statedInterval(stated.value, step, 'exact'));
  return { row, stated, now, then, computed, follows };
}

function reach(kind: Derivation, now: Amount, then: Amount): Interval | undefined {
  if (kind === 'difference') return subtractIntervals(now.interval, then.interval);
  const ratio = divideIntervals(now.interval, then.interval);
  if (ratio === undefined) return undefined;
  return scaleInterval(kind === 'growth' ? subtractIntervals(ratio, ONE) : ratio, HUNDRED);
}

function compute(kind: Derivation, now: Decimal, then: Decimal): Decimal {
  if (kind === 'difference') return now.minus(then);
  const ratio = now.div(then);
  return (kind === 'growth' ? ratio.minus(1) : ratio).times(HUNDRED);
}
