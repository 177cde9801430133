import type { Profile, RoleSpec } from '../contracts/profile.ts';
import type { Section } from '../model/report.ts';
import { findYears } from '../text/dates.ts';
import { isOther, isOtherChapter } from '../text/other-chapter.ts';
import { roleByLexicon } from './roles.ts';

// Below the top a heading bears a role only where it says so in full.
const STRONG_BELOW = 4;
/** How many paragraphs before a chapter's first point are read to tell what it is about. */
const LEAD = 12;

export interface RoleSource {
  readonly profile: Profile;
  /** The year reported on. */
  readonly year: number | undefined;
  readonly text: string;
}

/** Gives each heading its role in the genre: by its words, a chapter also by how its text begins; else none. */
export function assignRoles(sections: readonly Section[], source: RoleSource): Section[] {
  const points = firstPoints(sections);
  const chapters = new Map(
    sections
      .filter(({ level, kind }) => level === 1 && kind === 'heading')
      .map((section) => [section.id, chapterRole(section, points.get(section.id), source)]),
  );
  // What has a chapter of its own is not looked for inside another.
  const taken = new Set(chapters.values());
  const asides = new Set(source.profile.roles.flatMap(({ role, aside }) => (aside ? [role] : [])));
  // Sections stand in document order, so that the last chapter is the one a point belongs to.
  let aside = false;
  return sections.map((section) => {
    if (section.level === 1) aside = asides.has(chapters.get(section.id) ?? '');
    if (section.kind !== 'heading' || (section.level > 1 && aside)) return section;
    const role = section.level === 1 ? chapters.get(section.id) : pointRole(section, taken, source);
    return role === undefined ? section : { ...section, role };
  });
}

/** The first heading right under each section. */
function firstPoints(sections: readonly Section[]): ReadonlyMap<string, Section> {
  const first = new Map<string, Section>();
  for (const section of sections) {
    const { parentId, kind } = section;
    if (kind === 'heading' && parentId !== undefined && !first.has(parentId)) first.set(parentId, section);
  }
  return first;
}

function chapterRole(section: Section, firstPoint: Section | undefined, source: RoleSource): string | undefined {
  const { profile, year, text } = source;
  const byWords = roleByLexicon(section.heading, profile, year)?.role;
  if (isOther(section.heading, profile.otherChapters)) {
    // 过去五年 may be looked back on; what a plan of several years aims at is not what this year does.
    return profile.roles.find(({ role }) => role === byWords)?.tense === 'reported' ? byWords : undefined;
  }
  if (byWords !== undefined) return byWords;
  if (isOtherChapter(section, profile.otherChapters, text)) return undefined;
  const lead = text.slice(section.headingSpan.end, firstPoint?.span.start ?? section.span.end);
  for (const paragraph of lead
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LEAD)) {
    const role = roleByOpening(paragraph.replace(/^[\s。]+/, ''), source);
    if (role !== undefined) return role;
  }
  return undefined;
}

function pointRole(section: Section, taken: ReadonlySet<string | undefined>, { profile, year }: RoleSource) {
  const match = roleByLexicon(section.heading, profile, year);
  return match !== undefined && match.length >= STRONG_BELOW && !taken.has(match.role) ? match.role : undefined;
}

/** 过去一年，… opens a review, 今年是… a plan; so does the year the text begins with. */
function roleByOpening(opening: string, { profile, year }: RoleSource): string | undefined {
  const specs = profile.roles.filter((spec) => spec.opening !== undefined);
  const named = specs.filter((spec) => (spec.opening ?? []).some((word) => opening.slice(0, 40).includes(word)));
  if (named.length === 1) return (named[0] as RoleSpec).role;
  const first = findYears(opening.slice(0, 12))[0]?.year;
  if (named.length > 1 || first === undefined || year === undefined) return undefined;
  const tense = first === year ? 'reported' : first === year + 1 ? 'following' : undefined;
  return specs.find((spec) => spec.tense === tense)?.role;
}
