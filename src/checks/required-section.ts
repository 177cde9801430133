import type { Check, CheckContext } from '../contracts/check.ts';
import type { RoleSpec } from '../contracts/profile.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Passage, Section } from '../model/report.ts';
import { findYears } from '../text/dates.ts';
import { isOtherChapter } from '../text/other-chapter.ts';
import { findGathered } from './support/content-signs.ts';
import { bodyPassages, hasContent, sectionIndex, textResult, topSection, wholeReport } from './support/text-result.ts';
import { turningPoint } from './support/turning-point.ts';

export const check: Check = {
  id: 'required-section',
  title: { zh: '应有内容', en: 'Required contents' },
  rationale: {
    zh: '法定或通行的内容应当写到；单独成章、并入他章、有题无文和缺失是四种不同的情形，按内容而不只按标题判断。',
    en: 'Contents that a rule or custom asks for must be there; tested by what is written, not by titles alone.',
  },
  source: '《法治政府建设与责任落实督察工作规定》第二十五条；《政府信息公开条例》第五十条；各体裁通行体例',
  severity: 'error',
  messages: {
    present: { zh: '“{title}”单独成章。', en: '“{title}” has a section of its own.' },
    'as-part': { zh: '“{title}”写在其他部分之中。', en: '“{title}” is part of another section.' },
    empty: {
      zh: '“{title}”只有标题，没有正文（依据：{source}）。',
      en: '“{title}” is a heading without text ({source}).',
    },
    missing: { zh: '全文没有“{title}”的内容（依据：{source}）。', en: '“{title}” is missing ({source}).' },
    unclear: {
      zh: '有未能辨认的部分，无法判断其中是否写到“{title}”。',
      en: 'Some sections could not be identified; “{title}” may be among them.',
    },
  },
  examples: {
    consistent: [
      {
        text: '石桥镇2021年工作总结\n一、工作开展情况\n审查合同12件。\n二、存在的问题\n人手不足。\n三、2020年工作打算\n办讲座3场。',
        note: '年份误写，另由 stale-year 报出',
      },
      {
        text: '石桥镇人民政府2023年法治政府建设年度报告\n一、主要举措和成效\n镇党委书记履行推进法治建设第一责任人职责，全年审查合同12件。\n二、存在的不足和原因\n由于培训不够，执法能力不强。\n三、下一年度主要安排\n继续开展普法。',
      },
    ],
    inconsistent: [
      {
        text: '石桥镇人民政府2023年法治政府建设年度报告\n一、主要举措和成效\n镇党委书记履行推进法治建设第一责任人职责，全年审查合同12件。\n二、下一年度主要安排\n继续开展普法。',
        note: '缺“存在的不足和原因”',
      },
    ],
  },
  *run(context) {
    const required = context.profile.roles.filter((role) => holdsFor(role.required, context));
    // What stands in one report of a volume says nothing of the others.
    if (isVolume(context)) for (const role of required) yield result(role, 'unclear', wholeReport(context));
    else {
      const index = sectionIndex(context.sections);
      for (const role of required) yield assess(role, context, index);
    }
  },
};

const holdsFor = (required: RoleSpec['required'], context: CheckContext): boolean =>
  required !== undefined && (context.front.year ?? commonestYear(context) ?? 0) >= (required.since ?? 0);

