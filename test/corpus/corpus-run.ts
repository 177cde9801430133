import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The parts of reports/<doc>.json that the corpus test reads. */
export interface WrittenReport {
  readonly doc_id: string;
  readonly format: string;
  readonly status: string;
  readonly failure?: { readonly code: string };
  readonly genre: string;
  readonly front: { readonly issuer?: string; readonly year?: number };
  readonly text: string;
  readonly sections: readonly { readonly level: number; readonly kind: string; readonly heading: string }[];
  readonly indicators: readonly {
    readonly indicator_id: string;
    readonly name: string;
    readonly surface: string;
    readonly value?: string;
    readonly unit?: string;
    readonly kind: string;
    readonly span: Span;
    /** Where it stands in a table. */
    readonly cell?: unknown;
  }[];
  readonly checks: readonly WrittenCheck[];
}

export interface WrittenCheck {
  readonly check_id: string;
  readonly verdict: string;
  readonly severity: string;
  readonly relation?: string;
  readonly message: string;
  readonly indicator_ids: readonly string[];
  readonly span: Span;
  readonly related?: readonly Span[];
}

export interface CorpusRun {
  readonly exitCode: number | null;
  readonly stderr: string;
  report(docId: string): WrittenReport;
  close(): void;
}

const root = join(import.meta.dirname, '../..');

/** Runs the built command line over corpus/ into a folder of its own, as `npm start` does. */
export function runCorpus(input = 'corpus'): CorpusRun {
  const out = mkdtempSync(join(tmpdir(), 'gouji-corpus-'));
  const run = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'run', input, '--out', out, '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  });
  return {
    exitCode: run.status,
    stderr: run.stderr,
    report: (docId) => JSON.parse(readFileSync(join(out, 'reports', `${docId}.json`), 'utf8')) as WrittenReport,
    close: () => rmSync(out, { recursive: true, force: true }),
  };
}
