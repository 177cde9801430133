import type { CheckResult } from '../model/check-result.ts';
import type { CollectedReport } from '../model/collected.ts';
import type { Check, CheckExample } from './check.ts';

/**
 * A check that needs several reports at once. It sees what was extracted from each, never their text.
 * One check = one file of src/collection/checks; the file name is the id.
 */
export interface CollectionCheck extends Omit<Check, 'run' | 'examples'> {
  /** Each example is a small batch. */
  readonly examples: {
    readonly consistent: readonly CollectionExample[];
    readonly inconsistent: readonly CollectionExample[];
  };
  /** Reports come sorted by docId; each result names the report that it is about. */
  run(reports: readonly CollectedReport[]): Iterable<CollectionResult>;
}

export interface CollectionExample {
  readonly reports: readonly CheckExample[];
  readonly note?: string;
}

export interface CollectionResult {
  readonly docId: string;
  readonly result: CheckResult;
}
