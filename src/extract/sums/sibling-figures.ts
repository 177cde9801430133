import type { Item } from './items.ts';

/** ，增长2.2%: what is said of an item before the list goes on. */
const REMARK = /[，,、]?(?:同比|比上年|较上年)?(?:增长|下降|降低|增加|减少|上升)[\d.]+[%％]/g;
const NEXT = /^[，、；][\u4e00-\u9fff、]{2,20}$/;

/** 卫生支出37亿元，农林支出44亿元，交通支出10亿元，…: what stands between two figures of its own kind is one item of their list. */
export function isListed(text: string, before: Item | undefined, item: Item, next: Item | undefined): boolean {
  if (before === undefined || next === undefined) return false;
  const gap = (a: Item, b: Item): string =>
    text.slice(a.figure.place.quantity.end, b.figure.place.quantity.start).replace(REMARK, '');
  const [left, right] = [gap(before, item), gap(item, next)];
  const kinds = new Set([before, item, next].map(({ figure }) => figure.name.slice(-2)));
  return kinds.size === 1 && left.charAt(0) === right.charAt(0) && NEXT.test(left) && NEXT.test(right);
}
