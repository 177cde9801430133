import type { GrowthRelation } from '../../model/relation.ts';
import { cover } from '../../text/span.ts';
import type { Linker } from './context.ts';
import { levelAndChange, levelsOf } from './levels.ts';
import { hostLine, type Line, linesOf, outerLine } from './line.ts';
import { respectiveChanges } from './respective.ts';

/** What is reported at current prices but grows at constant ones (DOMAIN: never compare the two). */
const CONSTANT_PRICES = /生产总值|GDP|增加值|总产值|产值/;

/** A percentage change whose two levels are printed beside it: 由685元提高到720元，增长5.1%. */
export const linkGrowths: Linker<GrowthRelation> = (context) => {
  const byId = new Map(context.indicators.map((indicator) => [indicator.id, indicator]));
  const nominal = ({ changeId, currentId, priorId }: GrowthRelation): boolean =>
    ![changeId, currentId, priorId].some((id) => CONSTANT_PRICES.test(byId.get(id)?.name ?? ''));
  return linesOf(context).flatMap((line) => {
    const listed = respectiveChanges(line).filter((relation) => relation.type === 'growth');
    const told = new Set(listed.map(({ changeId }) => changeId));
    return [...listed, ...singleGrowths(line).filter(({ changeId }) => !told.has(changeId))].filter(nominal);
  });
};

function singleGrowths(line: Line): GrowthRelation[] {
  const outer = outerLine(line);
  return line.figures.flatMap((figure, at) => {
    const { indicator } = figure;
    if (indicator.kind !== 'change_pct') return [];
    const host = hostLine(line, outer, at);
    const levels = levelsOf(host.line, host.at) ?? levelAndChange(host.line, host.at);
    if (levels === undefined) return [];
    const { current, prior } = levels;
    return [
      {
        type: 'growth' as const,
        changeId: indicator.id,
        currentId: current.indicator.id,
        priorId: prior.indicator.id,
        span: cover([current.indicator.span, prior.indicator.span, indicator.span]),
      },
    ];
  });
}
