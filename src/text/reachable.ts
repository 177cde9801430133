import { Decimal, type Interval, meetInside, point } from './interval.ts';

const HUNDRED = new Decimal(100);

/** Whether some whole number of `whole` things lies in a printed percentage: of 161 cases none gives 98.4%. */
export function isReachable(whole: Decimal, printed: Interval): boolean {
  const lowest = printed.low.div(HUNDRED).times(whole).floor();
  return [0, 1, 2].some((more) => meetInside(point(lowest.plus(more).div(whole).times(HUNDRED)), printed));
}
