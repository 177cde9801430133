import { describe, expect, it, test } from 'vitest';
import { decodeCtc } from '../../src/readers/ocr/decode-ctc.ts';
import { findRules } from '../../src/readers/ocr/find-rules.ts';
import { fitLines } from '../../src/readers/ocr/fit-line.ts';
import { meantPunctuation } from '../../src/readers/ocr/meant-punctuation.ts';

test('repeats are one character unless a blank parts them, and the surest step counts', () => {
  const characters = ['', '1', '6'];
  const steps = [
    [0.9, 0.1, 0],
    [0.1, 0.7, 0.2],
    [0.1, 0.8, 0.1],
    [0.6, 0.4, 0],
    [0.1, 0.9, 0],
    [0.2, 0, 0.8],
  ];
  const decoded = decodeCtc(steps.flat(), steps.length, characters.length, characters);
  expect(decoded.map(({ character, confidence }) => [character, confidence])).toEqual([
    ['1', 0.8],
    ['1', 0.9],
    ['6', 0.8],
  ]);
  expect(decoded[0]?.x).toBeCloseTo(2 / 6);
});

test.each([
  ['(一)合法性审查', '（一）合法性审查'],
  ['全年办结12件,其中:', '全年办结12件，其中：'],
  ['比重为14.2:11.8:74.0', '比重为14.2:11.8:74.0'],
  ['共1,236件', '共1,236件'],
  ['1．健全机制', '1.健全机制'],
  ['"五包一"机制', '“五包一”机制'],
])('%s means %s', (read, meant) => {
  expect(meantPunctuation(read)).toBe(meant);
});

describe('a line', () => {
  const SIZE = 20;
  /** One character in each square, a blank column on either side of its ink. */
  const line = (text: string) => {
    const squares = [...text];
    const characters = squares.map((character, index) => ({ character, x: (index + 0.5) * SIZE, confidence: 0.987 }));
    const ink = squares.flatMap((square) =>
      Array.from({ length: SIZE }, (_, at) => square !== ' ' && at > 0 && at < SIZE - 1),
    );
    return fitLines(characters, { left: 0, top: 0, right: squares.length * SIZE, bottom: 28 }, ink);
  };

  it('ends where its ink ends and has the size of its squares', () => {
    const [only, ...others] = line('健全依法决策机制');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ text: '健全依法决策机制', measured: true });
    expect(only?.size).toBeCloseTo(SIZE, 0);
    expect(only?.confidence).toEqual(Array.from({ length: 8 }, () => 0.99));
  });

  it('is cut where a space was typed', () => {
    expect(line('健全机制 全年审查').map(({ text }) => text)).toEqual(['健全机制', '全年审查']);
  });
});

test('rules are runs of ink longer than strokes, whatever the paper', () => {
  const [width, height] = [400, 300];
  for (const [paper, ink] of [
    [255, 0],
    [200, 150],
  ] as const) {
    const data = new Uint8Array(width * height).fill(paper);
    for (let x = 50; x < 350; x += 1) data[100 * width + x] = ink;
    for (let y = 100; y < 200; y += 1) data[y * width + 60] = ink;
    for (let x = 50; x < 60; x += 1) data[250 * width + x] = ink;
    expect(findRules({ width, height, data })).toEqual([
      { direction: 'horizontal', at: 100.5, from: 50, to: 350 },
      { direction: 'vertical', at: 60.5, from: 100, to: 200 },
    ]);
  }
});
