import { expect } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';

/** What every reader promises of every document, whatever the format. */
export function expectSoundDocument(document: SourceDocument): void {
  const { text, blocks, pages } = document;
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/\r|^\ufeff/);
  expect(blocks.length).toBeGreaterThan(0);

  let end = 0;
  for (const block of blocks) {
    expect(block.span.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(end, block.span.start)).toMatch(/^\s*$/);
    expect(block.span.end).toBeGreaterThan(block.span.start);
    end = block.span.end;
    if (block.type === 'table') expectSoundCells(block.cells, block.span);
    else expect(text.slice(block.span.start, end).trim()).not.toBe('');
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(text.slice(end)).toMatch(/^\s*$/);

  expect(pages.every((page, index) => page <= text.length && page >= (pages[index - 1] ?? 0))).toBe(true);
  if (pages.length > 0) expect(pages[0]).toBe(0);
  expect(structuredClone(document)).toEqual(document);
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
}

type Cells = Extract<SourceDocument['blocks'][number], { type: 'table' }>['cells'];

function expectSoundCells(cells: Cells, table: { start: number; end: number }): void {
  const taken = new Set<string>();
  let end = table.start;
  for (const { row, col, rowSpan, colSpan, span } of cells) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeLessThanOrEqual(table.end);
    end = span.end;
    for (let r = row; r < row + rowSpan; r += 1) {
      for (let c = col; c < col + colSpan; c += 1) {
        expect(taken.has(`${r}:${c}`), `two cells at row ${r}, column ${c}`).toBe(false);
        taken.add(`${r}:${c}`);
      }
    }
  }
}
