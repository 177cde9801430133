import type { CheckResult } from './check-result.ts';
import type { CollectedReport } from './collected.ts';
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
  /** Segmented sentences, words separated by single spaces, for tokens/. */
  readonly sentences: readonly string[];
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
  /** Stack of an unexpected error, for a person at the terminal; never written into a table. */
  readonly stack?: string;
}

export interface WeightedTerm extends TermCount {
  readonly tfidf: number;
}

/**
 * What the batch keeps of one input once its outcome lies on disk: enough to count, to report
 * progress and to compare reports with each other. Small, since a batch holds thousands of them.
 */
export interface OutcomeRecord extends InputIdentity {
  readonly status: Outcome['status'];
  readonly failureCode?: FailureCode;
  readonly failureData?: Readonly<Record<string, string | number>>;
  readonly stack?: string;
  readonly counts: OutcomeCounts;
  /** Fingerprints of the results that the review file speaks of. */
  readonly reviewed: readonly string[];
  /** What the checks across reports need; absent where the input failed. */
  readonly collected?: CollectedReport;
  /** How often each content word occurs. */
  readonly terms: Readonly<Record<string, number>>;
}

export interface OutcomeCounts {
  readonly chars: number;
  readonly sections: number;
  readonly indicators: number;
  /** Figures that at least one relation settles. */
  readonly tiedOut: number;
  readonly checks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly notices: number;
}

/** What a run was: versions, configuration, counts, failures. No clock times. */
export interface Manifest {
  readonly gouji: string;
  readonly schema_version: string;
  readonly node: string;
  readonly segmenter: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly configuration_hash: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly failures: readonly { readonly doc_id: string; readonly code: string; readonly message: string }[];
  /** Entries of the review file that no result answers to any more. */
  readonly stale_reviews: readonly { readonly fingerprint: string; readonly doc_id: string }[];
  /** Inputs that were passed over without a row: lock files, system litter. */
  readonly skipped: readonly { readonly doc_id: string; readonly reason: string }[];
}
