import type { CollectedReport } from '../../model/collected.ts';

/** Reports of one body and genre by the year they report on. */
export interface Series {
  readonly issuer: string;
  readonly byYear: ReadonlyMap<number, CollectedReport>;
}

/** Bodies that several years are known of. A year that two files claim is left out: which one counts cannot be told. */
export function seriesOf(reports: readonly CollectedReport[]): Series[] {
  const groups = new Map<string, { issuer: string; years: Map<number, CollectedReport[]> }>();
  for (const report of reports) {
    const { issuer, year } = report.front;
    if (issuer === undefined || year === undefined || report.genre === 'generic') continue;
    const key = `${report.genre} ${issuer}`;
    const group = groups.get(key) ?? { issuer, years: new Map<number, CollectedReport[]>() };
    groups.set(key, group);
    group.years.set(year, [...(group.years.get(year) ?? []), report]);
  }
  return [...groups.values()].map(({ issuer, years }) => ({
    issuer,
    byYear: new Map(
      [...years].flatMap(([year, [report, ...others]]) =>
        report === undefined || others.length > 0 ? [] : [[year, report] as const],
      ),
    ),
  }));
}

/** Each report together with that of the year before. */
export function* consecutive({
  byYear,
}: Series): Generator<{ year: number; now: CollectedReport; before: CollectedReport }> {
  for (const year of [...byYear.keys()].sort((a, b) => a - b)) {
    const [now, before] = [byYear.get(year), byYear.get(year - 1)];
    if (now !== undefined && before !== undefined) yield { year, now, before };
  }
}
