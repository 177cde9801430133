import { relative, sep } from 'node:path';
import type { FailureCode } from '../model/errors.ts';

/** One file to be analysed. */
export interface BatchInput {
  readonly docId: string;
  /** Absolute. */
  readonly path: string;
  /** Why it need not be read: an archive that could not be opened, or an entry that could not be unpacked. */
  readonly failure?: InputFailure;
}

export interface InputFailure {
  readonly code: FailureCode;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A file found, and the folder that its docId is relative to. */
export interface FoundFile {
  readonly root: string;
  readonly path: string;
}

/**
 * Gives each file its docId: its path relative to its input root. Where two roots hold files of the
 * same name, all ids are relative to the folder that contains every root. A file found twice is one input.
 */
export function nameInputs(found: readonly FoundFile[]): BatchInput[] {
  const byPath = new Map(found.map((file) => [file.path, file]));
  const files = [...byPath.values()];
  const own = files.map(({ root, path }) => ({ docId: docId(root, path), path }));
  const unique = new Set(own.map((input) => input.docId)).size === own.length;
  const common = commonFolder(files.map(({ root }) => root));
  const named = unique ? own : files.map(({ path }) => ({ docId: docId(common, path), path }));
  return named.sort(byDocId);
}

/** Code unit by code unit: the same order in every locale. */
export const byDocId = (a: BatchInput, b: BatchInput): number => (a.docId < b.docId ? -1 : a.docId > b.docId ? 1 : 0);

/** Composed (NFC), since one file system hands out decomposed names and another does not. */
const docId = (root: string, path: string): string => relative(root, path).split(sep).join('/').normalize('NFC');

function commonFolder(folders: readonly string[]): string {
  const split = folders.map((folder) => folder.split(sep));
  const [first = []] = split;
  let depth = 0;
  while (depth < first.length && split.every((segments) => segments[depth] === first[depth])) depth += 1;
  return first.slice(0, depth).join(sep) || sep;
}
