import { isPercent } from '../../text/printed-figure.ts';
import { isLevel, type Ledger, type ShareClaim, totalsOf } from './candidates.ts';
import { before, between, type Figure, type Line, sameSentence } from './line.ts';

/** 分别占总数的: what opens a run of shares that stand in the order of the figures before. */
const OPENING = /分别[约各]?[占佔][^，。；、\d]*$|[占佔]比(?:重)?(?:分别|依次)[约为是达]*$/;
const JOINED = /^[、和及与]$/;

/**
 * 甲1.52亿元、乙0.93亿元、丙0.41亿元，分别占53.1%、32.5%、14.3%: what the share at `at` is taken of, by its rank in its run.
 * Undefined where it stands in no such run; empty where the figures before are not as many.
 */
export function respectiveShare(line: Line, at: number, ledger: Ledger): readonly ShareClaim[] | undefined {
  const first = openingOf(line, at);
  if (first === undefined) return undefined;
  let last = at;
  while (isJoined(line, last + 1)) last += 1;
  const count = last - first + 1;
  const levels = line.figures.slice(0, first).filter((figure) => isLevel(figure.indicator));
  const owners = levels.slice(-count);
  const part = owners[at - first];
  const alike = owners.every(({ indicator }) => indicator.baseUnit === owners[0]?.indicator.baseUnit);
  if (part === undefined || owners.length < count || !alike || !sameSentence(line, part, line.figures[at] as Figure))
    return [];
  const wholes = totalsOf(ledger, [part.indicator]);
  return [{ parts: [part.indicator], wholes, firm: wholes.length > 0 }];
}

/** Where the run begins that the share stands in. */
function openingOf(line: Line, at: number): number | undefined {
  let first = at;
  while (isJoined(line, first)) first -= 1;
  return first >= 0 && OPENING.test(before(line, first)) ? first : undefined;
}

/** Whether the figure is a percentage joined to a percentage before it by nothing but a list mark. */
function isJoined(line: Line, at: number): boolean {
  const [previous, figure] = [line.figures[at - 1], line.figures[at]];
  if (previous === undefined || figure === undefined) return false;
  const shares = isPercent(previous.indicator.unit) && isPercent(figure.indicator.unit);
  return shares && JOINED.test(between(line, previous, figure));
}
