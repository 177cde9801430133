import { PARTITIONS, type Partition } from '../../language/partitions.ts';
import { type Item, isBase, mayAdd, total } from './items.ts';
import { type LocalSum, wholeSum } from './local-sum.ts';

/** How many figures of the same class may stand between two parts: those that a part is divided into. */
const NESTED = 6;

/**
 * Totals that are followed by all parts of a division known to be complete, found by their names alone: no figure is
 * looked at, so that one that is wrong does not hide the list it stands in.
 */
export function partitionLists(text: string, items: readonly (Item | undefined)[]): LocalSum[] {
  const levels = items.filter((item): item is Item => item !== undefined);
  // Few figures go by the name of a total that is divided, and few by that of a part: all others begin no list.
  const wholes = levels.filter(({ figure }) => ANY_WHOLE.test(figure.name));
  const [first] = wholes;
  if (first === undefined || levels.length < 3) return [];
  const names = levels.map((item) => nameOf(text, item));
  const sums: LocalSum[] = [];
  for (const [k, partition] of PARTITIONS.entries()) {
    const firstWhole = wholes.find(({ figure }) => partition.of.test(figure.name));
    let from = firstWhole === undefined ? levels.length : levels.indexOf(firstWhole) + 1;
    while (from < levels.length) {
      const list = ANY_PART[k]?.test(names[from] as string) ? listAt(text, levels, from, partition) : undefined;
      const whole = list === undefined ? undefined : wholeOf(text, levels, from, partition, list);
      if (list !== undefined && whole !== undefined) {
        sums.push(wholeSum(whole, list, 'partition'));
        from = levels.indexOf(list.at(-1) as Item);
      }
      from += 1;
    }
    for (const whole of wholes) {
      const list = partition.of.test(whole.figure.name) ? listBefore(text, levels, whole, partition) : undefined;
      if (list !== undefined) sums.push(wholeSum(whole, list, 'partition'));
    }
  }
  return sums;
}

/** 个体工商户4126户、企业1318户，新登记经营主体共5444户: all parts right before what they make up. */
function listBefore(text: string, levels: readonly Item[], whole: Item, partition: Partition): Item[] | undefined {
  const end = levels.indexOf(whole);
  const last = levels[end - 1];
  if (last === undefined || !mayAdd(last, whole) || last.figure.kind !== whole.figure.kind) return undefined;
  if (last.figure.place.sentence.index !== whole.figure.place.sentence.index) return undefined;
  const gap = text.slice(last.figure.place.quantity.end, whole.figure.place.quantity.start);
  if (!/^[，；][^，。；、\d]{0,14}$/.test(gap)) return undefined;
  for (let n = Math.min(partition.parts.length, end); n >= 2; n -= 1) {
    const list = listAt(text, levels, end - n, partition);
    if (list?.length !== n || list.at(-1) !== last) continue;
    const near = total(list).minus(whole.value).abs().lte(whole.value.times('0.2'));
    const alone = list.every((part) => isOf(part, whole, partition.parts) && part.value.lt(whole.value));
    return near && alone ? list : undefined;
  }
  return undefined;
}

/** The list that begins at `from`: another member with each item, until all are there. */
function listAt(text: string, levels: readonly Item[], from: number, { parts }: Partition): Item[] | undefined {
  const first = levels[from] as Item;
  const open = new Set(parts);
  const list: Item[] = [];
  let skipped = 0;
  for (let at = from; at < levels.length; at += 1) {
    const item = levels[at] as Item;
    const apart = item.figure.place.sentence.index - (list.at(-1) ?? first).figure.place.sentence.index;
    if (apart > 1 || skipped > NESTED) break;
    // 新增债券（一般债券…、专项债券…）；再融资债券…: what may be missing belongs to the list only where its mark goes on.
    const closed = list.length >= 2 && [...open].every(({ optional }) => optional);
    if (closed && entersNext(text, list, item)) break;
    // 一般债券47亿元（新增…、再融资…）；专项债券…: what a bracket divides is no part of the list around it.
    if (list.length > 0 && item.figure.place.bracket > first.figure.place.quantity.start) continue;
    const name = nameOf(text, item);
    const member = sameClass(item, first) ? [...open].find(({ words }) => words.test(name)) : undefined;
    // 一般性转移支付67亿元，主要包括共同事权转移支付35亿元…；: what may be missing is looked for on the level of the list only.
    const last = list.at(-1);
    const nested = member?.optional === true && last !== undefined && isWithin(text, last, item);
    if (member === undefined || nested) {
      if (list.length === 0) return undefined;
      if (!nested && sameClass(item, first) && parts.some(({ words }) => words.test(item.figure.name))) break;
      skipped += 1;
      continue;
    }
    open.delete(member);
    list.push(item);
    skipped = 0;
    if (open.size === 0) break;
  }
  if (list.length < 2 || ![...open].every(({ optional }) => optional)) return undefined;
  return goesOn(text, levels, list, parts) ? undefined : list;
}

