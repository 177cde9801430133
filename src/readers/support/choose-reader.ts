import type { Reader } from '../../contracts/reader.ts';
import { ReadFailure } from '../../model/errors.ts';
import type { Notice } from '../../model/notice.ts';

export interface ReaderChoice {
  readonly reader: Reader;
  readonly notices: readonly Notice[];
}

/**
 * The reader for these bytes: by extension where the content agrees, otherwise by the content,
 * with the notice `extension-mismatch`. Plain text is never guessed: almost anything decodes.
 */
export function chooseReader(name: string, bytes: Uint8Array, readers: readonly Reader[]): ReaderChoice {
  if (bytes.length === 0) throw new ReadFailure('empty-file');
  const extension = extensionOf(name);
  const named = readers.find((reader) => reader.extensions.includes(extension));
  if (named?.sniff(bytes)) return { reader: named, notices: [] };

  const found = readers.filter((reader) => reader.sniff(bytes));
  const specific = found.find((reader) => !isPlainText(reader));
  if (specific !== undefined) {
    const data = { extension, format: specific.id };
    return { reader: specific, notices: [{ code: 'extension-mismatch', level: 'info', data }] };
  }
  if (named === undefined) throw new ReadFailure('unsupported-format', { extension });
  if (found.length > 0) throw new ReadFailure('wrong-extension', { extension, format: 'text' });
  // Its own reader knows best what is broken in it.
  return { reader: named, notices: [] };
}

/** Lower case, without the dot; empty where the name has none. */
export function extensionOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
}

const isPlainText = (reader: Reader): boolean => reader.mediaTypes.includes('text/plain');
