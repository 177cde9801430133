import { expect, test } from 'vitest';
import type { CheckResult } from '../../src/model/check-result.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { foldFindings } from '../../src/pipeline/fold/fold-findings.ts';

const figure = (id: string, value: string): Indicator => ({
  id,
  name: id,
  surface: value,
  value,
  unit: '件',
  baseUnit: '件',
  step: '1',
  approx: 'exact',
  kind: 'achieved',
  span: { start: 0, end: 1 },
  quoteSpan: { start: 0, end: 1 },
});

/** A sum of named figures; `difference` is the total less its parts. */
function sum(
  fingerprint: string,
  figures: Readonly<Record<string, number>>,
  checkId = 'template-identity',
): CheckResult {
  const [whole, ...parts] = Object.values(figures) as [number, ...number[]];
  const difference = whole - parts.reduce((total, part) => total + part, 0);
  return {
    checkId,
    verdict: difference === 0 ? 'verified' : 'mismatch',
    severity: 'error',
    relation: 'sum',
    whole: String(whole),
    parts: parts.map(String),
    difference: String(difference),
    messageId: 'mismatch',
    data: {},
    indicatorIds: Object.keys(figures),
    span: { start: 0, end: 1 },
    fingerprint,
  };
}
const told = (results: readonly CheckResult[], figures: readonly Indicator[]) =>
  foldFindings(results, figures).map(({ foldedInto, suspect }) => foldedInto ?? suspect?.mended ?? '');

test('a wrong cell breaks its row and its column: one finding that names it', () => {
  const figures = [figure('row', '12'), figure('column', '9'), figure('cell', '8'), figure('a', '7'), figure('b', '4')];
  expect(told([sum('r', { row: 12, cell: 8, a: 7 }), sum('c', { column: 9, cell: 8, b: 4 })], figures)).toEqual([
    '5',
    'r',
  ]);
});

test('differences that are not the same are two faults', () => {
  const figures = [figure('row', '12'), figure('column', '9'), figure('cell', '8'), figure('a', '7'), figure('b', '9')];
  expect(told([sum('r', { row: 12, cell: 8, a: 7 }), sum('c', { column: 9, cell: 8, b: 9 })], figures)).toEqual([
    '',
    '',
  ]);
});

test('a figure that stands in a sum that holds is not the wrong one', () => {
  const figures = [figure('x', '12'), figure('y', '9'), figure('cell', '8'), figure('a', '7'), figure('b', '4')];
  const holds = sum('h', { cell: 8, p: 5, q: 3 });
  expect(told([sum('r', { x: 12, cell: 8, a: 7 }), sum('c', { y: 9, cell: 8, b: 4 }), holds], figures)).toEqual([
    '',
    '',
    '',
  ]);
});

test('a wrong total breaks the share that is computed from it', () => {
  const figures = [figure('whole', '161'), figure('a', '10'), figure('b', '41'), figure('share', '19.6')];
  const share: CheckResult = {
    ...sum('s', { share: 0 }),
    checkId: 'share-of-whole',
    relation: 'share',
    verdict: 'mismatch',
    whole: '161',
    parts: ['10'],
    actual: '19.6',
    expected: '6.21',
    indicatorIds: ['share', 'a', 'whole'],
  };
  expect(told([sum('t', { whole: 161, a: 10, b: 41 }, 'sum-of-parts'), share], figures)).toEqual(['51', 't']);
});

test('folding twice is folding once', () => {
  const figures = [figure('row', '12'), figure('column', '9'), figure('cell', '8'), figure('a', '7'), figure('b', '4')];
  const once = foldFindings([sum('r', { row: 12, cell: 8, a: 7 }), sum('c', { column: 9, cell: 8, b: 4 })], figures);
  expect(foldFindings(once, figures)).toEqual(once);
});
