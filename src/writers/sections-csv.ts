import { pageAt } from '../model/document.ts';
import type { Section } from '../model/report.ts';
import { docIdColumn, type Placed, spanColumns } from './support/columns.ts';
import { tableWriter } from './support/table-writer.ts';

interface SectionRow extends Placed {
  readonly section: Section;
  readonly position: number;
}

export const writer = tableWriter<SectionRow>({
  id: 'sections-csv',
  title: { zh: '章节表', en: 'Sections' },
  description: {
    zh: '每份报告的每个章节一行，按行文次序',
    en: 'One row per section of the outline, in document order',
  },
  primaryKey: ['doc_id', 'section_id'],
  columns: [
    docIdColumn,
    {
      name: 'section_id',
      type: 'string',
      description: { zh: '章节编号，在报告内唯一', en: 'Section, unique within the report' },
      value: ({ section }) => section.id,
    },
    {
      name: 'parent_id',
      type: 'string',
      description: { zh: '上级章节；最高一级留空', en: 'Section that contains it; empty at the top' },
      value: ({ section }) => section.parentId,
    },
    {
      name: 'position',
      type: 'integer',
      description: { zh: '在报告中的次序，从 1 起', en: 'Place among the sections of the report, from 1' },
      value: (row) => row.position,
    },
    {
      name: 'level',
      type: 'integer',
      description: {
        zh: '层级，1 为最高；同一样式的编号逐层相套时，至多 24 层',
        en: 'Depth, 1 is the highest; lists of one style that open inside one another go no deeper than 24',
      },
      value: ({ section }) => section.level,
    },
    {
      name: 'numbering',
      type: 'string',
      description: { zh: '原文序号：一、（一）1. 一是', en: 'Number as printed: 一、 （一） 1. 一是' },
      value: ({ section }) => section.numbering,
    },
    {
      name: 'heading',
      type: 'string',
      description: { zh: '标题，不含序号', en: 'Heading without its number' },
      value: ({ section }) => section.heading,
    },
    {
      name: 'role',
      type: 'string',
      description: {
        zh: '章节在这类报告中的作用；不能确定时留空',
        en: 'What the section is for in its genre; empty where unsure',
      },
      value: ({ section }) => section.role,
    },
    ...spanColumns,
    {
      name: 'page_start',
      type: 'integer',
      description: { zh: '起始页', en: 'First page' },
      value: ({ document, span }) => pageAt(document, span.start),
    },
    {
      name: 'page_end',
      type: 'integer',
      description: { zh: '结束页', en: 'Last page' },
      value: ({ document, span }) => pageAt(document, Math.max(span.start, span.end - 1)),
    },
  ],
  *rows(outcome) {
    if (outcome.status === 'failed') return;
    const { docId, document, sections } = outcome;
    for (const [index, section] of sections.entries()) {
      yield { docId, document, span: section.span, section, position: index + 1 };
    }
  },
});
