import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Passage, Section } from '../model/report.ts';
import { ordinalValue } from '../text/ordinal.ts';
import { memberOf } from './support/lists.ts';
import { textResult, within } from './support/text-result.ts';

// 存在以下四个方面的问题：  重点抓好以下6项工作。  主要做了五方面工作：
const ANNOUNCED =
  /(?:以下|下列|如下|做了|抓好|抓了|做好|开展了)(?:了|这|的)?([一二两三四五六七八九十]{1,2}|[0-9０-９]{1,2}) ?(?:个方面|方面|大方面|点|大类|类|项|条|个|件|大)(?:的|主要|重点|突出|工作|问题|不足|措施|任务|内容|方面|事项|意见|建议|困难)*[：:。]/g;

export const check: Check = {
  id: 'announced-count',
  title: { zh: '所列与所称项数一致', en: 'Announced number of points' },
  rationale: {
    zh: '称“以下四个方面”而只列三项，说明有一项漏写或删后未改。',
    en: 'A text that announces four points and lists three has lost one, or kept an old number.',
  },
  source: '公文行文通例',
  severity: 'warning',
  messages: {
    agrees: { zh: '称{announced}项，列{listed}项。', en: '{announced} announced, {listed} listed.' },
    differs: { zh: '称“{quote}”，实列{listed}项。', en: '“{quote}”, but {listed} listed.' },
  },
  examples: {
    consistent: [
      {
        text: '石桥镇2023年工作总结\n一、存在问题\n存在以下三个方面的问题：一是人手不足；二是培训不够；三是经费紧张。',
      },
    ],
    inconsistent: [
      {
        text: '石桥镇2023年工作总结\n一、存在问题\n存在以下四个方面的问题：\n（一）人手不足。编制偏紧。\n（二）培训不够。次数偏少。\n（三）经费紧张。投入有限。',
      },
    ],
  },
  *run(context) {
    for (const [index, passage] of context.passages.entries()) {
      if (passage.kind !== 'body') continue;
      for (const match of passage.mapped.text.matchAll(ANNOUNCED)) {
        const raw = match[1] as string;
        const announced = raw === '两' ? 2 : ordinalValue(raw);
        if (announced === undefined || announced < 2) continue;
        const result = assess(context, index, passage, { start: match.index, text: match[0], announced });
        if (result !== undefined) yield result;
      }
    }
  },
};

interface Announcement {
  readonly start: number;
  readonly text: string;
  readonly announced: number;
}

function assess(context: CheckContext, index: number, passage: Passage, found: Announcement): CheckResult | undefined {
  const end = found.start + found.text.length;
  const span = within(passage, found.start, end);
  const rest = passage.mapped.text.slice(end).trim();
  const list = rest === '' ? listAfter(context, index) : listInside(context, span.end, passage.span.end);
  if (list === undefined) return undefined;
  const agrees = list.length === found.announced;
  return textResult({
    checkId: check.id,
    verdict: agrees ? 'pass' : 'fail',
    severity: agrees ? 'info' : check.severity,
    messageId: agrees ? 'agrees' : 'differs',
    data: { announced: found.announced, listed: list.length, quote: found.text.replace(/[：:。]$/, '') },
    span,
    sectionId: passage.sectionId,
    expected: String(found.announced),
    actual: String(list.length),
    related: list.map((section) => section.headingSpan),
  });
}

/** The list that follows in the same paragraph, which must begin right there. */
function listInside(context: CheckContext, from: number, to: number): Section[] | undefined {
  const inside = context.sections.filter(
    (section) => section.kind === 'enumeration' && section.span.start >= from && section.span.start < to,
  );
  return inside[0] !== undefined && inside[0].span.start - from <= 2 ? sameList(inside) : undefined;
}

/** The list that begins with the next paragraph. */
function listAfter(context: CheckContext, index: number): Section[] | undefined {
  const next = context.passages.slice(index + 1).find((passage) => passage.kind !== 'chrome');
  const first =
    next === undefined ? undefined : context.sections.find((section) => section.span.start === next.span.start);
  if (first === undefined) return undefined;
  const siblings = context.sections.filter(
    (section) => section.parentId === first.parentId && section.span.start >= first.span.start,
  );
  return sameList(siblings);
}

/** Members of the first section's list, until numbering starts again. */
function sameList(sections: readonly Section[]): Section[] | undefined {
  const list: Section[] = [];
  let last = 0;
  const style = sections[0] === undefined ? undefined : memberOf(sections[0])?.style;
  for (const section of sections) {
    const member = memberOf(section);
    if (member === undefined || member.style !== style) continue;
    if (list.length === 0 && member.value !== 1) return undefined;
    if (list.length > 0 && member.value <= last) break;
    list.push(section);
    last = member.value;
  }
  return list.length >= 2 ? list : undefined;
}
