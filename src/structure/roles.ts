import type { Profile, RoleSpec } from '../contracts/profile.ts';
import { findYears } from '../text/dates.ts';

export interface RoleMatch {
  readonly role: string;
  /** 1 for the strongest word of the role, less for weaker ones. */
  readonly strength: number;
  /** Length of the word that matched. */
  readonly length: number;
}

/** The role whose words the heading bears, strongest word first; undefined where none or two fit alike. */
export function roleByLexicon(heading: string, profile: Profile, year: number | undefined): RoleMatch | undefined {
  const text = heading.replace(/\s+/g, '');
  const matches = profile.roles.flatMap((spec) => {
    const match = matchOf(text, spec);
    return match !== undefined && fitsTense(text, spec, year) ? match : [];
  });
  matches.sort((a, b) => b.strength - a.strength);
  const [first, second] = matches;
  if (first === undefined) return roleByYear(text, profile, year);
  if (second !== undefined && second.strength === first.strength) return undefined;
  return first;
}

/** 2024年打算, 明年目标 in the report of 2023: what is headed by the year to come is its plan, where the genre knows but one. */
function roleByYear(text: string, { roles }: Profile, reported: number | undefined): RoleMatch | undefined {
  const plans = roles.filter(({ tense }) => tense === 'following');
  const ahead =
    /^(?:明年|来年|新的一年)/.test(text) || findYears(text.slice(0, 6))[0]?.year === (reported ?? Number.NaN) + 1;
  const [plan] = plans;
  return plan !== undefined && plans.length === 1 && ahead && fitsTense(text, plan, reported)
    ? { role: plan.role, length: 2, strength: 1 }
    : undefined;
}

/** 过去一年的工作, 今后五年的目标: when it is or was without naming the year. */
const BEHIND = /过去|去年|上一?年|前一年|[一三五]年来|[\u4e00-\u9fff]年以来/;
const AHEAD = /今后|未来|明年|来年|下一?年|下一?步|下一阶段|新的一年/;

/** A heading that names one year only, or a time before or after, speaks of the time that the role is about. */
export function fitsTense(text: string, spec: RoleSpec, reported: number | undefined): boolean {
  if (spec.tense === undefined) return true;
  const [behind, ahead] = [BEHIND, AHEAD].map((time) => time.test(text));
  if (behind !== ahead && spec.tense === (behind ? 'following' : 'reported') && !text.includes('今年')) return false;
  if (reported === undefined) return true;
  const years = new Set(findYears(text).map((found) => found.year));
  if (years.size !== 1) return true;
  const [year] = years as Set<number>;
  return spec.tense === 'following' ? (year as number) > reported : (year as number) <= reported;
}

function matchOf(text: string, spec: RoleSpec): RoleMatch | undefined {
  const at = spec.headings.findIndex((word) => matchesWord(text, word));
  if (at < 0) return undefined;
  // The longer word is the surer one, more so at the end of the heading where its noun stands.
  const word = spec.headings[at] as string;
  const ends = text.endsWith(word.split('*').at(-1) as string) ? 2 : 0;
  const length = word.replace('*', '').length;
  return { role: spec.role, length, strength: length + ends + 1 - at / (spec.headings.length + 1) };
}

/** `下一*安排` matches both halves in order. */
export function matchesWord(text: string, word: string): boolean {
  if (!word.includes('*')) return text.includes(word);
  const [head = '', tail = ''] = word.split('*');
  const at = text.indexOf(head);
  return at >= 0 && text.indexOf(tail, at + head.length) >= 0;
}
