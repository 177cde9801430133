/** Prints what was observed: tables for people, or markdown for the documentation. */
import { readFileSync, writeFileSync } from 'node:fs';
import { METRICS, type Metric, type Observation, sumCounts } from './counts.ts';
import { interval } from './statistics.ts';

export interface Measured {
  /** What was read: "sentences txt", "documents docx" … */
  name: string;
  observations: Observation[];
}

const percent = (x: number) => `${(100 * x).toFixed(1)}%`;
const applies = (m: Metric, list: Observation[]) => m.base(sumCounts(list.map((o) => o.counts))) > 0;

function overall(measured: Measured): [string, string, string, string][] {
  return METRICS.filter((m) => applies(m, measured.observations)).map((m) => {
    const [low, high] = interval(m, measured.observations);
    const sum = sumCounts(measured.observations.map((o) => o.counts));
    return [m.label, percent(m.value(sum)), `${percent(low)} – ${percent(high)}`, String(m.base(sum))];
  });
}

const GROUPED = ['value_unit_f1', 'strict_f1', 'name', 'kind', 'traps', 'relations_f1', 'verdicts', 'coverage'];

/** One row per genre or pattern tag; only groups that are large enough to say something. */
function grouped(measured: Measured, keysOf: (o: Observation) => string[], least = 3): string[][] {
  const groups = new Map<string, Observation[]>();
  for (const o of measured.observations) for (const key of keysOf(o)) groups.set(key, [...(groups.get(key) ?? []), o]);
  const metrics = METRICS.filter((m) => GROUPED.includes(m.key));
  return [...groups]
    .filter(([, list]) => list.length >= least)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([key, list]) => {
      const sum = sumCounts(list.map((o) => o.counts));
      return [key, String(list.length), ...metrics.map((m) => (m.base(sum) > 0 ? percent(m.value(sum)) : ''))];
    });
}

const GROUP_HEAD = ['', 'n', ...METRICS.filter((m) => GROUPED.includes(m.key)).map((m) => m.label)];
const OVERALL_HEAD = ['measure', 'value', '95% interval', 'n'];

function markdown(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, k) => (k === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function plain(head: string[], rows: string[][]): string {
  const widths = head.map((_, k) => Math.max(...[head, ...rows].map((r) => width(r[k] ?? ''))));
  const line = (cells: string[]) =>
    cells
      .map((c, k) => c + ' '.repeat((widths[k] ?? 0) - width(c)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

function width(s: string): number {
  return [...s].reduce((n, c) => n + (c.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
}

/** The few lines that belong in a README. */
export function readmeBlock(all: Measured[]): string {
  const shown = ['value_unit_f1', 'strict_f1', 'name', 'kind', 'traps', 'verdicts', 'coverage', 'faults'];
  const metrics = METRICS.filter((m) => shown.includes(m.key));
  const rows = all.map((measured) => {
    const sum = sumCounts(measured.observations.map((o) => o.counts));
    const cell = (m: Metric) => {
      if (m.base(sum) === 0) return '';
      const [low, high] = interval(m, measured.observations);
      return `${percent(m.value(sum))} (${percent(low)} – ${percent(high)})`;
    };
    return [`${measured.name} (${measured.observations.length})`, ...metrics.map(cell)];
  });
  return markdown(['', ...metrics.map((m) => m.label)], rows);
}

/** Everything measured: overall for each rendering, by genre and pattern where nothing but the text plays a part. */
export function sections(all: Measured[], asMarkdown: boolean): string {
  const table = asMarkdown ? markdown : plain;
  const title = (text: string) => (asMarkdown ? `### ${text}` : text);
  return all
    .flatMap((measured) => {
      const { name, observations } = measured;
      const head = [title(`${name} (${observations.length})`), table(OVERALL_HEAD, overall(measured))];
      if (!name.endsWith('txt')) return head;
      return [
        ...head,
        title(`${name} by genre`),
        table(
          GROUP_HEAD,
          grouped(measured, (o) => [o.genre], 1),
        ),
        title(`${name} by pattern`),
        table(
          GROUP_HEAD,
          grouped(measured, (o) => o.tags),
        ),
      ];
    })
    .join('\n\n');
}

/** Puts the tables between the marks of docs/accuracy.md. */
export function writeDocs(path: string, all: Measured[]): void {
  const marks = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/;
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(marks, (_, open, close) => `${open}\n${sections(all, true)}\n\n${close}`),
  );
}
