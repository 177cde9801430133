import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ReadFailure } from '../../model/errors.ts';

/** More than any real report holds; a zip bomb declares, or unpacks to, far more. */
const MAX_ENTRIES = 20_000;
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** The wanted entries of a zip, unpacked. Throws `corrupt` for a broken zip, `too-large` for a bomb. */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    entries += 1;
    if (entries > MAX_ENTRIES) throw new ReadFailure('too-large', { entries });
    if (name.endsWith('/') || !wanted(name)) return false;
    // The unpacker writes no more than the declared size, so the declared sum is the bound.
    unpacked += originalSize;
    if (unpacked > MAX_UNPACKED_BYTES) throw new ReadFailure('too-large', { bytes: unpacked });
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('corrupt', {}, error);
  }
}
