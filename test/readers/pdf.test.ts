import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/model/document.ts';
import { pageAt } from '../../src/model/document.ts';
import { reader } from '../../src/readers/pdf.ts';
import { makePdf, type PdfPage, textLines } from './support/make-pdf.ts';

const read = async (pages: readonly PdfPage[]): Promise<SourceDocument> =>
  (await reader.read({ bytes: makePdf(pages) })).document;

const texts = ({ text, blocks }: SourceDocument): string[] =>
  blocks.map(({ span }) => text.slice(span.start, span.end));

// 26 characters of 16 points fill a line from 90 to 506.
const FULL = '全镇始终把法治建设摆在突出位置，与经济社会发展同部署同';
const FULL_INDENTED = '　　全年完成合法性审查数量一百六十一件，其中规范性文件';

describe('pdf: lines into paragraphs', () => {
  it('joins full lines, and begins anew at an indent after a full stop', async () => {
    const lines = [FULL_INDENTED, FULL, '推进。', '　　第二段。'];
    expect(texts(await read([{ texts: textLines(lines) }]))).toEqual([
      `${FULL_INDENTED.trim()}${FULL}推进。`,
      '第二段。',
    ]);
  });

  it('joins a paragraph over a page end, without the page mark between, and keeps the page of each character', async () => {
    const first = [...textLines([FULL_INDENTED, FULL], 110), { text: '— 1 —', x: 270, y: 50, size: 12 }];
    const second = [...textLines(['推进，开展活动25场。']), { text: '— 2 —', x: 270, y: 50, size: 12 }];
    const document = await read([{ texts: first }, { texts: second }]);
    expect(texts(document)).toEqual([`${FULL_INDENTED.trim()}${FULL}推进，开展活动25场。`]);
    expect(pageAt(document, document.text.indexOf('合法性'))).toBe(1);
    expect(pageAt(document, document.text.indexOf('25'))).toBe(2);
  });

  it('leaves running heads out and figures at the foot in', async () => {
    const page = (number: number, body: string): PdfPage => ({
      texts: [
        { text: '青柳镇工作报告', x: 240, y: 800, size: 10 },
        ...textLines([body]),
        { text: `${number}`, x: 290, y: 40, size: 10 },
      ],
    });
    const document = await read([page(1, '第一页。'), page(2, '第二页。'), page(3, '共有7件。')]);
    expect(texts(document)).toEqual(['第一页。', '第二页。', '共有7件。']);
  });

  it('closes the gaps of justified lines and keeps typed spaces', async () => {
    const apart = [...'法治建设'].map((text, index) => ({ text, x: 90 + index * 22, y: 760 }));
    const heading = [
      { text: '1.', x: 90, y: 700 },
      { text: '落实责任', x: 112, y: 700 },
      { text: '镇党委高度重视', x: 192, y: 700 },
    ];
    expect(texts(await read([{ texts: [...apart, ...heading] }]))).toEqual(['法治建设', '1. 落实责任  镇党委高度重视']);
  });

  it.each([
    ['painted together', ['1. 2024年开展活动25场'], '1. 2024年开展活动25场'],
    ['painted apart', ['1.', ' 2024年开展活动25场'], '1. 2024年开展活动25场'],
    ['in full width', ['1．', ' 2024年开展活动25场'], '1． 2024年开展活动25场'],
    ['without a space', ['1.', '2024年开展活动25场'], '1.2024年开展活动25场'],
    ['as a decimal in pieces', ['1.', '25件'], '1.25件'],
  ])('keeps a list number apart from the year after it: %s', async (_name, pieces, meant) => {
    let x = 90;
    const placed = pieces.map((piece) => {
      const shift = piece.startsWith(' ') ? 4 : 0;
      const own = { text: piece.trimStart(), x: x + shift, y: 700 };
      x += piece === '1．' ? 24 : 16;
      return own;
    });
    expect(texts(await read([{ texts: placed }]))).toEqual([meant]);
  });

  it.each([
    ['digits set apart', '到2 0 0 5年增长6 .5 %', '到2005年增长6.5%'],
    ['radicals in the place of characters', '⻓江⻔前⼈⺠⼭', '长江门前人民山'],
  ])('reads %s as they were meant', async (_name, printed, meant) => {
    expect(texts(await read([{ texts: [{ text: printed, x: 90, y: 700 }] }]))).toEqual([meant]);
  });

  it('keeps the lines of a contents page apart', async () => {
    const lines = ['表1-2收支预算总表……9', '1.2024年收入预算表…………10', '2.支出预算表. . . . . . 11'];
    const printed = texts(await read([{ texts: textLines(lines) }])).map((line) => line.replaceAll('⋯', '…'));
    expect(printed).toEqual(lines);
  });

  it('sets contents pages apart: their title, their entries and the heads among them', async () => {
    const lines = [
      '目　录',
      '第一部分　部门概况',
      '一、主要职能……………2',
      '二、机构设置',
      '…………………',
      '三、名词解释.........7',
      '主要职能',
    ];
    const { text, blocks } = await read([{ texts: textLines([...lines, '负责全镇规划……']) }]);
    const parts = blocks.map((block) => [
      block.type === 'paragraph' && block.part,
      text.slice(block.span.start, block.span.end).slice(0, 4),
    ]);
    expect(parts.slice(-2)).toEqual([
      ['body', '主要职能'],
      ['body', '负责全镇'],
    ]);
    expect(parts.slice(0, -2).map(([part]) => part)).toEqual(parts.slice(0, -2).map(() => 'furniture'));
  });

  it.each([
    ['whole', ['增长8.88件，同比'], ['增长8.88件，同比']],
    ['character by character', ['增长8.88件，同比'], [...'增长8.88件，同比']],
    ['in pieces cut elsewhere', ['增', '长8.8', '8件，同', '比'], ['增长8.88', '件，', '同比']],
  ])('takes bold face painted twice once: %s', async (_name, first, second) => {
    const placed = (pieces: readonly string[], left: number) => {
      let x = left;
      return pieces.map((text) => {
        const own = { text, x, y: 700 };
        x += [...text].reduce((sum, character) => sum + (character < '一' && character !== '，' ? 8 : 16), 0);
        return own;
      });
    };
    const page = [...placed(first, 90), ...placed(second, 90.4), ...placed(['88件'], 90 + 8 * 16)];
    expect(texts(await read([{ texts: page }]))).toEqual(['增长8.88件，同比88件']);
  });
});

