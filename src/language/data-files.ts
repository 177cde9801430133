import { fileURLToPath } from 'node:url';

/** Absolute path of a file of `data/`: the folder lies beside both `src/` and `dist/`. */
export function dataFile(name: string): string {
  return fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
}

/** Government terms in jieba's format, one `word frequency tag` a line; both engines read this very file. */
export const TERMS_FILE = 'gov-terms.txt';
