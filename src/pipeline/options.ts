import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { indicatorCatalog } from '../extract/own-indicators.ts';
import { SEGMENTER_CHOICES } from '../language/segmenter.ts';
import { UsageError } from '../model/errors.ts';

/** The sole owner of option names and defaults: command line, configuration file and library all pass here. */
const severity = z.enum(['error', 'warning', 'info']);

const optionsSchema = z.strictObject({
  /** Worker processes; the number never changes the result. */
  workers: z
    .int()
    .min(1)
    .max(256)
    .default(() => availableParallelism()),
  /** `auto` takes nodejieba where it is installed, otherwise @node-rs/jieba. */
  segmenter: z.enum(SEGMENTER_CHOICES).default('auto'),
  lang: z.enum(['zh', 'en']).default('zh'),
  /** Lowest severity of a finding that makes the exit code 1; a run without it never exits 1. */
  failOn: severity.optional(),
  bom: z.boolean().default(false),
  explainRejected: z.boolean().default(false),
  /** Longest time for one document before it is given up; each page that OCR reads begins it anew. */
  timeoutSeconds: z.number().positive().max(86_400).default(180),
  /** A larger file becomes a failed row. */
  maxFileMegabytes: z.number().positive().default(256),
  /** A document of more pages becomes a failed row. The longest annexes have some 300. */
  maxPages: z.int().positive().default(3000),
  /** Memory of one worker, in all; more ends the worker and costs the document it was at. */
  maxMemoryMegabytes: z.number().min(64).max(1_048_576).default(2048),
  /** Reads scans and pictures by text recognition; needs optional packages. */
  ocr: z.boolean().default(false),
  /** For encrypted files; never written anywhere. */
  password: z.string().optional(),
  /** Glob patterns of paths inside the inputs that are passed over. */
  skip: z.array(z.string()).default([]),
  /** Review file; without it the nearest gouji.review.yaml upward from the first input. */
  review: z.string().optional(),
  /** Files that describe genres of the user's own (YAML). */
  profiles: z.array(z.string().min(1)).default([]),
  checks: z
    .strictObject({
      off: z.array(z.string()).default([]),
      severity: z.record(z.string(), severity).default({}),
    })
    .default({ off: [], severity: {} }),
  /** Indicators with an id of their own, besides the known ones; or more names of a known one. */
  indicators: z
    .array(
      z.strictObject({
        id: z.string(),
        names: z.array(z.string()).min(1),
        units: z.array(z.string()).optional(),
      }),
    )
    .default([]),
});

export type Options = Readonly<z.output<typeof optionsSchema>>;
export type OptionsInput = z.input<typeof optionsSchema>;

/** Fills in defaults; `origin` (a file name, `--workers`…) is named where something is wrong. */
export function parseOptions(input: unknown, origin: string): Options {
  const parsed = optionsSchema.safeParse(input);
  if (parsed.success) {
    indicatorCatalog(parsed.data.indicators, origin);
    return Object.freeze(parsed.data);
  }
  const issue = parsed.error.issues[0];
  if (issue === undefined) throw parsed.error;
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    throw new UsageError('unknown-option', {
      origin,
      keys: issue.keys.map((key) => (path === '' ? key : `${path}.${key}`)).join(', '),
      known: knownKeys(issue.path).join(', '),
    });
  }
  throw new UsageError('invalid-option', { origin, path: path === '' ? '(root)' : path, reason: issue.message });
}

/** Check ids named in the options must exist. */
export function assertKnownChecks(options: Options, known: readonly string[]): void {
  for (const id of [...options.checks.off, ...Object.keys(options.checks.severity)]) {
    if (!known.includes(id)) throw new UsageError('unknown-check', { id, known: known.join(', ') });
  }
}

/** What a run's result depends on, for the manifest: without `workers`, which changes nothing, paths and secrets. */
export function recordedOptions(options: Options): Record<string, unknown> {
  const { workers: _workers, password: _password, review: _review, profiles: _profiles, ...recorded } = options;
  return recorded;
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  if (path[0] === 'checks') return ['off', 'severity'];
  return path[0] === 'indicators' ? ['id', 'names', 'units'] : Object.keys(optionsSchema.shape);
}
