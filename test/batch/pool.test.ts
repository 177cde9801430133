import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnalyzeAnswer, AnalyzeTask } from '../../src/batch/messages.ts';
import { runPool } from '../../src/batch/pool.ts';
import { type OptionsInput, parseOptions } from '../../src/pipeline/options.ts';

/** A worker that hangs, swallows memory, dies, throws or answers, as the docId says. */
const WORKER = `
const { worker, workerEmit } = require(${JSON.stringify(createRequire(import.meta.url).resolve('workerpool'))});
let earlier = 0;
let kept;
const wait = () => new Promise((resolve) => setImmediate(resolve));
worker({
  analyze: async (task) => {
    workerEmit({ pid: process.pid, earlier });
    earlier += 1;
    await wait();
    if (task.docId === 'leaves much behind') kept = Buffer.alloc(120 * 2 ** 20, 1);
    const work = Buffer.alloc(task.docId === 'works hard' ? 120 * 2 ** 20 : 1, 1);
    if (kept && work.length > 1) await new Promise((resolve) => setTimeout(resolve, 60_000));
    if (task.docId === 'fills the heap') for (const list = []; ; ) list.push({ list });
    if (task.docId === 'fills memory outside the heap') {
      const list = [];
      for (;;) {
        list.push(Buffer.alloc(8 * 2 ** 20, 1));
        if (list.length > 100) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
      }
    }
    if (task.docId === 'hangs') for (;;);
    if (task.docId === 'dies') process.kill(process.pid, 'SIGKILL');
    if (task.docId === 'throws') throw new Error('no reason');
    return { record: { docId: task.docId, status: 'complete', reviewed: [], terms: {} }, segmenter: 'test' };
  },
});
`;

const folder = mkdtempSync(join(tmpdir(), 'gouji-pool-'));
const script = join(folder, 'worker.cjs');
writeFileSync(script, WORKER);

async function failuresOf(docIds: readonly string[], limits: OptionsInput): Promise<unknown> {
  const tasks: AnalyzeTask[] = docIds.map((docId, index) => ({
    docId,
    path: docId,
    outcomePath: join(folder, `${index}.json`),
  }));
  const answers: AnalyzeAnswer[] = [];
  await runPool(tasks, { options: parseOptions(limits, 'test'), script }, (answer) => answers.push(answer));
  const failures = answers.flatMap(({ record }) => (record.failureCode ? [[record.docId, record.failureCode]] : []));
  expect(answers.map(({ record }) => record.docId).sort()).toEqual([...docIds].sort());
  return Object.fromEntries(failures);
}

test('a worker that hangs or dies costs one document', async () => {
  const docIds = ['good-1', 'hangs', 'good-2', 'dies', 'good-3', 'throws', 'good-4'];
  const failures = await failuresOf(docIds, { workers: 2, timeoutSeconds: 2 });
  expect(failures).toEqual({ hangs: 'timeout', dies: 'crashed', throws: 'internal' });
  const outcome: unknown = JSON.parse(readFileSync(join(folder, '1.json'), 'utf8'));
  expect(outcome).toMatchObject({ status: 'failed', failureCode: 'timeout', failureData: { seconds: 2 } });
});

test('a worker that takes too much memory costs one document, in the heap or outside it', async () => {
  const docIds = ['good-1', 'fills the heap', 'good-2', 'fills memory outside the heap', 'good-3'];
  expect(await failuresOf(docIds, { workers: 1, maxMemoryMegabytes: 160 })).toEqual({
    'fills the heap': 'out-of-memory',
    'fills memory outside the heap': 'out-of-memory',
  });
});

test('memory that one document left behind is not the fault of the next', async () => {
  const docIds = ['leaves much behind', 'works hard', 'good-1'];
  expect(await failuresOf(docIds, { workers: 1, maxMemoryMegabytes: 240 })).toEqual({});
});

test('nothing to do is no error: an archive of system litter', async () => {
  expect(await failuresOf([], { workers: 2 })).toEqual({});
});
