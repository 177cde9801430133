import { hasEntry } from '../readers/support/expand-archive.ts';
import { isZipWith } from '../readers/support/signature.ts';

export const ARCHIVE_EXTENSION = 'zip';

export const isArchive = (docId: string): boolean => docId.toLowerCase().endsWith(`.${ARCHIVE_EXTENSION}`);

/** A document that is itself a zip, under the name of an archive: Office Open XML or OFD. */
export const isPackage = (bytes: Uint8Array): boolean =>
  ['[Content_Types].xml', 'OFD.xml'].some((name) => isZipWith(bytes, name) && hasEntry(bytes, name));
