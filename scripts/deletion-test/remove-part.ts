import { check as requiredSection } from '../../src/checks/required-section.ts';
import type { CheckContext } from '../../src/contracts/check.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { Section } from '../../src/model/report.ts';
import { fillRoles, loadRoleClassifier } from '../../src/pipeline/fill-roles.ts';
import { profiles } from '../../src/profiles/index.ts';
import { matchesWord } from '../../src/structure/roles.ts';
import { structureReport } from '../../src/structure/structure-report.ts';
import { isOtherChapter } from '../../src/text/other-chapter.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import { cutDocument, disjoint, offsetBefore } from './cut-document.ts';

/** A report as the pipeline sees it before any figure is read, and what it says of the required contents. */
export interface Looked {
  readonly context: CheckContext;
  readonly results: readonly CheckResult[];
}

const classifier = loadRoleClassifier(profiles);

export function look(document: SourceDocument): Looked {
  const structured = structureReport(document, profiles);
  const sections = fillRoles(
    structured.sections,
    { profile: structured.profile, year: structured.front.year, text: document.text },
    classifier,
  );
  const context: CheckContext = { document, ...structured, sections, indicators: [], relations: [] };
  return { context, results: [...requiredSection.run(context)] };
}

/** What is said of the content after its part was taken out; undefined where too little is left to be a report. */
export interface Removed {
  readonly after: CheckResult | undefined;
  readonly rest: SourceDocument;
}

/** A part in several paragraphs goes on for so many characters at most, with gaps of so many. */
const LONGEST_RUN = 3000;
const LONGEST_GAP = 400;
const SALUTATION = /(?:^|[\n　 ])(?:各位代表|各位委员|同志们)[！!：:，]/;
/** Share of the text that must be left. */
const LEAST_LEFT = 0.2;

/**
 * Takes one required part out: every section that bears the role; a part without a heading is the run of neighbouring
 * paragraphs that carry its content. What is said of it in other places stays.
 */
export function removePart(whole: Looked, result: CheckResult): Removed | undefined {
  const { document, sections } = whole.context;
  const role = result.expected;
  const bearing = sections.filter((section) => section.role === role || section.id === headed(result, sections)?.id);
  const first = chapterless(whole, result);
  let cuts = disjoint([
    ...bearing.map(({ span }) => span),
    ...(result.related ?? []),
    ...(first ? [first] : []),
    ...tablesOf(whole, role),
  ]);
  for (;;) {
    const rest = cutDocument(document, cuts);
    if (rest.text.length < document.text.length * LEAST_LEFT) return undefined;
    const after = look(rest).results.find(({ expected }) => expected === role);
    const carried = (after?.related ?? []).map((span) => ({
      start: offsetBefore(cuts, span.start),
      end: offsetBefore(cuts, span.end - 1) + 1,
    }));
    const more = carried.flatMap((span) => goesOn(span, cuts, whole.context) ?? []);
    const taken = disjoint([...cuts, ...more]);
    if (more.length === 0 || lengthOf(taken) - lengthOf(bearing.map(({ span }) => span)) > LONGEST_RUN) {
      return { after, rest };
    }
    cuts = taken;
  }
}

/**
 * The tables that belong to a content: those whose caption bears a word of it, and all of them where tables are what
 * it consists of; with what stands above them up to the caption.
 */
function tablesOf({ context }: Looked, name: string | undefined): Span[] {
  const words = context.profile.roles.find(({ role }) => role === name)?.headings.filter(isName) ?? [];
  const ofTables = words.length > 0 && words.every((word) => word.endsWith('表'));
  const own = context.tables.filter(
    ({ caption }) => ofTables || words.some((word) => matchesWord(caption ?? '', word)),
  );
  const lines = context.passages.filter(
    ({ mapped: { text } }) =>
      ofTables && text.length <= LONGEST_CAPTION && words.some((word) => matchesWord(text, word)),
  );
  const withCaption = own.map(({ span, caption }) => {
    const above = context.document.text.slice(Math.max(0, span.start - CAPTION_REACH), span.start);
    const at = caption === undefined ? -1 : above.lastIndexOf(caption);
    return { start: at < 0 ? span.start : span.start - above.length + at, end: span.end };
  });
  return [...withCaption, ...lines.map(({ span }) => span)];
}

// 问题 or 下一步 may stand in any caption.
const isName = (word: string): boolean => word.length >= 4;
const CAPTION_REACH = 200;
const LONGEST_CAPTION = 50;

/**
 * In a report without headings, a part that others have as a chapter: from where it begins to where another required
 * part does.
 */
function chapterless({ context, results }: Looked, { expected, related }: CheckResult): Span | undefined {
  const [begin] = related ?? [];
  const role = context.profile.roles.find((spec) => spec.role === expected);
  const headings = context.sections.some(({ level, kind }) => level === 1 && kind === 'heading');
  if (begin === undefined || role?.opening === undefined || headings) return undefined;
  const others = results.filter((other) => other.expected !== expected && other.verdict === 'pass');
  const next = others.map(({ span }) => span.start).filter((start) => start >= begin.end);
  return next.length === 0 ? undefined : { start: begin.start, end: Math.min(...next) };
}

/** The section whose heading names the content, where it is not said in paragraphs. */
const headed = ({ related, sectionId }: CheckResult, sections: readonly Section[]): Section | undefined =>
  related === undefined ? sections.find(({ id }) => id === sectionId) : undefined;

/**
 * What a paragraph adds to what was taken out: with all that lies between where it is close, by itself where one of
 * both stands in a chapter on several years that says the same; undefined where it belongs to another part.
 */
function goesOn(
  span: Span,
  cuts: readonly Span[],
  { document, profile, sections, tables }: CheckContext,
): Span | undefined {
  const near = cuts.find((cut) => {
    const gap = { start: Math.min(cut.end, span.end), end: Math.max(cut.start, span.start) };
    // 各位代表！ and the heading of a chapter begin another part.
    const divided = sections.some(({ level, headingSpan }) => level === 1 && overlaps(headingSpan, gap));
    const inTables = tables.reduce((sum, table) => sum + shared(table.span, gap), 0);
    return (
      gap.end - gap.start - inTables <= LONGEST_GAP &&
      !divided &&
      !SALUTATION.test(document.text.slice(gap.start, gap.end))
    );
  });
  if (near !== undefined) return { start: Math.min(near.end, span.start), end: Math.max(near.start, span.end) };
  const elsewhere = [span, ...cuts].some((place) => {
    const chapter = sections.find((section) => section.level === 1 && overlaps(section.span, place));
    return (
      chapter !== undefined &&
      chapter.role === undefined &&
      isOtherChapter(chapter, profile.otherChapters, document.text)
    );
  });
  return elsewhere ? span : undefined;
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const lengthOf = (spans: readonly Span[]): number =>
  disjoint(spans).reduce((sum, { start, end }) => sum + end - start, 0);
