/** What is counted per sentence or document; everything printed is computed from sums of these. */
export const COUNTED = [
  'gold',
  'predicted',
  'span',
  'value',
  'valueUnit',
  'strict',
  'name',
  'approx',
  'kind',
  'traps',
  'trapsTaken',
  'relations',
  'relationsPredicted',
  'relationsFound',
  'verdictsRight',
  'wrong',
  'alarms',
  'caught',
  'otherWrong',
  'otherCaught',
  'otherRight',
  'otherFalse',
  'scopes',
  'periodsRight',
  'subjectsRight',
  'parts',
  'partsRight',
  'headings',
  'headingsPredicted',
  'headingsFound',
  'levelsRight',
  'meta',
  'metaRight',
  'faults',
  'faultsCaught',
  'falseAlarms',
  'cleanAlarms',
  'figuresRead',
  'figuresTied',
] as const;
export type Counted = (typeof COUNTED)[number];
export type Counts = Record<Counted, number>;

/** One unit of observation: the bootstrap resamples these, never single figures. */
export interface Observation {
  id: string;
  genre: string;
  tags: string[];
  counts: Counts;
  misses: string[];
}

export function noCounts(): Counts {
  return Object.fromEntries(COUNTED.map((k) => [k, 0])) as Counts;
}

export function sumCounts(list: Counts[]): Counts {
  const total = noCounts();
  for (const counts of list) for (const k of COUNTED) total[k] += counts[k];
  return total;
}

/** How many figures a report yields, and how many of them a decided relation ties out, as its row of `reports.csv` says. */
export function countCoverage(row: Readonly<Record<string, string>> | undefined, counts: Counts): void {
  counts.figuresRead += Number(row?.indicators ?? 0);
  counts.figuresTied += Number(row?.tied_out ?? 0);
}

export interface Metric {
  key: string;
  label: string;
  value: (c: Counts) => number;
  /** Numerator and denominator where the metric is a plain proportion (Wilson); otherwise it is bootstrapped. */
  proportion?: (c: Counts) => [number, number];
  /** How often it could have been right: groups with none do not show it. */
  base: (c: Counts) => number;
}

const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b);
export const f1 = (ok: number, predicted: number, gold: number) => ratio(2 * ok, predicted + gold);

function agreement(key: string, label: string, part: (c: Counts) => [number, number]): Metric {
  return { key, label, value: (c) => ratio(...part(c)), proportion: part, base: (c) => part(c)[1] };
}
function harmonic(key: string, label: string, of: (c: Counts) => [number, number, number]): Metric[] {
  return [
    agreement(`${key}_p`, `${label} P`, (c) => [of(c)[0], of(c)[1]]),
    agreement(`${key}_r`, `${label} R`, (c) => [of(c)[0], of(c)[2]]),
    { key: `${key}_f1`, label: `${label} F1`, value: (c) => f1(...of(c)), base: (c) => of(c)[2] },
  ];
}

export const METRICS: Metric[] = [
  ...harmonic('span', 'span', (c) => [c.span, c.predicted, c.gold]),
  ...harmonic('value', 'value', (c) => [c.value, c.predicted, c.gold]),
  ...harmonic('value_unit', 'value+unit', (c) => [c.valueUnit, c.predicted, c.gold]),
  ...harmonic('strict', 'strict', (c) => [c.strict, c.predicted, c.gold]),
  agreement('name', 'name', (c) => [c.name, c.span]),
  agreement('approx', 'approx', (c) => [c.approx, c.span]),
  agreement('kind', 'kind', (c) => [c.kind, c.span]),
  agreement('period', 'period', (c) => [c.periodsRight, c.scopes]),
  agreement('subject', 'subject', (c) => [c.subjectsRight, c.scopes]),
  agreement('part_of', 'part of', (c) => [c.partsRight, c.parts]),
  agreement('traps', 'traps rejected', (c) => [c.traps - c.trapsTaken, c.traps]),
  ...harmonic('relations', 'relations', (c) => [c.relationsFound, c.relationsPredicted, c.relations]),
  agreement('verdicts', 'verdicts', (c) => [c.verdictsRight, c.relationsFound]),
  ...harmonic('wrong_totals', 'wrong totals', (c) => [c.caught, c.alarms, c.wrong]),
  agreement('other_caught', 'other wrong relations caught', (c) => [c.otherCaught, c.otherWrong]),
  agreement('other_quiet', 'right ones left alone', (c) => [c.otherRight - c.otherFalse, c.otherRight]),
  ...harmonic('headings', 'headings', (c) => [c.headingsFound, c.headingsPredicted, c.headings]),
  agreement('levels', 'heading levels', (c) => [c.levelsRight, c.headingsFound]),
  agreement('meta', 'title, issuer, genre, year', (c) => [c.metaRight, c.meta]),
  agreement('coverage', 'coverage', (c) => [c.figuresTied, c.figuresRead]),
  agreement('faults', 'planted faults caught', (c) => [c.faultsCaught, c.faults]),
];
