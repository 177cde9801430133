import { expect, test } from 'vitest';
import { fuzz } from '../scripts/fuzz/fuzz.ts';
import { createFuzzer } from '../scripts/fuzz/make-inputs.ts';

/** `npm run fuzz` runs twenty thousand; these few are always the same. */
test('spoiled files of every format: no run ends, no limit is passed, every input has its row', async () => {
  const { faults } = await fuzz({ seed: 20_260_101, count: 280, workers: 2 });
  expect(faults).toEqual([]);
}, 180_000);

test('the same seed gives the same files', () => {
  const [one, two] = [createFuzzer(3), createFuzzer(3)];
  for (const number of [0, 5, 11]) expect(one(number)).toEqual(two(number));
  expect(createFuzzer(4)(5)).not.toEqual(one(5));
});
