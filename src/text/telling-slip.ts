import { Decimal, lastDigitPlace } from './interval.ts';

/** One term of a sum as far as a slip in printing it is concerned. */
export interface SlipTerm {
  readonly value: Decimal;
  /** Worth of the last printed digit, in the unit of the value. */
  readonly step: Decimal;
  /** Cases and people are counted one by one: nothing is rounded. */
  readonly counted: boolean;
  /** Whether the unit is printed with a 万 or 亿 of its own, which may be the wrong one. */
  readonly scaled: boolean;
}

/**
 * How likely it is that a list which has nothing to do with its total would look like a complete one with a single
 * slip in it: one digit changed, two neighbouring digits swapped, a zero too many or too few, 万 for 亿. A partial list
 * leaves any difference; only those which one slip of one figure explains count. The share is taken over the differences of
 * the same sign and size (a third to three times as large), since partial lists that leave little are common.
 *
 * 1 where no slip explains the difference, or where nothing is different.
 */
export function chanceOfSlip(whole: SlipTerm, parts: readonly SlipTerm[]): number {
  if (!mayExplain(whole, parts)) return 1;
  const terms = [whole, ...parts];
  const step = terms.reduce((least, term) => (term.step.lt(least) ? term.step : least), whole.step);
  // 四万三千, 二万三千 and 一万一千 are numbers of two digits, however many zeros they stand for.
  const last = terms.filter(({ value }) => !value.isZero()).map(({ value }) => lastDigitPlace(value));
  const unit = last.length === 0 ? step : Decimal.max(step, Decimal.min(...last));
  const scaled = terms.map(({ value }) => value.div(unit).toNumber());
  const [total = 0, ...rest] = scaled;
  const difference = total - rest.reduce((sum, value) => sum + value, 0);
  const counted = terms.every((term) => term.step.eq(1) && term.counted);
  // What rounding of all terms leaves open.
  const open = counted ? 0 : Math.round(terms.reduce((sum, { step }) => sum + step.div(unit).toNumber(), 0) / 2);
  if (Math.abs(difference) <= open) return 1;
  const slips = terms.flatMap((term, k) => changesOf(term, scaled[k] as number, unit.toNumber(), k === 0 ? 1 : -1));
  if (!slips.some((slip) => Math.abs(difference - slip) <= open)) return 1;

  const size = Math.abs(difference);
  const [low, high] = [Math.max(open + 1, size / 3), size * 3];
  const same = slips.filter((slip) => Math.sign(slip) === Math.sign(difference)).map(Math.abs);
  return Math.min(1, covered(same, open, low, high) / (high - low));
}

/**
 * False only where the difference is larger than any slip of any term could be: no digit changed or added makes a figure
 * differ by twenty times its size, 万 for 亿 by twenty thousand times.
 */
function mayExplain(whole: SlipTerm, parts: readonly SlipTerm[]): boolean {
  let difference = whole.value.toNumber();
  let reach = reachOf(whole);
  let open = whole.step.toNumber();
  for (const part of parts) {
    difference -= part.value.toNumber();
    reach = Math.max(reach, reachOf(part));
    open += part.step.toNumber();
  }
  return Math.abs(difference) <= reach + open;
}

const reachOf = ({ value, step, scaled }: SlipTerm): number =>
  Math.max(Math.abs(value.toNumber()), step.toNumber()) * (scaled ? 20_000 : 20);

/** By how much each slip of a term, printed where another number was meant, would put the sum out. */
function changesOf({ scaled, step }: SlipTerm, value: number, unit: number, sign: 1 | -1): number[] {
  const place = Math.max(1, step.toNumber() / unit);
  const digits = String(Math.round(value / place));
  const worth = (k: number): number => place * 10 ** (digits.length - 1 - k);
  const out: number[] = [];
  [...digits].forEach((digit, k) => {
    for (let other = 0; other <= 9; other += 1) out.push((Number(digit) - other) * worth(k));
    const next = digits.charAt(k + 1);
    if (next !== '') out.push((Number(digit) - Number(next)) * (worth(k) - worth(k + 1)));
  });
  const factors = scaled ? [10, 0.1, 1e4, 1e-4] : [10, 0.1];
  for (const factor of factors) out.push(value - value * factor);
  return out.filter((change) => change !== 0).map((change) => change * sign);
}

/** How much of `[low, high]` lies within `reach` of one of the points. */
function covered(points: readonly number[], reach: number, low: number, high: number): number {
  let sum = 0;
  let end = low;
  for (const point of [...points].sort((a, b) => a - b)) {
    const from = Math.max(end, point - reach - 0.5);
    const to = Math.min(high, point + reach + 0.5);
    if (to > from) {
      sum += to - from;
      end = to;
    }
  }
  return sum;
}
