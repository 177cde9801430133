import type { Indicator } from '../../model/indicator.ts';
import type { GrowthRelation } from '../../model/relation.ts';
import { isAmountOfChange, isGrowth } from '../../text/change-kinds.ts';
import { Decimal } from '../../text/interval.ts';
import { cover } from '../../text/span.ts';
import type { Linker } from './context.ts';
import { levelAndChange, levelAndChangeBehind, levelAndChangeByUnit, levelsOf } from './levels.ts';
import { type Figure, hostLine, type Line, linesOf, outerLine } from './line.ts';
import { respectiveChanges } from './respective.ts';

/** What is reported at current prices but grows at constant ones (DOMAIN: never compare the two). */
const CONSTANT_PRICES = /生产总值|GDP|增加值|总产值|产值/;

/** A percentage change whose two levels are printed beside it: 由685元提高到720元，增长5.1%. */
export const linkGrowths: Linker<GrowthRelation> = (context) => {
  const byId = new Map(context.indicators.map((indicator) => [indicator.id, indicator]));
  const nominal = ({ changeId, currentId, priorId }: GrowthRelation): boolean =>
    // 由3亿元增加到7亿元，增长1.3倍 speaks of the two levels themselves.
    byId.get(changeId)?.unit === '倍' ||
    ![changeId, currentId, priorId].some((id) => CONSTANT_PRICES.test(byId.get(id)?.name ?? ''));
  return linesOf(context).flatMap((line) => {
    const listed = respectiveChanges(line).filter((relation) => relation.type === 'growth');
    const told = new Set(listed.map(({ changeId }) => changeId));
    return [...listed, ...singleGrowths(line).filter(({ changeId }) => !told.has(changeId))].filter(nominal);
  });
};

function singleGrowths(line: Line): GrowthRelation[] {
  if (!line.figures.some(({ indicator }) => isGrowth(indicator))) return [];
  const outer = outerLine(line);
  return line.figures.flatMap((figure, at) => {
    const { indicator } = figure;
    if (!isGrowth(indicator)) return [];
    const host = hostLine(line, outer, at);
    const levels =
      levelsOf(host.line, host.at) ??
      levelsOf(line, at) ??
      levelAndChange(host.line, host.at) ??
      levelAndChangeByUnit(host.line, host.at) ??
      levelAndChangeBehind(host.line, host.at);
    if (levels === undefined) return [];
    const { prior } = levels;
    // 安排6000万元，其中…1800万元，增长43%: a plan has grown from what was, or by a printed change.
    if (indicator.kind === 'target' && prior.indicator.kind !== 'prior' && !isAmountOfChange(prior.indicator))
      return [];
    const current = orItsTotal(host.line, levels.current, prior, indicator);
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

/** “三公”经费1286万元，其中…接待16万元，比年初预算1460万元下降11.9%: the total is compared where the change follows from it. */
function orItsTotal(line: Line, current: Figure, prior: Figure, change: Indicator): Figure {
  const total = line.figures.find(({ indicator }) => indicator.id === current.indicator.totalId);
  return total !== undefined && !gives(current, prior, change) && gives(total, prior, change) ? total : current;
}

function gives(current: Figure, prior: Figure, { value, step }: Indicator): boolean {
  const [now, other] = [current, prior].map(
    ({ indicator }) => new Decimal(indicator.baseValue ?? indicator.value ?? 0),
  );
  if (now === undefined || other === undefined || value === undefined) return false;
  const then = isAmountOfChange(prior.indicator) ? now.minus(other) : other;
  if (then.isZero()) return false;
  return now.div(then).minus(1).times(100).minus(value).abs().lte(step);
}
