import type { Indicator } from '../../model/indicator.ts';
import type { SumRelation } from '../../model/relation.ts';
import { Decimal } from '../../text/interval.ts';
import type { Amount } from '../../text/printed-figure.ts';

/** Grounds on which a list surely claims to exhaust its total; 按机构分 often names the main kinds only. */
const FIRM: readonly string[] = ['other-item'];

/** How far the sum may be from its total before the list is likelier to be of something else. */
const FIRM_RANGE = { low: new Decimal('0.4'), high: new Decimal('2.5') };
const LOOSE_RANGE = { low: new Decimal('0.855'), high: new Decimal('1.4') };

/**
 * Whether a sum that does not tie out is likelier a list that was put together wrongly: it runs over several
 * sentences, is far from its total without words that claim it whole, or ties once two nested items are left out.
 */
export function isDoubtful(
  text: string,
  relation: SumRelation,
  figures: readonly Indicator[],
  amounts: readonly Amount[],
): boolean {
  const [whole, ...parts] = amounts.map((amount) => amount.value);
  if (whole === undefined || whole.isZero()) return true;
  const ratio = parts.reduce((sum, part) => sum.plus(part), new Decimal(0)).div(whole);
  const range = FIRM.includes(relation.basis) ? FIRM_RANGE : LOOSE_RANGE;
  if (ratio.lt(range.low) || ratio.gt(range.high)) return true;
  return runsOver(text, figures) || tiesWithoutTwo(whole, parts);
}

/** Whether a full stop parts the list: 其中 and 按…分 may open a sentence, nothing else may. */
function runsOver(text: string, [whole, ...parts]: readonly Indicator[]): boolean {
  const ordered = [...parts].sort((a, b) => a.span.start - b.span.start);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (whole === undefined || first === undefined || last === undefined) return true;
  if (/。/.test(text.slice(first.span.end, last.span.start))) return true;
  const gap = whole.span.end <= first.span.start ? text.slice(whole.span.end, first.span.start) : '';
  return /。(?!\s*(其中|按|从|分))/.test(gap);
}

/** 寿险84.15亿元；健康险25.33亿元，意外险2.24亿元；财产险47.92亿元: two of them lie within a third. */
function tiesWithoutTwo(whole: Decimal, parts: readonly Decimal[]): boolean {
  if (parts.length < 4) return false;
  const excess = parts.reduce((sum, part) => sum.plus(part), new Decimal(0)).minus(whole);
  const items = parts.filter((part) => part.gt(0));
  return excess.gt(0) && items.some((a, i) => items.slice(i + 1).some((b) => a.plus(b).eq(excess)));
}
