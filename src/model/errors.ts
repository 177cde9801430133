/** Why an input could not be read: the failure_code of reports.csv. A closed set. */
export const FAILURE_CODES = [
  'not-found',
  'empty-file',
  'unsupported-format',
  'wrong-extension',
  'not-text',
  'corrupt',
  'encrypted',
  'no-text-layer',
  'no-text',
  'garbled-text',
  'not-a-document',
  'too-large',
  'timeout',
  'out-of-memory',
  'crashed',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A known reason why one input cannot be read; it costs that input only. */
export class ReadFailure extends Error {
  readonly code: FailureCode;
  readonly data: Readonly<Record<string, string | number>>;
  constructor(code: FailureCode, data: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'ReadFailure';
    this.code = code;
    this.data = data;
  }
}

/** Bad usage or configuration: nothing runs, exit code 2. `code` selects the message. */
export class UsageError extends Error {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  constructor(code: string, data: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'UsageError';
    this.code = code;
    this.data = data;
  }
}
