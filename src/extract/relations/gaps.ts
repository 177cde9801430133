import type { DifferenceRelation } from '../../model/relation.ts';
import { isAmountOfChange, isChange } from '../../text/change-kinds.ts';
import { isPercent, isRatio } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import { before, between, type Figure, type Line, sameSentence } from './line.ts';

const APART = '(?:低于|高于|超过|超出|高出|少于|多于)';
const MEASURE = '(?:限额|目标(?:任务|值)?|计划|预算|任务|预期|平均(?:水平|数)?)';
/** 低于年初7%的预期目标2.8个百分点: what stands before the measure, and between it and how far off it is. */
const OFF = new RegExp(`${APART}[^，。；\\d]{0,8}$`);
const OFF_BY = new RegExp(`^的?[^，。；\\d]{0,8}${MEASURE}[^，。；\\d]{0,3}$`);
/** 限额54亿元，余额52亿元，低于限额2亿元: the measure is called by its name. */
const OFF_NAMED = new RegExp(`^[，,、（(]?[^，。；\\d]{0,4}${APART}[^，。；\\d]{0,4}?(${MEASURE})[^，。；\\d]{0,2}$`);

/** How far a level is from the limit, the plan or the mean it is measured by, where both are printed. */
export function gapDifferences(line: Line): DifferenceRelation[] {
  return line.figures.flatMap((gap, at) => {
    if (!isAmountOfChange(gap.indicator)) return [];
    const [first, second] = [line.figures[at - 2], line.figures[at - 1]];
    if (first === undefined || second === undefined || !sameSentence(line, first, gap)) return [];
    if (!sameMeasure(first, second) || isPoints(gap) !== isRatio(second.indicator.unit)) return [];
    if (!isPoints(gap) && gap.indicator.baseUnit !== second.indicator.baseUnit) return [];
    const lead = before(line, at);
    if (OFF.test(before(line, at - 1)) && OFF_BY.test(lead))
      return /[；]/.test(between(line, first, second)) ? [] : [difference(gap, first, second)];
    const [, measure] = OFF_NAMED.exec(lead) ?? [];
    if (measure === undefined || [first, second].some(({ indicator }) => isChange(indicator))) return [];
    const [level, named] = calledBy(measure, first) ? [second, first] : [first, second];
    return calledBy(measure, named) && !calledBy(measure, level) ? [difference(gap, level, named)] : [];
  });
}

const calledBy = (measure: string, { indicator }: Figure): boolean =>
  indicator.name.replace(/数$/, '').endsWith(measure) || (indicator.kind === 'target' && measure !== '限额');

const isPoints = ({ indicator }: Figure): boolean => /百分点|千分点/.test(indicator.unit);

const sameMeasure = (a: Figure, b: Figure): boolean =>
  a.indicator.baseUnit === b.indicator.baseUnit || (isPercent(a.indicator.unit) && isPercent(b.indicator.unit));

const difference = (gap: Figure, level: Figure, measure: Figure): DifferenceRelation => ({
  type: 'difference',
  changeId: gap.indicator.id,
  currentId: level.indicator.id,
  priorId: measure.indicator.id,
  span: cover([gap, level, measure].map(({ indicator }) => indicator.span)),
});
