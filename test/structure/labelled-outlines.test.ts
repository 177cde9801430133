import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/model/report.ts';
import { profiles } from '../../src/profiles/index.ts';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';
import { structureReport } from '../../src/structure/structure-report.ts';
import labels from './labelled-outlines.json' with { type: 'json' };
import { CORPUS, hasCorpus } from './support.ts';

/**
 * Outlines of twenty real reports of as many layouts, labelled by hand from the raw text before our outline of it was
 * looked at. A heading is `[level, offset in the reader's text, length, first 12 hex digits of its SHA-256]`: facts,
 * no text. `neutral` are leads and list members that may be taken for headings or not; `disputed` are labels that a
 * second reading of the report did not bear out, with the reason, and count as neutral.
 */
interface Labelled {
  readonly headings: readonly (readonly [number, number, number, string])[];
  readonly neutral: readonly number[];
  readonly disputed?: readonly { readonly offset: number; readonly reason: string }[];
}
const outlines = labels as unknown as Readonly<Record<string, Labelled>>;
const where = hasCorpus ? '' : ' (skipped: ../shared is not here)';

interface Score {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
  readonly levels: number;
}

/** Printed headings, ——leads, and members of a list that stand on a line of their own. */
function isHeading({ kind, numbering, heading, headingSpan }: Section, text: string): boolean {
  if (kind !== 'enumeration') return kind === 'heading';
  const alone = heading !== '' && /^[ 　]*\n/.test(text.slice(headingSpan.end, headingSpan.end + 3));
  return alone || /^[—―─－–]/.test(numbering);
}

async function score(file: string, { headings, neutral, disputed = [] }: Labelled): Promise<Score> {
  const { document } = await readFile(file, { bytes: readFileSync(CORPUS + file) }, readers);
  for (const [, offset, length, hash] of headings) {
    const printed = document.text.slice(offset, offset + length);
    expect(createHash('sha256').update(printed).digest('hex').slice(0, 12), `label at ${offset} of ${file}`).toBe(hash);
  }
  const wanted = new Map(headings.map(([level, offset]) => [offset, level]));
  const either = new Set([...neutral, ...disputed.map(({ offset }) => offset)]);
  const found = structureReport(document, profiles).sections.filter(
    (section) =>
      isHeading(section, document.text) &&
      (wanted.has(section.headingSpan.start) || !either.has(section.headingSpan.start)),
  );
  const right = found.filter(({ headingSpan }) => wanted.has(headingSpan.start));
  const levels = right.filter(({ headingSpan, level }) => wanted.get(headingSpan.start) === level);
  return { wanted: wanted.size, found: found.length, right: right.length, levels: levels.length };
}

describe.skipIf(!hasCorpus)(`outlines labelled by hand${where}`, () => {
  test('headings and levels of all', async () => {
    const scores: [string, Score][] = [];
    for (const [file, labelled] of Object.entries(outlines)) scores.push([file, await score(file, labelled)]);
    const sum = (key: keyof Score): number => scores.reduce((total, [, one]) => total + one[key], 0);
    const f1 = (2 * sum('right')) / (sum('wanted') + sum('found'));
    const levels = sum('levels') / sum('right');
    const table = scores.map(([file, s]) => `${file}: ${s.right} of ${s.wanted}, ${s.found} found, ${s.levels} levels`);
    process.stdout.write(
      `${table.join('\n')}\nheadings F1 ${f1.toFixed(4)} (${sum('wanted')}), levels ${levels.toFixed(4)}\n`,
    );
    expect(scores).toHaveLength(20);
    expect(f1).toBeGreaterThanOrEqual(0.985);
    expect(levels).toBeGreaterThanOrEqual(0.985);
  });
});
