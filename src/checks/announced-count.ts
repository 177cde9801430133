import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Passage, Section } from '../model/report.ts';
import { ordinalValue } from '../text/ordinal.ts';
import { memberOf } from './support/lists.ts';
import { type NamedPoints, namedPoints } from './support/named-points.ts';
import { textResult, within } from './support/text-result.ts';

// 存在以下四个方面的问题：  重点抓好以下6项工作。  主要做了五方面工作：
const BEFORE = '(?:以下|下列|如下|做了|抓好|抓了|做好|开展了)(?:了|这|的)?';
const COUNT = '([一二两三四五六七八九十]{1,2}|[0-9０-９]{1,2}) ?(?:个方面|方面|大方面|点|大类|类|项|条|个|件|大)';
const NOUN = '的?[一-鿿]{0,10}';
// 办好八件民生实事：一是…: what is done or lacking, its list right behind the colon.
const THINGS =
  '的?[一-鿿]{0,8}(?:实事|举措|措施|任务|工作|问题|不足|短板|行动|工程|原则|要求|特点|变化|突破|转变|体会|经验|做法|启示|重点|关键|环节|差距|困难|矛盾|难点|成效|亮点|特色|建议|意见|目标|思路)';
const ANNOUNCED = new RegExp(`${BEFORE}${COUNT}${NOUN}[：:。]|(?<![\\d０-９十第“])${COUNT}${THINGS}[：:]`, 'g');

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
      {
        text: '石桥镇2023年工作总结\n一、主要工作\n打造三个特色品牌，分别是“石桥议事”、邻里和睦和桥头说法。',
      },
    ],
    inconsistent: [
      {
        text: '石桥镇2023年工作总结\n一、存在问题\n对查出的四个方面问题开展整治，分别是台账不全、巡查不勤、处置不快。',
      },
      {
        text: '石桥镇2023年工作总结\n一、主要工作\n办好四件民生实事：一是改造农房30户；二是新建公厕5座；三是新增路灯120盏。',
      },
      {
        text: '石桥镇2023年工作总结\n一、主要体会\n我们有三点体会：第一，领导重视是前提。第二，摸清底数是基础。',
      },
      {
        text: '石桥镇2023年工作总结\n一、存在问题\n存在以下四个方面的问题：\n（一）人手不足。编制偏紧。\n（二）培训不够。次数偏少。\n（三）经费紧张。投入有限。',
      },
    ],
  },
  *run(context) {
    for (const [index, passage] of context.passages.entries()) {
      if (passage.kind !== 'body') continue;
      for (const match of passage.mapped.text.matchAll(ANNOUNCED)) {
        const raw = (match[1] ?? match[2]) as string;
        const announced = raw === '两' ? 2 : ordinalValue(raw);
        if (announced === undefined || announced < 2) continue;
        const result = assess(context, index, passage, { start: match.index, text: match[0], announced });
        if (result !== undefined) yield result;
      }
      for (const named of namedPoints(passage.mapped.text)) yield assessNamed(passage, named);
    }
  },
};

/** 和 may stand inside a name, so that only too few names are surely a fault. */
function assessNamed(passage: Passage, { start, end, announced, listed, quote }: NamedPoints): CheckResult {
  const lost = listed < announced;
  return textResult({
    checkId: check.id,
    verdict: lost ? 'fail' : 'pass',
    severity: lost ? check.severity : 'info',
    messageId: lost ? 'differs' : 'agrees',
    data: { announced, listed: lost ? listed : announced, quote },
    span: within(passage, start, end),
    sectionId: passage.sectionId,
    expected: String(announced),
    actual: String(lost ? listed : announced),
  });
}

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
function listInside({ sections }: CheckContext, from: number, to: number): Section[] | undefined {
  const at = firstFrom(sections, from);
  const first = sections[at];
  return first?.kind === 'enumeration' && first.span.start - from <= 2 ? listAt(sections, at, to) : undefined;
}

/** The list that begins with the next paragraph. */
function listAfter({ passages, sections }: CheckContext, index: number): Section[] | undefined {
  let next = index + 1;
  while (passages[next]?.kind === 'chrome') next += 1;
  const start = passages[next]?.span.start;
  if (start === undefined) return undefined;
  const at = firstFrom(sections, start);
  return sections[at]?.span.start === start ? listAt(sections, at, Number.POSITIVE_INFINITY) : undefined;
}

/** Index of the first section that begins at `offset` or after it; sections stand in document order. */
function firstFrom(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as Section).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Members of the list that opens at index `at` and ends before `to`, until numbering starts again. */
function listAt(sections: readonly Section[], at: number, to: number): Section[] | undefined {
  const first = sections[at] as Section;
  const style = memberOf(first)?.style;
  const list: Section[] = [];
  let last = 0;
  for (let i = at; i < sections.length; i += 1) {
    const section = sections[i] as Section;
    if (section.level < first.level || section.span.start >= to) break;
    const member = section.parentId === first.parentId ? memberOf(section) : undefined;
    if (member === undefined || member.style !== style) continue;
    if (list.length === 0 && member.value !== 1) return undefined;
    if (list.length > 0 && member.value <= last) break;
    list.push(section);
    last = member.value;
  }
  return list.length >= 2 ? list : undefined;
}
