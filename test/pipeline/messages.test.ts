import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { texts } from '../../src/cli/texts.ts';
import type { Bilingual } from '../../src/contracts/check.ts';
import { FAILURE_CODES } from '../../src/model/errors.ts';
import { factNames } from '../../src/pipeline/messages/fact-names.ts';
import { failures } from '../../src/pipeline/messages/failures.ts';
import { notices } from '../../src/pipeline/messages/notices.ts';
import { render } from '../../src/pipeline/messages/render.ts';
import { usage } from '../../src/pipeline/messages/usage.ts';

const catalogues: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  texts,
  failures,
  notices,
  usage,
  factNames,
  ...Object.fromEntries(checks.map((check) => [check.id, check.messages])),
};
const holes = (template: string): string[] => [...new Set(template.match(/\{\w+\}/g) ?? [])].sort();

describe.each(Object.entries(catalogues))('%s', (_name, catalogue) => {
  test.each(Object.entries(catalogue))('%s says the same in both languages', (_id, { zh, en }) => {
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(holes(en)).toEqual(holes(zh));
  });
});

/** Codes as they stand in the source, so that a new one cannot be forgotten. */
function codesInSource(pattern: RegExp): string[] {
  const root = join(import.meta.dirname, '../../src');
  const sources = globSync('**/*.ts', { cwd: root }).map((name) => readFileSync(join(root, name), 'utf8'));
  return [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? '')))];
}

test('every failure, usage error and notice has its sentence', () => {
  expect(Object.keys(failures).sort()).toEqual([...FAILURE_CODES].sort());
  expect(codesInSource(/new UsageError\('([\w-]+)'/g).sort()).toEqual(Object.keys(usage).sort());
  const noticed = codesInSource(/code: '([\w-]+)',\s*level: /g);
  expect(noticed.sort()).toEqual(Object.keys(notices).sort());
});

test('facts that a sentence does not mention follow it; unknown codes are shown as they are', () => {
  expect(render(failures, 'corrupt', { pages: 3 }, 'en')).toBe(
    'the file is damaged or incomplete and cannot be opened (pages 3)',
  );
  expect(render(failures, 'made-up', { why: 'so' }, 'zh')).toBe('made-up（why so）');
});

const FACTS: readonly (readonly [string, string])[] = [
  ['xyz', '不支持的文件格式；支持哪些见 gouji list readers（扩展名 xyz）'],
  ['', '不支持的文件格式；支持哪些见 gouji list readers'],
];

test.each(FACTS)('a fact without a value is not mentioned: %j', (extension, sentence) => {
  expect(render(failures, 'unsupported-format', { extension }, 'zh')).toBe(sentence);
});
