/** A piece of text as it was painted. Points; x to the right, y down from the top of the page. */
export interface Item {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** Where the text was read by OCR: probability of each of its characters that is no white space. */
  readonly confidence?: readonly (number | undefined)[];
}

/** A straight stroke or a thin filled bar, horizontal or vertical. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a format that states positions says of one page. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
}
