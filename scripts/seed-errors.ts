/**
 * `npm run seed-errors -- [FOLDER…]`: plants one labelled error at a time into reports and counts what is caught.
 *
 *   --rounds N   errors of each kind in each report (1 by default)      --limit N   reports at most
 *   --show N     print the first N misses and new alarms                --only KIND
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { figurePlanters } from './seed-errors/figures.ts';
import { type Planted, seeded } from './seed-errors/plant.ts';
import { coverage, tallyTable } from './seed-errors/tally.ts';
import { readClean, type Trial, trial } from './seed-errors/trial.ts';
import { wordPlanters } from './seed-errors/words.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '1' },
    limit: { type: 'string', default: '100000' },
    show: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
});

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];
const paths = (positionals.length > 0 ? positionals : ['corpus']).flatMap(filesOf);

const trials: Trial[] = [];
const covered = { figures: 0, tied: 0 };
let reports = 0;
for (const path of paths) {
  if (reports >= Number(values.limit)) break;
  const clean = await readClean(basename(path), readFileSync(path));
  if (clean === undefined) continue;
  reports += 1;
  coverage(covered, clean);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const planters = [...figurePlanters, ...wordPlanters];
    for (const [i, planter] of planters.entries()) {
      const planted: Planted | undefined = planter(clean, seeded(`${path} ${i} ${round}`));
      if (planted === undefined || (values.only !== undefined && planted.kind !== values.only)) continue;
      trials.push(await trial(clean, planted));
    }
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${reports} reports, ${trials.length} errors planted`);
}

console.log(tallyTable(trials));
const share = covered.figures === 0 ? 0 : (100 * covered.tied) / covered.figures;
console.log(
  `\n${reports} reports; ${covered.tied} of ${covered.figures} figures (${share.toFixed(1)}%) stand in a relation that ties out.`,
);
const faulty = trials.filter((one) => (!one.caught && !one.stillTies) || one.newElsewhere.length > 0);
for (const { docId, planted, caught, newElsewhere } of faulty.slice(0, Number(values.show))) {
  console.log(`${docId} ${planted.kind} ${caught ? 'caught' : 'MISSED'} ${planted.note} ${newElsewhere.join(' | ')}`);
}
