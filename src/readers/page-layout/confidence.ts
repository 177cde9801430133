import type { Confidence } from '../support/document-builder.ts';

/** Text with the certainty of each of its characters that is no white space, where OCR read any of them. */
export interface SureText {
  readonly text: string;
  readonly confidence?: Confidence;
}

/** Layout moves and joins texts and changes the white space in them only, so their characters stay countable. */
const inkLength = (text: string): number => [...text].filter((character) => character.trim() !== '').length;

/** The certainty of texts that are joined in this order; nothing where none of them was read by OCR. */
export function joinConfidence(parts: readonly SureText[]): { readonly confidence?: Confidence } {
  if (parts.every(({ confidence }) => confidence === undefined)) return {};
  return {
    confidence: parts.flatMap(
      ({ text, confidence }) => confidence ?? Array.from({ length: inkLength(text) }, () => undefined),
    ),
  };
}