/** Where the year reported on is not known, the year that the text speaks of most tells its time. */
function commonestYear(context: CheckContext): number | undefined {
  const counts = new Map<number, number>();
  for (const { mapped } of bodyPassages(context))
    for (const { year } of findYears(mapped.text)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

type SectionIndex = ReadonlyMap<string, Section>;

function assess(role: RoleSpec, context: CheckContext, index: SectionIndex): CheckResult {
  const { text } = context.document;
  const sections = context.sections.filter((section) => section.role === role.role);
  const own = sections.find((section) => section.level === 1 && hasContent(section, text));
  if (own !== undefined) return result(role, 'present', own.headingSpan, own);
  // One heading may name several contents (总体要求和目标任务), of which it bears one as its role.
  const named = context.sections.filter((section) => section.kind === 'heading' && names(section, role, context));
  const isNamed = new Set(named);
  const counts = role.required?.own
    ? []
    : [...sections, ...named].filter((section) => section.level > 1 || isNamed.has(section));
  const inner = counts.find((section) => hasContent(section, text) && !isElsewhere(section.id, role, context, index));
  if (inner !== undefined) return result(role, 'as-part', inner.headingSpan, inner);
  const empty = sections.find((section) => !hasContent(section, text));
  if (empty !== undefined) return result(role, 'empty', empty.headingSpan, empty);
  const held = role.heldBy === undefined ? undefined : chapterInPoints(role.heldBy, context);
  if (held !== undefined) return result(role, 'as-part', held.headingSpan, held);
  const written = role.required?.own ? undefined : findContent(role, context, index);
  if (written !== undefined) {
    const related = written.passages.map(({ span }) => span);
    return textResult({
      ...base(role, 'as-part'),
      span: written.span,
      related,
      sectionId: written.passages[0]?.sectionId,
    });
  }
  const table = role.required?.own ? undefined : context.tables.find(({ caption }) => namesRole(caption ?? '', role));
  if (table !== undefined)
    return textResult({ ...base(role, 'as-part'), span: table.span, sectionId: table.sectionId });
  // 三、2020年工作打算 in the report of 2021: the wrong year is a fault of its own, and the plan is there.
  const misdated = context.sections.find(
    (section) =>
      section.level === 1 &&
      section.role === undefined &&
      findYears(section.heading).length === 1 &&
      namesRole(section.heading, role) &&
      hasContent(section, text),
  );
  if (misdated !== undefined) return result(role, 'present', misdated.headingSpan, misdated);
  // A chapter whose title tells nothing may hold it; headings decide only where all of them are understood.
  const inTables = role.required?.own !== true && isTables(context);
  const unclear = (role.content === undefined && !outlineIsClear(context)) || inTables;
  return result(role, unclear ? 'unclear' : 'missing', wholeReport(context));
}

/** Whether a heading names the content beside another one: 总体要求和目标任务. */
function names({ heading }: Section, role: RoleSpec, { front }: CheckContext): boolean {
  const years = new Set(findYears(heading).map((found) => found.year));
  const [year] = years;
  const reported = front.year ?? Number.NaN;
  if (years.size === 1 && role.tense === 'following' && (year as number) <= reported) return false;
  if (years.size === 1 && role.tense === 'reported' && (year as number) > reported) return false;
  return namesRole(heading, role);
}

const namesRole = (words: string, role: RoleSpec): boolean =>
  role.headings.some((word) => {
    const at = word.length < 4 ? -1 : words.indexOf(word);
    return at >= 0 && /^(?:$|[和及与、，])/.test(words.slice(at + word.length));
  });

/**
 * Whether the place speaks of something else: it looks back where the content looks ahead (自身建设 among last year's
 * achievements) or the other way round, or it is part of a plan of several years.
 */
function isElsewhere(
  sectionId: string | undefined,
  role: RoleSpec,
  context: CheckContext,
  index: SectionIndex,
): boolean {
  const top = topSection(sectionId, index);
  if (top === undefined) return false;
  if (context.profile.roles.some((spec) => spec.aside && spec.role === top.role)) return role.role !== top.role;
  if (role.tense === undefined) return false;
  if (top.role === undefined) return role.annual === true && isOther(top, context);
  const tense = context.profile.roles.find((spec) => spec.role === top.role)?.tense;
  return tense !== undefined && tense !== role.tense;
}

/** A chapter of one of these roles that is divided into points of its own. */
function chapterInPoints(roles: readonly string[], { sections }: CheckContext): Section | undefined {
  const points = new Map<string, number>();
  for (const { kind, parentId } of sections)
    if (kind === 'heading' && parentId !== undefined) points.set(parentId, (points.get(parentId) ?? 0) + 1);
  return sections.find(
    ({ id, role, level }) => level === 1 && role !== undefined && roles.includes(role) && (points.get(id) ?? 0) >= 3,
  );
}

function findContent(role: RoleSpec, context: CheckContext, index: SectionIndex) {
  const turn = turningPoint(context);
  const onItsSide = ({ span }: Passage): boolean =>
    turn === undefined || role.tense === undefined || (role.tense === 'following') === span.start >= turn;
  return findGathered(
    bodyPassages(context).filter(
      (passage) =>
        onItsSide(passage) &&
        !EXHORTATION.test(passage.mapped.text) &&
        !isElsewhere(passage.sectionId, role, context, index),
    ),
    role.content ?? [],
  );
}

// 让我们更加紧密地团结起来: the close calls upon everyone and tells of nothing.
const EXHORTATION = /^.{0,40}让我们/;

/** A volume of several reports: a gazette, the papers of a session. */
const isVolume = ({ sections }: CheckContext): boolean =>
  sections.filter(({ level, kind, heading }) => level === 1 && kind === 'heading' && REPORT.test(heading)).length >= 2;
const REPORT = /(?:报告|决议)$/;

/** What is all tables does not tell what a report leaves out. */
const isTables = (context: CheckContext): boolean => {
  const { tables, document } = context;
  const inTables = tables.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const written = bodyPassages(context).map(({ mapped }) => (mapped.text.includes('。') ? mapped.text.length : 0));
  return inTables > document.text.length * 0.7 && written.reduce((a, b) => a + b, 0) < WRITTEN;
};
/** Characters of sentences from which on a report is more than its tables. */
const WRITTEN = 3000;

/** Whether every chapter is understood, so that one that is not there is missing. */
const outlineIsClear = (context: CheckContext): boolean => {
  const top = context.sections.filter((section) => section.level === 1 && section.kind === 'heading');
  return top.length >= 1 && top.every((section) => section.role !== undefined || isOther(section, context));
};

const isOther = (chapter: Section, { profile, document }: CheckContext): boolean =>
  isOtherChapter(chapter, profile.otherChapters, document.text);

type State = 'present' | 'as-part' | 'empty' | 'missing' | 'unclear';

function base(role: RoleSpec, state: State) {
  const verdict = state === 'unclear' ? 'not_assessable' : state === 'empty' || state === 'missing' ? 'fail' : 'pass';
  return {
    checkId: check.id,
    verdict,
    severity: verdict === 'fail' ? (role.required?.severity ?? 'info') : 'info',
    messageId: state,
    data: { title: role.title.zh, source: role.required?.source ?? '' },
    expected: role.role,
    ...(state === 'unclear' ? {} : { actual: state }),
  } as const;
}

const result = (role: RoleSpec, state: State, span: Section['span'], section?: Section): CheckResult =>
  textResult({ ...base(role, state), span, sectionId: section?.id });
