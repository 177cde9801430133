import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadFailure } from '../model/errors.ts';
import { type ArchiveEntry, expandArchive, hasEntry, MAX_ARCHIVE_DEPTH } from '../readers/support/expand-archive.ts';
import { isZipWith } from '../readers/support/signature.ts';
import type { Discovered, Skipped } from './discover.ts';
import { type BatchInput, byDocId } from './name-inputs.ts';
import { readInput } from './read-input.ts';
import { skipReason } from './skip-files.ts';

export const ARCHIVE_EXTENSION = 'zip';

export const isArchive = (docId: string): boolean => docId.toLowerCase().endsWith(`.${ARCHIVE_EXTENSION}`);

/** A document that is itself a zip, under the name of an archive: Office Open XML or OFD. */
export const isPackage = (bytes: Uint8Array): boolean =>
  ['[Content_Types].xml', 'OFD.xml'].some((name) => isZipWith(bytes, name) && hasEntry(bytes, name));

/**
 * Replaces each archive by the files in it, unpacked into `scratch`; their docId is the archive's with the path
 * inside. An archive that cannot be opened stays, and its analysis says why.
 */
export function unpackArchives({ inputs, skipped }: Discovered, scratch: string, maxMegabytes: number): Discovered {
  const all: BatchInput[] = [];
  const passedOver: Skipped[] = [...skipped];
  for (const [index, input] of inputs.entries()) {
    const entries = isArchive(input.docId) ? openArchive(input.path, maxMegabytes) : [];
    if (entries.length === 0) {
      all.push(input);
      continue;
    }
    const folder = join(scratch, 'unpacked', String(index));
    mkdirSync(folder, { recursive: true });
    for (const [number, { path: inside, bytes, failure }] of entries.entries()) {
      const docId = `${input.docId}/${inside}`.normalize('NFC');
      const reason = skipReason(docId);
      if (reason !== undefined) {
        passedOver.push({ docId, reason });
        continue;
      }
      // Names inside archives may be anything; on disk they are numbers.
      const path = join(folder, String(number));
      writeFileSync(path, bytes);
      all.push({ docId, path, ...(failure === undefined ? {} : { failure }) });
    }
  }
  return { inputs: uniqueIds(all.sort(byDocId)), skipped: passedOver };
}

/** Names that differ only in how they are composed, or that an archive makes up, may meet. */
function uniqueIds(inputs: readonly BatchInput[]): BatchInput[] {
  const taken = new Set(inputs.map(({ docId }) => docId));
  const seen = new Set<string>();
  return inputs
    .map((input) => {
      let { docId } = input;
      for (let copy = 2; seen.has(docId) || (docId !== input.docId && taken.has(docId)); copy += 1) {
        docId = input.docId.replace(/(\.[^./]*)?$/, ` (${copy})$1`);
      }
      seen.add(docId);
      return { ...input, docId };
    })
    .sort(byDocId);
}

/** The files of the archive; none where it cannot be opened. */
function openArchive(path: string, maxMegabytes: number): ArchiveEntry[] {
  try {
    const bytes = readInput(path, maxMegabytes);
    return isPackage(bytes) ? [] : expandArchive(bytes);
  } catch (error) {
    if (error instanceof ReadFailure) return [];
    throw error;
  }
}

/** Why an archive that is still an input could not be replaced by its files. */
export function archiveFailure(bytes: Uint8Array): ReadFailure {
  try {
    if (expandArchive(bytes).length === 0) return new ReadFailure('empty-file');
    // It can be opened alone: it lay too deep in others, or they had used up what may be unpacked.
    return new ReadFailure('too-large', { depth: MAX_ARCHIVE_DEPTH });
  } catch (error) {
    if (error instanceof ReadFailure) return error;
    throw error;
  }
}
