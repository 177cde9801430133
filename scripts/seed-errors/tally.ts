import type { Answer } from './answer.ts';
import type { Trial } from './trial.ts';

const HEAD = ['planted', 'still tie', 'caught', 'share caught', 'caught by'];

/** Planted and caught, grouped by `key`, and in all; the share is of the errors that arithmetic can see. */
export function tallyTable(title: string, trials: readonly Trial[], key: (trial: Trial) => string): string {
  const groups = new Map<string, Trial[]>();
  for (const one of trials) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, members]) => row(name, members));
  return markdown([[title, ...HEAD], ...rows, row('all', trials)]);
}

function row(name: string, trials: readonly Trial[]): string[] {
  const caught = trials.filter((one) => one.caught).length;
  const ties = trials.filter((one) => one.stillTies).length;
  const counts = new Map<string, number>();
  for (const id of trials.flatMap(({ by }) => by)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const by = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([id, count]) => `${id} ${count}`)
    .join(', ');
  return [name, String(trials.length), String(ties), String(caught), percent(caught, trials.length - ties), by];
}

/** What was read in each genre: how many of the figures stand in a relation that ties out, and new alarms. */
export function coverageTable(answers: readonly Answer[]): string {
  const genres = [...new Set(answers.map(({ genre }) => genre))].sort();
  const rowOf = (name: string, of: readonly Answer[]): string[] => {
    const total = (field: 'figures' | 'tied' | 'runs'): number => of.reduce((sum, one) => sum + one[field], 0);
    const elsewhere = of.reduce((sum, one) => sum + one.elsewhere.length, 0);
    const [figures, tied] = [total('figures'), total('tied')];
    return [
      name,
      ...[of.length, figures, tied].map(String),
      percent(tied, figures),
      ...[total('runs'), elsewhere].map(String),
    ];
  };
  return markdown([
    ['genre', 'reports', 'figures', 'tied out', 'coverage', 'runs', 'new alarms elsewhere'],
    ...genres.map((genre) =>
      rowOf(
        genre,
        answers.filter((one) => one.genre === genre),
      ),
    ),
    rowOf('all', answers),
  ]);
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);

function markdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 || i === head.length - 1 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}
