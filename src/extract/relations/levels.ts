import { isPercent } from '../../text/printed-figure.ts';
import { before, between, type Figure, type Line } from './line.ts';

/** The two levels that a printed change lies between. */
export interface Levels {
  readonly current: Figure;
  /** The earlier level, or the printed absolute change that it follows from. */
  readonly prior: Figure;
}

/** 由…增加到, 从…降至: what stands between an old level and a new one. */
const TO =
  /^[^，。；]{0,6}(增|升|降|提|扩|减|缩|压|涨|跌|回|上|下|发展|跃|攀|调整|变|优化|改善)[^，。；]{0,6}(至|到|为|达)[^，。；\d]{0,8}$/;
const FROM = /(由|从|自)[^，。；]{0,14}$/;
/** 比上年的, 较2022年: what stands before an old level that follows the new one. */
const THAN = /^[^。；]{0,4}[，（(]?[^，。；]{0,6}(比|较|与|同|相比于)[^，。；]{0,10}$/;
const EARLIER = /(上年|去年|上一年|上期|同期|年初|上月|上季|前年|上周|\d{4}年|[二三四五六七八九〇○零一]{4}年)/;
/** （上年为, ，上年同期: an old level merely mentioned. */
const MENTIONED = /^[，（(、][^，。；]{0,4}(上年|去年|上一年|同期|上期)[^，。；比较]{0,8}$/;
/** ，同比增长: what may stand between a level and its change. */
const CHANGE =
  /^(相比|比较)?[，,（(、）)]{0,2}(其中)?(同比|比上年(同期|末|度)?|较上年(同期|末|度)?|较去年(同期)?|比去年(同期)?|累计|净|共|总体|实际)?(增|升|降|减|提|下|上|扩|缩|涨|回|压|跌|多|少|高|低|收窄)[^，。；]{0,4}$/;
/** 增幅为, 降幅达 after an absolute change. */
const FOLLOWS = /^[，,（(、]?(同比|比上年|较上年)?(增|升|降|减|提|下|上|涨)[^，。；]{0,5}$/;

/** Words that make a change incomparable with its levels: several years at once, constant prices. */
export const INCOMPARABLE = /年均|平均每年|年平均|实际增|实际上|可比|不变价|扣除|折算|同口径|两年平均|复合/;

/** The levels of the change at index `at` of the line, where the text prints them next to it. */
export function levelsOf(line: Line, at: number): Levels | undefined {
  const change = line.figures[at];
  const last = line.figures[at - 1];
  const first = line.figures[at - 2];
  if (change === undefined || last === undefined || first === undefined) return undefined;
  const gap = between(line, first, last);
  const lead = between(line, last, change);
  if (INCOMPARABLE.test(lead) || /[。；！？]/.test(gap + lead)) return undefined;
  if (!sameMeasure(first, last)) return undefined;

  if (CHANGE.test(lead)) {
    if (FROM.test(before(line, at - 2)) && TO.test(gap)) return { prior: first, current: last };
    if (THAN.test(gap) && (EARLIER.test(gap) || last.indicator.kind === 'prior'))
      return { prior: last, current: first };
    if (MENTIONED.test(gap)) return { prior: last, current: first };
  }
  return undefined;
}

/** `84件，比上年增加24件，增长40%`: the earlier level follows from the printed absolute change. */
export function levelAndChange(line: Line, at: number): Levels | undefined {
  const change = line.figures[at];
  const step = line.figures[at - 1];
  const level = line.figures[at - 2];
  if (change === undefined || step === undefined || level === undefined) return undefined;
  if (step.indicator.kind !== 'change_abs' || level.indicator.kind !== 'achieved') return undefined;
  const gap = between(line, level, step);
  const lead = between(line, step, change);
  const close = /^[，（(]?[^，。；]{0,10}$/.test(gap) && FOLLOWS.test(lead) && !INCOMPARABLE.test(gap + lead);
  return close && sameMeasure(level, step) ? { current: level, prior: step } : undefined;
}

/** Whether two figures are levels of one kind: the same base unit, or both per cent. */
export const sameMeasure = (a: Figure, b: Figure): boolean =>
  a.indicator.baseUnit === b.indicator.baseUnit || (isPercent(a.indicator.unit) && isPercent(b.indicator.unit));
