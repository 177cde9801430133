import { describe, expect, it } from 'vitest';
import { loadSegmenter } from '../../src/language/segmenter.ts';
import { loadStopWords, reportWords } from '../../src/language/terms.ts';

const { segmenter } = loadSegmenter('node-rs-jieba');
const words = (...passages: string[]) => reportWords(passages, segmenter, loadStopWords());

describe('reportWords', () => {
  it('gives the sentences of all passages as words without white space', () => {
    expect(words('调解员 12名。\n办结9件。', '（二）行政复议').sentences).toEqual([
      '调解员 12 名 。',
      '办结 9 件 。',
      '（ 二 ） 行政复议',
    ]);
  });

  it('counts content words by first appearance', () => {
    expect(words('普法宣传走进校园，行政复议走进校园。', '行政复议9件。').terms).toEqual([
      { term: '普法宣传', pos: 'n', count: 1 },
      { term: '走进', pos: 'v', count: 2 },
      { term: '校园', pos: 'n', count: 2 },
      { term: '行政复议', pos: 'n', count: 2 },
    ]);
  });

  it('leaves out numbers, punctuation, single characters, stop words and Latin letters', () => {
    expect(words('其中：开展三千余场，一批GDP、1.5%和12件次。').terms).toEqual([]);
  });

  it('keeps terms that begin with a numeral', () => {
    expect(words('三公经费和三重一大').terms.map((t) => t.term)).toEqual(['三公经费', '三重一大']);
  });

  it('says nothing of nothing', () => {
    expect(words('', ' \n')).toEqual({ sentences: [], terms: [] });
  });

  it('counts a term over all passages and gives it its tag', () => {
    expect(words('调查一。', '再调查。调查').terms).toContainEqual({ term: '调查', pos: 'vn', count: 3 });
  });
});
