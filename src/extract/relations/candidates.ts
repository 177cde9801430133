import type { Indicator } from '../../model/indicator.ts';
import type { SumRelation } from '../../model/relation.ts';
import {
  Decimal,
  divideIntervals,
  meetInside,
  scaleInterval,
  statedInterval,
  sumIntervals,
} from '../../text/interval.ts';
import { inCommonUnit, isRatio } from '../../text/printed-figure.ts';
import type { LinkContext } from './context.ts';

const HUNDRED = new Decimal(100);

/** Figures by id and the sums they stand in, looked up often while shares are linked. */
export interface Ledger {
  readonly byId: ReadonlyMap<string, Indicator>;
  /** The sums in which a figure is a part. */
  readonly sumsOfPart: ReadonlyMap<string, readonly SumRelation[]>;
}

export function ledgerOf({ indicators, sums }: LinkContext): Ledger {
  const sumsOfPart = new Map<string, SumRelation[]>();
  for (const sum of sums) {
    for (const id of sum.partIds) sumsOfPart.set(id, [...(sumsOfPart.get(id) ?? []), sum]);
  }
  return { byId: new Map(indicators.map((indicator) => [indicator.id, indicator])), sumsOfPart };
}

/** What a share is computed from: its part, and what the text may mean by the whole. */
export interface ShareClaim {
  readonly parts: readonly Indicator[];
  readonly wholes: readonly (readonly string[])[];
  /** Whether the wording names part and whole; a claim that is not firm is kept only where it fits. */
  readonly firm: boolean;
}

/** A figure that may be counted or measured as part or whole: no ratio, no change, no plan, no count of years (连续4年). */
export const isLevel = ({ value, unit, kind, proportion }: Indicator): boolean =>
  value !== undefined &&
  proportion === undefined &&
  !isRatio(unit) &&
  unit !== '年' &&
  (kind === 'achieved' || kind === 'prior');

/** Whether parts ÷ wholes can be what the share says, each printed figure standing for its interval. */
export function fits(share: Indicator, parts: readonly Indicator[], wholes: readonly Indicator[]): boolean {
  if (share.value === undefined) return false;
  const common = inCommonUnit([...parts, ...wholes]);
  if (common === undefined) return false;
  const [top, bottom] = [common.amounts.slice(0, parts.length), common.amounts.slice(parts.length)].map((amounts) =>
    sumIntervals(amounts.map((amount) => amount.interval)),
  );
  const quotient = top === undefined || bottom === undefined ? undefined : divideIntervals(top, bottom);
  if (quotient === undefined) return false;
  const stated = statedInterval(new Decimal(share.value), new Decimal(share.step), share.approx);
  return meetInside(scaleInterval(quotient, HUNDRED), stated);
}

/** An open list whose item is larger than its total was put together wrongly. */
const exceeds = (part: Indicator, whole: Indicator | undefined): boolean =>
  whole !== undefined && new Decimal(part.baseValue ?? part.value ?? 0).gt(whole.baseValue ?? whole.value ?? 0);

/** Outcomes that a rate may leave out of its base: withdrawn, pending. */
const SET_ASIDE = /撤诉|撤回|终止|在[审办调]|待审|未(?:审结|办结|结案|了结|处理)|正在|继续|跨年|结转|尚在|仍在/;

/**
 * What the parts may be a share of, likeliest first: the total they belong to, its own total, all its parts added up
 * (where the total itself is the fault), and those parts without what was withdrawn or is pending.
 */
export function totalsOf(ledger: Ledger, parts: readonly Indicator[]): readonly (readonly string[])[] {
  const [first] = parts;
  if (first === undefined) return [];
  const wholes: (readonly string[])[] = [];
  for (const sum of ledger.sumsOfPart.get(first.id) ?? []) {
    if (!parts.every((part) => sum.partIds.includes(part.id))) continue;
    if (!sum.complete && exceeds(first, ledger.byId.get(sum.wholeId ?? ''))) continue;
    if (sum.wholeId !== undefined) {
      wholes.push([sum.wholeId]);
      for (const outer of ledger.sumsOfPart.get(sum.wholeId) ?? []) {
        if (outer.wholeId !== undefined) wholes.push([outer.wholeId]);
      }
    }
    if (!sum.complete) continue;
    wholes.push(sum.partIds);
    const counted = sum.partIds.filter((id) => !SET_ASIDE.test(ledger.byId.get(id)?.name ?? ''));
    if (counted.length < sum.partIds.length && counted.includes(first.id)) wholes.push(counted);
  }
  return wholes;
}
