import type { CheckContext } from '../../contracts/check.ts';
import type { CheckResult, Severity, Verdict } from '../../model/check-result.ts';
import type { Passage, Section } from '../../model/report.ts';
import { sourceSpan } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';
import { widenPunctuation } from '../../text/width.ts';

interface TextDraft {
  readonly checkId: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly span: Span;
  readonly sectionId?: string | undefined;
  readonly related?: readonly Span[];
  readonly expected?: string;
  readonly actual?: string;
}

/** A result about text: no relation, no indicators. */
export function textResult({ sectionId, data, ...draft }: TextDraft): CheckResult {
  return { ...draft, data: data ?? {}, indicatorIds: [], ...(sectionId === undefined ? {} : { sectionId }) };
}

/** The passages that make up the report itself: no page chrome, glossary or signature. Their punctuation is full width. */
export function bodyPassages({ passages }: CheckContext): readonly Passage[] {
  const known = BODIES.get(passages);
  if (known !== undefined) return known;
  const bodies = passages.filter(({ kind }) => kind === 'body' || kind === 'heading').map(widened);
  BODIES.set(passages, bodies);
  return bodies;
}

/** Most text checks read the same passages. */
const BODIES = new WeakMap<CheckContext['passages'], readonly Passage[]>();

function widened(passage: Passage): Passage {
  const text = widenPunctuation(passage.mapped.text);
  return text === passage.mapped.text ? passage : { ...passage, mapped: { ...passage.mapped, text } };
}

/** `[start, end)` of a passage's mapped text, in the canonical text. */
export const within = (passage: Passage, start: number, end: number): Span => sourceSpan(passage.mapped, start, end);

/** Where something is said of the report as a whole: at its title, else at its first character. */
export function wholeReport(context: CheckContext): Span {
  const first = context.passages[0]?.span ?? { start: 0, end: 0 };
  return context.front.titleSpan ?? { start: first.start, end: Math.min(first.end, first.start + 40) };
}

/** Sections by id. */
export const sectionIndex = (sections: readonly Section[]): ReadonlyMap<string, Section> =>
  new Map(sections.map((section) => [section.id, section]));

/** The section of level 1 that `id` lies in, or is. */
export function topSection(id: string | undefined, index: ReadonlyMap<string, Section>): Section | undefined {
  let section = id === undefined ? undefined : index.get(id);
  while (section?.parentId !== undefined) section = index.get(section.parentId);
  return section;
}

/** Whether anything is written under the heading: text, subsections or a table. */
export function hasContent(section: Section, text: string): boolean {
  return /[^\s　。：:；]/.test(text.slice(section.headingSpan.end, section.span.end));
}
