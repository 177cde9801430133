import { expect, test } from 'vitest';
import { damage } from '../../scripts/seed-errors/damage.ts';
import { packed } from '../../scripts/seed-errors/reach.ts';
import type { Block, SourceDocument } from '../../src/model/document.ts';

const text = '标题\n办讲座12场。\n人\t3\n结尾';
const paragraph = (start: number, end: number): Block => ({
  type: 'paragraph',
  span: { start, end },
  unit: 'paragraph',
  part: 'body',
});
const cell = (col: number, start: number, end: number) => ({
  row: 0,
  col,
  rowSpan: 1,
  colSpan: 1,
  span: { start, end },
});
const document: SourceDocument = {
  text,
  blocks: [
    paragraph(0, 2),
    paragraph(3, 10),
    { type: 'table', span: { start: 11, end: 14 }, cells: [cell(0, 11, 12), cell(1, 13, 14)] },
    paragraph(15, 17),
  ],
  pages: [0, 11],
};
const words = (of: SourceDocument): string[] =>
  of.blocks.flatMap((block) =>
    (block.type === 'table' ? block.cells : [block]).map(({ span }) => of.text.slice(span.start, span.end)),
  );

test.each([
  ['longer', [{ start: 6, end: 8, by: '1200' }], ['标题', '办讲座1200场。', '人', '3', '结尾'], [0, 13]],
  [
    'shorter, and a cell',
    [
      { start: 13, end: 14, by: '45' },
      { start: 6, end: 8, by: '2' },
    ],
    ['标题', '办讲座2场。', '人', '45', '结尾'],
    [0, 10],
  ],
  [
    'at the end of a paragraph',
    [{ start: 10, end: 10, by: '又办2场。' }],
    ['标题', '办讲座12场。又办2场。', '人', '3', '结尾'],
    [0, 16],
  ],
  ['a paragraph cut out', [{ start: 3, end: 11, by: '' }], ['标题', '人', '3', '结尾'], [0, 3]],
])('moves blocks, cells and pages: %s', (_, edits, expected, pages) => {
  const damaged = damage(document, edits);
  expect(words(damaged.document)).toEqual(expected);
  expect(damaged.document.pages).toEqual(pages);
  expect(damaged.spans.map(({ start, end }) => damaged.document.text.slice(start, end))).toEqual(
    edits.map(({ by }) => by),
  );
});

test('errors in paragraphs far apart share a run, others do not', () => {
  const planted = (reach?: number[]) => ({
    kind: 'k',
    edit: { start: 0, end: 0, by: '' },
    expects: [],
    note: '',
    ...(reach === undefined ? {} : { reach }),
  });
  const runs = packed([planted([1]), planted([9]), planted([2, 20]), planted(), planted([30])]);
  expect(runs.map((run) => run.map(({ reach }) => reach))).toEqual([[[1], [9], [30]], [[2, 20]], [undefined]]);
});
