import type { AnalyzedReport } from '../../src/model/batch.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { type Planter, pickOne, type Random, replaced } from './plant.ts';

/** Planters that damage a figure of a relation which was verified before. */
export const figurePlanters: readonly Planter[] = [
  damage('digit-swap', (indicator) => swapDigits(indicator.surface)),
  damage('changed-digit', (indicator, random) => changeLeadingDigit(indicator.surface, random)),
  damage('factor-of-ten', (indicator) => shiftByTen(indicator.surface)),
  damage('wrong-unit', ({ surface }) =>
    surface.includes('亿元')
      ? surface.replace('亿元', '万元')
      : surface.includes('万元')
        ? surface.replace('万元', '亿元')
        : undefined,
  ),
  damage('wrong-percent', (indicator, random) =>
    indicator.unit === '%' ? changeLeadingDigit(indicator.surface, random) : undefined,
  ),
  droppedPart,
];

interface Target {
  readonly result: CheckResult;
  readonly indicator: Indicator;
}

/** Exact figures of verified relations; a figure that stands in a table belongs to its table's checks. */
function targets(report: AnalyzedReport): readonly Target[] {
  const byId = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
  return report.checks
    .filter(({ verdict, relation }) => verdict === 'verified' && relation !== undefined && relation !== 'range')
    .flatMap((result) =>
      result.indicatorIds.flatMap((id) => {
        const indicator = byId.get(id);
        const usable = indicator?.approx === 'exact' && indicator.value !== undefined && Number(indicator.value) !== 0;
        return usable && indicator ? [{ result, indicator }] : [];
      }),
    );
}

function damage(kind: string, change: (indicator: Indicator, random: Random) => string | undefined): Planter {
  return (report, random) => {
    const choices = targets(report).filter(({ indicator }) => change(indicator, () => 0.5) !== undefined);
    const target = pickOne(choices, random);
    const surface = target === undefined ? undefined : change(target.indicator, random);
    if (target === undefined || surface === undefined || surface === target.indicator.surface) return undefined;
    const { text, span } = replaced(report.document.text, target.indicator.span, surface);
    const expects = [target.result.checkId];
    return { kind, text, span, expects, note: `${target.indicator.surface} → ${surface} (${target.indicator.name})` };
  };
}

/** Two neighbouring digits that differ; never a leading zero. */
function swapDigits(surface: string): string | undefined {
  for (let i = 0; i + 1 < surface.length; i += 1) {
    const [a, b] = [surface.charAt(i), surface.charAt(i + 1)];
    if (/\d/.test(a) && /\d/.test(b) && a !== b && b !== '0') return surface.slice(0, i) + b + a + surface.slice(i + 2);
  }
  return undefined;
}

function changeLeadingDigit(surface: string, random: Random): string | undefined {
  const at = surface.search(/[1-9]/);
  if (at < 0) return undefined;
  const old = Number(surface.charAt(at));
  const digit = 1 + ((old + Math.floor(random() * 7)) % 9);
  return surface.slice(0, at) + String(digit === old ? (old % 9) + 1 : digit) + surface.slice(at + 1);
}

function shiftByTen(surface: string): string | undefined {
  const match = /\d+(?![\d.,，])/.exec(surface);
  return match === null || surface.includes('.') ? undefined : surface.replace(match[0], `${match[0]}0`);
}

/** One part of a verified breakdown is left out, separator and all. */
function droppedPart(report: AnalyzedReport, random: Random): ReturnType<Planter> {
  const byId = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
  const { text } = report.document;
  const choices = report.checks
    .filter(({ checkId, verdict }) => checkId === 'sum-of-parts' && verdict === 'verified')
    .flatMap((result) => {
      const parts = result.indicatorIds.slice(1).map((id) => byId.get(id));
      // Only a middle item of an enumeration by 、 can go without breaking the sentence.
      return parts.slice(1, -1).flatMap((part, i) => {
        const previous = parts[i];
        const gap = part === undefined || previous === undefined ? '' : text.slice(previous.span.end, part.span.start);
        const simple =
          /^[、，；][^、，。；：（()\d]{1,20}$/.test(gap) && text.charAt(part?.span.end ?? 0) === gap.charAt(0);
        const kept = /其[他它余]/.test(gap) || Number(part?.value ?? 0) === 0;
        return part !== undefined && previous !== undefined && simple && !kept
          ? [{ from: previous.span.end, to: part.span.end }]
          : [];
      });
    });
  const choice = pickOne(choices, random);
  if (choice === undefined) return undefined;
  const cut = replaced(text, { start: choice.from, end: choice.to }, '');
  return { kind: 'dropped-part', ...cut, expects: ['sum-of-parts'], note: `− ${text.slice(choice.from, choice.to)}` };
}
