import type { TableRows } from './disclosure-tables.ts';
import type { Block, BlockKind } from './source.ts';
import { type RowCell, spannedRows } from './spans.ts';

/** A report as an office's web site shows it: navigation and a footer around it, words torn by inline elements. */
export function toHtml(blocks: readonly Block[]): string {
  const title = blocks.filter((block) => block.kind === 'title').map((block) => (block as { text: string }).text);
  const chromeEnd = blocks.findIndex((block) => block.kind === 'title');
  const lastBody = blocks.findLastIndex((block) => block.kind !== 'plain');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title.join(''))}-政府信息公开</title>
<style>.content { font-size: 16px; } .nav li { float: left; }</style>
<script>var visits = 326; function zoom(size) { document.body.style.fontSize = size + 'px'; }</script>
</head>
<body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="crumbs">${plainBlocks(blocks.slice(0, chromeEnd))}</div>
<div class="content" id="zoom">
${blocks
  .slice(chromeEnd, lastBody + 1)
  .map(element)
  .join('\n')}
</div>
<div class="footer">${plainBlocks(blocks.slice(lastBody + 1))}</div>
</body>
</html>
`;
}

const plainBlocks = (blocks: readonly Block[]): string => blocks.map(element).join('');

const STYLE: Readonly<Partial<Record<BlockKind, string>>> = {
  title: 'text-align:center;font-size:22px',
  center: 'text-align:center',
  right: 'text-align:right',
  paragraph: 'text-indent:2em',
};

function element(block: Block): string {
  if (block.kind === 'table') return table(block.rows);
  const style = STYLE[block.kind] ?? 'text-indent:2em';
  return `<p style="${style}">${inline(block.text)}</p>`;
}

/** Word's web pages put numbers into spans of their own; a reader must not break words there. */
function inline(text: string): string {
  return escaped(text)
    .replaceAll(/\d+(?:\.\d+)?/g, '<span lang="EN-US">$&</span>')
    .replaceAll(/\*\*(.*?)\*\*/g, '<strong>$1</strong>')
    .replaceAll('{br}', '<br>')
    .replaceAll(/\[\^([^\]]*)\]/g, '（注：$1）');
}

function table(rows: TableRows): string {
  const lines = spannedRows(rows);
  const html = lines.map((cells, r) => `<tr>${cells.map((cell) => tableCell(cell, lines, r)).join('')}</tr>`);
  return `<table border="1">${html.join('\n')}</table>`;
}

function tableCell({ text, columnSpan, first, goesOn }: RowCell, lines: readonly RowCell[][], r: number): string {
  if (!first) return '';
  let height = 1;
  // Cells that go on keep their text in the rows below.
  if (goesOn) while (lines[r + height]?.some((below) => !below.first && below.text === text)) height += 1;
  const wide = columnSpan > 1 ? ` colspan="${columnSpan}"` : '';
  const tall = height > 1 ? ` rowspan="${height}"` : '';
  return `<td${wide}${tall}>${inline(text)}</td>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
