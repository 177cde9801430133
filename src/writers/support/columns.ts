import type { SourceDocument } from '../../model/document.ts';
import { pageAt } from '../../model/document.ts';
import { wholeCharacter } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Column } from './table-writer.ts';

/** A row that stands at a place of a report's text. */
export interface Placed {
  readonly docId: string;
  readonly document: SourceDocument;
  readonly span: Span;
}

/** Longest stretch of text that is quoted; where a longer one is cut stands `…`. */
const QUOTE_LIMIT = 300;
/** So much of what follows the figure that a cut quotation is about is shown, where its beginning does not reach it. */
const AFTER = 60;

/** The words of `span`; of a long one those around `about`, or its beginning. */
export function quote(
  { text }: SourceDocument,
  span: Span,
  about: Span = { start: span.start, end: span.start },
): string {
  if (span.end - span.start <= QUOTE_LIMIT) return text.slice(span.start, span.end);
  const reach = Math.min(span.end, about.end + AFTER);
  const from = about.end <= span.start + QUOTE_LIMIT ? span.start : wholeCharacter(text, reach - QUOTE_LIMIT);
  const to = from === span.start ? wholeCharacter(text, from + QUOTE_LIMIT) : wholeCharacter(text, reach);
  return `${from === span.start ? '' : '…'}${text.slice(from, to)}${to === span.end ? '' : '…'}`;
}

export const docIdColumn: Column<{ readonly docId: string }> = {
  name: 'doc_id',
  type: 'string',
  description: {
    zh: '报告的标识：相对于输入文件夹的路径，以“/”分隔',
    en: 'The report: its path relative to the input root, `/`-separated',
  },
  value: (row) => row.docId,
};

/** `char_start` and `char_end`: into `text` of reports/<doc>.json. */
export const spanColumns: readonly Column<Placed>[] = [
  {
    name: 'char_start',
    type: 'integer',
    description: {
      zh: '在报告文本中的起始位置（UTF-16 编码单元，从 0 起）',
      en: 'Start in the canonical text (UTF-16 code units from 0)',
    },
    value: (row) => row.span.start,
  },
  {
    name: 'char_end',
    type: 'integer',
    description: { zh: '结束位置（不含）', en: 'End in the canonical text (not included)' },
    value: (row) => row.span.end,
  },
];

export const pageColumn: Column<Placed> = {
  name: 'page',
  type: 'integer',
  description: { zh: '所在页，从 1 起；无分页的格式留空', en: 'Page from 1; empty where the format has no pages' },
  value: (row) => pageAt(row.document, row.span.start),
};
