import type { Passage, Section } from '../model/report.ts';

/** Roles of chapters that plan: where a report has one, its headings say where the plans stand. */
const PLANNED = new Set(['plan', 'targets', 'tasks']);
/** Where a report turns from what was done to what is to be done: 2024年是……关键一年，做好今年工作…… */
const TURN =
  /(?:20\d\d年|今年)[^。]{0,60}(?:关键一年|关键之年|开局之年|收官之年|第一年)|(?:做好|今年|20\d\d年)(?:今年)?(?:政府)?工作的?(?:总体要求|总体思路|总体考虑)|主要(?:预期)?目标(?:是|为|建议为|：)/;
/** How far into a passage the turn may stand for all of it to be plans. */
const AT_ONCE = 120;
/** The turn stands behind the review: what looks like it in the opening words is none. */
const OPENING = 0.2;

/**
 * The first passage that plans, in a work report whose headings tell no chapter of plans: its index in `passages`, undefined
 * where headings tell it, where the report is of another genre, or where nothing does.
 */
export function turnToPlans(
  genre: string,
  passages: readonly Passage[],
  sections: readonly Pick<Section, 'role'>[],
): number | undefined {
  if (genre !== 'government-work-report' || sections.some(({ role }) => PLANNED.has(role ?? ''))) return undefined;
  const length = passages.reduce((sum, { mapped }) => sum + mapped.text.length, 0);
  let passed = 0;
  for (const [index, { mapped }] of passages.entries()) {
    const at = passed > length * OPENING ? TURN.exec(mapped.text)?.index : undefined;
    if (at !== undefined) return at < AT_ONCE ? index : index + 1;
    passed += mapped.text.length;
  }
  return undefined;
}
