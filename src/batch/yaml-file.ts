import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { UsageError } from '../model/errors.ts';

/** The nearest file of this name in the folder of `input` or above it. */
export function findUpward(name: string, input: string): string | undefined {
  const start = resolve(input);
  let folder = existsSync(start) && statSync(start).isDirectory() ? start : dirname(start);
  for (;;) {
    const path = join(folder, name);
    if (existsSync(path)) return path;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

/** What stands in a YAML file, not yet validated; undefined where it is empty. By `failsafe` every scalar is text. */
export function readYaml(path: string, schema: 'core' | 'failsafe' = 'core'): unknown {
  try {
    return parse(readFileSync(path, 'utf8'), { schema }) ?? undefined;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new UsageError('config-not-yaml', { path, reason: error.message }, error);
  }
}
