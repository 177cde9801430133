import type { IndicatorKind } from '../model/indicator.ts';
import { INDICATORS } from './lexicon/indicators.ts';
import { stripScale } from './lexicon/units.ts';

/** The canonical id of a figure by its name and unit; undefined where none is known: never forced. */
export function canonicalId(name: string, unit: string, kind: IndicatorKind): string | undefined {
  const plain = name.replace(/[“”"《》（）()\s]/g, '');
  const changed = kind === 'change_pct' || kind === 'change_abs';
  const base =
    changed || (kind === 'target' && (unit === '%' || unit === '个百分点'))
      ? plain.replace(/(?:同比)?(?:增长|下降|提高|上升|减少|增加|上涨|降低|涨幅|增速)(?:率)?$/, '')
      : plain;
  const isChange = base !== plain;
  for (const entry of INDICATORS) {
    const units = isChange ? ['%', '个百分点', '倍'] : entry.units;
    if (units.length > 0 && !units.includes(stripScale(unit))) continue;
    if (entry.names.some((known) => base === known)) return isChange ? `${entry.id}_growth` : entry.id;
  }
  return undefined;
}
