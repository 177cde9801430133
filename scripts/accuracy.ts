/**
 * `npm run accuracy`: scores the built command line against the project's own gold set.
 *
 *   --only txt|docx|pdf   one rendering (all by default)       --show N    print the first N misses
 *   --update              make this the baseline               --markdown  tables for docs and README
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Rendering } from './accuracy-support/measure.ts';
import { type Baseline, baselineOf, regressions } from './accuracy-support/score/baseline.ts';
import {
  GROUP_HEAD,
  grouped,
  type Measured,
  markdown,
  OVERALL_HEAD,
  overall,
  plain,
  readmeBlock,
} from './accuracy-support/score/report.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    show: { type: 'string', default: '0' },
    update: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
});
const renderings: Rendering[] = (['txt', 'docx', 'pdf'] as const).filter((r) => !values.only || values.only === r);
if (renderings.length === 0) throw new Error('--only takes txt, docx or pdf');

const all: Measured[] = [];
for (const rendering of renderings) all.push(...(await measure(rendering)));

const table = values.markdown ? markdown : plain;
if (values.markdown) console.log(`<!-- README -->\n${readmeBlock(all)}\n<!-- docs/accuracy.md -->`);
for (const measured of all) {
  console.log(`\n${values.markdown ? '### ' : ''}${measured.name} (${measured.observations.length})\n`);
  console.log(table(OVERALL_HEAD, overall(measured)));
  if (!measured.name.endsWith('txt')) continue;
  console.log(
    `\nby genre\n\n${table(
      GROUP_HEAD,
      grouped(measured, (o) => [o.genre], 1),
    )}`,
  );
  console.log(
    `\nby pattern\n\n${table(
      GROUP_HEAD,
      grouped(measured, (o) => o.tags),
    )}`,
  );
}

let left = Number(values.show);
for (const { name, observations } of all) {
  for (const o of observations) {
    for (const miss of o.misses) if (left-- > 0) console.error(`${name} ${o.id} ${miss}`);
  }
}

const path = join(import.meta.dirname, '../test/gold/baseline.json');
const now = baselineOf(all);
const before: Baseline = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Baseline) : {};
if (values.update) {
  writeFileSync(path, `${JSON.stringify({ ...before, ...now }, null, 1)}\n`);
} else {
  const measuredBefore = Object.fromEntries(Object.entries(before).filter(([name]) => name in now));
  const lost = regressions(measuredBefore, now);
  if (lost.length > 0) {
    console.error(`\nworse than test/gold/baseline.json:\n${lost.join('\n')}`);
    process.exitCode = 1;
  }
}
