import type { Profile, RoleSpec } from '../contracts/profile.ts';

export interface RoleMatch {
  readonly role: string;
  /** 1 for the strongest word of the role, less for weaker ones. */
  readonly strength: number;
}

/** The role whose words the heading bears, strongest word first; undefined where none or two fit alike. */
export function roleByLexicon(heading: string, profile: Profile): RoleMatch | undefined {
  const text = heading.replace(/\s+/g, '');
  const matches = profile.roles.flatMap((spec) => matchOf(text, spec) ?? []);
  matches.sort((a, b) => b.strength - a.strength);
  const [first, second] = matches;
  if (first === undefined || (second !== undefined && second.strength === first.strength)) return undefined;
  return first;
}

function matchOf(text: string, spec: RoleSpec): RoleMatch | undefined {
  const at = spec.headings.findIndex((word) => matchesWord(text, word));
  if (at < 0) return undefined;
  // The longer word is the surer one, more so at the end of the heading where its noun stands.
  const word = spec.headings[at] as string;
  const ends = text.endsWith(word.split('*').at(-1) as string) ? 2 : 0;
  return { role: spec.role, strength: word.replace('*', '').length + ends + 1 - at / (spec.headings.length + 1) };
}

/** `下一*安排` matches both halves in order. */
export function matchesWord(text: string, word: string): boolean {
  const [head, tail] = word.split('*');
  const at = text.indexOf(head as string);
  return at >= 0 && (tail === undefined || text.indexOf(tail, at + (head as string).length) >= 0);
}
