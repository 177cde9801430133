/**
 * `npm run seed-errors -- [FOLDER…]`: plants labelled errors into reports and counts what is caught.
 *
 *   --rounds N   errors of each kind (for each check whose relations it breaks) in each report, 1 by default
 *   --sample N   at most N reports of each folder, evenly spread         --workers N   2 by default
 *   --show N     print the first N misses, with what was said of the place, and new alarms
 *   --only KIND,KIND…                  --check ID   errors in relations of this check only
 *   --update     write the tables into docs/accuracy.md
 *
 * Each error stands alone in its part of the report: those whose figures are several paragraphs apart share one reading.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import workerpool from 'workerpool';
import { type Answer, type Question, SEED } from './seed-errors/answer.ts';
import { coverageTable, tallyTable } from './seed-errors/tally.ts';
import { filesOf } from './support/files-of.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '1' },
    sample: { type: 'string', default: 'Infinity' },
    workers: { type: 'string', default: '2' },
    show: { type: 'string', default: '0' },
    only: { type: 'string' },
    check: { type: 'string' },
    update: { type: 'boolean', default: false },
  },
});

function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

const paths = (positionals.length > 0 ? positionals : ['corpus']).flatMap((folder) =>
  spread(filesOf(folder), Number(values.sample)),
);
const pool = workerpool.pool(fileURLToPath(new URL('./seed-errors/worker.ts', import.meta.url)), {
  workerType: 'process',
  maxWorkers: Number(values.workers),
  forkOpts: { execArgv: process.execArgv },
});
let done = 0;
const answers = (
  await Promise.all(
    paths.map(async (path) => {
      const question: Question = {
        path,
        rounds: Number(values.rounds),
        ...(values.only === undefined ? {} : { only: values.only.split(',') }),
        ...(values.check === undefined ? {} : { check: values.check }),
      };
      // What `worker.ts` returns; the boundary itself is untyped.
      const answer = (await pool.exec(SEED, [question])) as Answer | undefined;
      done += 1;
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${paths.length} reports`);
      return answer;
    }),
  )
).filter((answer) => answer !== undefined);
await pool.terminate();

const trials = answers.flatMap((answer) => answer.trials);
const sums = trials.filter(({ check }) => check === 'sum-of-parts');
const tables = [
  tallyTable('relation shown by', trials, ({ shownBy }) => shownBy),
  tallyTable('error', trials, ({ kind }) => kind),
  tallyTable('check', trials, ({ check }) => check),
  tallyTable(
    'check, relations shown by evidence',
    trials.filter(({ shownBy }) => shownBy === 'evidence'),
    ({ check }) => check,
  ),
  tallyTable('sums held complete by', sums, ({ basis }) => basis),
  tallyTable('genre', trials, ({ genre }) => genre),
  coverageTable(answers),
].join('\n\n');
console.log(tables);
if (values.update) {
  const path = join(import.meta.dirname, '../docs/accuracy.md');
  const marks = /(<!-- planted -->\n)[\s\S]*(<!-- \/planted -->)/;
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(marks, (_, open, close) => `${open}\n${tables}\n\n${close}`),
  );
}

const missed = trials.filter(({ caught, stillTies }) => !caught && !stillTies);
const lines = [
  ...missed.map(
    ({ docId, kind, check, basis, shownBy, note, instead }) =>
      `MISSED ${docId} ${kind} ${check} ${basis} (${shownBy}): ${note}\n    ${instead ?? ''}`,
  ),
  ...answers.flatMap(({ docId, elsewhere }) => elsewhere.map((quote) => `ALARM ${docId} ${quote}`)),
];
for (const line of lines.slice(0, Number(values.show))) console.log(line);
