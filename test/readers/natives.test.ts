import { expect, test } from 'vitest';

test('loading the pdf reader leaves the functions of the language as they were', async () => {
  const { push } = Array.prototype;
  const { parse } = JSON;
  await import('../../src/readers/pdf.ts');
  expect(Array.prototype.push).toBe(push);
  expect(JSON.parse).toBe(parse);
});
