import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from '../model/errors.ts';
import { type BatchInput, type FoundFile, nameInputs } from './name-inputs.ts';
import { skipReason } from './skip-files.ts';

export interface Skipped {
  readonly docId: string;
  readonly reason: string;
}

export interface Discovered {
  /** Sorted by docId, code unit by code unit, so that the order is the same everywhere. */
  readonly inputs: readonly BatchInput[];
  readonly skipped: readonly Skipped[];
}

export interface DiscoverOptions {
  /** Glob patterns, relative to each input root, of files to pass over. */
  readonly skip: readonly string[];
  /** Lies inside the inputs and is not one of them: the output folder. */
  readonly exclude?: string;
}

/** Finds the files that the arguments of the command line mean: files, folders, patterns. */
export async function discover(arguments_: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  if (arguments_.length === 0) throw new UsageError('no-inputs');
  const found: FoundFile[] = [];
  for (const argument of arguments_) found.push(...(await expand(argument, options)));

  const kept = found.filter(({ root, path }) => !isOutput(path, root, options.exclude));
  const inputs: BatchInput[] = [];
  const skipped: Skipped[] = [];
  for (const input of nameInputs(kept)) {
    const reason = skipReason(input.docId);
    if (reason === undefined) inputs.push(input);
    else skipped.push({ docId: input.docId, reason });
  }
  if (inputs.length === 0) throw new UsageError('empty-folder', { path: arguments_.join(' ') });
  return { inputs, skipped };
}

/** Whether the file lies in an output folder that itself lies below the input. */
function isOutput(path: string, root: string, output: string | undefined): boolean {
  if (output === undefined) return false;
  const below = (folder: string, inner: string): boolean => !relative(folder, inner).startsWith('..');
  return resolve(output) !== root && below(root, resolve(output)) && below(resolve(output), path);
}

async function expand(argument: string, { skip, exclude }: DiscoverOptions): Promise<FoundFile[]> {
  // A name that exists is meant literally, whatever brackets it contains.
  const literal = [argument, argument.replaceAll('\\', '/')].find((candidate) => existsSync(candidate));
  if (literal !== undefined) {
    const path = resolve(literal);
    if (!statSync(path).isDirectory()) return [{ root: dirname(path), path }];
    if (exclude !== undefined && resolve(exclude) === path) throw new UsageError('output-is-input', { path: argument });
    return find('**/*', path, skip);
  }
  const pattern = argument.replaceAll('\\', '/');
  if (!isDynamicPattern(pattern)) throw new UsageError('path-not-found', { path: argument });
  const { root, rest } = splitPattern(pattern);
  const files = existsSync(root) ? await find(rest, root, skip) : [];
  if (files.length === 0) throw new UsageError('pattern-matches-nothing', { path: argument });
  return files;
}

async function find(pattern: string, root: string, skip: readonly string[]): Promise<FoundFile[]> {
  const names = await glob(pattern, {
    cwd: root,
    dot: true,
    onlyFiles: true,
    expandDirectories: false,
    ignore: [...skip],
  });
  return names.map((name) => ({ root, path: join(root, name) }));
}

/** `a/b/*.txt` → folder `a/b` and pattern `*.txt`. */
function splitPattern(pattern: string): { root: string; rest: string } {
  let root = pattern;
  while (isDynamicPattern(root)) {
    const parent = dirname(root);
    if (parent === root) break;
    root = parent;
  }
  const rest = root === '.' ? pattern.replace(/^\.\//, '') : pattern.slice(root.length).replace(/^\/+/, '');
  return { root: resolve(root), rest: rest === '' ? basename(pattern) : rest };
}
