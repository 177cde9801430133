import { ReadFailure } from '../../model/errors.ts';
import { extensionOf } from './choose-reader.ts';
import { decodeText } from './decode-text.ts';
import { isZip } from './signature.ts';
import { newBudget, readZip, type ZipBudget } from './zip.ts';

export interface ArchiveEntry {
  /** `/`-separated, without `..`, root or control characters: safe to name an output after. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Archives inside archives are opened this deep; what lies deeper stays an entry. */
const MAX_DEPTH = 3;
/** APPNOTE 4.4.4: bit 0 of an entry's flags. */
const FLAGS_OFFSET = 6;

/**
 * The files of a .zip, those of zips inside it included, in the order of the archive. Throws `corrupt`,
 * `encrypted`, or `too-large` where all of it together unpacks beyond the bounds of one document.
 */
export function expandArchive(bytes: Uint8Array): ArchiveEntry[] {
  const taken = new Set<string>();
  return expand(bytes, newBudget(), 1).map(({ path, bytes: content }) => {
    const unique = uniquePath(path, taken);
    taken.add(unique);
    return { path: unique, bytes: content };
  });
}

function expand(bytes: Uint8Array, budget: ZipBudget, depth: number): ArchiveEntry[] {
  if (isZip(bytes) && ((bytes[FLAGS_OFFSET] ?? 0) & 1) === 1) throw new ReadFailure('encrypted');
  return [...readZip(bytes, () => true, budget)].flatMap(([name, content]): ArchiveEntry[] => {
    const path = safePath(decodeName(name));
    const nested = depth < MAX_DEPTH && extensionOf(path) === 'zip' && isZip(content);
    if (!nested) return path === '' ? [] : [{ path, bytes: content }];
    return expand(content, budget, depth + 1).map((entry) => ({ ...entry, path: `${path}/${entry.path}` }));
  });
}

/** Names without the UTF-8 flag come as single bytes; on Chinese systems they are GBK, on others often UTF-8. */
function decodeName(name: string): string {
  const codes = [...name].map((character) => character.codePointAt(0) ?? 0);
  const singleBytes = codes.every((code) => code <= 0xff) && codes.some((code) => code >= 0x80);
  if (!singleBytes) return name;
  const bytes = new Uint8Array(Buffer.from(name, 'latin1'));
  return decodeText(bytes)?.text ?? new TextDecoder('gb18030').decode(bytes);
}

/** Names may be made to climb out of the folder that results are written to. */
const safePath = (name: string): string =>
  name
    .split(/[/\\]/)
    .map((segment) => segment.replace(/\p{Cc}|:/gu, '_').trim())
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join('/');

function uniquePath(path: string, taken: ReadonlySet<string>): string {
  let candidate = path;
  for (let copy = 2; taken.has(candidate); copy += 1) candidate = path.replace(/(\.[^./]*)?$/, ` (${copy})$1`);
  return candidate;
}
