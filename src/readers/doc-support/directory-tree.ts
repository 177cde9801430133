import { ReadFailure } from '../../model/errors.ts';

/** [MS-CFB] 2.2 and 2.6: where the header and a directory entry keep what is needed here. */
const SECTOR_SHIFT = 0x1e;
const FIRST_DIRECTORY_SECTOR = 0x30;
const TABLES = 0x4c;
const TABLES_IN_HEADER = 109;
const ENTRY_SIZE = 128;
const LINKS = [68, 72, 76] as const;

/** Throws `corrupt` where two entries of the directory lead to the same one: following such a circle never ends. */
export function assertDirectoryTree(file: Buffer): void {
  const size = 1 << file.readUInt16LE(SECTOR_SHIFT);
  const offset = (sector: number): number => (sector + 1) * size;
  const next = (sector: number): number => {
    const table = Math.floor(sector / (size / 4));
    if (table >= TABLES_IN_HEADER) return -1;
    return file.readInt32LE(offset(file.readInt32LE(TABLES + table * 4)) + (sector % (size / 4)) * 4);
  };
  const sectors = new Set<number>();
  const reached = new Set<number>();
  for (
    let sector = file.readInt32LE(FIRST_DIRECTORY_SECTOR);
    sector >= 0 && !sectors.has(sector);
    sector = next(sector)
  ) {
    sectors.add(sector);
    for (let entry = offset(sector); entry < offset(sector + 1); entry += ENTRY_SIZE) {
      for (const link of LINKS) {
        const id = file.readInt32LE(entry + link);
        // Entries that are not in use are full of zeros in some files.
        if (id <= 0) continue;
        if (reached.has(id)) throw new ReadFailure('corrupt', { reason: 'directory' });
        reached.add(id);
      }
    }
  }
}
