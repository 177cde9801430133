/** Dots that lead to a page number, with or without it: ……3 ......12 …………第41页 . . . . 7 */
const LEADER = /([.·．]{3,}|[…⋯]{2,}|(\.\s){3,}\.?)\s*[-—(（]?第?\s*\d*\s*页?[-—)）]?$/u;
/** An ellipsis ends a sentence too; without a page number only longer leaders tell. */
const LONG = /([.·．]{7,}|[…⋯]{4,}|(\.\s){6,}\.?)\s*$/u;
const NUMBERED = /\d\s*页?[-—)）]?$/u;
const TITLE = /^目\s*[录錄次]$/u;
const MAX_ENTRY = 60;
const SENTENCE = /[。；！？]/u;

/** Whether a line ends like an entry of a table of contents; the next line is never part of its text. */
export const endsInLeader = (text: string): boolean => LEADER.test(text);

const isEntry = (text: string): boolean => LONG.test(text) || (LEADER.test(text) && NUMBERED.test(text));

/** Indices of the paragraphs that make up tables of contents: entries, their title, and short lines among them. */
export function contentsOf(paragraphs: readonly string[]): Set<number> {
  const contents = new Set<number>();
  const isShort = (text: string): boolean => text.length <= MAX_ENTRY && !SENTENCE.test(text);
  /** Since the last entry or title, none of them proved yet. */
  let among: number[] | undefined;
  paragraphs.forEach((text, index) => {
    if (isEntry(text)) {
      for (const between of among ?? []) contents.add(between);
      contents.add(index);
      among = [];
    } else if (TITLE.test(text)) among = [index];
    else if (isShort(text) && among !== undefined && among.length < MAX_AMONG) among.push(index);
    else among = undefined;
  });
  return contents;
}

/** Heads of parts, and first lines of entries that go on in a second. */
const MAX_AMONG = 3;
