import { extractText, printedDigits } from './extract-text.ts';

/** Each complete sum of a text as `basis whole=parts`, in the digits of the text. */
export function claimedSums(text: string, genre?: string): string[] {
  const extracted = extractText(text, { genre });
  const printed = printedDigits(extracted);
  return extracted.relations
    .flatMap((r) => (r.type === 'sum' && r.complete ? [r] : []))
    .map((r) => `${r.basis} ${r.wholeId === undefined ? 100 : printed(r.wholeId)}=${r.partIds.map(printed).join('+')}`);
}
