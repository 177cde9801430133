import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import type { WrittenReport } from './corpus-run.ts';
import { runCorpus } from './corpus-run.ts';

const files = readdirSync(join(import.meta.dirname, '../../corpus/formats'));
const run = runCorpus('corpus/formats');
afterAll(() => run.close());

/** What must not depend on the format: figures with their names, and the outline. */
const contentOf = ({ status, indicators, sections }: WrittenReport) => ({
  status,
  indicators: indicators.map(({ surface, name, kind, value, unit }) => `${name}|${surface}|${value}|${unit}|${kind}`),
  sections: sections.map(({ level, kind, heading }) => `${level} ${kind} ${heading}`),
});

const plain = contentOf(run.report(files.find((file) => file.endsWith('.txt')) ?? ''));

it('is one report in the formats that offices publish', () => {
  expect(files.map((file) => extname(file)).sort()).toEqual([
    '.doc',
    '.docx',
    '.html',
    '.ofd',
    '.pdf',
    '.rtf',
    '.txt',
    '.wps',
  ]);
  expect(new Set(files.map((file) => run.report(file).format)).size).toBe(
    readers.filter(({ extensions }) => files.some((file) => extensions.includes(extname(file).slice(1)))).length,
  );
  expect(plain.indicators.length).toBeGreaterThan(40);
  expect(plain.sections.length).toBeGreaterThan(10);
});

/** Set into the line and parted from the text by one space only, which a pdf does not tell from a justified gap. */
const LOST_IN_PDF = ['3 heading 抓好干部学法用法', '3 heading 用好法律顾问'];

it.each(files)('%s gives the same figures and sections as the text', (file) => {
  const lost = file.endsWith('.pdf') ? LOST_IN_PDF : [];
  const sections = plain.sections.map((section) => (lost.includes(section) ? '3 item ' : section));
  expect(contentOf(run.report(file))).toEqual({ ...plain, sections });
});
