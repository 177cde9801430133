import type { Check } from '../contracts/check.ts';
import type { Section } from '../model/report.ts';
import { hasContent, textResult } from './support/text-result.ts';

const LONGEST_TITLE = 12;

export const check: Check = {
  id: 'empty-section',
  title: { zh: '有题无文', en: 'Heading without text' },
  rationale: {
    zh: '标题之下没有任何文字、下级标题或表格，多半是套用模板后忘记填写。',
    en: 'A heading with no text, subheading or table under it is most often a template left unfilled.',
  },
  source: '公文体例：标题统领其下正文',
  severity: 'error',
  messages: {
    clean: { zh: '没有只有标题而无正文的部分。', en: 'No heading stands without text.' },
    empty: { zh: '“{heading}”标题下没有正文。', en: 'Nothing is written under “{heading}”.' },
  },
  examples: {
    consistent: [{ text: '石桥镇2023年工作总结\n一、工作开展情况\n全年办件12件。\n二、下一步打算\n继续努力。' }],
    inconsistent: [
      { text: '石桥镇2023年工作总结\n一、工作开展情况\n全年办件12件。\n二、存在问题\n三、下一步打算\n继续努力。' },
    ],
  },
  *run({ sections, document }) {
    const isEmpty = (section: Section): boolean => section.kind === 'heading' && !hasContent(section, document.text);
    const byParent = new Map<string, Section[]>();
    for (const section of sections) {
      if (section.kind !== 'heading' || section.numbering === '') continue;
      const siblings = byParent.get(section.parentId ?? '');
      if (siblings === undefined) byParent.set(section.parentId ?? '', [section]);
      else siblings.push(section);
    }
    const written = new Set(sections.filter((section) => !isEmpty(section)).map(({ heading }) => heading));
    for (const siblings of byParent.values()) {
      const empty = siblings.filter(isEmpty);
      // Where most are empty they are a list of short points or a table of contents, not headings.
      if (siblings.length > 1 && empty.length * 2 > siblings.length) continue;
      if (siblings.length === 1 && (siblings[0] as Section).level > 1) continue;
      for (const section of empty) {
        // A point that says all there is to say is no heading left unfilled.
        if (section.level > 1 && section.heading.length > LONGEST_TITLE) continue;
        // Its like with text stands elsewhere: this one is an entry of a table of contents.
        if (written.has(section.heading)) continue;
        yield textResult({
          checkId: check.id,
          verdict: 'fail',
          severity: section.level === 1 ? 'error' : 'warning',
          messageId: 'empty',
          data: { heading: section.heading },
          span: section.headingSpan,
          sectionId: section.id,
        });
      }
    }
  },
};
