import type { CheckResult } from './check-result.ts';
import type { SourceDocument } from './document.ts';
import type { FailureCode } from './errors.ts';
import type { Indicator, RejectedNumber } from './indicator.ts';
import type { Notice } from './notice.ts';
import type { Relation } from './relation.ts';
import type { FrontMatter, ReportTable, Section } from './report.ts';

/** What one input became. Plain data: crosses worker boundaries and is written as JSON. */
export type Outcome = AnalyzedReport | FailedInput;

export interface InputIdentity {
  /** Path relative to the input root, `/`-separated. */
  readonly docId: string;
  /** Hex digest of the bytes; empty where they could not be read. */
  readonly sha256: string;
  /** Reader id; empty where none was found. */
  readonly format: string;
}

export interface AnalyzedReport extends InputIdentity {
  readonly status: 'complete' | 'partial';
  readonly notices: readonly Notice[];
  readonly document: SourceDocument;
  readonly genre: string;
  readonly front: FrontMatter;
  readonly sections: readonly Section[];
  readonly tables: readonly ReportTable[];
  readonly indicators: readonly Indicator[];
  readonly rejected: readonly RejectedNumber[];
  readonly relations: readonly Relation[];
  readonly checks: readonly CheckResult[];
  /** Sentences of segmented words, for tokens/ and terms.csv. */
  readonly sentences: readonly (readonly string[])[];
  /** Content words with part of speech and count, by first appearance. */
  readonly terms: readonly TermCount[];
}

export interface TermCount {
  readonly term: string;
  readonly pos: string;
  readonly count: number;
}

export interface FailedInput extends InputIdentity {
  readonly status: 'failed';
  readonly failureCode: FailureCode;
  readonly failureData: Readonly<Record<string, string | number>>;
  readonly notices: readonly Notice[];
}

export interface WeightedTerm extends TermCount {
  readonly tfidf: number;
}

/** Everything that writers may write: outcomes sorted by docId, and what was computed over all of them. */
export interface BatchResult {
  readonly outcomes: readonly Outcome[];
  /** By docId. */
  readonly terms: ReadonlyMap<string, readonly WeightedTerm[]>;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly gouji: string;
  readonly schemaVersion: string;
  readonly node: string;
  readonly segmenter: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly configurationHash: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly failures: readonly { readonly docId: string; readonly code: string }[];
}
