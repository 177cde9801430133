import { existsSync, readFileSync, rmSync } from 'node:fs';
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
  const figures = indicators.flatMap(({ indicator_id: id, surface, span, quote_span: quote }) => [
    ...(text.slice(span.start, span.end) === surface ? [] : [`${doc} ${id}: ${surface}`]),
    ...(quote.start <= span.start && span.end <= quote.end ? [] : [`${doc} ${id}: outside its quote`]),
  ]);
  const others = [...sections.map(({ span }) => span), ...checks.map(({ span }) => span)]
    .filter((span) => !inside(span, text.length))
    .map((span) => `${doc}: span ${span.start}–${span.end}`);
  const unknown = checks
    .flatMap((check) => check.indicator_ids.filter((id) => !ids.has(id)))
    .map((id) => `${doc}: ${id}`);
  return [...figures, ...others, ...unknown];
}
