import { describe, expect, test } from 'vitest';
import { reader } from '../../src/readers/pdf.ts';
import { makePdf, type PdfPage, type Placed } from './support/make-pdf.ts';

const X = [90, 290, 390, 490];
const rule = (x0: number, y0: number, x1: number, y1: number): [number, number, number, number] => [x0, y0, x1, y1];

/** A frame with a ruled heading and no rules between the rows below; `inner` are the columns with a rule before them. */
const frame = (top: number, bottom: number, inner: readonly number[] = [1, 2]) => [
  ...[top, top - 20, bottom].map((y) => rule(X[0] as number, y, X[3] as number, y)),
  ...[0, ...inner, 3].map((column) => rule(X[column] as number, bottom, X[column] as number, top)),
];

/** Texts at heights, column by column: labels from the left, figures to the right. */
const column = (index: number, ...lines: readonly (readonly [number, string])[]): Placed[] =>
  lines.map(([y, text]) => ({
    text,
    y,
    size: 10,
    x: index === 0 ? 95 : (X[index + 1] as number) - 5 - text.length * 5,
  }));

const heading = (top: number): Placed[] =>
  ['项目', '预算数', '执行数'].map((text, index) => ({ text, y: top - 14, size: 10, x: (X[index] as number) + 30 }));

async function rowsOf(pages: readonly PdfPage[]): Promise<string[]> {
  const { document } = await reader.read({ bytes: makePdf(pages) });
  return document.blocks.map(({ span, type }) => `${type}:${document.text.slice(span.start, span.end)}`);
}

const table = (...rows: readonly string[]): string => `table:项目\t预算数\t执行数\n${rows.join('\n')}`;

interface Example {
  readonly name: string;
  readonly page: PdfPage;
  readonly rows: readonly string[];
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'a label without figures is a row of its own',
    page: {
      texts: [
        ...heading(700),
        ...column(
          0,
          [660, '一、利润收入'],
          [640, '运输企业利润收入'],
          [620, '机械企业利润收入'],
          [600, '投资企业利润收入'],
        ),
        ...column(1, [660, '139546'], [620, '26284'], [600, '48']),
        ...column(2, [660, '119697'], [620, '8775'], [600, '22937']),
      ],
      strokes: frame(700, 590),
    },
    rows: [
      '一、利润收入\t139546\t119697',
      '运输企业利润收入\t\t',
      '机械企业利润收入\t26284\t8775',
      '投资企业利润收入\t48\t22937',
    ],
  },
  {
    name: 'figures of one column under each other are never joined, whatever the other columns have',
    page: {
      texts: [
        ...heading(700),
        ...column(0, [665, '体制上解'], [650, '专项上解'], [620, '调入资金'], [590, '上年结转']),
        ...column(1, [650, '12758'], [620, '72'], [590, '66']),
        ...column(2, [665, '56220'], [650, '12758'], [590, '19']),
      ],
      strokes: frame(700, 580),
    },
    rows: ['体制上解\t\t56220', '专项上解\t12758\t12758', '调入资金\t72\t', '上年结转\t66\t19'],
  },
  {
    name: 'a label of two lines with its figures beside the middle is one row',
    page: {
      texts: [
        ...heading(700),
        ...column(0, [660, '增值税'], [636, '土地使用权出让收入对应的'], [624, '债务安排的支出'], [600, '其他收入']),
        ...column(1, [660, '15'], [630, '239392'], [600, '7']),
        ...column(2, [660, '16'], [630, '232550'], [600, '8']),
      ],
      strokes: frame(700, 590),
    },
    rows: ['增值税\t15\t16', '土地使用权出让收入对应的债务安排的支出\t239392\t232550', '其他收入\t7\t8'],
  },
  {
    name: 'a figure that breaks in a narrow cell is one figure',
    page: {
      texts: [
        ...heading(700),
        ...column(0, [662, '收入合计']),
        ...column(1, [668, '308,37'], [656, '2']),
        ...column(2, [662, '275402']),
      ],
      strokes: frame(700, 650),
    },
    rows: ['收入合计\t308,372\t275402'],
  },
  {
    name: 'a figure that breaks beside rows of one line is one figure',
    page: {
      texts: [
        ...heading(700),
        ...column(0, [668, '公共服务']),
        ...column(1, [668, '29013'], [656, '7']),
        ...column(2, [668, '281335']),
      ],
      strokes: frame(700, 650),
    },
    rows: ['公共服务\t290137\t281335'],
  },
  {
    name: 'two columns of figures without a rule between them, painted in pieces',
    page: {
      texts: [
        ...heading(700),
        ...column(0, [660, '存款余额'], [640, '住户存款'], [620, '企业存款']),
        { text: '3086', x: 350, y: 660, size: 10 },
        { text: '0.3', x: 370, y: 660, size: 10 },
        { text: '1231', x: 350, y: 640, size: 10 },
        { text: '6.0', x: 370, y: 640, size: 10 },
        ...column(1, [620, '988']),
        ...column(2, [660, '8.9'], [640, '13.6'], [620, '9.7']),
      ],
      strokes: frame(700, 610, [1]),
    },
    rows: ['存款余额\t30860.3\t8.9', '住户存款\t12316.0\t13.6', '企业存款\t988\t9.7'],
  },
];

