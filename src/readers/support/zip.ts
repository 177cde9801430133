import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ReadFailure } from '../../model/errors.ts';

/** More than any real report holds; a zip bomb declares, or unpacks to, far more. */
const MAX_ENTRIES = 20_000;
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** What one document may still unpack; shared where archives lie in archives. */
export interface ZipBudget {
  entries: number;
  bytes: number;
}

export const newBudget = (): ZipBudget => ({ entries: MAX_ENTRIES, bytes: MAX_UNPACKED_BYTES });

/** Names of the files in a zip, without unpacking any; throws as `readZip` does. */
export function zipNames(bytes: Uint8Array, budget: ZipBudget): string[] {
  const names: string[] = [];
  readZip(
    bytes,
    (name) => {
      names.push(name);
      return false;
    },
    budget,
  );
  return [...new Set(names)];
}

/** The wanted entries of a zip, unpacked. Throws `corrupt` for a broken zip, `too-large` for a bomb. */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  budget: ZipBudget = newBudget(),
): Map<string, Uint8Array> {
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    budget.entries -= 1;
    if (budget.entries < 0) throw new ReadFailure('too-large', { entries: MAX_ENTRIES });
    if (name.endsWith('/') || !wanted(name)) return false;
    // The unpacker writes no more than the declared size, so the declared sum is the bound.
    budget.bytes -= originalSize;
    if (budget.bytes < 0) throw new ReadFailure('too-large', { bytes: MAX_UNPACKED_BYTES });
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('corrupt', {}, error);
  }
}
