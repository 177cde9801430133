import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCorpus } from './corpus-run.ts';
import { type Expected, findingsOf, findsFault, hasFigure, hasRelation } from './expectation.ts';

const EXPECTED = JSON.parse(readFileSync(join(import.meta.dirname, 'expected.json'), 'utf8')) as Record<
  string,
  Expected
>;
const ALARM = 'alarm ';
const corpus = join(import.meta.dirname, '../../corpus');
const run = runCorpus();
afterAll(() => run.close());

it('ends with 3, because two files of the corpus cannot be read', () => {
  expect(run.exitCode, run.stderr).toBe(3);
});

it('has an expectation for every sample', () => {
  const samples = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['README.md', 'gouji.config.yaml'].includes(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(corpus.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !file.startsWith('formats/'));
  expect(samples.sort()).toEqual(Object.keys(EXPECTED));
});

describe.each(Object.entries(EXPECTED))('%s', (file, expected) => {
  const report = run.report(file);

  it('ends as it should', () => {
    expect(report).toMatchObject({
      status: expected.status,
      ...(expected.failureCode === undefined ? {} : { failure: { code: expected.failureCode } }),
    });
  });
  if (expected.status === 'failed') return;

  it('is told for what it is', () => {
    const { genre, front, sections } = report;
    const highest = Math.min(...sections.map((s) => s.level));
    expect({
      genre,
      issuer: front.issuer,
      year: front.year,
      sections: sections.filter((s) => s.level === highest && s.kind === 'heading').length,
    }).toEqual({
      genre: expected.genre,
      issuer: expected.issuer,
      year: expected.year,
      sections: expected.sections,
    });
  });

  it('gives figures that stand where they say', () => {
    for (const { span, surface } of report.indicators) expect(report.text.slice(span.start, span.end)).toBe(surface);
  });

  it('gives the key figures', () => {
    expect(expected.figures.filter((figure) => !hasFigure(report, figure))).toEqual([]);
  });

  // What is known to be missed must fail, so that nobody forgets the entry once it is mended.
  const asKnown = (key: string) => (expected.missed.includes(key) ? it.fails : it);

  for (const relation of expected.relations) {
    asKnown(relation)(`assesses ${relation}`, () => {
      expect(hasRelation(report, relation)).toBe(true);
    });
  }

  for (const fault of expected.faults) {
    asKnown(fault.quote)(`finds ${fault.check}: ${fault.quote}`, () => {
      expect(findsFault(report, fault)).toBe(true);
    });
  }

  it('raises no false alarm', () => {
    const alarms = expected.missed.filter((key) => key.startsWith(ALARM)).map((key) => key.slice(ALARM.length));
    const known = [...expected.faults.map((f) => f.check), ...expected.allowed, ...alarms];
    const others = findingsOf(report).filter((c) => !known.includes(c.check_id));
    expect(others.map((c) => `${c.check_id}: ${c.message}`)).toEqual([]);
  });

  for (const key of expected.missed.filter((k) => k.startsWith(ALARM))) {
    it.fails(`raises no ${key}`, () => {
      expect(findingsOf(report).map((c) => c.check_id)).not.toContain(key.slice(ALARM.length));
    });
  }
});
