/**
 * `npm run accuracy`: scores the built command line against the project's own gold set.
 *
 *   --only txt|docx|pdf   one rendering (all by default)       --show N    print the first N misses
 *   --update              make this the baseline and write docs/accuracy.md   --markdown  tables as markdown
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Rendering } from './accuracy-support/measure.ts';
import { type Baseline, baselineOf, regressions } from './accuracy-support/score/baseline.ts';
import { type Measured, readmeBlock, sections, writeDocs } from './accuracy-support/score/report.ts';

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

if (values.markdown) console.log(`${readmeBlock(all)}\n`);
console.log(sections(all, values.markdown));

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
  writeFileSync(path, `${JSON.stringify({ ...before, ...now }, null, 2)}\n`);
  // A part of the renderings would leave a part of the tables out of the documentation.
  if (!values.only) writeDocs(join(import.meta.dirname, '../docs/accuracy.md'), all);
} else {
  const measuredBefore = Object.fromEntries(Object.entries(before).filter(([name]) => name in now));
  const lost = regressions(measuredBefore, now);
  if (lost.length > 0) {
    console.error(`\nworse than test/gold/baseline.json:\n${lost.join('\n')}`);
    process.exitCode = 1;
  }
}
