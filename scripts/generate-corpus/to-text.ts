import type { TableRows } from './disclosure-tables.ts';
import type { Block, Layout } from './source.ts';
import { spannedRows } from './spans.ts';

/** A plain-text report, laid out as the source's head says. */
export function toText(blocks: readonly Block[], layout: Layout): string {
  const lines = blocks.flatMap((block) => blockLines(block, layout));
  return `${(layout.pageLines === undefined ? lines : withPageMarks(lines, layout.pageLines)).join('\n')}\n`;
}

function blockLines(block: Block, layout: Layout): string[] {
  if (block.kind === 'table') return tableLines(block.rows);
  const text = plain(block.text);
  if (block.kind === 'right') return text.split('\n').map((line) => `${'　'.repeat(14)}${line}`);
  const indented = layout.indent && !['title', 'center', 'plain'].includes(block.kind) ? `　　${text}` : text;
  return indented.split('\n').flatMap((line) => (layout.wrap === undefined ? [line] : wrapped(line, layout.wrap)));
}

/** Text without mark-up; a footnote stands in brackets, as it does where a page is saved as text. */
function plain(text: string): string {
  return text
    .replaceAll('**', '')
    .replaceAll('{br}', '\n')
    .replaceAll(/\[\^([^\]]*)\]/g, '（注：$1）');
}

/** As a browser copies a table: tabs between cells, nothing for what a wide cell covers, an empty cell under a tall one. */
function tableLines(rows: TableRows): string[] {
  return spannedRows(rows).map((cells) => cells.map((cell) => (cell.first ? plain(cell.text) : '')).join('\t'));
}

function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < line.length; at += width) lines.push(line.slice(at, at + width));
  return lines.length === 0 ? [''] : lines;
}

function withPageMarks(lines: readonly string[], perPage: number): string[] {
  const paged: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && index % perPage === 0) paged.push('', `— ${index / perPage} —`, '');
    paged.push(line);
  }
  return [...paged, '', `— ${Math.ceil(lines.length / perPage)} —`];
}
