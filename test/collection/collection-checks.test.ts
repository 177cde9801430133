import { beforeAll, describe, expect, test } from 'vitest';
import { collectionChecks } from '../../src/collection/checks/index.ts';
import { collect } from '../../src/collection/collect.ts';
import type { CollectionExample, CollectionResult } from '../../src/contracts/collection-check.ts';
import { isFinding } from '../../src/model/check-result.ts';
import { analyzeReport } from '../../src/pipeline/analyze.ts';
import { parseOptions } from '../../src/pipeline/options.ts';
import { loadTools, type Tools } from '../../src/pipeline/tools.ts';

let tools: Tools;
beforeAll(() => {
  tools = loadTools(parseOptions({ segmenter: 'node-rs-jieba' }, 'test'));
});

async function results(id: string, { reports }: CollectionExample): Promise<CollectionResult[]> {
  const collected = [];
  for (const [index, { text }] of reports.entries()) {
    const outcome = await analyzeReport({ docId: `${index}.txt`, bytes: Buffer.from(text) }, tools);
    if (outcome.status === 'failed') throw new Error(outcome.failureCode);
    collected.push(collect(outcome));
  }
  return [...(collectionChecks.find((check) => check.id === id)?.run(collected) ?? [])];
}

describe.each(collectionChecks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('has examples of both kinds', () => {
    expect(check.examples.consistent.length).toBeGreaterThan(0);
    expect(check.examples.inconsistent.length).toBeGreaterThan(0);
  });
  test.each(check.examples.consistent.map((example) => [example] as const))('finds nothing in %#', async (example) => {
    expect((await results(id, example)).filter(({ result }) => isFinding(result))).toEqual([]);
  });
  test.each(check.examples.inconsistent.map((example) => [example] as const))('reports %#', async (example) => {
    const found = (await results(id, example)).filter(({ result }) => isFinding(result));
    expect(found.length).toBeGreaterThan(0);
    for (const { result } of found) expect(Object.keys(check.messages)).toContain(result.messageId);
  });
});
