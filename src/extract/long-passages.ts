import type { Passage } from '../model/report.ts';
import { type MappedText, type Run, sourceSpan } from '../text/mapped-text.ts';
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
  const { runs } = mapped;
  let first = 0;
  return cuts.map((start, k) => {
    const end = cuts[k + 1] ?? mapped.text.length;
    while (first + 1 < runs.length && (runs[first + 1] as Run).at <= start) first += 1;
    const span = sourceSpan(mapped, start, end);
    return { ...passage, span, mapped: sliceMapped(mapped, first, start, end), lead: k === 0 ? passage.lead : 0 };
  });
}

/** `[start, end)` of a mapped text, the run at `first` being the one it begins in. */
function sliceMapped({ text, runs }: MappedText, first: number, start: number, end: number): MappedText {
  const inside: Run[] = [];
  for (let k = first; k < runs.length; k += 1) {
    const run = runs[k] as Run;
    if (run.at >= end) break;
    const from = Math.max(run.at, start);
    const to = Math.min(run.at + run.length, end);
    if (from < to) inside.push({ at: from - start, source: run.source + from - run.at, length: to - from });
  }
  return { text: text.slice(start, end), runs: inside };
}
