import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const sentences = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end));

describe('splitSentences', () => {
  it.each([
    ['办理12件。办结9件！满意吗？', ['办理12件。', '办结9件！', '满意吗？']],
    ['甲乡办理12件；乙乡办理9件。', ['甲乡办理12件；乙乡办理9件。']],
    ['没有句号的标题\n正文一句', ['没有句号的标题', '正文一句']],
    ['群众说：“路通了。”大家都高兴。', ['群众说：“路通了。”', '大家都高兴。']],
    ['坚持“有诉必应。”的原则办理9件。', ['坚持“有诉必应。”的原则办理9件。']],
    ['（数据为快报数。不含园区。）全年12件。', ['（数据为快报数。不含园区。）', '全年12件。']],
    ['增加值（现价。初步核算）为12亿元。', ['增加值（现价。初步核算）为12亿元。']],
    ['缺一半的括号（一句。又一句。', ['缺一半的括号（一句。', '又一句。']],
    ['多一个的括号）一句。又一句。', ['多一个的括号）一句。', '又一句。']],
    ['什么？！真的。', ['什么？！', '真的。']],
    ['增长1.5%. 其中12.3万元。', ['增长1.5%. 其中12.3万元。']],
    ['  \n\u3000　 \n', []],
    ['', []],
  ])('%j', (text, expected) => expect(sentences(text)).toEqual(expected));

  it('lets a sentence end inside a bracket that is a passage of its own', () => {
    const long = `（${'一句话。'.repeat(60)}）`;
    expect(sentences(long).length).toBe(60);
  });

  it('leaves out nothing but white space, in order and without overlap', () => {
    const piece = fc.constantFrom('。', '！', '“', '”', '（', '）', '\n', ' ', '办理', '12件', '，', '？', '的');
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        (text) => {
          let at = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(at, start).trim()).toBe('');
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });

  it('stays linear on hostile input', () => {
    const hostile = '（“'.repeat(200_000) + '。）'.repeat(200_000);
    const started = performance.now();
    splitSentences(hostile);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
