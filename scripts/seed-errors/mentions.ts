import type { Indicator } from '../../src/model/indicator.ts';
import { type Planted, type Planter, pickSome, type Random } from './plant.ts';
import { blocksOf } from './reach.ts';
import { changeDigit, otherUnit, swapDigits } from './slips.ts';

/** Checks that say of two figures that they are one. */
const AGREEING: ReadonlySet<string> = new Set(['text-vs-table', 'repeated-figure']);

/** Planters that change one of two figures which a check found to be one and the same before. */
export const mentionPlanters: Readonly<Record<string, Planter>> = {
  'mention-digit': changing('mention-digit', ({ surface }, random) => changeDigit(surface, random)),
  'mention-swap': changing('mention-swap', ({ surface }, random) => swapDigits(surface, random)),
  'mention-unit': changing('mention-unit', ({ surface }) => otherUnit(surface)),
};

/** Changes figures of the text that agree with another mention, at most `rounds` for each check. */
function changing(kind: string, change: (figure: Indicator, random: Random) => string | undefined): Planter {
  return (report, random, rounds) => {
    const byId = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
    return [...AGREEING].flatMap((checkId) => {
      const agreeing = report.checks.filter((result) => result.checkId === checkId && result.verdict === 'verified');
      const planted: Planted[] = [];
      for (const result of pickSome(agreeing, agreeing.length, random)) {
        if (planted.length === rounds) break;
        const [figure] = result.indicatorIds.flatMap((id) => byId.get(id) ?? []);
        const surface = figure === undefined ? undefined : change(figure, random);
        if (figure === undefined || surface === undefined || isPlanted(planted, figure)) continue;
        planted.push({
          kind,
          edit: { ...figure.span, by: surface },
          expects: [checkId],
          note: `${figure.surface} → ${surface} (${figure.name})`,
          target: { result, basis: '' },
          reach: blocksOf(report, [figure]),
        });
      }
      return planted;
    });
  };
}

const isPlanted = (planted: readonly Planted[], { span }: Indicator): boolean =>
  planted.some(({ edit }) => edit.start === span.start);
