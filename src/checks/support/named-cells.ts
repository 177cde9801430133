import type { ReportTable, TableCell } from '../../model/report.ts';
import type { Decimal } from '../../text/interval.ts';
import { unitFactor } from '../../text/printed-figure.ts';
import { cellValue, gridOf, wordsOf } from './grid.ts';

/** A number of a table under the label of its row, in 元. */
export interface NamedCell {
  readonly table: ReportTable;
  readonly cell: TableCell;
  readonly value: Decimal;
  /** What one unit of the table is worth in 元. */
  readonly unit: Decimal;
}

export interface NamedCells {
  /** Cells by the label of their row, numbering left out. */
  readonly byLabel: ReadonlyMap<string, readonly NamedCell[]>;
  /** Every money amount of all tables, as plain digits of 元. */
  readonly amounts: ReadonlySet<string>;
}

const NUMBERING = /^([（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?|[①-⑳]|其中[：:]?|#)+/;
const MONEY = /^[百千万亿]*元$/;

export const bareLabel = (words: string): string => words.replace(NUMBERING, '').replace(/[（(].*?[）)]|[：:]$/g, '');

/** Rows of money tables by their labels; tables without a unit of money are left out. */
export function namedCells(tables: readonly ReportTable[]): NamedCells {
  const byLabel = new Map<string, NamedCell[]>();
  const amounts = new Set<string>();
  for (const table of tables) {
    if (table.unit === undefined || !MONEY.test(table.unit)) continue;
    const unit = unitFactor(table.unit, '元');
    const grid = gridOf(table);
    for (let row = 0; row < grid.rows; row += 1) {
      let label = '';
      for (const cell of grid.row(row)) {
        const read = cellValue(cell);
        if (read.kind === 'text') label = bareLabel(wordsOf(cell));
        if (read.kind !== 'number') continue;
        const value = read.amount.value.times(unit);
        amounts.add(value.toFixed());
        if (label.length > 3) byLabel.set(label, [...(byLabel.get(label) ?? []), { table, cell, value, unit }]);
      }
    }
  }
  return { byLabel, amounts };
}

/** How a printed amount may have come from the cell's, all in 元. */
export type Slip = 'unit' | 'swapped' | 'digit';

/** The slip that leads from the amount of a cell to the printed one; undefined where they differ otherwise. */
export function slipBetween(printed: Decimal, { value, unit }: NamedCell): Slip | undefined {
  if (value.isZero() || printed.isZero()) return undefined;
  const ratio = printed.div(value);
  const telling = value.div(unit).toFixed().replace('.', '').replace(/0+$/, '').length >= 4;
  if (telling && (ratio.eq('1e4') || ratio.eq('1e-4'))) return 'unit';
  const [a, b] = [printed.div(unit).toFixed(), value.div(unit).toFixed()];
  // 11.8亿元 for 118020 万元 is rounded, not mistyped: only figures printed to the last place are compared.
  if ([a, b].some((digits) => digits.replace('.', '').replace(/0+$/, '').length < 5)) return undefined;
  if (a.length === b.length) {
    const differing = [...a].map((char, i) => (char === b.charAt(i) ? -1 : i)).filter((i) => i >= 0);
    const [i, j] = differing;
    // The last digit may differ by rounding.
    if (differing.length === 1 && i !== undefined && i < a.length - 1) return 'digit';
    const swapped = differing.length === 2 && i !== undefined && j === i + 1;
    return swapped && a.charAt(i) === b.charAt(j) && a.charAt(j) === b.charAt(i) ? 'swapped' : undefined;
  }
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const lost = [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter);
  return lost && longer.length === shorter.length + 1 ? 'digit' : undefined;
}
