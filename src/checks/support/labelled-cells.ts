import type { Indicator } from '../../model/indicator.ts';
import { cellLabels, indicatorLabel, looseLabel } from '../../text/indicator-label.ts';
import { Decimal } from '../../text/interval.ts';
import { isRatio } from '../../text/printed-figure.ts';

/** Levels and their changes stand side by side under one label; shares and rates say of what they are in too many ways. */
export type FigureClass = 'level' | 'change';

export function classOf({ kind, unit }: Indicator): FigureClass | undefined {
  if (kind === 'change_pct') return 'change';
  return (kind === 'achieved' || kind === 'target' || kind === 'prior') && !isRatio(unit) ? 'level' : undefined;
}

/** The figures of all tables by what they are of. */
export interface LabelledCells {
  /** Those of the very same label, those whose label differs by words that may be left out, and both. */
  alike(figure: Indicator): { readonly same: readonly Indicator[]; readonly close: readonly Indicator[] };
  /** How many cells bear its name where they are more than can be told apart; else undefined. */
  crowd(figure: Indicator): number | undefined;
  /** Figures in the row of a cell, itself left out. */
  besides(cell: Indicator): readonly Indicator[];
  /** Whether some table prints this very amount, under whatever name. */
  prints(figure: Indicator): boolean;
}

/** A name that more cells bear (合计 in a hundred tables) does not tell which of them is meant. */
export const MOST_CELLS = 200;

export function labelledCells(indicators: readonly Indicator[]): LabelledCells {
  const cells = indicators.filter(({ cell, value }) => cell !== undefined && value !== undefined);
  const [same, close, rows] = [
    new Map<string, Indicator[]>(),
    new Map<string, Indicator[]>(),
    new Map<string, Indicator[]>(),
  ];
  const amounts = new Set<string>();
  for (const indicator of cells) {
    const kind = classOf(indicator);
    put(rows, rowKey(indicator), indicator);
    amounts.add(amountKey(indicator));
    if (kind === undefined) continue;
    for (const label of cellLabels(indicator.name)) {
      put(same, `${kind}|${label}`, indicator);
      put(close, `${kind}|${looseLabel(label)}`, indicator);
    }
  }
  const bearing = (figure: Indicator): readonly [readonly Indicator[], readonly Indicator[]] => {
    const label = indicatorLabel(figure.name);
    const kind = classOf(figure);
    return [same.get(`${kind}|${label}`) ?? [], close.get(`${kind}|${looseLabel(label)}`) ?? []];
  };
  const crowdOf = (...lists: readonly (readonly Indicator[])[]): number | undefined => {
    const most = Math.max(...lists.map(({ length }) => length));
    return most > MOST_CELLS ? most : undefined;
  };
  return {
    alike(figure) {
      const [own, others] = bearing(figure);
      if (crowdOf(own, others) !== undefined) return { same: [], close: [] };
      return { same: own, close: others.filter((cell) => !own.includes(cell)) };
    },
    crowd: (figure) => crowdOf(...bearing(figure)),
    besides: (cell) => (rows.get(rowKey(cell)) ?? []).filter((other) => other !== cell),
    prints: (figure) => amounts.has(amountKey(figure)),
  };
}

function put(map: Map<string, Indicator[]>, key: string, value: Indicator): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

const rowKey = ({ cell }: Indicator): string => `${cell?.tableId} ${cell?.row}`;
const amountKey = ({ baseValue, value, baseUnit }: Indicator): string =>
  `${new Decimal(baseValue ?? value ?? 0).toFixed()} ${baseUnit}`;
