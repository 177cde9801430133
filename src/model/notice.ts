/** Something noticed about our own reading of a file (never about the report's content). */
export interface Notice {
  readonly code: string;
  /** `error` forbids the status `complete`. */
  readonly level: 'error' | 'info';
  readonly data: Readonly<Record<string, string | number>>;
}
