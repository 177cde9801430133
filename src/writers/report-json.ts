import type { Writer } from '../contracts/writer.ts';
import { reportJson } from './support/report-json.ts';

export const writer: Writer = {
  id: 'report-json',
  title: {
    zh: '每份报告的全部内容（见 schema/report.schema.json）',
    en: 'Everything about one report (schema/report.schema.json)',
  },
  files: ['reports/<doc_id>.json'],
  *report(outcome, context) {
    yield { path: `reports/${outcome.docId}.json`, text: `${JSON.stringify(reportJson(outcome, context), null, 1)}\n` };
  },
};
