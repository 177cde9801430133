/** A page as pixels: red, green, blue and alpha of each, row by row from the top. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A printed line, or a part of one that stands apart. Pixels of the upright page. */
export interface RecognisedLine {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the baseline, from the top. */
  readonly y: number;
  /** Side of the square that an ideograph fills. */
  readonly size: number;
  /** Probability, 0 to 1, of each character of the text that is no white space. */
  readonly confidence: readonly number[];
}

/** A straight line that was drawn, horizontal or vertical: the border of a table. */
export interface RecognisedRule {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What was read off one page, after it was turned upright. Pixels. */
export interface RecognisedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly RecognisedLine[];
  readonly rules: readonly RecognisedRule[];
}

/** Optical character recognition: the same pixels always give the same text. */
export interface Recogniser {
  recognise(page: Bitmap): Promise<RecognisedPage>;
}
