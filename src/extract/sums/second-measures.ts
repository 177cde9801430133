import { type Item, total } from './items.ts';
import { type LocalSum, wholeSum } from './local-sum.ts';

type Items = readonly (Item | undefined)[];

/** Further off, the figures are no second measure of the same parts. */
const NEAR = '0.2';
/** ，罚没款: nothing but the name of the measure between the two figures of one thing. */
const BESIDE = /^[、，]?[^，。；、：:\d]{0,10}$/;
/** ，成交价款分别为: the second measure of all parts in turn. */
const IN_TURN = /^[，；][^，。；\d]{0,12}分别[^，。；\d]{0,4}$/;
const LISTED = /^(?:、|和|，)$/;

/**
 * 甲143起、罚没86.4万元，乙37起、罚没21.6万元，合计180起、罚没108万元; 面积300亩、价款6亿元，其中甲200亩、乙100亩，价款分别为4亿元、2亿元: what is printed beside
 * a total is made up by what is printed of its parts.
 */
export function secondMeasures(text: string, items: Items, sums: readonly LocalSum[]): LocalSum[] {
  const taken = new Set(sums.flatMap(({ parts }) => parts));
  return sums.flatMap((sum) => {
    const { whole = -1, parts, complete } = sum;
    const measure = complete && parts.length > 1 ? besides(text, items, whole) : undefined;
    if (measure === undefined) return [];
    const list = besideEach(text, items, parts) ?? inTurn(text, items, parts);
    const known = list?.some(({ index, kin }) => taken.has(index) || kin !== measure.kin || index === measure.index);
    if (list === undefined || known === true) return [];
    const off = total(list).minus(measure.value).abs();
    return off.lte(measure.value.times(NEAR)) ? [wholeSum(measure, list, 'wording')] : [];
  });
}

/** The figure of another measure right behind the one at `index`. */
function besides(text: string, items: Items, index: number): Item | undefined {
  const [first, second] = [items[index], items[index + 1]];
  if (first === undefined || second === undefined || second.kin === first.kin) return undefined;
  return BESIDE.test(gapOf(text, first, second)) ? second : undefined;
}

function besideEach(text: string, items: Items, parts: readonly number[]): readonly Item[] | undefined {
  const list = parts.flatMap((part) => besides(text, items, part) ?? []);
  return list.length === parts.length ? list : undefined;
}

/** As many figures as there are parts, right behind the last of these. */
function inTurn(text: string, items: Items, parts: readonly number[]): readonly Item[] | undefined {
  const from = Math.max(...parts);
  const list = items.slice(from + 1, from + 1 + parts.length).filter((item) => item !== undefined);
  const [first] = list;
  const last = items[from];
  if (first === undefined || last === undefined || list.length < parts.length) return undefined;
  const joined = list.every((item, k) => k === 0 || LISTED.test(gapOf(text, list[k - 1] as Item, item)));
  return joined && IN_TURN.test(gapOf(text, last, first)) ? list : undefined;
}

const gapOf = (text: string, a: Item, b: Item): string =>
  text.slice(a.figure.place.quantity.end, b.figure.place.quantity.start);
