import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check as requiredSection } from '../../src/checks/required-section.ts';
import { profiles } from '../../src/profiles/index.ts';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';
import { structureReport } from '../../src/structure/structure-report.ts';
import facts from './government-work.json' with { type: 'json' };
import outlines from './outlines.json' with { type: 'json' };
import { CORPUS, corpusText, hasCorpus, type Read, read, resultsOf, SHARED } from './support.ts';

const GOLD = `${SHARED}gold/documents/`;
const where = hasCorpus ? '' : ' (skipped: ../shared is not here)';

async function readReport(file: string): Promise<Read> {
  if (file.endsWith('.txt')) return read(corpusText(file));
  const { document } = await readFile(file, { bytes: readFileSync(CORPUS + file) }, readers);
  return { document, ...structureReport(document, profiles) };
}

describe.skipIf(!hasCorpus)(`real reports${where}`, () => {
  // Written down after reading the head of each; null where the text does not tell, or says it so that one may differ.
  test.each(Object.entries(facts))('%s: genre, year and place', async (file, [genre, year, region]) => {
    const { profile, front } = await readReport(file);
    expect(profile.id).toBe(genre);
    expect(front.regionCode ?? null).toBe(region);
    if (year !== null) expect(front.year).toBe(year);
  });

  test.each(Object.entries(outlines))('%s: outline', async (file, labelled) => {
    const { sections } = await readReport(file);
    const found = sections.filter(({ kind }) => kind === 'heading').map(({ span, level }) => `${span.start}/${level}`);
    const wanted = labelled.map(([start, level]) => `${start}/${level}`);
    const right = wanted.filter((heading) => found.includes(heading)).length;
    expect((2 * right) / (wanted.length + found.length)).toBeGreaterThanOrEqual(0.97);
  });
});

/** The roles whose chapter, taken out of the text, is not reported missing; and how many were taken out. */
async function removeChapters(text: string): Promise<{ readonly removed: number; readonly unnoticed: string[] }> {
  const whole = await read(text);
  const present = resultsOf(requiredSection, whole).filter(({ actual }) => actual === 'present');
  const unnoticed: string[] = [];
  for (const { expected } of present) {
    const chapters = whole.sections.filter(({ role }) => role === expected).map(({ span }) => span);
    const rest = chapters.reduceRight(
      (left, { start, end }) => left.slice(0, start) + left.slice(end),
      whole.document.text,
    );
    const after = resultsOf(requiredSection, await read(rest)).find((result) => result.expected === expected);
    if (after?.verdict !== 'fail')
      unnoticed.push(`${expected}: ${after?.actual ?? after?.messageId ?? 'not assessed'}`);
  }
  return { removed: present.length, unnoticed };
}

describe.skipIf(!existsSync(GOLD))(`chapters taken out${where}`, () => {
  const ids = existsSync(GOLD) ? readdirSync(GOLD).filter((name) => name.endsWith('.txt')) : [];

  test.each(ids)('%s: each is missed', async (name) => {
    const { unnoticed } = await removeChapters(readFileSync(GOLD + name, 'utf8'));
    expect(unnoticed).toEqual([]);
  });

  test('of real reports: nearly all are missed, what is said elsewhere is not', async () => {
    let removed = 0;
    let unnoticed = 0;
    for (const file of Object.keys(outlines)) {
      const result = await removeChapters(corpusText(file));
      removed += result.removed;
      unnoticed += result.unnoticed.length;
    }
    expect(unnoticed / removed).toBeLessThan(0.2);
  });
});
