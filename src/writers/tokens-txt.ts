import type { Writer } from '../contracts/writer.ts';
import { reportPath } from './support/report-path.ts';

export const writer: Writer = {
  id: 'tokens-txt',
  title: { zh: '分词文本：每句一行，词间空格', en: 'Segmented text: a sentence a line, words separated by spaces' },
  files: ['tokens/<doc_id>.txt'],
  *report(outcome) {
    if (outcome.status === 'failed') return;
    const text = outcome.sentences.map((words) => `${words}\n`).join('');
    yield { path: reportPath('tokens', outcome.docId, '.txt'), text };
  },
};
