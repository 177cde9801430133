import { dirname, resolve } from 'node:path';
import { loadConfiguration } from '../batch/configuration.ts';
import type { Lang } from '../pipeline/messages/render.ts';
import { type Options, parseOptions } from '../pipeline/options.ts';

/** What the command line may say; absent means the configuration decides. */
export interface Flags {
  readonly lang?: Lang;
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

/**
 * Defaults, then the configuration file, then the command line; what is wrong is said of where it stands.
 * `locale` is the language of messages where neither of the two names one.
 */
export function settings(inputs: readonly string[], flags: Flags, locale: Lang): Options {
  const configuration = loadConfiguration(flags.config, inputs);
  const { config: _config, quiet: _quiet, profile: named = [], ...given } = flags;
  const { origin } = configuration;
  const configured = parseOptions(configuration.values, origin ?? 'gouji');
  // Paths in a configuration file start from its folder, those on the command line from the current one.
  const fromFolder = (path: string): string => resolve(dirname(origin ?? ''), path);
  const profiles = [...configured.profiles.map(fromFolder), ...named];
  const review = configured.review === undefined ? {} : { review: fromFolder(configured.review) };
  return parseOptions({ lang: locale, ...configuration.values, ...given, profiles, ...review }, 'gouji');
}
