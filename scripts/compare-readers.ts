/**
 * `npm run compare-readers`: what the readers read, against other renderings of the same report and other programs.
 *
 *   --only renderings|cities|pdfs   one part       --match <text>   pdfs whose path contains it
 *   --show                          the numbers of each pdf that no other program has so
 *   --update                        write the tables into docs/readers.md
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findOcrPackages } from '../src/readers/ocr/packages.ts';
import { sum } from './compare-readers/alike.ts';
import { type CityComparison, compareCities } from './compare-readers/cities.ts';
import { extractors } from './compare-readers/extractors.ts';
import { comparePdfs, type PdfComparison } from './compare-readers/pdfs.ts';
import { differences, readRenderings, withoutMarks } from './compare-readers/renderings.ts';
import { cityTable, exceptionTable, failures, list, pdfTable, writeInto } from './compare-readers/report.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    match: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});
const wanted = (part: string): boolean => values.only === undefined || values.only === part;
const corpus = join(import.meta.dirname, '../../shared/corpus');
if (!existsSync(corpus)) throw new Error('../shared/corpus is absent: there is nothing to compare with');
const bad: string[] = [];

if (wanted('renderings')) {
  const ids = ['txt', 'docx', 'doc', 'pdf'].map((extension) => `rule-of-law/leping-2023.${extension}`);
  const scans = findOcrPackages() === undefined ? [] : ['rule-of-law/leping-2023-scanned.pdf'];
  if (scans.length === 0) console.error('the packages of text recognition are not installed: the scan is not compared');
  const [first, ...others] = await readRenderings(corpus, [...ids, ...scans], scans.length > 0);
  if (first === undefined) throw new Error('nothing to compare with');
  for (const other of others) {
    const scanned = scans.includes(other.docId);
    const [told, own] = scanned ? [withoutMarks(first), withoutMarks(other)] : [first, other];
    for (const part of ['sections', 'indicators', 'relations'] as const) {
      const different = differences(told[part], own[part]);
      console.log(`${other.docId}: ${other[part].length} ${part}, ${different.length} unlike ${first.docId}`);
      for (const line of different) console.log(`  ${line}`);
      if (different.length > 0) bad.push(`${other.docId}: ${part}`);
    }
  }
}

const cities: CityComparison[] = [];
if (wanted('cities')) {
  cities.push(...(await compareCities(corpus)));
  console.log(cityTable(cities));
}

const pdfs: PdfComparison[] = [];
if (wanted('pdfs')) {
  const { present, absent } = extractors();
  for (const id of absent) {
    console.error(
      `${id} is not installed (Debian: poppler-utils poppler-data, mupdf-tools): nothing is compared with it`,
    );
  }
  if (present.length === 0) bad.push('no second extractor');
  for await (const comparison of comparePdfs(corpus, present, values.match)) {
    pdfs.push(comparison);
    const { docId, numbers } = comparison;
    if (values.show && sum(numbers.lost) + sum(numbers.extra) > 0) {
      console.error(`${docId}\n  lost ${list(numbers.lost)}\n  extra ${list(numbers.extra)}`);
    }
  }
  console.log(`${pdfTable(pdfs)}\n\n${exceptionTable(pdfs)}`);
}

bad.push(...failures(cities, pdfs));
for (const line of bad) console.error(line);
if (values.update && values.only === undefined && values.match === '') {
  writeInto(
    join(import.meta.dirname, '../docs/readers.md'),
    `${cityTable(cities)}\n\n${pdfTable(pdfs)}\n\n${exceptionTable(pdfs)}`,
  );
}
process.exitCode = bad.length > 0 ? 1 : 0;
