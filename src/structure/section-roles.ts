import type { Profile } from '../contracts/profile.ts';
import type { Section } from '../model/report.ts';
import { roleByLexicon } from './roles.ts';

// Below the top a heading bears a role only where it says so in full.
const STRONG_BELOW = 4;

/** Gives each heading its role in the genre; empty where its words do not tell. */
export function assignRoles(sections: readonly Section[], profile: Profile, year: number | undefined): Section[] {
  // What has a chapter of its own is not looked for inside another.
  const topRoles = new Set(
    sections
      .filter(({ level, kind }) => level === 1 && kind === 'heading')
      .map(({ heading }) => roleByLexicon(heading, profile, year)?.role),
  );
  return sections.map((section) => {
    const role = section.kind === 'heading' ? roleOf(section, topRoles, profile, year) : undefined;
    return role === undefined ? section : { ...section, role };
  });
}

function roleOf(
  section: Section,
  topRoles: ReadonlySet<string | undefined>,
  profile: Profile,
  year: number | undefined,
): string | undefined {
  const match = roleByLexicon(section.heading, profile, year);
  if (match === undefined || section.level === 1) return match?.role;
  return match.length >= STRONG_BELOW && !topRoles.has(match.role) ? match.role : undefined;
}
