import { UsageError } from '../model/errors.ts';
import { catalogOf, type IndicatorCatalog, nameKey } from './canonical.ts';
import type { CanonicalIndicator } from './lexicon/canonical-indicator.ts';
import { INDICATORS } from './lexicon/indicators.ts';
import { stripScale, unitAt } from './lexicon/units.ts';

/** One entry of `indicators:` in the configuration: a new indicator, or further names and units of a known one. */
export interface OwnIndicator {
  readonly id: string;
  readonly names: readonly string[];
  readonly units?: readonly string[] | undefined;
}

const ID = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** The known indicators and the user's. Throws a `UsageError` that names the entry for what cannot be used. */
export function indicatorCatalog(own: readonly OwnIndicator[] = [], origin = ''): IndicatorCatalog {
  const entries = new Map(INDICATORS.map((entry) => [entry.id, entry]));
  const seen = new Set<string>();
  for (const { id, names, units } of own) {
    if (!ID.test(id) || id.endsWith('_growth')) throw new UsageError('indicator-id', { origin, id });
    if (seen.has(id)) throw new UsageError('indicator-twice', { origin, id });
    seen.add(id);
    const known = entries.get(id);
    if (known === undefined && (units ?? []).length === 0)
      throw new UsageError('indicator-unit-missing', { origin, id });
    for (const unit of units ?? []) assertUnit(origin, id, unit);
    for (const name of names) if (nameKey(name) === '') throw new UsageError('indicator-name', { origin, id, name });
    const joined: CanonicalIndicator = {
      ...known,
      id,
      names: [...(known?.names ?? []), ...names],
      units: [...new Set([...(known?.units ?? []), ...(units ?? [])])],
    };
    assertNamesFree(origin, joined, names, [...entries.values()]);
    entries.set(id, joined);
  }
  return catalogOf([...entries.values()]);
}

/** Units are given as they count: 元, which stands for 万元 and 亿元 too. */
function assertUnit(origin: string, id: string, unit: string): void {
  if (stripScale(unit) !== unit)
    throw new UsageError('indicator-unit-scaled', { origin, id, unit, plain: stripScale(unit) });
  if (unitAt(unit, 0)?.length !== unit.length) throw new UsageError('indicator-unit-unknown', { origin, id, unit });
}

/** One name in one unit cannot mean two indicators. */
function assertNamesFree(
  origin: string,
  entry: CanonicalIndicator,
  names: readonly string[],
  others: readonly CanonicalIndicator[],
): void {
  for (const name of names) {
    const taken = others.find(
      (other) =>
        other.id !== entry.id &&
        other.units.some((unit) => entry.units.includes(unit)) &&
        other.names.some((known) => nameKey(known) === nameKey(name)),
    );
    if (taken !== undefined)
      throw new UsageError('indicator-name-taken', { origin, id: entry.id, name, other: taken.id });
  }
}
