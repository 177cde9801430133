import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segmenter } from '../../src/contracts/segmenter.ts';
import { dataFile, TERMS_FILE } from '../../src/language/data-files.ts';
import { loadSegmenter, type SegmenterId } from '../../src/language/segmenter.ts';
import { UsageError } from '../../src/model/errors.ts';

const TERMS = readFileSync(dataFile(TERMS_FILE), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ')[0] as string);

/** Report-like text, with everything mixed in that a file may contain: control characters, emoji, half surrogates. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TERMS.slice(0, 50), '161件', '3万余人次', '12,345.6', '（一）', '1.5%', '\n', '\u3000', '\0'),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud83d', '\udc00', '𠮷', '👨‍👩‍👧'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** nodejieba is optional: where it could not be compiled its half of the suite is skipped with a notice. */
function tryLoad(id: SegmenterId): Segmenter | undefined {
  try {
    return loadSegmenter(id).segmenter;
  } catch (error) {
    if (error instanceof UsageError && id === 'nodejieba') return undefined;
    throw error;
  }
}

describe.each(['nodejieba', 'node-rs-jieba'] as const)('%s', (id) => {
  const loaded = tryLoad(id);
  if (loaded === undefined) {
    it.skip('is not installed here');
    return;
  }
  const segmenter = loaded;

  it('names itself', () => expect(segmenter.id).toBe(id));

  it('cuts into words that join to the text again', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(segmenter.cut(t).join('')).toBe(t);
        expect(
          segmenter
            .tag(t)
            .map((w) => w.word)
            .join(''),
        ).toBe(t);
      }),
    );
  });

  it('keeps every term of the dictionary whole, alone and in a sentence', () => {
    const broken = TERMS.filter((term) => !segmenter.cut(`其中${term}为161个`).includes(term));
    expect(broken).toEqual([]);
  });

  it('keeps numbers whole', () => {
    expect(segmenter.cut('检查412户次')).toEqual(['检查', '412', '户次']);
  });

  it('does not let units eat into other words', () => {
    expect(segmenter.cut('文件次数')).toEqual(['文件', '次数']);
  });

  it('gives a word one tag, new or known, and cuts alike with tags and without', () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(text, (t) => {
        const tagged = segmenter.tag(t);
        expect(tagged.map((w) => w.word)).toEqual(segmenter.cut(t));
        for (const { word, pos } of tagged) {
          expect(segmenter.pos(word, t)).toBe(pos);
          expect(pos).toBe(seen.get(word) ?? pos);
          seen.set(word, pos);
        }
      }),
    );
  });

  it('tags words', () => {
    expect(segmenter.tag('法律明白人')).toEqual([{ word: '法律明白人', pos: 'n' }]);
  });
});

describe('loadSegmenter', () => {
  const fake = (id: SegmenterId): Segmenter => ({
    id,
    cut: (t) => [t],
    tag: (t) => [{ word: t, pos: 'n' }],
    pos: () => 'n',
  });
  const missing = (): never => {
    throw Object.assign(new Error('not found at /somewhere/of/this/machine'), { code: 'MODULE_NOT_FOUND' });
  };

  it('takes nodejieba where it loads', () => {
    const loaded = loadSegmenter('auto', {
      nodejieba: () => fake('nodejieba'),
      'node-rs-jieba': missing,
    });
    expect(loaded.segmenter.id).toBe('nodejieba');
    expect(loaded.fallback).toBeUndefined();
  });

  it('falls back and says why, without machine paths', () => {
    const loaded = loadSegmenter('auto', {
      nodejieba: missing,
      'node-rs-jieba': () => fake('node-rs-jieba'),
    });
    expect(loaded.segmenter.id).toBe('node-rs-jieba');
    expect(loaded.fallback).toBe('MODULE_NOT_FOUND');
  });

  it('fails where the one that was named is missing', () => {
    const engines = { nodejieba: missing, 'node-rs-jieba': () => fake('node-rs-jieba') };
    expect(() => loadSegmenter('nodejieba', engines)).toThrow(
      expect.objectContaining({
        code: 'segmenter-missing',
        data: { segmenter: 'nodejieba', reason: 'MODULE_NOT_FOUND' },
      }),
    );
  });
});
