import { describe, expect, it } from 'vitest';
import { reader } from '../../src/readers/html.ts';

const SENTENCE = '全年完成合法性审查数量36件，其中规范性文件4件，政府合同32件。';
const page = (body: string, head = ''): Uint8Array =>
  new TextEncoder().encode(`<html><head>${head}</head><body>${body}</body></html>`);
const read = async (bytes: Uint8Array) => {
  const { text, blocks } = (await reader.read({ bytes })).document;
  return { blocks, texts: blocks.map(({ span }) => text.slice(span.start, span.end)) };
};
const article = `<p>${SENTENCE}</p><p>${SENTENCE}</p><p>${SENTENCE}</p>`;

describe('html', () => {
  it('joins inline elements without breaks, and source lines between ideographs', async () => {
    const split = '<p>全年完成合法<b>性</b>审<span>查数量</span>\n   36件，其中规范性\n   文件4件。</p>';
    const { texts } = await read(page(`<div>${split}${article}</div>`));
    expect(texts[0]).toBe('全年完成合法性审查数量 36件，其中规范性文件4件。');
  });

  it('leaves the site out and keeps the title that stands outside the article', async () => {
    const body = `<ul><li><a>首页</a></li><li><a>政务公开</a></li></ul><h2>青柳镇2023年工作报告</h2><p>浏览次数：12</p><div>${article}</div><p>上一篇：通知</p><div>主办：青柳镇 备案号1</div>`;
    const { texts } = await read(page(body, '<title>青柳镇2023年工作报告-青柳镇人民政府</title>'));
    expect(texts).toEqual(['青柳镇2023年工作报告', SENTENCE, SENTENCE, SENTENCE]);
  });

  it('reads tables with merged cells, and does not take a layout for one', async () => {
    const data =
      '<table><tr><td rowspan="2">项目</td><td colspan="2">数量</td></tr><tr><td>上年</td><td>本年</td></tr><tr><td>许可</td><td>3</td><td></td></tr></table>';
    const { blocks, texts } = await read(page(`<table><tr><td>${article}${data}</td></tr></table>`));
    expect(texts).toEqual([SENTENCE, SENTENCE, SENTENCE, '项目\t数量\n上年\t本年\n许可\t3\t']);
    const table = blocks.at(-1);
    expect(table?.type === 'table' && table.cells.map(({ row, col }) => `${row}:${col}`)).toEqual([
      '0:0',
      '0:1',
      '1:1',
      '1:2',
      '2:0',
      '2:1',
      '2:2',
    ]);
  });

  it('breaks paragraphs at br and marks the pieces as lines', async () => {
    const { blocks, texts } = await read(page(`<div>一、主要做法<br>${SENTENCE}<br>${SENTENCE}<br>${SENTENCE}</div>`));
    expect(texts).toEqual(['一、主要做法', SENTENCE, SENTENCE, SENTENCE]);
    expect(blocks.map((block) => block.type === 'paragraph' && block.unit)).toEqual(['line', 'line', 'line', 'line']);
  });

  it('survives nesting that is made to overflow something', async () => {
    await expect(read(page('<div>'.repeat(100_000)))).rejects.toThrow('corrupt');
  });
});
