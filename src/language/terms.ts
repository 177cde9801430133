import { readFileSync } from 'node:fs';
import type { Segmenter } from '../contracts/segmenter.ts';
import type { TermCount } from '../model/batch.ts';
import { splitSentences } from '../text/sentences.ts';
import { dataFile } from './data-files.ts';

/** The words of a report, for tokens/ and terms.csv. */
export interface ReportWords {
  /** Sentence by sentence, words separated by single spaces, white space of the text left out. */
  readonly sentences: readonly string[];
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

const WHITE_SPACE = /\s/;

/** Words that say nothing about a report's subject: function words and the set phrases of every report. */
export function loadStopWords(): ReadonlySet<string> {
  return new Set(readFileSync(dataFile('stop-words.txt'), 'utf8').split('\n').filter(Boolean));
}

/**
 * Cuts the passages of a report (in reading order) once, for both its sentences and its terms. No list of words is
 * kept: a long report has millions, and each kept one costs the garbage collector more than the cutting.
 */
export function reportWords(
  passages: readonly string[],
  segmenter: Segmenter,
  stopWords: ReadonlySet<string>,
): ReportWords {
  const sentences: string[] = [];
  const tallies = new Map<string, Tally>();
  for (const sentence of sentencesOf(passages)) {
    const words = segmenter.cut(sentence);
    count(words, sentence, tallies);
    // Most sentences hold no white space.
    const kept = WHITE_SPACE.test(sentence) ? words.filter((word) => word.trim() !== '') : words;
    sentences.push(kept.join(' '));
  }
  return { sentences, terms: termsAmong(tallies.values(), segmenter, stopWords) };
}

/** The sentences of passages, in reading order. */
export function* sentencesOf(passages: readonly string[]): Generator<string> {
  for (const passage of passages) {
    for (const { start, end } of splitSentences(passage)) yield passage.slice(start, end);
  }
}

/** Half of all words are single characters, which are no terms. */
function count(words: readonly string[], sentence: string, tallies: Map<string, Tally>): void {
  for (const word of words) {
    if (word.length < 2) continue;
    const counted = tallies.get(word);
    if (counted === undefined) tallies.set(word, { word, sentence, count: 1 });
    else counted.count += 1;
  }
}

/** The content words of a report by first appearance, with their tags. */
function termsAmong(
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
interface Tally {
  readonly word: string;
  readonly sentence: string;
  count: number;
}

function mayBeTerm(word: string, stopWords: ReadonlySet<string>): boolean {
  if (word.length < 2 || stopWords.has(word)) return false;
  return PLAIN.test(word) || ([...word].length > 1 && HAN.test(word) && !isNumeral(word));
}

/** 三公经费 is a term although it begins with a numeral; 三千 and 一批 are not: what follows must be a word. */
function isNumeral(word: string): boolean {
  const rest = word.replace(NUMERAL, '');
  return rest !== word && [...rest].length < 2;
}