describe('pdf: tables', () => {
  const horizontal = (y: number): [number, number, number, number] => [90, y, 390, y];
  const row = (y: number, ...cells: string[]) =>
    cells.map((text, index) => ({ text, x: 95 + index * 100, y: y + 8, size: 12 }));

  it('reads ruled cells in the full grid', async () => {
    const strokes = [
      ...[700, 670, 640].map(horizontal),
      [90, 640, 90, 700] as const,
      [190, 640, 190, 670] as const,
      [290, 640, 290, 700] as const,
      [390, 640, 390, 700] as const,
    ];
    const page = {
      texts: [...row(670, '项目', '', '数量').filter(({ text }) => text !== ''), ...row(640, '许可', '上年', '12')],
      strokes,
    };
    const { text, blocks } = await read([page]);
    const [table] = blocks;
    expect(
      table?.type === 'table' &&
        table.cells.map(({ span, row: r, col, colSpan }) => [text.slice(span.start, span.end), r, col, colSpan]),
    ).toEqual([
      ['项目', 0, 0, 2],
      ['数量', 0, 2, 1],
      ['许可', 1, 0, 1],
      ['上年', 1, 1, 1],
      ['12', 1, 2, 1],
    ]);
  });

  it('cuts a body without rules between its rows into lines', async () => {
    const strokes = [...[700, 670, 610].map(horizontal), [190, 610, 190, 700] as const, [290, 610, 290, 700] as const];
    const page = {
      texts: [...row(670, '项目', '上年', '本年'), ...row(640, '许可', '3', '4'), ...row(612, '处罚', '5', '6')],
      strokes,
    };
    const { text, blocks } = await read([page]);
    expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '项目\t上年\t本年\n许可\t3\t4\n处罚\t5\t6',
    ]);
  });
});
