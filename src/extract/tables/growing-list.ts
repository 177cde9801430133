import { Decimal } from 'decimal.js';
import type { RowLabel } from './row-label.ts';

export interface TreeRow {
  readonly row: number;
  readonly label: RowLabel;
}

/** The values of one column by row. */
export type Column = ReadonlyMap<number, Decimal>;

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
  readonly whole: Decimal | undefined;
  sum: Decimal;
  values: number;
  nonZero: number;
  places: number;
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
      whole: column.get(whole.row),
      sum: new Decimal(0),
      values: 0,
      nonZero: 0,
      places: 0,
    }));
  }

  push(part: TreeRow): void {
    this.rows.push(part);
    for (const at of this.sums) {
      const value = at.column.get(part.row);
      if (value === undefined) continue;
      at.sum = at.sum.plus(value);
      at.values += 1;
      if (!value.isZero()) at.nonZero += 1;
      at.places = Math.max(at.places, value.decimalPlaces());
    }
  }

  /** More than the whole, rounding and all, wherever both have a figure; never where figures are taken off again. */
  outgrows(rising: readonly boolean[]): boolean {
    return this.sums.every(
      ({ whole, sum }, k) => whole === undefined || (rising[k] === true && sum.gt(whole.plus(this.rows.length))),
    );
  }

  fit(nearBy = NEAR): Fit {
    const fit = { tied: 0, exact: 0, near: 0, far: 0, blank: 0, terms: 0, reach: 0, digits: 0 };
    for (const at of this.sums) {
      const { whole, sum, nonZero } = at;
      if (nonZero === 0 && (whole === undefined || whole.isZero())) continue;
      if (whole === undefined) {
        fit.blank += 1;
        continue;
      }
      const gap = sum.minus(whole).abs();
      if (nonZero === 0 || gap.gt(slackOf(at, whole))) {
        fit[gap.lte(whole.abs().times(nearBy)) ? 'near' : 'far'] += 1;
        continue;
      }
      fit.tied += 1;
      if (gap.isZero()) fit.exact += 1;
      fit.terms = Math.max(fit.terms, nonZero);
      const places = Math.max(whole.decimalPlaces(), at.places);
      fit.reach = Math.max(fit.reach, whole.abs().times(new Decimal(10).pow(places)).toNumber());
      fit.digits += significant(whole);
    }
    return fit;
  }

  /** Whether the rows stay below the whole, or within a tenth of it, in every column where both have a figure. */
  staysInside(share: Decimal.Value): boolean {
    return this.sums.every(
      ({ column, whole, sum, nonZero }) =>
        whole === undefined ||
        nonZero === 0 ||
        (sum.lte(whole.abs().times(share)) && this.rows.every(({ row }) => column.get(row)?.lte(whole) ?? true)),
    );
  }
}

const NOTHING = new Decimal(0);

const significant = (value: Decimal): number =>
  value
    .toFixed()
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '').length;

/** Each figure leaves half its last place open; what is counted leaves nothing. */
function slackOf({ values, places }: ColumnSum, whole: Decimal): Decimal {
  const finest = Math.max(whole.decimalPlaces(), places);
  if (finest === 0 && whole.abs().lt(COUNTED)) return NOTHING;
  return new Decimal(10).pow(-finest).times((values + 1) / 2);
}

export function listOf(whole: TreeRow, parts: readonly TreeRow[], columns: readonly Column[]): GrowingList {
  const list = new GrowingList(whole, columns);
  for (const part of parts) list.push(part);
  return list;
}