const isWithin = (text: string, before: Item, item: Item): boolean =>
  /其中|包括/.test(lastItem(text.slice(before.figure.place.quantity.end, item.figure.place.quantity.start)));

/** 其中一般债券A、专项债券B；发行再融资债券C: all are there, and the bracket ends or a mark stronger than those between them begins another list. */
function entersNext(text: string, list: readonly Item[], item: Item): boolean {
  const terms = [...list, item].map(({ figure: { place } }) => place);
  const marks = terms.slice(1).map((place, k) => {
    const gap = text.slice(terms[k]?.quantity.end, place.quantity.start).replace(/[（(][^（）()]*[）)]/g, '');
    return /[；;。]/.test(gap);
  });
  const outside = (terms[0]?.bracket ?? -1) >= 0 && terms[0]?.bracket !== item.figure.place.bracket;
  return outside || (marks.at(-1) === true && !marks.slice(0, -1).includes(true));
}

/** 公务用车购置费…、运行费…: a further part of the same kind makes the list another one. */
function goesOn(text: string, levels: readonly Item[], list: readonly Item[], parts: Partition['parts']): boolean {
  const last = list.at(-1) as Item;
  const next = levels[levels.indexOf(last) + 1];
  if (next === undefined || !sameClass(next, last) || next.figure.place.bracket !== last.figure.place.bracket)
    return false;
  const gap = text.slice(last.figure.place.quantity.end, next.figure.place.quantity.start);
  return !/[。；]/.test(gap) && parts.some(({ words }) => words.test(next.figure.name));
}

/** 预算安排收入5亿元，其中税收收入3亿元…: parts may leave unsaid that they are planned, and a whole that it is. */
function wholeOf(
  text: string,
  levels: readonly Item[],
  from: number,
  partition: Partition,
  list: readonly Item[],
): Item | undefined {
  const before = levels.slice(0, from).filter((item) => item.figure.kind !== 'prior' && !isBase(text, item));
  const first = levels[from] as Item;
  const alike = before.filter(({ figure }) => figure.kind === first.figure.kind);
  const whole = wholeBefore(text, alike, first, partition, list) ?? wholeBefore(text, before, first, partition, list);
  return whole === undefined || (mayLack(partition) && runsPast(levels, list, whole)) ? undefined : whole;
}

/** The nearest figure before the list that goes by the name of what is divided. */
function wholeBefore(
  text: string,
  before: readonly Item[],
  first: Item,
  { of, parts }: Partition,
  list: readonly Item[],
): Item | undefined {
  for (const item of [...before].reverse()) {
    const sentences = first.figure.place.sentence.index - item.figure.place.sentence.index;
    // 按经营地统计，…。按消费类型统计，…: the second division of a total stands one sentence further away.
    if (sentences > (divides(text, first) ? 2 : 1)) return undefined;
    if (!mayAdd(item, first)) continue;
    // 6.37万公顷（95.53万亩），其中…: what a bracket adds is no total of a list outside.
    const { bracket } = item.figure.place;
    if (bracket >= 0 && bracket !== first.figure.place.bracket) continue;
    if (divides(text, first) && isDivided(text, item, first)) continue;
    // A member of the list before this one: it has another total, or none.
    if (isMember(item, { of, parts })) return undefined;
    if (!of.test(item.figure.name) || ofOthers(item, first)) continue;
    // 乡村消费品零售额…；按消费形态分…: what was divided just before is meant, not its last part.
    if (PARTITIONS.some((other) => other.of.source === of.source && isMember(item, other))) {
      if (divides(text, first)) continue;
      return undefined;
    }
    const gap = text.slice(item.figure.place.quantity.end, first.figure.place.quantity.start);
    return !isNarrower(gap, item) &&
      !SIBLING.test(gap) &&
      !isCut(text, list) &&
      list.every((part) => isOf(part, item, parts))
      ? item
      : undefined;
  }
  return undefined;
}

/** 按消费类型分，商品零售额…: the words before a part name another division of a total that was divided before. */
const divides = (text: string, { figure: { place } }: Item): boolean =>
  /^[\s，]*(?:[按从]|分(?![配别]))/.test(lastItem(text.slice(place.sentence.start, place.quantity.start)));

const lastItem = (said: string): string => said.slice(said.lastIndexOf('；') + 1);

