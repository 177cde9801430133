import { readFileSync } from 'node:fs';
import type { Segmenter } from '../contracts/segmenter.ts';
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
const CONTENT_TAGS = new Set('nvaijlbz');
const HAN = /\p{Script=Han}/u;
/** Nearly every word: nothing but common Chinese characters, the first of them no numeral. */
const PLAIN = /^(?![零一二三四五六七八九十百千万亿两余多几第点])[\u4e00-\u9fa5]{2,}$/;
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
  const { sentences, tallies } = cutReport(passages, segmenter);
  return { sentences, terms: termsAmong(tallies, segmenter, stopWords) };
}

export interface CutReport {
  /** Sentence by sentence, white space left out. */
  readonly sentences: readonly (readonly string[])[];
  /** Every word of the report, by first appearance. */
  readonly tallies: Iterable<Tally>;
}

/** The words of a report, and how often each stands in it. */
export function cutReport(passages: readonly string[], segmenter: Segmenter): CutReport {
  const sentences: string[][] = [];
  const tally = new Map<string, Tally>();
  for (const passage of passages) {
    for (const { start, end } of splitSentences(passage)) {
      const sentence = passage.slice(start, end);
      const words: string[] = [];
      for (const word of segmenter.cut(sentence)) {
        const counted = tally.get(word);
        if (counted !== undefined) {
          counted.count += 1;
          // The first copy of a word; the others need not be kept.
          words.push(counted.word);
        } else if (!isBlank(word)) {
          tally.set(word, { word, sentence, count: 1 });
          words.push(word);
        }
      }
      sentences.push(words);
    }
  }
  return { sentences, tallies: tally.values() };
}

/** The content words among those of a report, with their tags. */
export function termsAmong(
  tallies: Iterable<Tally>,
  segmenter: Segmenter,
  stopWords: ReadonlySet<string>,
): readonly TermCount[] {
  const terms: TermCount[] = [];
  for (const { word, sentence, count } of tallies) {
    if (!mayBeTerm(word, stopWords)) continue;
    const pos = segmenter.pos(word, sentence);
    if (CONTENT_TAGS.has(pos.charAt(0))) terms.push({ term: word, pos, count });
  }
  return terms;
}

/** A word, the sentence that it was first found in, and how often it stands in the report. */
export interface Tally {
  readonly word: string;
  readonly sentence: string;
  count: number;
}

/** Nearly every word begins with a Chinese character and needs no closer look. */
const isBlank = (word: string): boolean => !(word >= '\u4e00' && word < '\ua000') && word.trim() === '';

function mayBeTerm(word: string, stopWords: ReadonlySet<string>): boolean {
  if (word.length < 2 || stopWords.has(word)) return false;
  return PLAIN.test(word) || ([...word].length > 1 && HAN.test(word) && !isNumeral(word));
}

/** 三公经费 is a term although it begins with a numeral; 三千 and 一批 are not: what follows must be a word. */
function isNumeral(word: string): boolean {
  const rest = word.replace(NUMERAL, '');
  return rest !== word && [...rest].length < 2;
}
