import type { RejectedNumber } from '../model/indicator.ts';
import { docIdColumn, type Placed, quote, spanColumns } from './support/columns.ts';
import { tableWriter } from './support/table-writer.ts';

interface RejectedRow extends Placed {
  readonly rejected: RejectedNumber;
}

/** Characters shown on each side of a rejected number. */
const AROUND = 20;

export const writer = tableWriter<RejectedRow>({
  id: 'rejected-csv',
  title: { zh: '排除的数字', en: 'Rejected numbers' },
  description: {
    zh: '看到但有意不作为指标的数字，附理由（--explain-rejected）',
    en: 'Numbers seen and deliberately left out, with the reason (--explain-rejected)',
  },
  primaryKey: ['doc_id', 'char_start'],
  onlyWith: 'explainRejected',
  columns: [
    docIdColumn,
    {
      name: 'surface',
      type: 'string',
      description: { zh: '原文', en: 'As printed' },
      value: ({ document, span }) => quote(document, span),
    },
    {
      name: 'reason',
      type: 'string',
      description: { zh: '排除理由', en: 'Why it is no indicator' },
      value: ({ rejected }) => rejected.reason,
    },
    {
      name: 'context',
      type: 'string',
      description: { zh: '前后文', en: 'The text around it' },
      value: ({ document, span }) => document.text.slice(Math.max(0, span.start - AROUND), span.end + AROUND),
    },
    ...spanColumns,
  ],
  *rows(outcome) {
    if (outcome.status === 'failed') return;
    const { docId, document } = outcome;
    for (const rejected of outcome.rejected) yield { docId, document, span: rejected.span, rejected };
  },
});