describe('pdf: rows and columns that no rule parts', () => {
  test.each(EXAMPLES)('$name', async ({ page, rows }) => {
    expect(await rowsOf([page])).toEqual([table(...rows)]);
  });
});

describe('pdf: tables over page ends', () => {
  const caption = (y: number): Placed[] => [
    { text: '2023年青柳镇收入执行情况表', x: 200, y: y + 24, size: 14 },
    { text: '单位：万元', x: 430, y: y + 6, size: 10 },
  ];
  const body = (top: number, ...rows: readonly (readonly [string, string, string])[]): PdfPage => ({
    texts: [
      ...caption(top),
      ...heading(top),
      ...rows.flatMap(([label, budget, actual], index) => {
        const y = top - 34 - index * 20;
        return [...column(0, [y, label]), ...column(1, [y, budget]), ...column(2, [y, actual])];
      }),
    ],
    strokes: frame(top, top - 20 - rows.length * 20 - 8),
  });

  test('the caption and the heading printed again are left out', async () => {
    const pages = [
      body(600, ['增值税', '15', '16'], ['契税', '7', '8']),
      body(600, ['印花税', '3', '4'], ['车船税', '1', '2']),
      body(600, ['房产税', '5', '6'], ['环境保护税', '9', '10']),
    ];
    expect(await rowsOf(pages)).toEqual([
      'paragraph:2023年青柳镇收入执行情况表',
      'paragraph:单位：万元',
      table('增值税\t15\t16', '契税\t7\t8', '印花税\t3\t4', '车船税\t1\t2', '房产税\t5\t6', '环境保护税\t9\t10'),
    ]);
  });

  test('another table in the same columns stays another table', async () => {
    const other = body(600, ['教育支出', '3', '4'], ['卫生支出', '1', '2']);
    const renamed = {
      ...other,
      texts: other.texts.map((item) => ({ ...item, text: item.text.replace('收入', '支出') })),
    };
    const blocks = await rowsOf([body(600, ['增值税', '15', '16'], ['契税', '7', '8']), renamed]);
    expect(blocks.filter((block) => block.startsWith('table'))).toHaveLength(2);
    expect(blocks).toContain('paragraph:2023年青柳镇支出执行情况表');
  });

  test('a page mark in words over the last row belongs to no cell', async () => {
    const marked = [1, 2, 3].map((number) => {
      const page = body(130, ['增值税', `${number}5`, '16'], ['契税', '7', '8']);
      return { ...page, texts: [...page.texts, { text: `第 ${number} 页`, x: 360, y: 62, size: 10 }] };
    });
    expect((await rowsOf(marked)).join('\n')).not.toContain('页');
  });
});
