import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Segmenter } from '../contracts/segmenter.ts';
import { dataFile, TERMS_FILE } from './data-files.ts';
import { wellFormed, wholeTaggedWords, wholeWords } from './whole-words.ts';

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
  return {
    id: 'node-rs-jieba',
    cut: (text) => wholeWords(text, jieba.cut(wellFormed(text), true)),
    tag: (text) => wholeTaggedWords(text, jieba.tag(wellFormed(text), true)),
  };
}
