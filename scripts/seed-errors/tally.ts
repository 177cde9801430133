import type { AnalyzedReport } from '../../src/model/batch.ts';
import type { Trial } from './trial.ts';

/** Planted, caught and new alarms, kind by kind and in all; recall is of the errors that arithmetic can see. */
export function tallyTable(trials: readonly Trial[]): string {
  const kinds = [...new Set(trials.map(({ planted }) => planted.kind))];
  const rows = [
    ...kinds.map((kind) =>
      row(
        kind,
        trials.filter(({ planted }) => planted.kind === kind),
      ),
    ),
    row('all', trials),
  ];
  const head = ['error', 'planted', 'still ties', 'caught', 'recall', 'new elsewhere', 'caught by'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((cells) => (cells[i] ?? '').length)));
  return [head, ...rows]
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function row(kind: string, trials: readonly Trial[]): string[] {
  const caught = trials.filter((one) => one.caught).length;
  const ties = trials.filter((one) => one.stillTies).length;
  const visible = trials.length - ties;
  const elsewhere = trials.reduce((sum, one) => sum + one.newElsewhere.length, 0);
  const counts = new Map<string, number>();
  for (const id of trials.flatMap(({ by }) => by)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const by = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([id, count]) => `${id} ${count}`)
    .join(', ');
  const recall = visible === 0 ? '–' : `${((100 * caught) / visible).toFixed(1)}%`;
  return [kind, String(trials.length), String(ties), String(caught), recall, String(elsewhere), by];
}

/** Adds up how many figures of a report stand in a relation that was verified. */
export function coverage(total: { figures: number; tied: number }, report: AnalyzedReport): void {
  const tied = new Set(
    report.checks
      .filter(
        ({ verdict, relation }) =>
          (verdict === 'verified' || verdict === 'rounding') && relation !== undefined && relation !== 'range',
      )
      .flatMap(({ indicatorIds }) => indicatorIds),
  );
  total.figures += report.indicators.length;
  total.tied += tied.size;
}
