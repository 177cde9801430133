import type { Span } from '../../text/span.ts';

// The halves of a phrase stand in one clause or two, not at both ends of a paragraph.
const REACH = 24;

/** First place where one of the phrases stands; `存在*不足` means both halves in order, close together. */
export function findPhrase(text: string, phrases: readonly string[]): Span | undefined {
  for (const phrase of phrases) {
    const [head, tail] = phrase.split('*') as [string, string | undefined];
    let at = text.indexOf(head);
    while (at >= 0) {
      const from = at + head.length;
      if (tail === undefined) return { start: at, end: from };
      const found = text.slice(from, from + REACH).indexOf(tail);
      const between = text.slice(from, from + Math.max(found, 0));
      if (found >= 0 && !/[。；！？]/.test(between)) return { start: at, end: from + found + tail.length };
      at = text.indexOf(head, from);
    }
  }
  return undefined;
}
