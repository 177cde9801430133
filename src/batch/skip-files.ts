/** Names that are never reports, and what they are. */
const LITTER: readonly (readonly [RegExp, string])[] = [
  [/^~\$/, 'office-lock-file'],
  [/^\.~lock\..*#$/, 'office-lock-file'],
  [/^(Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r)$/i, 'system-file'],
  [/^__MACOSX$/, 'system-file'],
  [/^gouji\.(config|review)\.yaml$/, 'gouji-file'],
  [/^\./, 'hidden-file'],
];

/** Why a file is passed over without a row, or undefined for a file to be analysed. */
export function skipReason(docId: string): string | undefined {
  for (const segment of docId.split('/')) {
    const litter = LITTER.find(([pattern]) => pattern.test(segment));
    if (litter !== undefined) return litter[1];
  }
  return undefined;
}
