import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnalyzeAnswer, AnalyzeTask } from '../../src/batch/messages.ts';
import { runPool } from '../../src/batch/pool.ts';
import { parseOptions } from '../../src/pipeline/options.ts';

/** A worker that hangs, dies, throws or answers, as the docId says. */
const WORKER = `
const { worker } = require(${JSON.stringify(createRequire(import.meta.url).resolve('workerpool'))});
worker({
  analyze: (task) => {
    if (task.docId === 'hangs') for (;;);
    if (task.docId === 'dies') process.kill(process.pid, 'SIGKILL');
    if (task.docId === 'throws') throw new Error('no reason');
    return { record: { docId: task.docId, status: 'complete', reviewed: [], terms: {} }, segmenter: 'test' };
  },
});
`;

test('a worker that hangs or dies costs one document', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pool-'));
  const script = join(folder, 'worker.cjs');
  writeFileSync(script, WORKER);
  const tasks: AnalyzeTask[] = ['good-1', 'hangs', 'good-2', 'dies', 'good-3', 'throws', 'good-4'].map((docId) => ({
    docId,
    path: docId,
    outcomePath: join(folder, `${docId}.json`),
  }));
  const answers: AnalyzeAnswer[] = [];
  const options = parseOptions({ workers: 2, timeoutSeconds: 2 }, 'test');
  await runPool(tasks, { options, script }, (answer) => answers.push(answer));

  const failures = answers.flatMap(({ record }) => (record.failureCode ? [[record.docId, record.failureCode]] : []));
  expect(Object.fromEntries(failures)).toEqual({ hangs: 'timeout', dies: 'crashed', throws: 'internal' });
  expect(answers.filter(({ record }) => record.status === 'complete')).toHaveLength(4);
  const outcome: unknown = JSON.parse(readFileSync(join(folder, 'hangs.json'), 'utf8'));
  expect(outcome).toMatchObject({ status: 'failed', failureCode: 'timeout', failureData: { seconds: 2 } });
});
