import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file itself, or all files below a folder in the order of their names. */
export const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];
