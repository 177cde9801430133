import type { DifferenceRelation } from '../../model/relation.ts';
import { isAmountOfChange } from '../../text/change-kinds.ts';
import { cover } from '../../text/span.ts';
import type { Linker } from './context.ts';
import { gapDifferences } from './gaps.ts';
import { levelsOf } from './levels.ts';
import { type Figure, hostLine, type Line, linesOf, outerLine } from './line.ts';
import { respectiveChanges } from './respective.ts';

/** An absolute change whose two levels are printed beside it: 由2.31%提升至2.64%，提高0.33个百分点. */
export const linkDifferences: Linker<DifferenceRelation> = (context) =>
  linesOf(context).flatMap((line) => {
    const listed = respectiveChanges(line).filter((one) => one.type === 'difference');
    const single = [...changes(line), ...gapDifferences(line)];
    const told = new Set(listed.map(({ changeId }) => changeId));
    const own = new Map([...single].reverse().map((one) => [one.changeId, one]));
    return [...listed, ...[...own.values()].filter(({ changeId }) => !told.has(changeId)), ...naturalGrowth(line)];
  });

function changes(line: Line): DifferenceRelation[] {
  if (!line.figures.some(({ indicator }) => isAmountOfChange(indicator))) return [];
  const outer = outerLine(line);
  return line.figures.flatMap((figure, at) => {
    if (!isAmountOfChange(figure.indicator)) return [];
    const host = hostLine(line, outer, at);
    const levels = levelsOf(host.line, host.at) ?? levelsOf(line, at);
    if (levels === undefined) return [];
    const points = /百分点|千分点/.test(figure.indicator.unit);
    const sameUnit = figure.indicator.baseUnit === levels.current.indicator.baseUnit;
    const rates = /[%％‰]/.test(levels.current.indicator.unit);
    return points === rates && (points || sameUnit) ? [relation(figure, levels.current, levels.prior)] : [];
  });
}

/** 出生率7.33‰，死亡率8.49‰，自然增长率-1.16‰. */
function naturalGrowth(line: Line): DifferenceRelation[] {
  const named = (pattern: RegExp): Figure | undefined =>
    line.figures.find(({ indicator }) => /[%％‰]/.test(indicator.unit) && pattern.test(indicator.name));
  const births = named(/出生率$/);
  const deaths = births === undefined ? undefined : named(/死亡率$/);
  const growth = deaths === undefined ? undefined : named(/自然(增长|变动)率$/);
  if (births === undefined || deaths === undefined || growth === undefined) return [];
  // 婴儿死亡率 and the like are rates of something else.
  const plain = /^(人口|年|全[省市区县州]|常住人口)?(出生|死亡)率$/;
  return plain.test(births.indicator.name) && plain.test(deaths.indicator.name)
    ? [relation(growth, births, deaths)]
    : [];
}

function relation(change: Figure, current: Figure, prior: Figure): DifferenceRelation {
  return {
    type: 'difference',
    changeId: change.indicator.id,
    currentId: current.indicator.id,
    priorId: prior.indicator.id,
    span: cover([change.indicator.span, current.indicator.span, prior.indicator.span]),
  };
}
