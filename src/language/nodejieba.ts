import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Segmenter } from '../contracts/segmenter.ts';
import { dataFile, TERMS_FILE } from './data-files.ts';
import { segmenterOver } from './engine.ts';

interface Nodejieba {
  readonly DEFAULT_DICT: string;
  load(files: { userDict: string; idfDict: string }): void;
  cut(text: string, useHmm: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

/** Opens the C++ jieba. Throws where the package, its binary or its dictionary is missing. */
export function openNodejieba(): Segmenter {
  const nodejieba = createRequire(import.meta.url)('nodejieba') as Nodejieba;
  // Keyword weights come from the batch itself; a one-line table spares reading 6 MB of jieba's own.
  const files = { userDict: dataFile(TERMS_FILE), idfDict: dataFile('idf-unused.txt') };
  for (const path of [nodejieba.DEFAULT_DICT, ...Object.values(files)]) assertOpenable(path);
  nodejieba.load(files);
  return segmenterOver('nodejieba', {
    // Without the HMM the C++ engine cuts numbers into single digits.
    cut: (text) => nodejieba.cut(text, true),
    tag: (text) => nodejieba.tag(text),
  });
}

/** The C++ code ends the whole process when it cannot open a file, so that must be known before. */
function assertOpenable(path: string): void {
  if (!existsSync(path)) throw new Error('dictionary file not found');
  // It splits lists of files at these two characters, and on Windows opens names in the ANSI code page.
  const unsafe = process.platform === 'win32' ? /[|;]|[^ -~]/ : /[|;]/;
  if (unsafe.test(path)) throw new Error('dictionary path has characters that nodejieba cannot open');
}
