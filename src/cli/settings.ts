import { dirname, resolve } from 'node:path';
import { loadConfiguration } from '../batch/configuration.ts';
import type { Lang } from '../pipeline/messages/render.ts';
import { type Options, parseOptions } from '../pipeline/options.ts';

/** What the command line may say; absent means the configuration decides. */
export interface Flags {
  readonly segmenter?: string;
  readonly failOn?: string;
  readonly config?: string;
  readonly quiet?: boolean;
  readonly password?: string;
  readonly workers?: number;
  readonly bom?: boolean;
  /** Files that describe genres, from the current folder. */
  readonly profile?: readonly string[];
  readonly explainRejected?: boolean;
  readonly timeoutSeconds?: number;
  readonly maxFileMegabytes?: number;
  readonly maxPages?: number;
  readonly maxMemoryMegabytes?: number;
  readonly ocr?: boolean;
}

/** Defaults, then the configuration file, then the command line; what is wrong is said of where it stands. */
export function settings(inputs: readonly string[], flags: Flags, lang: Lang): Options {
  const configuration = loadConfiguration(flags.config, inputs);
  const { config: _config, quiet: _quiet, profile: named = [], ...given } = flags;
  const { origin } = configuration;
  const configured = origin === undefined ? [] : parseOptions(configuration.values, origin).profiles;
  // Paths in a configuration file start from its folder, those on the command line from the current one.
  const profiles = [...configured.map((path) => resolve(dirname(origin ?? ''), path)), ...named];
  return parseOptions({ ...configuration.values, ...given, profiles, lang }, 'gouji');
}
