import { Decimal } from '../../text/interval.ts';
import { fits, isLevel, type ShareClaim } from './candidates.ts';
import { between, type Figure, type Line, sameSentence } from './line.ts';

/**
 * Ⅱ类占96.67%（29个），Ⅳ类占3.33%（1个）: shares that each have their count in a bracket behind them are of all these counts, where one of
 * them at least follows from that, or where they come to 100 (of two, a wrong count makes both shares wrong).
 */
export function countedShare(line: Line, at: number): readonly ShareClaim[] {
  const own = countBehind(line, at);
  if (own === undefined) return [];
  const counts = [...runFrom(line, at, -2).reverse(), own, ...runFrom(line, at, 2)];
  const wholes = [counts.map(({ indicator }) => indicator.id)];
  const indicators = counts.map(({ indicator }) => indicator);
  const shares = counts.flatMap((count) => line.figures[line.figures.indexOf(count) - 1] ?? []);
  const sum = shares.reduce((all, { indicator }) => all.plus(indicator.value ?? 0), new Decimal(0));
  const borneOut =
    (sum.eq(100) && shares.some(({ indicator }) => /\./.test(indicator.value ?? ''))) ||
    counts.some((count, k) => {
      const share = shares[k];
      return share !== undefined && fits(share.indicator, [count.indicator], indicators);
    });
  return counts.length >= 2 && borneOut ? [{ parts: [own.indicator], wholes, firm: true }] : [];
}

/** The counts of the shares that stand side by side with this one, in one direction. */
function runFrom(line: Line, at: number, step: 2 | -2): Figure[] {
  const counts: Figure[] = [];
  for (let k = at + step; k >= 0; k += step) {
    const count = countBehind(line, k);
    const [a, b] = [line.figures[k], line.figures[k - step]];
    if (count === undefined || a === undefined || b === undefined) break;
    if (!sameSentence(line, step > 0 ? b : a, step > 0 ? a : b)) break;
    counts.push(count);
  }
  return counts;
}

/** The count in the bracket right behind a share. */
function countBehind(line: Line, at: number): Figure | undefined {
  const [share, count] = [line.figures[at], line.figures[at + 1]];
  if (share?.indicator.kind !== 'share' || count === undefined || !isLevel(count.indicator)) return undefined;
  const own = /^[（(]$/.test(between(line, share, count)) && /^[）)]/.test(line.text.slice(count.end));
  return own && (count.indicator.value ?? '').indexOf('.') < 0 ? count : undefined;
}
