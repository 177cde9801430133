/** Longest first, so that the first word that fits is the whole one. */
export const byLength = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
