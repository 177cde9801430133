import { isFinding } from '../model/check-result.ts';
import { type CheckRow, checkColumns, checkRow } from './support/check-columns.ts';
import { tableWriter } from './support/table-writer.ts';

export const writer = tableWriter<CheckRow>({
  id: 'findings-csv',
  title: { zh: '疑点表', en: 'Findings' },
  description: {
    zh: '核对表中需要人看的行，按行文次序；复核文件已排除的不再列出',
    en: 'The rows of the checks that a person should look at, in reading order, less what the review file accepts',
  },
  primaryKey: ['doc_id', 'fingerprint'],
  columns: checkColumns,
  *rows(outcome, context) {
    if (outcome.status === 'failed') return;
    for (const check of outcome.checks) {
      if (isFinding(check)) yield checkRow(outcome, check, context);
    }
  },
});
