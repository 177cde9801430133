import type { AnalyzedReport } from '../../src/model/batch.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { type Edit, type Planted, type Planter, pickSome, type Random } from './plant.ts';
import { blocksOf } from './reach.ts';

/** Planters that damage a figure of a relation which was verified before. */
export const figurePlanters: Readonly<Record<string, Planter>> = {
  'digit-swap': damaging('digit-swap', ({ surface }, random) => swapDigits(surface, random)),
  'changed-digit': damaging('changed-digit', ({ surface }, random) => changeDigit(surface, random)),
  'changed-part': damaging('changed-part', ({ surface }, random) => otherDigits(surface, random)),
  'factor-of-ten': damaging('factor-of-ten', ({ surface }) => shiftByTen(surface)),
  'wrong-unit': damaging('wrong-unit', ({ surface }) =>
    surface.includes('亿元')
      ? surface.replace('亿元', '万元')
      : surface.includes('万元')
        ? surface.replace('万元', '亿元')
        : undefined,
  ),
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

/** Two neighbouring digits that differ; never a leading zero. */
function swapDigits(surface: string, random: Random): string | undefined {
  const places = [...surface.matchAll(/(?=(\d)(\d))/g)].filter(
    ([, a, b], i) => a !== b && !(i === 0 && b === '0' && /^\d/.test(surface)),
  );
  const at = pickSome(places, 1, random)[0];
  if (at === undefined) return undefined;
  return surface.slice(0, at.index) + at[2] + at[1] + surface.slice(at.index + 2);
}

function changeDigit(surface: string, random: Random): string | undefined {
  const at = pickSome([...surface.matchAll(/\d/g)], 1, random)[0];
  if (at === undefined) return undefined;
  const digit = (Number(at[0]) + 1 + Math.floor(random() * 9)) % 10;
  const leading = !/\d/.test(surface.slice(0, at.index));
  return surface.slice(0, at.index) + String(leading && digit === 0 ? 5 : digit) + surface.slice(at.index + 1);
}

/** Another number of as many digits. */
function otherDigits(surface: string, random: Random): string | undefined {
  let first = true;
  return surface.replace(/\d/g, () => {
    const digit = first ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10);
    first = false;
    return String(digit);
  });
}

/** One zero more; thousands marks move along. */
function shiftByTen(surface: string): string | undefined {
  const match = /\d+(?:([,，])\d{3})*/.exec(surface);
  if (match === null || /[.．]/.test(surface)) return undefined;
  const [digits, mark] = match;
  const longer = `${digits.replace(/[,，]/g, '')}0`;
  return surface.replace(digits, mark === undefined ? longer : longer.replace(/\B(?=(?:\d{3})+$)/g, mark));
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
