import type { TableCell } from '../../model/report.ts';
import type { Amount } from '../../text/printed-figure.ts';
import type { RunRow } from './table-run.ts';

/** One cell that is the sum of cells of its column. */
export interface BranchSum {
  readonly total: { readonly row: RunRow; readonly cell: TableCell; readonly amount: Amount };
  readonly parts: readonly { readonly row: RunRow; readonly cell: TableCell; readonly amount: Amount }[];
  /** Whether it ties out; a sum that does not is listed only where the other columns and rows bear the branch out. */
  readonly ties: boolean;
  /** Whether a cell of its items is empty and more is missing than they come to. */
  readonly blank: boolean;
  /** Whether something besides this sum shows the branch: codes, or the same rows in another column. */
  readonly shown: boolean;
}

/** A sum before it is known what shows it; `sure` where no empty row leaves open which rows belong to it. */
export type ToldSum = Omit<BranchSum, 'shown'> & { readonly sure: boolean };
