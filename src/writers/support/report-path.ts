import { createHash } from 'node:crypto';

/** File systems hold names of up to 255 bytes; 85 Chinese characters fill that. */
const MAX_NAME_BYTES = 250;
const HASH_LENGTH = 8;

/** Path of a file about one report: `reports/<doc_id>.json`; a name too long for a file system is cut and hashed. */
export function reportPath(folder: string, docId: string, extension: string): string {
  const segments = docId.split('/');
  const file = `${segments.pop() ?? ''}`;
  // A folder called `x.json` must not stand where the file of `x` is to come.
  const folders = segments.map((name) => shorten(name.endsWith(extension) ? `${name}_` : name, ''));
  return [folder, ...folders, shorten(file, extension)].join('/');
}

function shorten(name: string, extension: string): string {
  if (Buffer.byteLength(name + extension) <= MAX_NAME_BYTES) return name + extension;
  const end = `~${createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH)}${extension}`;
  let kept = '';
  for (const character of name) {
    if (Buffer.byteLength(kept + character + end) > MAX_NAME_BYTES) break;
    kept += character;
  }
  return kept + end;
}
