import { readFileSync } from 'node:fs';
import type { Segmenter, TaggedWord } from '../contracts/segmenter.ts';
import type { TermCount } from '../model/batch.ts';
import { splitSentences } from '../text/sentences.ts';
import { dataFile } from './data-files.ts';

/** The words of a report, for tokens/ and terms.csv. */
export interface ReportWords {
  /** Sentence by sentence, white space left out. */
  readonly sentences: readonly (readonly string[])[];
  /** Content words by first appearance. */
  readonly terms: readonly TermCount[];
}

/** Tag families of jieba that carry content: nouns, names, verbs, adjectives, idioms, set phrases. */
const CONTENT_TAG = /^[nvaijlbz]/;
const HAN = /\p{Script=Han}/u;
/** Numbers in whatever script, and words that are numbers with a unit grown on: 万余人次, 二十. */
const NUMERAL = /[\d０-９]|^[〇零一二三四五六七八九十百千万亿两余多几第点]+/u;

/** Words that say nothing about a report's subject: function words and the set phrases of every report. */
export function loadStopWords(): ReadonlySet<string> {
  return new Set(readFileSync(dataFile('stop-words.txt'), 'utf8').split('\n').filter(Boolean));
}

/** Cuts the passages of a report (in reading order) once, for both its sentences and its terms. */
export function reportWords(
  passages: readonly string[],
  segmenter: Segmenter,
  stopWords: ReadonlySet<string>,
): ReportWords {
  const sentences: string[][] = [];
  const tally = new Map<string, { readonly word: TaggedWord; count: number }>();
  for (const passage of passages) {
    for (const { start, end } of splitSentences(passage)) {
      const words: string[] = [];
      for (const tagged of segmenter.tag(passage.slice(start, end))) {
        if (isBlank(tagged.word)) continue;
        words.push(tagged.word);
        const counted = tally.get(tagged.word);
        if (counted === undefined) tally.set(tagged.word, { word: tagged, count: 1 });
        else counted.count += 1;
      }
      sentences.push(words);
    }
  }
  const terms: TermCount[] = [];
  for (const { word, count } of tally.values()) {
    if (isContentWord(word, stopWords)) terms.push({ term: word.word, pos: word.pos, count });
  }
  return { sentences, terms };
}

/** Nearly every word begins with a Chinese character and needs no closer look. */
const isBlank = (word: string): boolean => !(word >= '\u4e00' && word < '\ua000') && word.trim() === '';

function isContentWord({ word, pos }: TaggedWord, stopWords: ReadonlySet<string>): boolean {
  return [...word].length > 1 && CONTENT_TAG.test(pos) && HAN.test(word) && !isNumeral(word) && !stopWords.has(word);
}

/** 三公经费 is a term although it begins with a numeral; 三千 and 一批 are not: what follows must be a word. */
function isNumeral(word: string): boolean {
  const rest = word.replace(NUMERAL, '');
  return rest !== word && [...rest].length < 2;
}
