import { type Item, MOST_PARTS } from './items.ts';
import type { LocalSum } from './local-sum.ts';

const CLAIM = /^[，、]?\s*(?:总共|一共|共计?|合计|总计|累计)[\u4e00-\u9fff]{0,8}\s*$/;
const GAP = /^[、，和及][^。；]{0,24}$/;

/**
 * A total behind more parts than a list is read with: that it claims to be their sum is recorded, so that its check can say
 * why it does not judge it. No part points to it, since where the list begins is not looked for.
 */
export function longLists(text: string, items: readonly (Item | undefined)[]): LocalSum[] {
  return items.flatMap((whole, at) => {
    if (whole === undefined || at <= MOST_PARTS) return [];
    const { clauseStart, quantity } = whole.figure.place;
    if (!CLAIM.test(text.slice(clauseStart, quantity.start))) return [];
    const list = items.slice(at - MOST_PARTS - 1, at + 1);
    const listed = list.every((item, k) => {
      if (item === undefined || item.kin !== whole.kin) return false;
      const next = list[k + 1];
      return (
        next === undefined || GAP.test(text.slice(item.figure.place.quantity.end, next.figure.place.quantity.start))
      );
    });
    if (!listed) return [];
    const parts = list.slice(0, -1).flatMap((item) => item?.index ?? []);
    return [{ whole: at, parts, complete: true, basis: 'too-long', partOf: false, claimed: true }];
  });
}
