import type { Passage } from '../model/report.ts';
import { type MappedText, sourceSpan } from '../text/mapped-text.ts';
import { splitSentences } from '../text/sentences.ts';

/** Half as long again as the longest paragraph of real reports; figures this far apart have nothing to do with one another. */
const LONGEST = 8000;

/**
 * Passages short enough that looking at each figure beside all others of its passage stays cheap: a longer one is
 * divided between sentences. Nothing that officials write is; a file without line breaks may be.
 */
export function boundedPassages(passages: readonly Passage[]): readonly Passage[] {
  return passages.some(isLong)
    ? passages.flatMap((passage) => (isLong(passage) ? divide(passage) : [passage]))
    : passages;
}

const isLong = ({ mapped }: Passage): boolean => mapped.text.length > LONGEST;

function divide(passage: Passage): Passage[] {
  const { mapped } = passage;
  const cuts = [0];
  for (const { start, end } of splitSentences(mapped.text)) {
    if (end - (cuts.at(-1) as number) > LONGEST) cuts.push(start);
  }
  return cuts.map((start, k) => {
    const end = cuts[k + 1] ?? mapped.text.length;
    const span = sourceSpan(mapped, start, end);
    return { ...passage, span, mapped: sliceMapped(mapped, start, end), lead: k === 0 ? passage.lead : 0 };
  });
}

function sliceMapped({ text, runs }: MappedText, start: number, end: number): MappedText {
  const inside = runs.flatMap((run) => {
    const from = Math.max(run.at, start);
    const to = Math.min(run.at + run.length, end);
    return from < to ? [{ at: from - start, source: run.source + from - run.at, length: to - from }] : [];
  });
  return { text: text.slice(start, end), runs: inside };
}
