import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ReadFailure } from '../model/errors.ts';
import { type ArchiveEntry, expandArchive } from '../readers/support/expand-archive.ts';
import type { Discovered, Skipped } from './discover.ts';
import { type BatchInput, byDocId } from './name-inputs.ts';
import { skipReason } from './skip-files.ts';

export const ARCHIVE_EXTENSION = 'zip';

export const isArchive = (docId: string): boolean => docId.toLowerCase().endsWith(`.${ARCHIVE_EXTENSION}`);

/**
 * Replaces each archive by the files in it, unpacked into `scratch`; their docId is the archive's with the path
 * inside. An archive that cannot be opened stays, and its analysis says why.
 */
export function unpackArchives({ inputs, skipped }: Discovered, scratch: string): Discovered {
  const all: BatchInput[] = [];
  const passedOver: Skipped[] = [...skipped];
  for (const [index, input] of inputs.entries()) {
    const entries = isArchive(input.docId) ? openArchive(input.path) : [];
    if (entries.length === 0) {
      all.push(input);
      continue;
    }
    const folder = join(scratch, 'unpacked', String(index));
    mkdirSync(folder, { recursive: true });
    for (const [number, { path: inside, bytes }] of entries.entries()) {
      const docId = `${input.docId}/${inside}`.normalize('NFC');
      const reason = skipReason(docId);
      if (reason !== undefined) {
        passedOver.push({ docId, reason });
        continue;
      }
      // Names inside archives may be anything; on disk they are numbers.
      const path = join(folder, `${number}${extname(inside)}`);
      writeFileSync(path, bytes);
      all.push({ docId, path });
    }
  }
  return { inputs: all.sort(byDocId), skipped: passedOver };
}

/** The files of the archive; none where it cannot be opened. */
function openArchive(path: string): ArchiveEntry[] {
  try {
    return expandArchive(readFileSync(path));
  } catch (error) {
    if (error instanceof ReadFailure) return [];
    throw error;
  }
}

/** Why an archive that is still an input could not be replaced by its files. */
export function archiveFailure(bytes: Uint8Array): ReadFailure {
  try {
    expandArchive(bytes);
    return new ReadFailure('empty-file');
  } catch (error) {
    if (error instanceof ReadFailure) return error;
    throw error;
  }
}
