import type { SourceDocument } from '../model/document.ts';
import type { Notice } from '../model/notice.ts';
import type { Recogniser } from './recogniser.ts';

export interface ReadInput {
  readonly bytes: Uint8Array;
  readonly password?: string;
  /** More pages than this are `too-large`, before any of them is read. */
  readonly maxPages?: number;
  /** Reads what has no text of its own; absent where OCR was not asked for. */
  readonly recogniser?: Recogniser;
}

/**
 * Turns the bytes of one format into a document. Never returns an empty text as success:
 * what cannot be read is thrown as a `ReadFailure` with its code.
 */
export interface Reader {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Without the dot, lower case. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** Packages that it cannot read without. */
  readonly needs: readonly string[];
  /** Whether some pages, or all, are read by OCR only; absent where it plays no part. */
  readonly ocr?: 'scans' | 'always';
  /** Whether these first bytes can be this format; used to tell a wrong extension from a broken file. */
  sniff(head: Uint8Array): boolean;
  read(input: ReadInput): Promise<ReadOutput>;
}

export interface ReadOutput {
  readonly document: SourceDocument;
  readonly notices: readonly Notice[];
}
