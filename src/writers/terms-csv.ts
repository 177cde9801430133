import type { WeightedTerm } from '../model/batch.ts';
import { docIdColumn } from './support/columns.ts';
import { tableWriter } from './support/table-writer.ts';

interface TermRow {
  readonly docId: string;
  readonly term: WeightedTerm;
}

export const writer = tableWriter<TermRow>({
  id: 'terms-csv',
  title: { zh: '词频表', en: 'Terms' },
  description: {
    zh: '每份报告的每个实词一行，权重大的在前',
    en: 'One row per report and content word, heaviest first',
  },
  primaryKey: ['doc_id', 'term'],
  columns: [
    docIdColumn,
    {
      name: 'term',
      type: 'string',
      description: { zh: '词', en: 'The word' },
      value: ({ term }) => term.term,
    },
    {
      name: 'pos',
      type: 'string',
      description: { zh: '词性（结巴标记）', en: 'Part of speech (jieba tag)' },
      value: ({ term }) => term.pos,
    },
    {
      name: 'count',
      type: 'integer',
      description: { zh: '出现次数', en: 'Occurrences in the report' },
      value: ({ term }) => term.count,
    },
    {
      name: 'tfidf',
      type: 'number',
      description: {
        zh: '权重：词频乘以在本批报告中的逆文档频率',
        en: 'Weight: occurrences times inverse document frequency within this batch',
      },
      value: ({ term }) => term.tfidf,
    },
  ],
  *rows({ docId }, { terms }) {
    for (const term of terms) yield { docId, term };
  },
});
