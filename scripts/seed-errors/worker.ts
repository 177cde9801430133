// Runs in each worker: reads one report, plants its errors and looks what is said of them.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { worker } from 'workerpool';
import type { AnalyzedReport } from '../../src/model/batch.ts';
import { type Answer, type Question, SEED } from './answer.ts';
import { figurePlanters } from './figures.ts';
import { mentionPlanters } from './mentions.ts';
import { seeded } from './plant.ts';
import { packed } from './reach.ts';
import { type Run, readClean, runTrials } from './trial.ts';
import { wordPlanters } from './words.ts';

/** Undefined where the file cannot be read. */
async function seed({ path, rounds, only, check }: Question): Promise<Answer | undefined> {
  const docId = basename(path);
  const clean = await readClean(docId, readFileSync(path));
  if (clean === undefined) return undefined;
  const planters = Object.entries({ ...figurePlanters, ...mentionPlanters, ...wordPlanters }).filter(
    ([kind]) => only === undefined || only.includes(kind),
  );
  const planted = planters
    .flatMap(([kind, planter]) => planter(clean, seeded(`${docId} ${kind}`), rounds))
    .filter(({ expects }) => check === undefined || expects.includes(check));
  const runs: Run[] = [];
  for (const errors of packed(planted)) runs.push(await runTrials(clean, errors));
  return {
    docId,
    genre: clean.genre,
    figures: clean.indicators.length,
    tied: tiedOut(clean),
    runs: runs.length,
    trials: runs.flatMap(({ trials }) => trials),
    elsewhere: runs.flatMap(({ elsewhere }) => elsewhere),
  };
}

/** How many figures stand in a relation that was verified. */
function tiedOut({ checks }: AnalyzedReport): number {
  const ties = checks.filter(
    ({ verdict, relation }) =>
      (verdict === 'verified' || verdict === 'rounding') && relation !== undefined && relation !== 'range',
  );
  return new Set(ties.flatMap(({ indicatorIds }) => indicatorIds)).size;
}

worker({ [SEED]: seed });
