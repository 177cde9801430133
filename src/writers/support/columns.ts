import type { SourceDocument } from '../../model/document.ts';
import { pageAt } from '../../model/document.ts';
import type { Span } from '../../text/span.ts';
import type { Column } from './table-writer.ts';

/** A row that stands at a place of a report's text. */
export interface Placed {
  readonly docId: string;
  readonly document: SourceDocument;
  readonly span: Span;
}

/** Longest stretch of text that is quoted; what is longer ends in `…`. */
const QUOTE_LIMIT = 300;

export function quote(document: SourceDocument, span: Span): string {
  const text = document.text.slice(span.start, span.end);
  return text.length <= QUOTE_LIMIT ? text : `${text.slice(0, QUOTE_LIMIT)}…`;
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
