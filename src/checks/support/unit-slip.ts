import type { Indicator } from '../../model/indicator.ts';
import { isMoney } from '../../text/printed-figure.ts';

/** One amount under another unit, as it would be printed. */
export interface UnitSlip {
  readonly name: string;
  readonly printed: string;
  readonly mended: string;
}

const SCALES = ['', '万', '亿'];

/**
 * The amount of money whose unit, with 万 or 亿 put in, left out or exchanged, makes a relation hold, if exactly one does.
 * `unitCounts` says how many figures of the report are printed in each unit: a slip is the rarer of the two.
 */
export function unitSlip(
  of: readonly Indicator[],
  unitCounts: ReadonlyMap<string, number>,
  holds: (mended: readonly Indicator[]) => boolean,
): UnitSlip | undefined {
  const countOf = (unit: string): number => unitCounts.get(unit) ?? 0;
  const slips = of.flatMap((figure, at) => {
    if (!isMoney(figure.unit) || !figure.unit.endsWith(figure.baseUnit)) return [];
    return SCALES.flatMap((scale): UnitSlip[] => {
      const unit = scale + figure.baseUnit;
      if (unit === figure.unit || countOf(unit) <= countOf(figure.unit)) return [];
      if (!holds(of.with(at, { ...figure, unit }))) return [];
      return [{ name: figure.name, printed: figure.surface, mended: `${figure.value}${unit}` }];
    });
  });
  const [only, ...more] = slips;
  return more.length === 0 ? only : undefined;
}

/** How many of the figures are printed in each unit. */
export function unitCounts(figures: readonly Indicator[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unit } of figures) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
