import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { look, removePart } from '../../scripts/deletion-test/remove-part.ts';
import { profiles } from '../../src/profiles/index.ts';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';
import { structureReport } from '../../src/structure/structure-report.ts';
import facts from './government-work.json' with { type: 'json' };
import outlines from './outlines.json' with { type: 'json' };
import { CORPUS, corpusText, hasCorpus, type Read, read, SHARED } from './support.ts';

const GOLD = `${SHARED}gold/documents/`;
const where = hasCorpus ? '' : ' (skipped: ../shared is not here)';

async function readReport(file: string): Promise<Read> {
  if (file.endsWith('.txt')) return read(corpusText(file));
  const { document } = await readFile(file, { bytes: readFileSync(CORPUS + file) }, readers);
  return { document, ...structureReport(document, profiles) };
}

describe.skipIf(!hasCorpus)(`real reports${where}`, () => {
  // Written down, and read again against head and tail of each; null where the text does not tell, or so that one may differ.
  test.each(Object.entries(facts.files))('%s: genre, year and place', async (file, [genre, year, region]) => {
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

interface Deletions {
  readonly removed: number;
  readonly unnoticed: readonly string[];
  readonly alarms: readonly string[];
}

/** Takes each required part out, one at a time; `own` only those that are chapters of their own. */
async function removeParts(text: string, own: boolean): Promise<Deletions> {
  const { document } = await read(text);
  const whole = look(document);
  const there = whole.results.filter(({ actual }) => actual === 'present' || (!own && actual === 'as-part'));
  const removals = there.map((result) => ({ result, removal: removePart(whole, result) }));
  const unnoticed = removals.filter(({ removal }) => removal !== undefined && removal.after?.verdict !== 'fail');
  return {
    removed: removals.filter(({ removal }) => removal !== undefined).length,
    unnoticed: unnoticed.map(
      ({ result, removal }) => `${result.expected}: ${removal?.after?.actual ?? 'not assessed'}`,
    ),
    alarms: whole.results.filter(({ verdict }) => verdict === 'fail').map(({ expected }) => expected ?? ''),
  };
}

describe.skipIf(!existsSync(GOLD))(`parts taken out${where}`, () => {
  const ids = existsSync(GOLD) ? readdirSync(GOLD).filter((name) => name.endsWith('.txt')) : [];

  test.each(ids)('%s: each chapter is missed', async (name) => {
    const { unnoticed } = await removeParts(readFileSync(GOLD + name, 'utf8'), true);
    expect(unnoticed).toEqual([]);
  });

  // The whole corpus: `npm run deletion-test ../shared/corpus`; the numbers stand in docs/accuracy.md.
  test('of real reports: nearly all are missed, and nothing in the untouched ones', async () => {
    let removed = 0;
    const unnoticed: string[] = [];
    for (const file of Object.keys(outlines)) {
      const result = await removeParts(corpusText(file), false);
      removed += result.removed;
      unnoticed.push(...result.unnoticed.map((part) => `${file} ${part}`));
      expect(result.alarms, file).toEqual([]);
    }
    expect(removed).toBeGreaterThan(80);
    expect(unnoticed.length / removed, unnoticed.join('\n')).toBeLessThan(0.05);
  }, 120_000);
});
