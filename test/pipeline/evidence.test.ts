import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import type { ReportJson } from '../../src/writers/support/report-schema.ts';
import { gouji, temporaryFolder } from '../cli/gouji.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every so many files of a corpus; `GOUJI_EVIDENCE=all npx vitest run test/pipeline/evidence` takes all of them. */
const CORPORA = [
  { folder: 'corpus', every: 1 },
  { folder: '../shared/corpus', every: 20 },
];

const inside = (inner: { start: number; end: number }, length: number): boolean =>
  inner.start >= 0 && inner.start <= inner.end && inner.end <= length;

describe.each(CORPORA)('$folder', ({ folder, every }) => {
  const root = join(ROOT, folder);
  test.skipIf(!existsSync(root))('every figure, section and check stands where it says', async () => {
    const step = process.env.GOUJI_EVIDENCE === 'all' ? 1 : every;
    const files = globSync('**/*.{txt,docx,pdf,doc,html}', { cwd: root }).sort();
    const inputs = files.filter((_, index) => index % step === 0).map((name) => join(root, name));
    const out = temporaryFolder();
    const { code } = await gouji(['run', ...inputs, '--out', out, '--quiet']);
    expect([0, 3]).toContain(code);

    const written = globSync('reports/**/*.json', { cwd: out, dot: true });
    expect(written).toHaveLength(inputs.length);
    const wrong = written.flatMap((name) => misplaced(JSON.parse(readFileSync(join(out, name), 'utf8')) as ReportJson));
    expect(wrong).toEqual([]);
    rmSync(out, { recursive: true });
  });
});

/** Whatever does not stand in the text as it claims to. */
function misplaced(report: ReportJson): string[] {
  if (report.status === 'failed') return [];
  const { doc_id: doc, text, indicators, sections, checks } = report;
  const ids = new Set(indicators.map(({ indicator_id }) => indicator_id));
  const section = new Map(sections.map((one) => [one.section_id, one.span]));
  const totals = new Map(indicators.flatMap((i) => (i.total_id === undefined ? [] : [[i.indicator_id, i.total_id]])));
  const figures = indicators.flatMap(({ indicator_id: id, surface, span, quote_span: quote }) => [
    ...(text.slice(span.start, span.end) === surface ? [] : [`${doc} ${id}: ${surface}`]),
    ...(holds(quote, span) ? [] : [`${doc} ${id}: outside its quote`]),
  ]);
  const homeless = indicators
    .filter(({ section_id: id, span }) => id !== undefined && !holds(section.get(id) ?? { start: 0, end: 0 }, span))
    .map(({ indicator_id: id }) => `${doc} ${id}: outside its section`);
  const circular = indicators
    .filter(({ indicator_id: id }) => wholesOf(id, totals).includes(id))
    .map(({ indicator_id: id }) => `${doc} ${id}: part of itself`);
  const others = [...sections.map(({ span }) => span), ...checks.map(({ span }) => span)]
    .filter((span) => !inside(span, text.length))
    .map((span) => `${doc}: span ${span.start}–${span.end}`);
  const unknown = checks
    .flatMap((check) => check.indicator_ids.filter((id) => !ids.has(id)))
    .map((id) => `${doc}: ${id}`);
  return [...figures, ...homeless, ...circular, ...others, ...unknown];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const holds = (outer: Place, inner: Place): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** What a figure is a part of, step by step, no further than once around. */
function wholesOf(id: string, totals: ReadonlyMap<string, string>): string[] {
  const wholes: string[] = [];
  for (let at = totals.get(id); at !== undefined && !wholes.includes(at); at = totals.get(at)) wholes.push(at);
  return wholes;
}

/** Each figure of a report and the number of the section that it is said to stand in. */
const IN_SECTIONS: readonly (readonly [string, readonly string[]])[] = [
  [
    '一是抓审查。审查合同12件。二是抓普法。举办讲座3场，发放资料900份。\n全年调解纠纷41件。\n',
    ['12件 一是', '3场 二是', '900份 二是', '41件 一、'],
  ],
  ['（一）办好实事。一是抓审查，审查合同12件。二是抓普法，举办讲座3场。\n', ['12件 一是', '3场 二是']],
];

test.each(IN_SECTIONS)('a figure stands in the innermost section around it: %s', async (body, expected) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.txt'), `青柘镇2023年度法治政府建设情况报告\n一、主要举措和成效\n${body}`);
  await gouji(['run', 'a.txt', '--out', 'out', '--quiet'], folder);
  const report = JSON.parse(readFileSync(join(folder, 'out/reports/a.txt.json'), 'utf8')) as ReportJson;
  if (report.status === 'failed') throw new Error(report.failure.code);
  const numbers = new Map(report.sections.map((section) => [section.section_id, section.numbering]));
  expect(report.indicators.map((i) => `${i.surface} ${numbers.get(i.section_id ?? '')}`)).toEqual(expected);
});
