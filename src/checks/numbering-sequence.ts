import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import { type Member, numberedLists } from './support/lists.ts';
import { printedForms } from './support/printed-forms.ts';
import { textResult } from './support/text-result.ts';

export const check: Check = {
  id: 'numbering-sequence',
  title: { zh: '序号连续', en: 'Numbering in sequence' },
  rationale: {
    zh: '同一层次的序号应当逐一递增；跳号、重号说明有段落被删、漏抄或误拼。换一处重新起号不算错。',
    en: 'Numbers of one list rise by one; a gap or a repeat shows that a part was lost or pasted. Restarts are fine.',
  },
  source: 'GB/T 9704—2012《党政机关公文格式》结构层次序数',
  severity: 'warning',
  messages: {
    inSequence: { zh: '序号连续（共{count}项）。', en: 'In sequence ({count} members).' },
    gap: {
      zh: '“{previous}”之后直接为“{numbering}”，缺第{missing}项。',
      en: '“{numbering}” follows “{previous}”: number {missing} is missing.',
    },
    repeat: { zh: '序号“{numbering}”重复。', en: '“{numbering}” appears twice.' },
    backwards: { zh: '“{previous}”之后为“{numbering}”，序号倒退。', en: '“{numbering}” follows “{previous}”.' },
  },
  examples: {
    consistent: [
      {
        text: '石桥镇2023年工作总结\n一、工作情况\n（一）普法。办讲座3场。\n（二）调解。调解5件。\n二、打算\n（一）培训。办班2期。',
      },
    ],
    inconsistent: [
      {
        text: '石桥镇2023年工作总结\n一、工作情况\n（一）普法。办讲座3场。\n（三）调解。调解5件。\n二、打算\n继续努力。',
      },
      {
        text: '石桥镇2023年工作总结\n一、工作情况\n办讲座3场。\n二、问题\n力量不足。\n二、打算\n继续努力。',
        note: '重号',
      },
    ],
  },
  *run(context) {
    for (const list of numberedLists(context.sections)) {
      const [first] = list;
      if (first === undefined || first.section.kind === 'enumeration') continue;
      // Notes and torn lists often begin where we do not see it; nothing can be said of them.
      if (first.value !== 1) continue;
      const faults = list.flatMap((member, i) => assess(list[i - 1], member, context) ?? []);
      yield* faults;
      if (faults.length === 0 && list.length > 1) yield inSequence(list, first);
    }
  },
};

function assess(previous: Member | undefined, member: Member, context: CheckContext): CheckResult | undefined {
  if (previous === undefined || member.value === previous.value + 1) return undefined;
  const { section } = member;
  const data = { previous: previous.section.numbering, numbering: section.numbering };
  const common = {
    checkId: check.id,
    verdict: 'fail',
    severity: check.severity,
    span: section.headingSpan,
    sectionId: section.id,
  } as const;
  const related = [previous.section.headingSpan];
  // Numbered sentences (notes under tables) start afresh without a sign; only a gap tells something.
  if (member.value <= previous.value && section.kind === 'item') return undefined;
  const between = context.document.text.slice(previous.section.headingSpan.end, section.headingSpan.start);
  // A list that starts again on a line we did not take for a member is no slip.
  const restarts = member.value > 1 && printedForms(1, member.style).some((form) => between.includes(form));
  if (member.value <= previous.value && restarts) return undefined;
  if (member.value === previous.value) return textResult({ ...common, messageId: 'repeat', data, related });
  if (member.value < previous.value) return textResult({ ...common, messageId: 'backwards', data, related });
  const missing = previous.value + 1;
  // The number may be printed where we did not take it for a heading; then nothing is missing.
  if (printedForms(missing, member.style).some((form) => between.includes(form))) return undefined;
  return textResult({ ...common, messageId: 'gap', data: { ...data, missing }, related });
}

const inSequence = (list: readonly Member[], first: Member): CheckResult =>
  textResult({
    checkId: check.id,
    verdict: 'pass',
    severity: 'info',
    messageId: 'inSequence',
    data: { count: list.length },
    span: first.section.headingSpan,
    sectionId: first.section.id,
  });
