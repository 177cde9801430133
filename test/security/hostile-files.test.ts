import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gouji, temporaryFolder } from '../cli/gouji.ts';
import { csvTable } from '../support/csv.ts';
import { HOSTILE_FILES } from './hostile-files.ts';

test('files made to hurt cost themselves: each ends as it should, and the report among them is read', async () => {
  const folder = temporaryFolder();
  const input = join(folder, 'in');
  mkdirSync(input);
  for (const { name, bytes } of HOSTILE_FILES) writeFileSync(join(input, name), bytes);
  writeFileSync(join(input, 'good.txt'), '青柳镇2023年法治政府建设工作报告\n全年完成合法性审查36件。\n');

  const limits = ['--timeout-seconds', '20', '--max-memory-megabytes', '1024', '--segmenter', 'node-rs-jieba'];
  const { code, stderr } = await gouji(['run', input, '--out', join(folder, 'out'), '--workers', '2', ...limits]);
  expect(code, stderr).toBe(3);
  const rows = csvTable(readFileSync(join(folder, 'out/reports.csv'), 'utf8'));
  const ended = new Map(rows.map((row) => [row.doc_id, row.status === 'failed' ? row.failure_code : 'read']));
  expect(ended.get('good.txt')).toBe('read');
  expect(
    HOSTILE_FILES.filter(({ name, ends }) => !ends.some((end) => end === ended.get(name))).map(
      ({ name }) => `${name}: ${ended.get(name)}`,
    ),
  ).toEqual([]);
  // Nothing that a file says reaches the terminal as more than text.
  for (const character of ['\u001b', '\u202e']) expect(stderr).not.toContain(character);
}, 180_000);
