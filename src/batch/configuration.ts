import { existsSync } from 'node:fs';
import { UsageError } from '../model/errors.ts';
import { findUpward, readYaml } from './yaml-file.ts';

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
  const path = named ?? findUpward(FILE_NAME, inputs[0] ?? '.');
  if (path === undefined) return { values: {} };
  const values = readYaml(path) ?? {};
  if (isRecord(values)) return { origin: path, values };
  throw new UsageError('config-not-yaml', { path, reason: 'key: value' });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
