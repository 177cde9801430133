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
  const tags = new Map<string, Map<string, number>>();
  for (const passage of passages) {
    for (const { start, end } of splitSentences(passage)) {
      const tagged = segmenter.tag(passage.slice(start, end)).filter((t) => t.word.trim() !== '');
      sentences.push(tagged.map((t) => t.word));
      for (const word of tagged) if (isContentWord(word, stopWords)) countTag(tags, word);
    }
  }
  return { sentences, terms: [...tags].map(([term, byTag]) => termCount(term, byTag)) };
}

function isContentWord({ word, pos }: TaggedWord, stopWords: ReadonlySet<string>): boolean {
  return [...word].length > 1 && CONTENT_TAG.test(pos) && HAN.test(word) && !isNumeral(word) && !stopWords.has(word);
}

/** 三公经费 is a term although it begins with a numeral; 三千 and 一批 are not: what follows must be a word. */
function isNumeral(word: string): boolean {
  const rest = word.replace(NUMERAL, '');
  return rest !== word && [...rest].length < 2;
}

function countTag(tags: Map<string, Map<string, number>>, { word, pos }: TaggedWord): void {
  const byTag = tags.get(word) ?? new Map<string, number>();
  byTag.set(pos, (byTag.get(pos) ?? 0) + 1);
  tags.set(word, byTag);
}

/** One row a term: its count over all tags, and its commonest tag (the first among equals). */
function termCount(term: string, byTag: ReadonlyMap<string, number>): TermCount {
  let pos = '';
  let most = 0;
  let count = 0;
  for (const [tag, n] of byTag) {
    count += n;
    if (n > most) [pos, most] = [tag, n];
  }
  return { term, pos, count };
}
