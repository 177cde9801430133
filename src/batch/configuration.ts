import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { UsageError } from '../model/errors.ts';

const FILE_NAME = 'gouji.config.yaml';

export interface Configuration {
  /** The file that was read; absent where there is none. */
  readonly origin?: string;
  /** As written, not yet validated. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Reads the file that was named, or the nearest one found upward from the first input. */
export function loadConfiguration(named: string | undefined, inputs: readonly string[]): Configuration {
  if (named !== undefined && !existsSync(named)) throw new UsageError('config-not-found', { path: named });
  const path = named ?? findUpward(inputs[0] ?? '.');
  if (path === undefined) return { values: {} };
  const values = parseYaml(path);
  return { origin: path, values };
}

function findUpward(input: string): string | undefined {
  const start = resolve(input);
  let folder = existsSync(start) && statSync(start).isDirectory() ? start : dirname(start);
  for (;;) {
    const path = join(folder, FILE_NAME);
    if (existsSync(path)) return path;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

function parseYaml(path: string): Record<string, unknown> {
  try {
    const values: unknown = parse(readFileSync(path, 'utf8')) ?? {};
    if (isRecord(values)) return values;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new UsageError('config-not-yaml', { path, reason: error.message }, error);
  }
  throw new UsageError('config-not-yaml', { path, reason: 'key: value' });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
