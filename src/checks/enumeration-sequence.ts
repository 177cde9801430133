import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import { type Member, numberedLists } from './support/lists.ts';
import { printedForms } from './support/printed-forms.ts';
import { textResult } from './support/text-result.ts';

export const check: Check = {
  id: 'enumeration-sequence',
  title: { zh: '“一是、二是”连续', en: 'Inline lists in sequence' },
  rationale: {
    zh: '行文中的“一是、二是、三是”应当逐一递增；跳项多为删改之后未顺改。',
    en: 'Inline lists (一是, 二是…) rise by one; a jump is most often an edit left unfinished.',
  },
  source: '公文行文通例',
  severity: 'warning',
  messages: {
    inSequence: { zh: '“{first}”起共{count}项，连续。', en: '{count} members from “{first}” on, in sequence.' },
    gap: {
      zh: '“{previous}”之后直接为“{numbering}”，缺“{missing}”。',
      en: '“{numbering}” follows “{previous}”: “{missing}” is missing.',
    },
    repeat: { zh: '“{numbering}”重复。', en: '“{numbering}” appears twice.' },
  },
  examples: {
    consistent: [{ text: '石桥镇2023年工作总结\n一、存在问题\n主要是：一是人手不足；二是培训不够；三是经费紧张。' }],
    inconsistent: [
      { text: '石桥镇2023年工作总结\n一、存在问题\n主要是：一是人手不足；二是培训不够；四是经费紧张。' },
      { text: '石桥镇2023年工作总结\n一、存在问题\n一是人手不足。二是培训不够。二是经费紧张。' },
    ],
  },
  *run(context) {
    for (const list of numberedLists(context.sections)) {
      const [first] = list;
      if (first?.section.kind !== 'enumeration' || list.length < 2) continue;
      const faults = list.flatMap((member, i) => assess(list[i - 1], member, context) ?? []);
      yield* faults;
      if (faults.length > 0) continue;
      yield textResult({
        checkId: check.id,
        verdict: 'pass',
        severity: 'info',
        messageId: 'inSequence',
        data: { first: first.section.numbering, count: list.length },
        span: first.section.headingSpan,
        sectionId: first.section.id,
      });
    }
  },
};

function assess(previous: Member | undefined, member: Member, context: CheckContext): CheckResult | undefined {
  if (previous === undefined || member.value === previous.value + 1 || member.value < previous.value) return undefined;
  const forms = printedForms(previous.value + 1, member.style);
  const between = context.document.text.slice(previous.section.span.start, member.section.span.start);
  // It may stand there in a form that opens no list for us (三要 among 是).
  if (member.value > previous.value && forms.some((form) => between.includes(form))) return undefined;
  const isRepeat = member.value === previous.value;
  return textResult({
    checkId: check.id,
    verdict: 'fail',
    severity: check.severity,
    messageId: isRepeat ? 'repeat' : 'gap',
    data: { previous: previous.section.numbering, numbering: member.section.numbering, missing: forms[0] ?? '' },
    span: { start: member.section.span.start, end: member.section.span.start + member.section.numbering.length },
    sectionId: member.section.id,
    related: [previous.section.headingSpan],
  });
}
