/** A canonical indicator: its id, the units that it may be reported in, and the names by which reports call it. */
export interface CanonicalIndicator {
  readonly id: string;
  /** Without scale words: 元 stands for 万元 and 亿元 too. */
  readonly units: readonly string[];
  /** The first one is its title. */
  readonly names: readonly string[];
  /** The indicator is itself a change (居民消费价格上涨0.2%), so its rate of change has no id of its own. */
  readonly changeIsItself?: boolean;
}

/** One line of data: units and names are separated by blanks. */
export const entry = (
  id: string,
  units: string,
  names: string,
  more: Pick<CanonicalIndicator, 'changeIsItself'> = {},
): CanonicalIndicator => ({ id, units: units.split(' '), names: names.split(' '), ...more });
