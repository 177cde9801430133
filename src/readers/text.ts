import type { Reader } from '../contracts/reader.ts';
import type { Block } from '../model/document.ts';
import { ReadFailure } from '../model/errors.ts';
import { span } from '../text/span.ts';
import { decodeText } from './support/decode-text.ts';
import { tabTable } from './text-support/tab-table.ts';

/** Control characters other than tab, line ends, form feed and next line; a few may stray into a real text. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0085]/gu;
const STRAY_CONTROLS_PER_CHARACTER = 0.001;

/** The canonical text is the decoded file, so that offsets can be checked by hand. */
export const reader: Reader = {
  id: 'text',
  title: { zh: '纯文本', en: 'Plain text' },
  extensions: ['txt', 'text'],
  mediaTypes: ['text/plain'],
  needs: [],
  sniff: (head) => decode(head) !== undefined,
  read: async ({ bytes }) => {
    if (bytes.length === 0) throw new ReadFailure('empty-file');
    const decoded = decode(bytes);
    if (decoded === undefined) throw new ReadFailure('not-text');
    const text = decoded.replace(/\r\n?/g, '\n');
    const blocks = readBlocks(text);
    if (blocks.length === 0) throw new ReadFailure('empty-file');
    return { document: { text, blocks, pages: [] }, notices: [] };
  },
};

function decode(bytes: Uint8Array): string | undefined {
  const decoded = decodeText(bytes);
  return decoded === undefined || isBinary(decoded.text) ? undefined : decoded.text;
}

function isBinary(text: string): boolean {
  const controls: readonly string[] = text.match(CONTROL) ?? [];
  return controls.includes('\0') || controls.length > Math.max(1, text.length * STRAY_CONTROLS_PER_CHARACTER);
}

/** Every line that is not blank is a block; runs of tab-separated lines are one table. */
function readBlocks(text: string): Block[] {
  const lines = splitLines(text);
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const table = tabTable(text, lines, index);
    if (table !== undefined) {
      blocks.push(table.block);
      index += table.lines;
      continue;
    }
    const line = lines[index++] as Line;
    if (text.slice(line.start, line.end).trim() === '') continue;
    blocks.push({ type: 'paragraph', span: span(line.start, line.end), unit: 'line', part: 'body' });
  }
  return blocks;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
