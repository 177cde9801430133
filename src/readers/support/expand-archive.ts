import { type FailureCode, ReadFailure } from '../../model/errors.ts';
import { extensionOf } from './choose-reader.ts';
import { decodeText } from './decode-text.ts';
import { isZip } from './signature.ts';
import { newBudget, readZip, type ZipBudget, zipNames } from './zip.ts';

export interface ArchiveEntry {
  /** `/`-separated, without `..`, root or control characters: safe to name an output after. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Why there are no bytes. */
  readonly failure?: FailureCode;
}

/** Archives inside archives are opened this deep; what lies deeper stays an entry. */
export const MAX_ARCHIVE_DEPTH = 3;
const MAX_NAME_LENGTH = 160;
/** An extension is kept where a name is cut. */
const KEPT_END = 16;
const MAX_FOLDERS = 12;
/** APPNOTE 4.4.4: bit 0 of an entry's flags. */
const FLAGS_OFFSET = 6;

/**
 * The files of a .zip, those of zips inside it included, in the order of the archive. A broken entry, or a broken
 * archive inside, costs itself only. Throws `corrupt`, `encrypted`, or `too-large` where all of it together
 * unpacks beyond the bounds of one document.
 */
export function expandArchive(bytes: Uint8Array): ArchiveEntry[] {
  const unique = uniquePaths();
  return expand(bytes, newBudget(), 1).map((entry) => ({ ...entry, path: unique(entry.path) }));
}

function expand(bytes: Uint8Array, budget: ZipBudget, depth: number): ArchiveEntry[] {
  if (isZip(bytes) && ((bytes[FLAGS_OFFSET] ?? 0) & 1) === 1) throw new ReadFailure('encrypted');
  return readEntries(bytes, budget).flatMap((entry): ArchiveEntry[] => {
    const nested = depth < MAX_ARCHIVE_DEPTH && extensionOf(entry.path) === 'zip' && isZip(entry.bytes);
    if (!nested) return [entry];
    const inner = expandNested(entry.bytes, budget, depth + 1);
    return inner.length === 0 ? [entry] : inner.map((file) => ({ ...file, path: `${entry.path}/${file.path}` }));
  });
}

/** None where it cannot be opened: then it stays an entry, and its own analysis says why. */
function expandNested(bytes: Uint8Array, budget: ZipBudget, depth: number): ArchiveEntry[] {
  const before = { ...budget };
  try {
    return expand(bytes, budget, depth);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    Object.assign(budget, before);
    return [];
  }
}

/** Whether an entry of exactly this name stands at the top of the zip. */
export function hasEntry(bytes: Uint8Array, name: string): boolean {
  try {
    return zipNames(bytes, newBudget()).includes(name);
  } catch (error) {
    if (error instanceof ReadFailure) return false;
    throw error;
  }
}

function readEntries(bytes: Uint8Array, budget: ZipBudget): ArchiveEntry[] {
  const before = { ...budget };
  try {
    return [...readZip(bytes, () => true, budget)].map(([name, content]) => ({ path: pathOf(name), bytes: content }));
  } catch (error) {
    if (!(error instanceof ReadFailure) || error.code !== 'corrupt') throw error;
    Object.assign(budget, before);
    return readUnbroken(bytes, budget, error);
  }
}

/** Of an archive with broken entries, the others; throws `whole` where there are none. */
function readUnbroken(bytes: Uint8Array, budget: ZipBudget, whole: ReadFailure): ArchiveEntry[] {
  const entries = readHalves(bytes, zipNames(bytes, { ...budget }), budget);
  if (entries.every(({ failure }) => failure !== undefined)) throw whole;
  return entries;
}

/** Every look at a zip goes through all its entries, so that what is broken is found by halves and not one by one. */
function readHalves(bytes: Uint8Array, names: readonly string[], budget: ZipBudget): ArchiveEntry[] {
  const wanted = new Set(names);
  try {
    const content = readZip(bytes, (name) => wanted.has(name), { ...budget });
    return names.map((name) => {
      const found = content.get(name) ?? new Uint8Array();
      budget.bytes -= found.length;
      return { path: pathOf(name), bytes: found };
    });
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const [only] = names;
    if (names.length === 1 && only !== undefined) {
      return [{ path: pathOf(only), bytes: new Uint8Array(), failure: error.code }];
    }
    const middle = Math.ceil(names.length / 2);
    return [names.slice(0, middle), names.slice(middle)].flatMap((half) => readHalves(bytes, half, budget));
  }
}

const pathOf = (name: string): string => safePath(decodeName(name));

/** Names without the UTF-8 flag come as single bytes; on Chinese systems they are GBK, on others often UTF-8. */
function decodeName(name: string): string {
  const codes = [...name].map((character) => character.codePointAt(0) ?? 0);
  const singleBytes = codes.every((code) => code <= 0xff) && codes.some((code) => code >= 0x80);
  if (!singleBytes) return name;
  const bytes = new Uint8Array(Buffer.from(name, 'latin1'));
  return decodeText(bytes)?.text ?? new TextDecoder('gb18030').decode(bytes);
}

/**
 * Names may be made to climb out of the folder that results are written to, to hide what they are (marks that
 * turn the direction of writing), or to lie deeper than a file system goes.
 */
function safePath(name: string): string {
  const segments = name
    .split(/[/\\]/)
    .map((segment) => shorten(segment.replace(/[\p{Cc}\p{Cf}:]/gu, '_').trim()))
    .filter((segment) => !/^\.*$/.test(segment));
  return segments.length === 0 ? '_' : segments.slice(-MAX_FOLDERS).join('/').normalize('NFC');
}

function shorten(segment: string): string {
  const characters = [...segment];
  if (characters.length <= MAX_NAME_LENGTH) return segment;
  return [...characters.slice(0, MAX_NAME_LENGTH - KEPT_END), '~', ...characters.slice(-KEPT_END)].join('');
}

/** Each path as it is, or numbered where it was given out before; counts on from the last copy of the same path. */
function uniquePaths(): (path: string) => string {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return (path) => {
    let copy = copies.get(path) ?? 1;
    let candidate = path;
    while (taken.has(candidate)) {
      copy += 1;
      candidate = path.replace(/(\.[^./]*)?$/, ` (${copy})$1`);
    }
    copies.set(path, copy);
    taken.add(candidate);
    return candidate;
  };
}
