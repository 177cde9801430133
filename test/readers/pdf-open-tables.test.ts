import { describe, expect, test } from 'vitest';
import { reader } from '../../src/readers/pdf.ts';
import { makePdf, type PdfPage, type Placed } from './support/make-pdf.ts';

async function blocksOf(page: PdfPage): Promise<string[]> {
  const { document } = await reader.read({ bytes: makePdf([page]) });
  return document.blocks.map(({ span, type }) => `${type}:${document.text.slice(span.start, span.end)}`);
}

/** Rows from the top down, each text at its x; figures end at theirs. */
const rows = (top: number, xs: readonly number[], lines: readonly (readonly string[])[], pitch = 20): Placed[] =>
  lines.flatMap((cells, index) =>
    cells.flatMap((text, column): Placed[] => {
      if (text === '') return [];
      const x = xs[column] as number;
      const ends = /^[-\d.,]+$/.test(text);
      return [{ text, x: ends ? x - text.length * 5 : x, y: top - index * pitch, size: 10 }];
    }),
  );

const APPENDIX = [
  ['指标', '单位', '绝对数', '比上年增长（%）'],
  ['粮食', '万吨', '93.0', '1.1'],
  ['油料', '万吨', '11.6', '-6.7'],
  ['其中：油菜籽', '万吨', '8.2', '0.4'],
  ['生猪出栏', '万头', '133.7', ''],
  ['水产品', '万吨', '2.3', '-5.1'],
];

const BUDGET = [
  ['', '', '本年预算', ''],
  ['项目', '上年执行数', '预算数', '增减额'],
  ['一、税收收入', '3259', '3374', '115'],
  ['增值税', '1265', '1331', '66'],
  ['二、非税收入', '', '', ''],
  ['专项收入', '604', '520', '-84'],
  ['合　　计', '3863', '3894', '31'],
];

describe('pdf: tables without rules', () => {
  test('columns in line beside labels, under the names of the columns', async () => {
    const [head = [], ...body] = APPENDIX;
    const texts = [
      { text: '附表1 主要农产品产量', x: 200, y: 740, size: 12 },
      ...rows(710, [95, 220, 300, 380], [head]),
      ...rows(690, [95, 220, 340, 440], body),
      { text: '注：本表数据为初步统计数。', x: 95, y: 560, size: 9 },
    ];
    const blocks = await blocksOf({ texts });
    expect(blocks.filter((block) => block.startsWith('table'))).toEqual([
      `table:${APPENDIX.map((row) => row.join('\t')).join('\n')}`,
    ]);
    expect(blocks[0]).toMatch(/^paragraph:附表1/);
    expect(blocks).toHaveLength(3);
  });

  test('a heading over several columns, labels without figures, and rules above and below only', async () => {
    const texts = [
      ...rows(720, [95, 220, 350, 440], BUDGET.slice(0, 1)),
      ...rows(700, [95, 220, 320, 410], BUDGET.slice(1, 2)),
      ...rows(680, [95, 270, 360, 450], BUDGET.slice(2)),
    ];
    const strokes = [735, 693, 590].map((y): [number, number, number, number] => [90, y, 460, y]);
    const blocks = await blocksOf({ texts, strokes });
    const lines = blocks.find((block) => block.startsWith('table'))?.split('\n') ?? [];
    expect(lines.slice(-5)).toEqual([
      '一、税收收入\t3259\t3374\t115',
      '增值税\t1265\t1331\t66',
      '二、非税收入\t\t\t',
      '专项收入\t604\t520\t-84',
      '合计\t3863\t3894\t31',
    ]);
    expect(lines.join('\n')).toContain('项目\t上年执行数\t预算数\t增减额');
  });

  const NO_TABLES: readonly (readonly [string, readonly Placed[]])[] = [
    [
      'a contents page',
      rows(
        700,
        [95, 480],
        [
          ['一、主要职能', '1'],
          ['二、机构设置', '3'],
          ['三、收支预算', '7'],
          ['四、其他说明', '12'],
        ],
      ),
    ],
    [
      'telephone numbers',
      rows(
        700,
        [95, 300],
        [
          ['办公室', '05550001'],
          ['财政所', '05550002'],
          ['党政办', '05550003'],
        ],
      ),
    ],
    [
      'prose whose lines end in figures',
      rows(
        700,
        [95, 440],
        [
          ['全年完成合法性审查161件；办理行政处罚案件', '36'],
          ['件；开展法治宣传活动25场。受理行政复议', '12'],
          ['件；审结11件。全年未发生行政诉讼败诉案件', '0'],
        ],
      ),
    ],
    [
      'names and dates',
      rows(
        700,
        [95, 300],
        [
          ['青柳镇人民政府', '2024年1月8日'],
          ['青松镇人民政府', '2024年1月9日'],
          ['白石镇人民政府', '2024年2月1日'],
        ],
      ),
    ],
    [
      'labels of a chart',
      rows(
        700,
        [95, 200, 300],
        [
          ['2021', '11.7', '37.3'],
          ['2022', '11.6', '37.8'],
          ['2023', '12.3', '37.7'],
        ],
      ),
    ],
  ];
  test.each(NO_TABLES)('%s is none', async (_name, texts) => {
    expect((await blocksOf({ texts })).filter((block) => block.startsWith('table'))).toEqual([]);
  });
});
