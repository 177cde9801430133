import type { CheckContext } from '../../contracts/check.ts';
import { findPhrase } from './phrase.ts';
import { bodyPassages } from './text-result.ts';

// A wording that nobody uses by the way: 总体要求是, 预期目标是.
const OUTRIGHT = 0.7;

/**
 * Where a report without chapters stops looking back: at the first paragraph that says outright what is aimed at. The
 * offset in the text; undefined where chapters tell the two apart, or nothing does.
 */
export function turningPoint(context: CheckContext): number | undefined {
  const { profile, sections } = context;
  const looks = new Map(profile.roles.map(({ role, tense }) => [role, tense]));
  if (sections.some(({ level, role }) => level === 1 && role !== undefined && looks.get(role) !== undefined))
    return undefined;
  const outright = profile.roles
    .filter(({ tense }) => tense === 'following')
    .flatMap(({ content }) => (content ?? []).filter(([, weight]) => weight >= OUTRIGHT).map(([sign]) => sign));
  return bodyPassages(context).find(({ mapped }) => findPhrase(mapped.text, outright) !== undefined)?.span.start;
}
