/** A sum inside one passage, by indexes into its figures. */
export interface LocalSum {
  readonly whole?: number;
  readonly parts: readonly number[];
  readonly complete: boolean;
  readonly basis: string;
  /** The parts are to point to the whole. */
  readonly partOf: boolean;
  /** Worth a check of its own. */
  readonly claimed: boolean;
}
