/**
 * `npm run fuzz`: spoiled files over all readers, through the built batch with its worker processes.
 *
 *   --seed N    another set of files (1)          --count N    how many (20000)     --workers N   (2)
 *   --from N    number of the first one (0)       --keep DIR   only write the files, to look at them
 *
 * The number of an input is the beginning of its name: `npm run fuzz -- --from 1234 --count 1` repeats one.
 * Exits with 1 where a run ended, a document went over a limit, an input has no row, or one is complete without text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/fuzz.ts';
import { createFuzzer } from './fuzz/make-inputs.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    workers: { type: 'string', default: '2' },
    keep: { type: 'string' },
  },
});
const [seed, count, from, workers] = [values.seed, values.count, values.from, values.workers].map(Number) as [
  number,
  number,
  number,
  number,
];

if (values.keep === undefined) {
  const onBatch = (done: number): void => console.error(`${done}/${count}`);
  const { tally, faults, mainMegabytes } = await fuzz({ seed, count, from, workers, onBatch });
  console.log(tally.table());
  console.log(`\nseed ${seed}, ${count} inputs, ${faults.length} faults, main process at most ${mainMegabytes} MB`);
  for (const { name, what } of faults) console.log(`${name}: ${what}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} else {
  mkdirSync(values.keep, { recursive: true });
  const make = createFuzzer(seed);
  for (let number = from; number < from + count; number += 1) {
    const { name, bytes } = make(number);
    writeFileSync(join(values.keep, name), bytes);
  }
}
