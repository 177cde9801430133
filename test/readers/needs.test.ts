import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';

const FOLDER = join(import.meta.dirname, '../../src/readers');
/** What is imported besides types, at once or when it is wanted. */
const IMPORT = /(?:^(?:import|export) (?!type )[^;]*?from |\bimport\()'([^']+)'/gm;

/** The packages that a file and all it imports are made of. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const names = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, name]) => name as string);
  return names.flatMap((name) => {
    if (name.startsWith('.')) return packagesOf(join(dirname(file), name), seen);
    return name.startsWith('node:')
      ? []
      : [
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ];
  });
}

it.each(readers)('$id says which packages it needs', ({ id, needs }) => {
  const packages = new Set(packagesOf(join(FOLDER, `${id}.ts`)));
  expect([...needs].sort()).toEqual([...packages].sort());
});
