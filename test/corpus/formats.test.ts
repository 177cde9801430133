import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import type { WrittenReport } from './corpus-run.ts';
import { runCorpus } from './corpus-run.ts';

const FORMATS = ['.doc', '.docx', '.html', '.ofd', '.pdf', '.rtf', '.txt', '.wps'];

const all = readdirSync(join(import.meta.dirname, '../../corpus/formats'));
const run = runCorpus('corpus/formats');
afterAll(() => run.close());

/** What must not depend on the format: figures with their names, the outline, and what the figures have to do with each other. */
function contentOf({ status, indicators, sections, checks }: WrittenReport) {
  const figures = new Map(indicators.map((one) => [one.indicator_id, `${one.name} ${one.surface}`]));
  return {
    status,
    indicators: indicators.map(({ surface, name, kind, value, unit }) => `${name}|${surface}|${value}|${unit}|${kind}`),
    sections: sections.map(({ level, kind, heading }) => `${level} ${kind} ${heading}`),
    relations: checks
      .filter(({ relation }) => relation !== undefined)
      .map((one) => `${one.relation} ${one.verdict}: ${one.indicator_ids.map((id) => figures.get(id)).join(' | ')}`),
  };
}

describe.each([
  { report: 'qingsong-zhen-2023', indicators: 40, sections: 10, relations: 4, inTables: 0 },
  { report: 'linhao-shi-2023', indicators: 100, sections: 10, relations: 6, inTables: 16 },
])('$report in the formats that offices publish', ({ report, ...least }) => {
  const files = all.filter((file) => basename(file, extname(file)) === report);
  const plain = run.report(`${report}.txt`);

  it('is there in each of them, with something to compare', () => {
    expect(files.map((file) => extname(file)).sort()).toEqual(FORMATS);
    const formats = new Set(files.map((file) => run.report(file).format));
    expect(formats.size).toBe(
      readers.filter((one) => files.some((file) => one.extensions.includes(extname(file).slice(1)))).length,
    );
    const { indicators, sections, relations } = contentOf(plain);
    expect(indicators.length).toBeGreaterThan(least.indicators);
    expect(sections.length).toBeGreaterThanOrEqual(least.sections);
    expect(relations.length).toBeGreaterThanOrEqual(least.relations);
  });

  it.each(files)('%s gives the same sections, figures and relations as the text', (file) => {
    expect(contentOf(run.report(file))).toEqual(contentOf(plain));
    expect(run.report(file).indicators.filter(({ cell }) => cell !== undefined)).toHaveLength(least.inTables);
  });
});
