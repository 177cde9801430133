import type { Indicator } from '../../model/indicator.ts';
import type { SumRelation } from '../../model/relation.ts';
import { Decimal } from '../../text/interval.ts';
import type { Amount } from '../../text/printed-figure.ts';
import { opensSentence } from './belonging.ts';

/** Grounds on which a list surely claims to exhaust its total; 按机构分 often names the main kinds only. */
const FIRM: readonly string[] = ['other-item'];

/** Lists that were found without looking at a figure: a wrong one may be off by any amount. */
export const BY_WORDS: ReadonlySet<string> = new Set([
  'partition',
  'fund-total',
  'bracket',
  'amounts',
  'rest',
  'stated-total',
  'parallel',
  'alike',
  'shares',
  'composition',
  'twice',
]);

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
  if (relation.basis === 'slip') return false;
  if (BY_WORDS.has(relation.basis))
    return whole === undefined || tiesWithoutTwo(whole, parts) || leavesRefunds(figures, whole, parts);
  if (whole === undefined || whole.isZero()) return true;
  const ratio = parts.reduce((sum, part) => sum.plus(part), new Decimal(0)).div(whole);
  const range = FIRM.includes(relation.basis) ? FIRM_RANGE : LOOSE_RANGE;
  if (ratio.lt(range.low) || ratio.gt(range.high)) return true;
  if (isComparedWith(text, figures) || leavesOut(text, figures)) return true;
  if (ratio.lt(1) && isTertiary(figures)) return true;
  return runsOver(text, figures) || tiesWithoutTwo(whole, parts);
}

/** 比预算数298亿元少支4.7亿元。其中…: what the total is compared with is not what is divided. */
const isComparedWith = (text: string, [whole]: readonly Indicator[]): boolean =>
  whole !== undefined &&
  /[比较][^，。；\d]{0,12}$/.test(text.slice(Math.max(0, whole.span.start - 14), whole.span.start));

/**
 * 第三产业 counts the services to agriculture, mining and manufacturing too (《三次产业划分规定》, 国家统计局 2012), which
 * communiqués leave out of 批发和零售业…其他服务业: that list always stays below its total.
 */
const isTertiary = ([whole, ...parts]: readonly Indicator[]): boolean =>
  /(第三产业|服务业)[^，。；]{0,4}(增加值|生产总值)?$/.test(whole?.name ?? '') &&
  parts.filter(({ name }) => /批发|交通运输|住宿|金融|房地产|其他服务业/.test(name)).length >= 3;

/**
 * 税收返还 is no 转移支付 by 《预算法》第十六条 and is often counted with it all the same: what 一般性 and 专项转移支付 leave of a total may
 * be that, as long as it is little.
 */
function leavesRefunds(figures: readonly Indicator[], whole: Decimal, parts: readonly Decimal[]): boolean {
  const rest = parts.reduce((left, part) => left.minus(part), whole);
  const grants = figures.every(({ name }) => /转移支付/.test(name)) && !figures.some(({ name }) => /返还/.test(name));
  return grants && rest.gt(0) && rest.lt(whole.times('0.02'));
}

/** 156项中，除了17项已经完工、12项已经投产以外，……: two views of one total. */
function leavesOut(text: string, [whole, ...parts]: readonly Indicator[]): boolean {
  const last = parts.at(-1);
  return (
    whole !== undefined &&
    last !== undefined &&
    /除了?[^。；]*(?:以外|之外)/.test(text.slice(whole.span.end, last.span.start))
  );
}

/** Whether a full stop parts the list: 其中, 按…分 and 税收收入中， may open a sentence, nothing else may. */
function runsOver(text: string, [whole, ...parts]: readonly Indicator[]): boolean {
  const ordered = [...parts].sort((a, b) => a.span.start - b.span.start);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (whole === undefined || first === undefined || last === undefined) return true;
  const list = text.slice(first.span.end, last.span.start);
  if (/。/.test(list) || opensSentence(list)) return true;
  const gap = whole.span.end <= first.span.start ? text.slice(whole.span.end, first.span.start) : '';
  // 办理工单872件。……工单分类：the list says what it divides, however far above that stands.
  const topic = TOPIC.exec(gap)?.[1];
  if (topic !== undefined && whole.name.endsWith(topic)) return false;
  return opensSentence(
    gap.replace(
      /(?<=[。.．])\s*(?:按|从|分|[^，。；\d]{2,12}中(?=[，：])|[^，。；\d]{2,8}(?:分类|类别|类型|来源|渠道|[构组]成|分布)[^，。；\d]{0,4}(?=[：:]))/g,
      '其中',
    ),
  );
}

const TOPIC = /([一-鿿]{2,4})(?:分类|类别|类型|来源|渠道)[^，。；\d]{0,4}[：:][^，。；\d]*$/;

/** 寿险84.15亿元；健康险25.33亿元，意外险2.24亿元；财产险47.92亿元: two of them lie within a third. */
function tiesWithoutTwo(whole: Decimal, parts: readonly Decimal[]): boolean {
  if (parts.length < 4) return false;
  const excess = parts.reduce((sum, part) => sum.plus(part), new Decimal(0)).minus(whole);
  if (!excess.gt(0)) return false;
  const before = new Set<string>();
  for (const part of parts) {
    if (!part.gt(0)) continue;
    if (before.has(excess.minus(part).toString())) return true;
    before.add(part.toString());
  }
  return false;
}
