import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GOOD_INPUTS } from '../readers/support/fixtures.ts';
import { csvTable } from '../support/csv.ts';
import { gouji, temporaryFolder } from './gouji.ts';

/** The decoder is a CommonJS package: a test runner imports it more leniently than Node does. */
test('the built program decodes a tiff: a blank page has no text, and is not corrupt', async () => {
  const folder = temporaryFolder();
  const tiff = GOOD_INPUTS.find(({ name }) => name === 'scan.tif')?.bytes;
  writeFileSync(join(folder, 'scan.tif'), tiff as Uint8Array);
  const { code, stderr } = await gouji(['run', 'scan.tif', '--ocr', '--out', 'out'], folder);
  expect(code, stderr).toBe(3);
  expect(csvTable(readFileSync(join(folder, 'out/reports.csv'), 'utf8'))).toMatchObject([{ failure_code: 'no-text' }]);
}, 60_000);
