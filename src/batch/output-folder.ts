import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Piece } from '../contracts/writer.ts';
import { UsageError } from '../model/errors.ts';

/** Text is gathered up to this size before it goes to disk. */
const FLUSH_AT = 1 << 18;

/**
 * Where a run writes. Everything is written into a scratch folder inside the output folder and moved
 * to its place at the end, so that an interrupted run leaves the previous results as they were.
 */
export interface OutputFolder {
  readonly scratch: string;
  append(piece: Piece): void;
  /** Puts the new files in the place of the old ones and removes the scratch folder. */
  publish(): void;
  discard(): void;
}

/** Creates the folder and proves that it can be written to, before anything is analysed. */
export function openOutputFolder(path: string): OutputFolder {
  const folder = resolve(path);
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new UsageError('output-is-file', { path });
  const scratch = makeScratch(folder, path);
  const staging = join(scratch, 'files');
  const pending = new Map<string, string>();

  const flush = (name: string): void => {
    const text = pending.get(name);
    if (text === undefined) return;
    const target = join(staging, name);
    mkdirSync(dirname(target), { recursive: true });
    appendFileSync(target, text);
    pending.delete(name);
  };
  return {
    scratch,
    append: ({ path: name, text }) => {
      const gathered = (pending.get(name) ?? '') + text;
      pending.set(name, gathered);
      // A file of its own per report is complete at once; only tables grow.
      if (gathered.length >= FLUSH_AT || name.includes('/')) flush(name);
    },
    publish: () => {
      for (const name of [...pending.keys()]) flush(name);
      const names = existsSync(staging) ? readdirSync(staging) : [];
      for (const name of names.sort()) replace(join(staging, name), join(folder, name), join(scratch, 'old'));
      rmSync(scratch, { recursive: true, force: true });
    },
    discard: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

function makeScratch(folder: string, shown: string): string {
  try {
    makeFolder(folder);
    return mkdtempSync(join(folder, '.gouji-'));
  } catch (error) {
    throw new UsageError('output-not-writable', { path: shown, reason: codeOf(error) }, error);
  }
}

/** Folder by folder: with `recursive`, Node 20 tries for ever where a system has no room for folders (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Folders (`reports/`, `tokens/`) are replaced whole, so that nothing of an earlier run stays among the new. */
function replace(from: string, to: string, old: string): void {
  try {
    if (existsSync(to) && statSync(to).isDirectory()) {
      rmSync(old, { recursive: true, force: true });
      renameSync(to, old);
    }
    renameSync(from, to);
  } catch (error) {
    throw new UsageError('output-busy', { path: to, kept: from, reason: codeOf(error) }, error);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
