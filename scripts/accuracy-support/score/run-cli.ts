/** Runs the command line as a black box over a folder and reads back the tables that it wrote. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byDocument, type Row, readTable } from './csv.ts';

export interface Tables {
  reports: Map<string, Row[]>;
  sections: Map<string, Row[]>;
  indicators: Map<string, Row[]>;
  checks: Map<string, Row[]>;
  findings: Map<string, Row[]>;
  /** The canonical text that all offsets of a document refer to. */
  textOf: (id: string) => string;
}

export function runCli(input: string, out: string): Tables {
  const cli = join(import.meta.dirname, '../../../dist/cli/main.js');
  try {
    execFileSync(process.execPath, [cli, 'run', input, '--out', out, '--quiet'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    // 1: findings were reported; 3: an input failed, which counts as everything in it missed.
    const status = (error as { status?: number }).status;
    if (status !== 1 && status !== 3) throw error;
  }
  // A crash exits 1 as findings do, but leaves no manifest: better no score than a score of nothing.
  if (!existsSync(join(out, 'run.json'))) throw new Error('the command line wrote nothing: is the build complete?');
  const table = (name: string) => byDocument(readTable(join(out, `${name}.csv`)));
  const reports = table('reports');
  return {
    reports,
    sections: table('sections'),
    indicators: table('indicators'),
    checks: table('checks'),
    findings: table('findings'),
    textOf: (id) => {
      const docId = reports.get(id)?.[0]?.doc_id;
      if (!docId) return '';
      return (JSON.parse(readFileSync(join(out, 'reports', `${docId}.json`), 'utf8')) as { text?: string }).text ?? '';
    },
  };
}
