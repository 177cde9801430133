import { type CheckRow, checkColumns, checkRow } from './support/check-columns.ts';
import { tableWriter } from './support/table-writer.ts';

export const writer = tableWriter<CheckRow>({
  id: 'checks-csv',
  title: { zh: '核对表', en: 'Checks' },
  description: {
    zh: '核对过的每个数量关系或规则一行，无论结果如何',
    en: 'One row per relation or rule that was assessed, whatever came of it',
  },
  primaryKey: ['doc_id', 'fingerprint'],
  columns: checkColumns,
  *rows(outcome, context) {
    if (outcome.status === 'failed') return;
    for (const check of outcome.checks) yield checkRow(outcome, check, context);
  },
});
