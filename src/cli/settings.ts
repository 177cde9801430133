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
  readonly explainRejected?: boolean;
  readonly timeoutSeconds?: number;
  readonly maxFileMegabytes?: number;
  readonly maxPages?: number;
  readonly maxMemoryMegabytes?: number;
}

/** Defaults, then the configuration file, then the command line; what is wrong is said of where it stands. */
export function settings(inputs: readonly string[], flags: Flags, lang: Lang): Options {
  const configuration = loadConfiguration(flags.config, inputs);
  if (configuration.origin !== undefined) parseOptions(configuration.values, configuration.origin);
  const { config: _config, quiet: _quiet, ...given } = flags;
  return parseOptions({ ...configuration.values, ...given, lang }, 'gouji');
}
