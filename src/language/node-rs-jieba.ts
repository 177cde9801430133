import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Segmenter } from '../contracts/segmenter.ts';
import { dataFile, TERMS_FILE } from './data-files.ts';
import { segmenterOver } from './engine.ts';

interface Jieba {
  loadDict(dictionary: Uint8Array): void;
  cut(text: string, useHmm: boolean): string[];
  tag(text: string, useHmm: boolean): { word: string; tag: string }[];
}

/** Opens the Rust jieba, whose binaries come inside its packages. Throws where they are missing. */
export function openNodeRsJieba(): Segmenter {
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba') as { Jieba: { withDict(dictionary: Uint8Array): Jieba } };
  const { dict } = require('@node-rs/jieba/dict.js') as { dict: Uint8Array };
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(readFileSync(dataFile(TERMS_FILE)));
  return segmenterOver('node-rs-jieba', {
    cut: (text) => jieba.cut(text, true),
    tag: (text) => jieba.tag(text, true),
  });
}
