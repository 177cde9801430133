import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';
import { amountOf, unitFactor } from '../../text/printed-figure.ts';
import { bareLabel, type NamedCell, namedCells, type Slip, slipBetween } from './named-cells.ts';

/** An amount of the text set against the table row that bears its name. */
export interface AmountStatement {
  readonly indicator: Indicator;
  readonly named: NamedCell;
  /** Absent where the two are equal. */
  readonly slip?: Slip;
}

/**
 * 上年结转收入127691亿元 where the table says 127691 万元: an amount that no table prints, but a row of its name
 * would with one slip. Anything else may be another year or scope, so it is left alone.
 */
export function* amountStatements(context: CheckContext): Generator<AmountStatement> {
  const { byLabel, amounts } = namedCells(context.tables);
  if (byLabel.size === 0) return;
  for (const indicator of context.indicators) {
    const { cell, approx, unit, baseUnit } = indicator;
    const stated = amountOf(indicator);
    if (cell !== undefined || approx !== 'exact' || stated === undefined || baseUnit !== '元') continue;
    const value = stated.value.times(unitFactor(unit, baseUnit));
    const rows = byLabel.get(bareLabel(indicator.name.replace(/\s/g, ''))) ?? [];
    // 16497.86万元 is 164978640元, rounded or cut off.
    const open = stated.step.times(unitFactor(unit, baseUnit));
    const same = rows.find((named) => named.value.eq(value) || named.value.minus(value).abs().lt(open));
    if (same !== undefined) yield { indicator, named: same };
    if (same !== undefined || amounts.has(value.toFixed())) continue;
    for (const named of rows) {
      const slip = slipBetween(value, named);
      if (slip === undefined) continue;
      yield { indicator, named, slip };
      break;
    }
  }
}
