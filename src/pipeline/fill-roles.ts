import type { Profile } from '../contracts/profile.ts';
import { createRoleClassifier, loadHeadingExamples, type RoleClassifier } from '../language/role-classifier.ts';
import type { Section } from '../model/report.ts';
import { fitsTense } from '../structure/roles.ts';
import type { RoleSource } from '../structure/section-roles.ts';
import { isOtherChapter } from '../text/other-chapter.ts';

/** A classifier that learnt the headings which the profiles name, and further examples. */
export function loadRoleClassifier(profiles: readonly Profile[]): RoleClassifier {
  const named = profiles.flatMap(({ id, roles }) =>
    roles.flatMap(({ role, headings }) =>
      headings.map((heading) => ({ genre: id, role, heading: heading.replace('*', '') })),
    ),
  );
  return createRoleClassifier([...named, ...loadHeadingExamples()]);
}

/**
 * Gives chapters whose heading bears no word of a role the role that its wording makes likely. A role that a chapter
 * already has is not given again, nor one of another year than the heading names.
 */
export function fillRoles(
  sections: readonly Section[],
  { profile, year, text }: RoleSource,
  classifier: RoleClassifier,
): readonly Section[] {
  const taken = new Set(sections.filter(isChapter).map((section) => section.role));
  return sections.map((section) => {
    if (!isChapter(section) || section.role !== undefined) return section;
    if (isOtherChapter(section, profile.otherChapters, text)) return section;
    const role = classifier.classify(profile.id, section.heading);
    const spec = profile.roles.find((candidate) => candidate.role === role);
    if (role === undefined || spec === undefined || taken.has(role)) return section;
    return fitsTense(section.heading, spec, year) ? { ...section, role } : section;
  });
}

const isChapter = ({ level, kind }: Section): boolean => level === 1 && kind === 'heading';
