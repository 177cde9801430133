/**
 * `npm run coverage -- <folder>…`: how many of the figures of each folder and genre some relation ties out.
 *
 * Reads the tables of a run that was made before (`gouji run … --out <folder>`), so it costs nothing.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Row, readTable } from './accuracy-support/score/csv.ts';

interface Tally {
  reports: number;
  figures: number;
  tied: number;
}

const { positionals } = parseArgs({ allowPositionals: true });
const folders = positionals.length > 0 ? positionals : ['output'];

for (const folder of folders) {
  const reports = readTable(join(folder, 'reports.csv')).filter(({ status }) => status !== 'failed');
  console.log(`\n${folder}\n`);
  for (const [title, keyOf] of [
    ['genre', (row: Row) => row.genre ?? ''],
    ['folder', (row: Row) => (row.doc_id ?? '').split('/').slice(0, -1).join('/')],
  ] as const) {
    console.log(table(title, tallies(reports, keyOf)));
  }
}

function tallies(reports: readonly Row[], keyOf: (row: Row) => string): [string, Tally][] {
  const groups = new Map<string, Tally>();
  for (const row of reports) {
    for (const key of [keyOf(row), 'all']) {
      const tally = groups.get(key) ?? { reports: 0, figures: 0, tied: 0 };
      tally.reports += 1;
      tally.figures += Number(row.indicators);
      tally.tied += Number(row.tied_out);
      groups.set(key, tally);
    }
  }
  return [...groups].sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a < b ? -1 : 1));
}

function table(title: string, rows: readonly [string, Tally][]): string {
  const lines = rows.map(([key, { reports, figures, tied }]) => {
    const share = figures === 0 ? '' : `${((100 * tied) / figures).toFixed(1)}%`;
    return `| ${key} | ${reports} | ${figures} | ${tied} | ${share} |`;
  });
  return [`| ${title} | reports | figures | tied out | coverage |`, '|---|---:|---:|---:|---:|', ...lines, ''].join(
    '\n',
  );
}
