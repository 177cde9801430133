import { check as requiredSection } from '../../src/checks/required-section.ts';
import type { CheckContext } from '../../src/contracts/check.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { Section } from '../../src/model/report.ts';
import { fillRoles, loadRoleClassifier } from '../../src/pipeline/fill-roles.ts';
import { profiles } from '../../src/profiles/index.ts';
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
  const sections = fillRoles(structured.sections, structured.profile, structured.front.year, classifier);
  const context: CheckContext = { document, ...structured, sections, indicators: [], relations: [] };
  return { context, results: [...requiredSection.run(context)] };
}

/** What is said of the content after its part was taken out; undefined where too little is left to be a report. */
export interface Removed {
  readonly after: CheckResult | undefined;
  readonly rest: SourceDocument;
}

/** A part in several paragraphs goes on for so many characters at most. */
const LONGEST_RUN = 3000;
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
  let cuts = disjoint([...bearing.map(({ span }) => span), ...(result.related ?? [])]);
  for (;;) {
    const rest = cutDocument(document, cuts);
    if (rest.text.length < document.text.length * LEAST_LEFT) return undefined;
    const after = look(rest).results.find(({ expected }) => expected === role);
    const carried = (after?.related ?? []).map((span) => ({
      start: offsetBefore(cuts, span.start),
      end: offsetBefore(cuts, span.end - 1) + 1,
    }));
    const more = carried.filter((span) => goesOn(span, cuts, whole.context));
    const taken = disjoint([...cuts, ...more]);
    if (more.length === 0 || lengthOf(taken) - lengthOf(bearing.map(({ span }) => span)) > LONGEST_RUN) {
      return { after, rest };
    }
    cuts = taken;
  }
}

/** The section whose heading names the content, where it is not said in paragraphs. */
const headed = ({ related, sectionId }: CheckResult, sections: readonly Section[]): Section | undefined =>
  related === undefined ? sections.find(({ id }) => id === sectionId) : undefined;

/** Whether a paragraph belongs to what was taken out: close to it, or one of both in a chapter on several years that says the same. */
function goesOn(span: Span, cuts: readonly Span[], { passages, sections }: CheckContext): boolean {
  const body = passages.filter(({ kind }) => kind === 'body' || kind === 'heading');
  const own = body.findIndex((passage) => overlaps(passage.span, span));
  const near = [-2, -1, 1, 2].map((step) => body[own + step]);
  if (near.some((passage) => passage !== undefined && cuts.some((cut) => overlaps(cut, passage.span)))) return true;
  return [span, ...cuts].some((place) => {
    const chapter = sections.find((section) => section.level === 1 && overlaps(section.span, place));
    return chapter !== undefined && chapter.role === undefined && isOtherChapter(chapter.heading, OTHER);
  });
}

const OTHER = profiles.flatMap(({ otherChapters }) => otherChapters ?? []);

const lengthOf = (spans: readonly Span[]): number =>
  disjoint(spans).reduce((sum, { start, end }) => sum + end - start, 0);
