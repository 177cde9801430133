import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/model/document.ts';
import { passGate } from '../../src/readers/support/gate.ts';

const PROSE = '全年完成合法性审查数量36件，其中规范性文件4件，政府合同32件，各项工作稳步推进。'.repeat(4);
const document = (text: string, pages: readonly number[] = []): SourceDocument => ({ text, pages, blocks: [] });

describe('the gate after every reader', () => {
  it('lets a report pass without a word', () => {
    expect(passGate(document(PROSE, [0]))).toEqual([]);
  });

  it.each([
    ['glyphs mapped to signs', '!"#$%abZxq&IJKLmnop,'.repeat(20)],
    ['UTF-8 taken for Latin', 'æ¿åºå·¥ä½œæŠ¥å‘Š'.repeat(20)],
    ['UTF-8 taken for GBK', '鏀垮簻宸ヤ綔鎶ュ憡鍏ㄥ勾瀹屾垚鍚堟硶鎬у鏌ユ暟閲'.repeat(5)],
    ['private glyphs', PROSE + '\ue001\ue002\ue003'.repeat(10)],
    ['characters that were lost', PROSE + '\ufffd'.repeat(10)],
    ['one glyph for all', '口'.repeat(200)],
  ])('refuses %s', (_, text) => {
    expect(() => passGate(document(text))).toThrow('garbled-text');
  });

  it('refuses pages without text', () => {
    expect(() => passGate(document('第一页', [0, 3, 3, 3]))).toThrow('no-text-layer');
  });

  it('doubts what is mostly pictures, or not Chinese', () => {
    const codes = (...args: Parameters<typeof document>): string[] =>
      passGate(document(...args)).map(({ code, level }) => `${code} ${level}`);
    expect(codes(PROSE, [0, PROSE.length, PROSE.length, PROSE.length])).toEqual(['pages-without-text error']);
    expect(codes('This is the annual report of the town on building the rule of law. '.repeat(3))).toEqual([
      'not-chinese error',
    ]);
  });
});
