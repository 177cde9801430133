import { expect, test } from 'vitest';
import { check } from '../../src/checks/growth-from-levels.ts';
import { analyzeReport } from '../../src/pipeline/analyze.ts';
import { parseOptions } from '../../src/pipeline/options.ts';
import { loadTools } from '../../src/pipeline/tools.ts';

const tools = { ...loadTools(parseOptions({}, 'test')), checks: [check] };

test.each([
  ['亿 was lost', '存款余额318.6亿元，比年初增加24.3元，增长8.3%。贷款余额201.4亿元。', 'mismatch-unit', '24.3亿元'],
  ['万 stands for 亿', '税收由上年的26.1亿元增加到28.4万元，增长8.8%。债务余额75.2亿元。', 'mismatch-unit', '28.4亿元'],
  [
    'of two that would mend it, the rarer unit is the slip',
    '存款余额318.6亿元，比年初增加24.3元，增长8.3%。借款302元，票价6元。',
    'mismatch-unit',
    '318.6元',
  ],
  ['no unit mends it', '存款余额318.6亿元，比年初增加24.3亿元，增长9.7%。贷款余额201.4亿元。', 'mismatch', undefined],
  ['nothing is wrong', '存款余额318.6亿元，比年初增加24.3亿元，增长8.3%。', 'verified', undefined],
])('%s', async (_, text, messageId, mended) => {
  const bytes = new TextEncoder().encode(`石桥县2024年统计公报\n${text}\n`);
  const outcome = await analyzeReport({ docId: 'a.txt', bytes }, tools);
  const [result] = outcome.status === 'failed' ? [] : outcome.checks;
  expect(result).toMatchObject({ messageId, verdict: messageId === 'verified' ? 'verified' : 'mismatch' });
  expect(result?.data.mended).toBe(mended);
});
