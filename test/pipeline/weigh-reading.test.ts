import { expect, test } from 'vitest';
import type { CheckResult } from '../../src/model/check-result.ts';
import { weighReading } from '../../src/pipeline/weigh-reading.ts';

const finding = (start: number, severity: CheckResult['severity']): CheckResult => ({
  checkId: 'placeholder',
  verdict: 'fail',
  severity,
  messageId: 'found',
  data: {},
  indicatorIds: [],
  span: { start, end: start + 4 },
});
const document = { text: '一二三四五六七八九十', blocks: [], pages: [0] };
const recognised = [
  { span: { start: 0, end: 3 }, confidence: 0.99 },
  { span: { start: 3, end: 4 }, confidence: 0.71 },
];

test('what rests on text that OCR read is a warning at most, and says how sure the reading is', () => {
  const results = [finding(0, 'error'), finding(5, 'error'), finding(0, 'info')];
  const weighed = weighReading(results, { document: { ...document, recognised }, indicators: [] });
  expect(weighed.map(({ severity, readingConfidence }) => [severity, readingConfidence])).toEqual([
    ['warning', 0.71],
    ['error', undefined],
    ['info', 0.71],
  ]);
  expect(weighReading(results, { document, indicators: [] })).toEqual(results);
});
