import { findYears } from './dates.ts';

/** Whether a heading bears one of the words of chapters that are about something else; one that names a year is not. */
export const isOtherChapter = (heading: string, words: readonly string[] = []): boolean =>
  words.some((word) => heading.includes(word)) && findYears(heading).length === 0;
