import type { AnalyzedReport } from '../../src/model/batch.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { type Edit, type Planted, type Planter, pickSome, type Random } from './plant.ts';
import { blocksOf } from './reach.ts';
import { changeDigit, otherDigits, otherUnit, shiftByTen, swapDigits } from './slips.ts';

/** Planters that damage a figure of a relation which was verified before. */
export const figurePlanters: Readonly<Record<string, Planter>> = {
  'digit-swap': damaging('digit-swap', ({ surface }, random) => swapDigits(surface, random)),
  'changed-digit': damaging('changed-digit', ({ surface }, random) => changeDigit(surface, random)),
  'changed-part': damaging('changed-part', ({ surface }, random) => otherDigits(surface, random)),
  'factor-of-ten': damaging('factor-of-ten', ({ surface }) => shiftByTen(surface)),
  'wrong-unit': damaging('wrong-unit', ({ surface }) => otherUnit(surface)),
  'wrong-percent': damaging('wrong-percent', ({ unit, surface }, random) =>
    unit === '%' ? changeDigit(surface, random) : undefined,
  ),
  'dropped-part': droppedParts,
};

/** Arithmetic relations that were verified, and why each was taken for one. */
function verified(report: AnalyzedReport): readonly { readonly result: CheckResult; readonly basis: string }[] {
  const bases = new Map(
    report.relations.flatMap((relation) =>
      relation.type === 'sum' ? [[[relation.wholeId, ...relation.partIds].join(), relation.basis] as const] : [],
    ),
  );
  return report.checks
    .filter(({ verdict, relation }) => verdict === 'verified' && relation !== undefined && relation !== 'range')
    .map((result) => ({ result, basis: bases.get(result.indicatorIds.join()) ?? '' }));
}

type Change = (indicator: Indicator, random: Random) => string | undefined;

/** Changes exact figures of verified relations, at most `rounds` relations of each check. */
function damaging(kind: string, change: Change): Planter {
  return (report, random, rounds) => {
    const byId = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
    const planted: Planted[] = [];
    const relations = verified(report);
    for (const checkId of new Set(relations.map(({ result }) => result.checkId))) {
      const own = relations.filter(({ result }) => result.checkId === checkId);
      let left = rounds;
      for (const target of pickSome(own, own.length, random)) {
        if (left === 0) break;
        const of = target.result.indicatorIds.flatMap((id) => byId.get(id) ?? []);
        const usable = of.filter(
          ({ approx, value }) => approx === 'exact' && value !== undefined && Number(value) !== 0,
        );
        for (const indicator of pickSome(usable, usable.length, random)) {
          const surface = change(indicator, random);
          if (surface === undefined || surface === indicator.surface) continue;
          planted.push({
            kind,
            edit: { ...indicator.span, by: surface },
            expects: [checkId],
            note: `${indicator.surface} → ${surface} (${indicator.name}) in ${target.result.data.arithmetic ?? ''}`,
            target,
            reach: blocksOf(report, of),
          });
          left -= 1;
          break;
        }
      }
    }
    return planted;
  };
}

/** Lists known by the names of all their parts: without one of them they are partial lists, which are right. */
const BY_NAMES: ReadonlySet<string> = new Set(['partition', 'classes', 'alike']);

/** One part of a verified breakdown is left out, separator and all. */
function droppedParts(report: AnalyzedReport, random: Random, rounds: number): readonly Planted[] {
  const byId = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
  const { text } = report.document;
  const choices = verified(report)
    .filter(({ result, basis }) => result.checkId === 'sum-of-parts' && !BY_NAMES.has(basis))
    .flatMap((target) => {
      const of = target.result.indicatorIds.flatMap((id) => byId.get(id) ?? []);
      const cuts = of.slice(2, -1).flatMap((part, i): Edit[] => {
        const previous = of[i + 1];
        // Only a middle item of an enumeration can go without breaking the sentence.
        const gap = previous === undefined ? '' : text.slice(previous.span.end, part.span.start);
        const simple = /^[、，；][^、，。；：（()\d]{1,20}$/.test(gap) && text.charAt(part.span.end) === gap.charAt(0);
        const kept = /其[他它余]/.test(gap) || Number(part.value ?? 0) === 0;
        return previous !== undefined && simple && !kept
          ? [{ start: previous.span.end, end: part.span.end, by: '' }]
          : [];
      });
      return pickSome(cuts, 1, random).map((edit) => ({ target, edit, reach: blocksOf(report, of) }));
    });
  return pickSome(choices, rounds, random).map(({ target, edit, reach }) => ({
    kind: 'dropped-part',
    edit,
    expects: ['sum-of-parts'],
    note: `− ${text.slice(edit.start, edit.end)} in ${target.result.data.arithmetic ?? ''}`,
    target,
    reach,
  }));
}
