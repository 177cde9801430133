import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Writer } from '../../src/contracts/writer.ts';
import { writers } from '../../src/writers/index.ts';
import { quote } from '../../src/writers/support/columns.ts';
import { csvRows } from '../../src/writers/support/csv.ts';
import { csvTable } from '../support/csv.ts';
import { context, manifest, outcomes } from './sample.ts';

const GOLDEN = join(import.meta.dirname, '../golden/writers');

/** All files a writer gives for the sample, by path. */
function written(writer: Writer, lang: 'zh' | 'en'): Map<string, string> {
  const files = new Map<string, string>();
  const with_ = context(lang);
  const pieces = [
    ...(writer.open?.(with_) ?? []),
    ...outcomes.flatMap((outcome) => [
      ...(writer.report?.(outcome, { ...with_, terms: outcome.status === 'failed' ? [] : with_.terms }) ?? []),
    ]),
    ...(writer.close?.(manifest, with_) ?? []),
  ];
  for (const { path, text } of pieces) files.set(path, (files.get(path) ?? '') + text);
  return files;
}

// Golden files change only by `vitest run -u`; read the diff before committing it.
describe.each(writers.map((writer) => [writer.id, writer] as const))('%s', (_id, writer) => {
  test.each(['zh', 'en'] as const)('%s', async (lang) => {
    const files = written(writer, lang);
    expect(files.size).toBeGreaterThan(0);
    for (const [path, text] of files) await expect(text).toMatchFileSnapshot(join(GOLDEN, lang, path));
  });
});

test('headers are the columns of the codebook, in their order', () => {
  const codebook = writers.find((writer) => writer.id === 'datapackage-json') as Writer;
  const { resources } = JSON.parse([...written(codebook, 'zh').values()].join('')) as {
    resources: { path: string; schema: { fields: { name: string }[] } }[];
  };
  const tables = writers.filter((writer) => writer.table !== undefined);
  expect(resources.map(({ path }) => path)).toEqual(tables.map(({ table }) => table?.path));
  for (const writer of tables) {
    const [header = ''] = (written(writer, 'zh').get(writer.table?.path ?? '') ?? '').split('\n');
    const fields = resources.find(({ path }) => path === writer.table?.path)?.schema.fields ?? [];
    expect(header.split(',')).toEqual(fields.map(({ name }) => name));
  }
});

test('every report is valid under the published schema', () => {
  const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/report.schema.json'), 'utf8'));
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  const writer = writers.find(({ id }) => id === 'report-json') as Writer;
  for (const text of written(writer, 'zh').values()) {
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  }
});

test.each([`-2+3+cmd|' /C calc'!A0`, '+HYPERLINK("x")', '-1-1', '\t=1', '-A1', '--1', '=cmd'])(
  '%j is disarmed',
  (cell) => {
    expect(csvRows([[cell]])).toMatch(/^"?'/);
  },
);

test('spreadsheet formulas are disarmed, negative numbers are not touched', () => {
  expect(csvRows([['=1+1', '-8.6', '-3件', '-6.2%', '@x', '+5', 'a"b', 'a,b', -2, undefined, true]])).toBe(
    `'=1+1,-8.6,-3件,-6.2%,'@x,+5,"a""b","a,b",-2,,true\n`,
  );
});

test('what was written can be read again', () => {
  const writer = writers.find(({ id }) => id === 'indicators-csv') as Writer;
  const rows = csvTable(written(writer, 'zh').get('indicators.csv') ?? '');
  expect(rows.map((row) => row.value)).toEqual(['161', '10', '150', '-8.6', '-3']);
});

/** A character of two code units stands where the first quotation is cut. */
const LONG = `${'甲'.repeat(290)}12件，乙乙乙乙乙𠮷${'乙'.repeat(300)}34件，${'丙'.repeat(400)}56件。`;
/** The figure; how the quotation of the long sentence begins and ends. */
const QUOTED: readonly (readonly [string, RegExp])[] = [
  ['12件', /^甲{290}12件，乙{5}…$/],
  ['34件', /^…乙{237}34件，丙{59}…$/],
  ['56件', /^…丙{296}56件。$/],
];

test.each(QUOTED)('a long sentence is quoted around %s', (surface, expected) => {
  const start = LONG.indexOf(surface);
  const document = { text: LONG, blocks: [], pages: [] };
  const quoted = quote(document, { start: 0, end: LONG.length }, { start, end: start + surface.length });
  expect(quoted).toContain(surface);
  expect(quoted.replace(/^…|…$/g, '').length).toBeLessThanOrEqual(300);
  expect(quoted).toMatch(expected);
});
