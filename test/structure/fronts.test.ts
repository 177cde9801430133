import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { profiles } from '../../src/profiles/index.ts';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';
import { structureReport } from '../../src/structure/structure-report.ts';
import fronts from './fronts.json' with { type: 'json' };
import { hasCorpus, SHARED } from './support.ts';

const where = hasCorpus ? '' : ' (skipped: ../shared is not here)';

/**
 * Genre, issuer, code of the place and year reported on of communiqués, budgets, departments' budgets, disclosure and
 * rule-of-law reports, each compared with the head of the report; null where the text does not tell.
 */
describe.skipIf(!hasCorpus)(`heads of real reports${where}`, () => {
  test.each(Object.entries(fronts))('%s', async (file, expected) => {
    const { document } = await readFile(file, { bytes: readFileSync(`${SHARED}corpus/${file}`) }, readers);
    const { profile, front } = structureReport(document, profiles);
    expect([profile.id, front.issuer ?? null, front.regionCode ?? null, front.year ?? null]).toEqual(expected);
  });
});
