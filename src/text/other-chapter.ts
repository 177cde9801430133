import { findYears } from './dates.ts';
import type { Span } from './span.ts';

/** Whether words bear one of those of chapters that are about something else; where they name a year, they do not. */
export const isOther = (text: string, words: readonly string[] = []): boolean =>
  words.some((word) => text.includes(word)) && findYears(text).length === 0;

export interface Chapter {
  readonly heading: string;
  readonly headingSpan: Span;
  readonly span: Span;
}

// “十五五”时期是……: what a chapter is about stands in its first words where its heading does not tell.
const OPENING = 24;

/** Whether a chapter is known to be about something else: by its heading, or by how its text begins. */
export const isOtherChapter = (
  { heading, headingSpan, span }: Chapter,
  words: readonly string[] = [],
  text = '',
): boolean =>
  isOther(heading, words) ||
  (findYears(heading).length === 0 && isOther(openingOf(text.slice(headingSpan.end, span.end)), words));

const openingOf = (body: string): string =>
  body
    .slice(0, 200)
    .replace(/^[\s。：:]+/, '')
    .slice(0, OPENING);
