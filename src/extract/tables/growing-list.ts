import type { Decimal } from 'decimal.js';
import type { RowLabel } from './row-label.ts';

export interface TreeRow {
  readonly row: number;
  readonly label: RowLabel;
}

/** A figure counted in the last digit that its column prints, so that sums of whole numbers are exact. */
interface Cell {
  readonly units: number;
  /** Units of its own last digit. */
  readonly step: number;
}

/** The figures of one column by row. */
export interface Column {
  readonly cells: ReadonlyMap<number, Cell>;
  /** Units of a whole number. */
  readonly scale: number;
  /** Nothing is taken off again: a sum only rises. */
  readonly rising: boolean;
}

/** A column of values by row; what is too long to be added exactly is left out. */
export function columnOf(values: ReadonlyMap<number, Decimal>): Column {
  const places = Math.max(0, ...[...values.values()].map((value) => value.decimalPlaces()));
  const cells = new Map<number, Cell>();
  for (const [row, value] of values) {
    const units = value.times(10 ** places).toNumber();
    if (Math.abs(units) < LONGEST) cells.set(row, { units, step: 10 ** (places - value.decimalPlaces()) });
  }
  const rising = ![...values.values()].some((value) => value.isNegative());
  return { cells, scale: 10 ** places, rising };
}

/** A hundred such numbers still add up exactly. */
const LONGEST = 10 ** 13;

/** How the rows of a list compare with the row that they may make up, over all columns. */
export interface Fit {
  /** Columns where they come to the whole, but for the rounding of each. */
  readonly tied: number;
  /** Those of them where they come to it to the last digit. */
  readonly exact: number;
  /** Columns where they come near it, as they do where one figure is wrong. */
  readonly near: number;
  /** Columns where they do not, or have no figure. */
  readonly far: number;
  /** Columns where the whole has no figure and they have. */
  readonly blank: number;
  /** Most rows with a figure in a column that ties. */
  readonly terms: number;
  /** The largest whole of a column that ties, in units of the last digit that is printed in it. */
  readonly reach: number;
  /** Digits of the wholes that tie, closing zeros left out: how little of it can be chance. */
  readonly digits: number;
}

interface ColumnSum {
  readonly column: Column;
  readonly whole: Cell | undefined;
  sum: number;
  values: number;
  nonZero: number;
  /** The finest step of the parts. */
  step: number;
}

/** How far one wrong figure may take a sum from its whole. */
const NEAR = 0.2;
/** Below so much nothing that is counted in whole numbers is rounded. */
const COUNTED = 1000;

/** What the rows of a list come to in each column, kept while the list grows: a table may have a thousand rows. */
export class GrowingList {
  readonly rows: TreeRow[] = [];
  private readonly sums: readonly ColumnSum[];

  constructor(whole: TreeRow, columns: readonly Column[]) {
    this.sums = columns.map((column) => ({
      column,
      whole: column.cells.get(whole.row),
      sum: 0,
      values: 0,
      nonZero: 0,
      step: column.scale,
    }));
  }

  push(part: TreeRow): void {
    this.rows.push(part);
    for (const at of this.sums) {
      const cell = at.column.cells.get(part.row);
      if (cell === undefined) continue;
      at.sum += cell.units;
      at.values += 1;
      if (cell.units !== 0) at.nonZero += 1;
      at.step = Math.min(at.step, cell.step);
    }
  }

  /** More than the whole, rounding and all, wherever both have a figure; never where figures are taken off again. */
  outgrows(): boolean {
    return this.sums.every(
      ({ column, whole, sum }) =>
        whole === undefined || (column.rising && sum > whole.units + this.rows.length * column.scale),
    );
  }

  fit(nearBy = NEAR): Fit {
    const fit = { tied: 0, exact: 0, near: 0, far: 0, blank: 0, terms: 0, reach: 0, digits: 0 };
    for (const at of this.sums) {
      const { whole, sum, nonZero } = at;
      if (nonZero === 0 && (whole === undefined || whole.units === 0)) continue;
      if (whole === undefined) {
        fit.blank += 1;
        continue;
      }
      const gap = Math.abs(sum - whole.units);
      const size = Math.abs(whole.units);
      if (nonZero === 0 || gap > slackOf(at, whole)) {
        fit[gap <= size * nearBy ? 'near' : 'far'] += 1;
        continue;
      }
      fit.tied += 1;
      if (gap === 0) fit.exact += 1;
      fit.terms = Math.max(fit.terms, nonZero);
      fit.reach = Math.max(fit.reach, size / Math.min(whole.step, at.step));
      fit.digits += significant(size);
    }
    return fit;
  }

  /** Whether the rows stay below so much of the whole, and each below the whole, wherever both have a figure. */
  staysInside(share: number): boolean {
    return this.sums.every(
      ({ column, whole, sum, nonZero }) =>
        whole === undefined ||
        nonZero === 0 ||
        (sum <= Math.abs(whole.units) * share &&
          this.rows.every(({ row }) => (column.cells.get(row)?.units ?? 0) <= whole.units)),
    );
  }
}

const significant = (size: number): number => String(size).replace(/0+$/, '').length;

/** Each figure leaves half its last place open; small whole numbers may be counts, which leave nothing. */
function slackOf({ column: { scale }, values, step }: ColumnSum, whole: Cell): number {
  const finest = Math.min(step, whole.step);
  const counted = finest === scale && Math.abs(whole.units) < COUNTED * scale;
  return counted ? 0 : (finest * (values + 1)) / 2;
}

export function listOf(whole: TreeRow, parts: readonly TreeRow[], columns: readonly Column[]): GrowingList {
  const list = new GrowingList(whole, columns);
  for (const part of parts) list.push(part);
  return list;
}
