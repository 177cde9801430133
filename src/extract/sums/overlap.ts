import { type Item, reaches } from './items.ts';
import type { LocalSum } from './local-sum.ts';

/** 涉及多个类型的分别计入, 兼任, 存在交叉: what says that one thing may be counted in several parts. */
const COUNTED_TWICE =
  /(?<![不没无未]|[剔扣]除)(?:分别计[入算]|重复(?:计[入算数]?|统计)|(?<![没无])[有在](?:部分)?(?:重复|交叉|重叠)|可多选|多选题|一[案人件](?:多|可)|兼任|身兼|同时(?:具有|具备|担任|属|涉及|享受|获)|部分[^，。；]{0,8}(?:多[种项次个]|两[种项次个]|双重|同时|不止))/;

/** Lists whose parts overlap by the text's own word claim nothing of their total, unless they come to it. */
export function withoutOverlap(
  text: string,
  items: readonly (Item | undefined)[],
  sums: readonly LocalSum[],
): readonly LocalSum[] {
  if (!COUNTED_TWICE.test(text)) return sums;
  return sums.map((sum) => {
    const whole = sum.whole === undefined ? undefined : items[sum.whole];
    const parts = sum.parts.flatMap((k) => items[k] ?? []);
    if (!sum.complete || whole === undefined || parts.length < 2 || reaches(whole, parts)) return sum;
    const places = [whole, ...parts].map(({ figure }) => figure.place.sentence);
    const said = text.slice(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)));
    return COUNTED_TWICE.test(said) ? { ...sum, complete: false, basis: 'open-list' } : sum;
  });
}
