import type { OutcomeRecord } from '../../src/index.ts';

interface Row {
  inputs: number;
  readonly statuses: Map<string, number>;
  readonly codes: Map<string, number>;
  slowest: number;
  slowestName: string;
}

/** What became of the inputs, by the reader of the file that each was made from. */
export interface Tally {
  add(reader: string, record: OutcomeRecord, seconds: number): void;
  /** A markdown table. Files out of archives count as inputs of their own. */
  table(): string;
}

export function createTally(): Tally {
  const rows = new Map<string, Row>();
  const row = (reader: string): Row => {
    const known = rows.get(reader);
    if (known !== undefined) return known;
    const fresh: Row = { inputs: 0, statuses: new Map(), codes: new Map(), slowest: 0, slowestName: '' };
    rows.set(reader, fresh);
    return fresh;
  };
  return {
    add: (reader, record, seconds) => {
      for (const one of [row(reader), row('all')]) {
        one.inputs += 1;
        bump(one.statuses, record.status);
        if (record.failureCode !== undefined) bump(one.codes, record.failureCode);
        if (seconds <= one.slowest) continue;
        one.slowest = seconds;
        one.slowestName = record.docId;
      }
    },
    table: () => {
      const names = [...rows.keys()].sort((a, b) => Number(a === 'all') - Number(b === 'all') || (a < b ? -1 : 1));
      return [
        '| made from | documents | complete | partial | failed | codes | slowest, s |',
        '|---|---|---|---|---|---|---|',
        ...names.map((name) => line(name, row(name))),
      ].join('\n');
    },
  };
}

function line(name: string, { inputs, statuses, codes, slowest }: Row): string {
  const of = (status: string): number => statuses.get(status) ?? 0;
  const shown = [...codes].sort((a, b) => b[1] - a[1]).map(([code, count]) => `\`${code}\` ${count}`);
  const cells = [name, inputs, of('complete'), of('partial'), of('failed'), shown.join(', '), slowest.toFixed(1)];
  return `| ${cells.join(' | ')} |`;
}

const bump = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
