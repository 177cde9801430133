import type { Writer } from '../contracts/writer.ts';
import { reportJson } from './support/report-json.ts';
import { reportPath } from './support/report-path.ts';

export const writer: Writer = {
  id: 'report-json',
  title: {
    zh: '每份报告的全部内容（见 schema/report.schema.json）',
    en: 'Everything about one report (schema/report.schema.json)',
  },
  files: ['reports/<doc_id>.json'],
  *report(outcome, context) {
    const path = reportPath('reports', outcome.docId, '.json');
    yield { path, text: `${JSON.stringify(reportJson(outcome, context), null, 1)}\n` };
  },
};
