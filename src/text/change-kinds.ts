import { isPercent, isRatio } from './printed-figure.ts';

/** The part of an indicator that tells changes from levels. */
interface NamedFigure {
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
}

/** 收入预算增加 and 收入预算增长: a planned figure that is named by a word of change is the size of that change. */
const NAMED_CHANGE = /(?:增长|增加|提高|上升|下降|减少|降低|压减|净增|净减)$/;

const isPlanned = ({ kind, name }: NamedFigure): boolean => kind === 'target' && NAMED_CHANGE.test(name);

/** Whether the figure is the size of a change, reached or planned. */
export const isChange = (indicator: NamedFigure): boolean =>
  indicator.kind.startsWith('change') || isPlanned(indicator);

/** 增加3.6亿元, 提高0.3个百分点: a change by an amount or by points. */
export const isAmountOfChange = (indicator: NamedFigure): boolean =>
  indicator.kind === 'change_abs' || (isPlanned(indicator) && !isPercent(indicator.unit));

/** 增长5%. */
export const isGrowth = (indicator: NamedFigure): boolean =>
  indicator.kind === 'change_pct' || (isPlanned(indicator) && isPercent(indicator.unit));

/** A level that was reached, or that is planned: what a change of it can be printed beside. */
export const isReachedOrPlanned = (indicator: NamedFigure): boolean =>
  indicator.kind === 'achieved' || (indicator.kind === 'target' && !isRatio(indicator.unit) && !isPlanned(indicator));
