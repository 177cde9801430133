import type { Manifest, Outcome, WeightedTerm } from '../model/batch.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Notice } from '../model/notice.ts';
import type { Bilingual } from './check.ts';

/** One kind of output. Pure: gives pieces of text and never touches a file. */
export interface Writer {
  readonly id: string;
  readonly title: Bilingual;
  /** The files it writes, as patterns for people: `reports.csv`, `reports/*.json`. */
  readonly files: readonly string[];
  /** What stands in the file, where it is a table; the codebook is made of these. */
  readonly table?: TableSchema;
  /** Written only where this option asks for it. */
  readonly onlyWith?: 'explainRejected';
  /** Before the first report (a table's header). */
  open?(context: WriterContext): Iterable<Piece>;
  /** For each input in the order of doc_id. */
  report?(outcome: Outcome, context: ReportContext): Iterable<Piece>;
  /** After the last report. */
  close?(manifest: Manifest, context: WriterContext): Iterable<Piece>;
}

/** A piece of an output file; pieces of the same path follow each other. */
export interface Piece {
  /** Relative to the output folder, `/`-separated. */
  readonly path: string;
  readonly text: string;
}

/** Wording and settings that writers need and must not look for themselves. */
export interface WriterContext {
  /** Byte order mark before each CSV file, for Excel. */
  readonly bom: boolean;
  readonly lang: 'zh' | 'en';
  /** Every table of the run, for the codebook. */
  readonly tables: readonly TableSchema[];
  checkMessage(result: CheckResult): string;
  failureMessage(code: string, data: Readonly<Record<string, string | number>>): string;
  noticeMessage(notice: Notice): string;
}

export interface ReportContext extends WriterContext {
  /** Words of this report with their weight in the whole batch. */
  readonly terms: readonly WeightedTerm[];
}

export interface TableSchema {
  readonly name: string;
  readonly path: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly primaryKey: readonly string[];
  readonly columns: readonly ColumnSchema[];
}

export interface ColumnSchema {
  readonly name: string;
  /** Frictionless Table Schema type; `json` columns hold a JSON array. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly description: Bilingual;
  readonly values?: readonly string[];
}
