import type { BatchResult } from '../model/batch.ts';

export interface WriterOptions {
  /** Byte order mark before each CSV file, for Excel. */
  readonly bom: boolean;
  readonly lang: 'zh' | 'en';
}

export interface OutputFile {
  /** Relative to the output folder, `/`-separated. */
  readonly path: string;
  readonly content: Iterable<string>;
}

/** One kind of output. Pure: returns text, never touches a file. */
export interface Writer {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The files it writes, as patterns for people: `reports.csv`, `reports/*.json`. */
  readonly files: readonly string[];
  write(result: BatchResult, options: WriterOptions): Iterable<OutputFile>;
}
