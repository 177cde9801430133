import type { Profile } from '../contracts/profile.ts';
import type { Section } from '../model/report.ts';
import { roleByLexicon } from './roles.ts';

// Below the top a heading bears a role only where it says so in full.
const STRONG_BELOW = 4;

/** Gives each heading its role in the genre; empty where its words do not tell. */
export function assignRoles(sections: readonly Section[], profile: Profile): Section[] {
  const roles = new Map<string, string | undefined>();
  return sections.map((section) => {
    const role = section.kind === 'heading' ? roleOf(section, roles, profile) : undefined;
    roles.set(section.id, role ?? (section.parentId === undefined ? undefined : roles.get(section.parentId)));
    return role === undefined ? section : { ...section, role };
  });
}

function roleOf(
  section: Section,
  roles: ReadonlyMap<string, string | undefined>,
  profile: Profile,
): string | undefined {
  const match = roleByLexicon(section.heading, profile);
  if (match === undefined) return undefined;
  if (section.level === 1) return match.role;
  const inherited = section.parentId === undefined ? undefined : roles.get(section.parentId);
  return match.strength >= STRONG_BELOW + 1 && match.role !== inherited ? match.role : undefined;
}
