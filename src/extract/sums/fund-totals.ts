import { type Item, isBase, MOST_PARTS, mayAdd, reaches } from './items.ts';
import type { LocalSum } from './local-sum.ts';

/**
 * Totals of a budget (《预算法》第二章: each of the four budgets is drawn up in balance): income of the level, plus transfers,
 * balances brought forward and debt make 收入总计; spending with transfers, repayments and balances carried on 支出总计.
 * They are complete by definition, so the list is found by its words alone.
 */
export function fundTotals(text: string, items: readonly (Item | undefined)[]): LocalSum[] {
  const levels = items.filter(
    (item): item is Item => item !== undefined && item.figure.kind !== 'prior' && !isBase(text, item),
  );
  return levels.flatMap((whole, at) => {
    const side = sideOf(text, whole);
    if (side === undefined) return [];
    const list = addendsBefore(text, levels, at, side) ?? addendsBehind(text, levels, at, side);
    if (list === undefined || list.length > MOST_PARTS) return [];
    const parts = list.map((item) => item.index);
    // 加上上级补助收入、上年结余等，收入总计…: what is added has no figures, so nothing is claimed.
    const complete = list.length > 1;
    const basis = complete ? 'fund-total' : 'open-list';
    return [{ whole: whole.index, parts, complete, basis, partOf: true, claimed: complete }];
  });
}

/** 收入总计3476万元, 总支出为3093858万元. */
const TOTAL = /(收入|支出)(?:总计|总量|合计)[^，。；、\d]{0,4}$|总(收入|支出)[^，。；、\d]{0,4}$/;
const PLUS = /(?:^|[，；。,;]|后)[^，。；、\d]{0,4}加(?:上|：|(?=[^强快大]))/g;

function sideOf(text: string, { figure }: Item): string | undefined {
  const { place } = figure;
  const match = TOTAL.exec(text.slice(Math.max(place.clauseStart, place.quantity.start - 30), place.quantity.start));
  return match === null ? undefined : (match[1] ?? match[2]);
}

/** The level's own figure and all that is added to it, up to the total at `at`. */
function addendsBefore(text: string, levels: readonly Item[], at: number, side: string): Item[] | undefined {
  const whole = levels[at] as Item;
  const { quantity, bracket } = whole.figure.place;
  const previousTotal = levels.slice(0, at).findLast((item) => sideOf(text, item) !== undefined);
  const from = previousTotal?.figure.place.quantity.end ?? 0;
  // 减去 asks for a difference, which is no sum of parts.
  const sentence = Math.max(from, whole.figure.place.sentence.start);
  if (/减去|扣除|减：/.test(text.slice(sentence, quantity.start))) return undefined;
  const plus = [...text.slice(from, quantity.start).matchAll(PLUS)].at(-1);
  if (plus === undefined) return enumerated(text, levels.slice(0, at), whole, side);
  const marker = from + plus.index + plus[0].length;
  if (/。/.test(text.slice(marker, quantity.start))) return undefined;
  const before = levels.slice(0, at).filter((item) => item.figure.place.bracket === bracket && mayAdd(item, whole));
  const added = before.filter((item) => item.figure.place.quantity.start > marker);
  const own = before.filter((item) => {
    const { start } = item.figure.place.quantity;
    return start >= from && start < marker && said(text, item).includes(side);
  });
  if (own.length === 0) return undefined;
  const heads = own.filter((item) => !isDivision(text, item) && !isPlanOf(text, item));
  if (added.length === 0) {
    const base = /\d/.test(text.slice(marker, quantity.start)) ? undefined : statedIn(heads, whole);
    return base?.value.lte(whole.value) ? [base] : undefined;
  }
  // 全年完成71286万元 may leave its side unsaid: it counts where it ties out.
  const unsaid = before.filter(
    ({ figure: { place } }) => place.quantity.start >= from && place.quantity.start < marker,
  );
  const base =
    [...own, ...unsaid].find((item) => reaches(whole, [item, ...added])) ?? statedIn(heads, added[0] as Item);
  return base === undefined ? undefined : [base, ...added];
}

/** 一般公共预算收入…，转移性收入…，调入资金…，收入总计…: from the start of the sentence each clause is one addend. */
function enumerated(text: string, before: readonly Item[], whole: Item, side: string): Item[] | undefined {
  const { sentence, bracket } = whole.figure.place;
  const list = before.filter(
    (item) =>
      item.figure.place.sentence.index === sentence.index &&
      item.figure.place.bracket === bracket &&
      mayAdd(item, whole),
  );
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined || list.length < 3) return undefined;
  // 教育支出…、农林水支出…等重点支出得到保障，民生支出合计…: only some are named.
  if (/^等(?!级)/.test(text.slice(last.figure.place.quantity.end))) return undefined;
  const budget = said(text, first).includes(side) && list.every((item) => FUND.test(said(text, item)));
  return budget ? list : undefined;
}

const FUND = /收入|支出|调入|调出|结转|结余|基金|债务|债券|上解|补助|转贷|转移/;

/** 收入总计…，其中：本级收入…，上级补助收入…: up to the end of the sentence. */
function addendsBehind(text: string, levels: readonly Item[], at: number, side: string): Item[] | undefined {
  const whole = levels[at] as Item;
  const { quantity, sentence, bracket } = whole.figure.place;
  const list: Item[] = [];
  for (const item of levels.slice(at + 1)) {
    const { place } = item.figure;
    if (place.sentence.index !== sentence.index || sideOf(text, item) !== undefined) break;
    if (place.bracket === bracket && mayAdd(item, whole)) list.push(item);
  }
  const [first] = list;
  const last = list.at(-1);
  // ③债券收入500万元； at the end of a paragraph: the list goes on in the next.
  if (first === undefined || last === undefined || list.length < 2) return undefined;
  if (!/。/.test(text.slice(last.figure.place.quantity.end, sentence.end + 1))) return undefined;
  const lead = text.slice(quantity.end, first.figure.place.quantity.start);
  const own = /^[^。；\d]{0,3}(?:其中|包括|构成)/.test(lead) && OWN.test(lead) && lead.includes(side);
  return own && list.every((item) => FUND.test(said(text, item))) ? list : undefined;
}

/** What the level takes in or spends itself comes first. */
const OWN = /本级|预算|当年/;

/** 其中税收收入109.47亿元: a part of what the level takes in; behind 收入总计105亿元，其中…； a new list begins. */
function isDivision(text: string, { figure: { place } }: Item): boolean {
  const said = text.slice(place.sentence.start, place.quantity.start);
  return /其中|包括|分为/.test(said) && !/(?:总计|合计|总量)[^；。]*；[^；。]*$/.test(said);
}

/** 收入预算由92000万元调整为70000万元: what was planned is not what was taken in; 基金预算收入预计为43万元 is a side itself. */
const isPlanOf = (text: string, { figure: { place } }: Item): boolean =>
  /预算(?![^，。；]*(?:预计|预期|安排|完成)为?\s*$)[^，。；]{0,12}[由从为]|调整[为至]/.test(
    text.slice(place.clauseStart, place.quantity.start),
  );

/** Where no figure fits: the first that is stated in the sentence of the addends, else in one of the two before. */
function statedIn(own: readonly Item[], added: Item): Item | undefined {
  const near = (back: number): Item | undefined =>
    own.find((item) => item.figure.place.sentence.index === added.figure.place.sentence.index - back);
  return near(0) ?? near(1) ?? near(2);
}

const said = (text: string, { figure }: Item): string =>
  figure.name + text.slice(figure.place.clauseStart, figure.place.quantity.start);