/** 分规模看，大型企业…。分门类看，采矿业…: a part of another division of the same total. */
function isDivided(text: string, item: Item, first: Item): boolean {
  const { sentence, quantity } = item.figure.place;
  if (sentence.index !== first.figure.place.sentence.index)
    return /^[\s，]*[按从分]|其中|包括|分为/.test(text.slice(sentence.start, quantity.start));
  const between = text.slice(quantity.end, first.figure.place.quantity.start);
  return (
    /；/.test(between) && /其中|包括|分为|[按从分][^，。；]{1,8}[，：]/.test(text.slice(sentence.start, quantity.start))
  );
}

/** 城镇居民…；农村居民…。其中城镇居民工资性收入…: the list says whose total it divides. */
const ofOthers = (whole: Item, part: Item): boolean =>
  [/城镇|城市/, /农村|乡村/].some((kind, k, kinds) => {
    const other = kinds[1 - k] as RegExp;
    return kind.test(part.figure.name) && other.test(whole.figure.name) && !kind.test(whole.figure.name);
  });

/** 固定及移动电话用户 and 猪牛羊禽肉 name several members and are none. */
const isMember = ({ figure }: Item, { of, parts }: Partition): boolean => {
  const named = parts.filter(({ words }) => words.test(figure.name)).length;
  return named === 1 || (named > 1 && !of.test(figure.name));
};

/** 限额以上零售额按经营地统计, 从待分配限额中安排市级…: the list divides less than the total, or something else. */
const isNarrower = (gap: string, whole: Item): boolean =>
  /中(?:安排|分配)/.test(gap) || (/限额以上|限上|规模以上|规上/.test(gap) && !ABOVE_SIZE.test(whole.figure.name));

/** 升规企业54家，其中：规模以上工业企业8家: what is divided is of that size itself. */
const ABOVE_SIZE = /四上|升规|上规/;

/** 备付金198亿元、新增债券711亿元、再融资债券1347亿元: the total would be one of them. */
const SIBLING = /^[、；](?!其中|包括)[^，。；：]*$/;

/** A division of which members may be missing may lack others. */
const mayLack = ({ parts }: Partition): boolean => parts.some(({ optional }) => optional);

/** 高等职业院校1所；开放大学教育学校1所: a kind of what is divided that the division does not know goes on with the list. */
function runsPast(levels: readonly Item[], list: readonly Item[], whole: Item): boolean {
  const last = list.at(-1) as Item;
  const next = levels.slice(levels.indexOf(last) + 1).find((item) => sameClass(item, last));
  return (
    next !== undefined &&
    next.figure.place.sentence.index === last.figure.place.sentence.index &&
    next.figure.name.length > whole.figure.name.length &&
    next.figure.name.endsWith(whole.figure.name)
  );
}

/** Whether a full stop parts the list and what follows speaks of another place or level: 。市本级发行新增债券21亿元. */
function isCut(text: string, list: readonly Item[]): boolean {
  return list.slice(1).some(({ figure }, k) => {
    const before = (list[k] as Item).figure.place.quantity.end;
    const behind = text.slice(before, figure.place.quantity.start).split('。').slice(1).at(-1);
    return behind !== undefined && /本级|市级|县级|区级|省级|全[市县区省州]|\d/.test(behind);
  });
}

/** Whether the name of a part says nothing else than which part it is: 死亡人口 has no part 城镇新增就业人数. */
function isOf(part: Item, whole: Item, members: Partition['parts']): boolean {
  const name = part.figure.name.replace(/[（(][^（）()]*[）)]/g, '');
  const left = members.reduce((rest, { words }) => rest.replace(words, ''), name).replace(GENERIC, '');
  const shared = [...left].some((_, i) => i + 1 < left.length && whole.figure.name.includes(left.slice(i, i + 2)));
  return left.length <= 2 || shared;
}

const GENERIC =
  /新(?:发展|登记|注册|设立|增|办|设|建)|增加值|伤害险?|人身|意外险?|[和及与、]|总?产值|总?产量|总?额|总?量|收入|支出|实现|完成|参加|参保|人员|人数|业务|公司|业|赔付|赔款|给付|保费|居民|因公|公务|经费|费用?|[（(]境[)）]|维护|全市|全县|全州|全区|预算|预计/g;

/** The words of the totals of all divisions, and for each those of all its parts. */
const ANY_WHOLE = new RegExp(PARTITIONS.map(({ of }) => of.source).join('|'));
const ANY_PART = PARTITIONS.map(({ parts }) => new RegExp(parts.map(({ words }) => words.source).join('|')));

/** One part may say that it is planned and the next leave it unsaid: 公务接待费391万元，与上年持平. */
const sameClass = (a: Item, b: Item): boolean => mayAdd(a, b) && a.figure.kind !== 'prior' && b.figure.kind !== 'prior';

/** The name, or what stands right before the figure where the name leaves out a word. */
const nameOf = (text: string, { figure }: Item): string =>
  `${figure.name} ${text.slice(figure.place.regionStart, figure.place.quantity.start)}`;
