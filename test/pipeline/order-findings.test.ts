import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckResult } from '../../src/model/check-result.ts';
import { orderFindings } from '../../src/pipeline/order-findings.ts';

const result = fc.record({
  checkId: fc.constantFrom('sum-of-parts', 'share-of-whole'),
  verdict: fc.constantFrom('verified' as const, 'mismatch' as const),
  severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
  messageId: fc.constantFrom('a', 'b'),
  data: fc.record({ n: fc.integer({ min: 0, max: 2 }) }),
  indicatorIds: fc.constant([]),
  span: fc.record({ start: fc.integer({ min: 0, max: 3 }), end: fc.integer({ min: 4, max: 6 }) }),
});

test('the order does not depend on the order in which checks ran, and nothing is said twice', () => {
  fc.assert(
    fc.property(fc.array(result), fc.integer(), (results: CheckResult[], seed) => {
      const shuffled = [...results].sort((a, b) => ((a.span.start * 7 + seed) % 5) - ((b.span.start * 7 + seed) % 5));
      expect(orderFindings(shuffled, {})).toEqual(orderFindings(results, {}));
      expect(orderFindings([...results, ...results], {})).toEqual(orderFindings(results, {}));
    }),
  );
});

test('severity follows the configuration', () => {
  const one: CheckResult = {
    checkId: 'sum-of-parts',
    verdict: 'mismatch',
    severity: 'error',
    messageId: 'a',
    data: {},
    indicatorIds: [],
    span: { start: 0, end: 1 },
  };
  expect(orderFindings([one], { 'sum-of-parts': 'info' })[0]?.severity).toBe('info');
});
