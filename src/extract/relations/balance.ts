import type { BalanceRelation } from '../../model/relation.ts';
import { Decimal } from '../../text/interval.ts';
import { isMoney } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import type { Linker } from './context.ts';
import { fundBalances } from './fund-balance.ts';
import { sidesApart } from './fund-sides.ts';
import { before, between, type Figure, type Line, linesOf, ownClause } from './line.ts';
import { signedBalances } from './signed-balance.ts';
import { stockBalances } from './stock-balance.ts';

/** 上年结转, 上年末未结: what was carried into the period. */
const CARRIED_IN =
  /(上年|去年|上年度|往年|上一年度?|旧存|期初|年初)[^，。；]{0,4}(结转|转入|转来|未结|未办结|未审结|遗留|结存|旧存|在册|在办)|20\d\d年度?结转(?![至到下])|^结转上年|^结转 |旧存/;
/** 结转下年度继续办理: what is carried out of it. */
const CARRIED_OUT =
  /(结转|转入|转到|顺延|延续|延)(至|到)?(下|次|明|20\d\d)|(期末|年末|年底|年终)[^，。；]{0,4}(未结|未审结|未办结|结存|在册|在办|尚余|尚有|剩余|还剩)|^(尚)?未(审)?结 /;
/** 新收, 收到申请: what came in. */
const RECEIVED = /新收|收到|新受理|新增受理|受理|接收|立案(?!查处)|新登记|新接收|新增/;
/** What was refused was not taken in. */
const REFUSED = /(?:不予|不|未|未予)(?:受理|立案|登记)/g;
/** 办结, 审结: what was finished, in one figure. */
const FINISHED = /办结|审结|结案|办理完毕|答复|处理完毕|执结/;

/** 上年结转 + 新收 = 办结 + 结转下年, and 收入总计 = 支出总计. */
export const linkBalances: Linker<BalanceRelation> = (context) => {
  const lines = linesOf(context);
  return [
    ...lines.flatMap((line) => [
      ...carriedOver(line),
      ...budgetTotals(line),
      ...signedBalances(line),
      ...stockBalances(line),
      ...fundBalances(line),
    ]),
    ...acrossParagraphs(lines),
    ...sidesApart(lines),
  ];
};

function carriedOver(line: Line): BalanceRelation[] {
  const found: BalanceRelation[] = [];
  line.figures.forEach((out, at) => {
    const unit = out.indicator.unit;
    // Money carried over is one of many incomes; only cases are received and finished.
    if (isMoney(unit) || !isCarriedOut(line, out)) return;
    const counts = line.figures.slice(0, at).filter(({ indicator }) => indicator.unit === unit);
    const entry = counts.findLastIndex((figure) => CARRIED_IN.test(labelOf(line, line.figures.indexOf(figure))));
    if (entry < 0) return;
    const carriedIn = counts[entry] as Figure;
    const apart = sentencesApart(line, carriedIn, out);
    // 上年结转4件。…申请行政复议10件，…尚未审结1件: in another sentence 未审结 may be of another business.
    if (apart > (isNamedCarriedOut(line, out) ? 1 : 0)) return;
    // 另有103件顺延到下年度……复议尚未审结37件: what is left of one business closes no other.
    if (counts.slice(entry + 1).some((figure) => isCarriedOut(line, figure))) return;
    const isReceipt = (figure: Figure | undefined): figure is Figure =>
      figure !== undefined &&
      figure.indicator.kind !== 'prior' &&
      RECEIVED.test(labelOf(line, line.figures.indexOf(figure)).replace(REFUSED, ''));
    const next = counts[entry + 1];
    // 受理33件、不予受理4件，连同上年结转4件: what was refused stands between.
    const previous = counts.slice(Math.max(0, entry - 2), entry).findLast(isReceipt);
    const receivedFirst = previous !== undefined && !isReceipt(next);
    const received = receivedFirst ? previous : next;
    if (!isReceipt(received)) return;
    const isFinished = (figure: Figure): boolean => FINISHED.test(labelOf(line, line.figures.indexOf(figure)));
    // 收到3119件，答复3050件（含上年结转34件，另有103件顺延至下年）: what was carried in is among what was finished.
    const done = counts.slice(counts.indexOf(received) + 1, entry).find(isFinished);
    if (receivedFirst && done !== undefined) {
      found.push(balance([received, carriedIn], [done, out]));
      return;
    }
    const handled = counts.slice(entry + (receivedFirst ? 1 : 2));
    const finished = handled.find(isFinished);
    const right = finished === undefined ? handled : [finished];
    // 收到73件（含上年结转4件）: what was carried in is counted already.
    const included = /[含括]|其中/.test(labelOf(line, line.figures.indexOf(carriedIn)));
    if (right.length === 0) return;
    // 收到204件，其中受理189件，…办结186件: what was not taken in is not handled either.
    const accepted = counts
      .slice(counts.indexOf(received) + 1, counts.indexOf(right[0] as Figure))
      .find((figure) => isAccepted(labelOf(line, line.figures.indexOf(figure))));
    const left = included ? [] : [carriedIn];
    const ties = (first: Figure): boolean => sum([first, ...left]).eq(sum([...right, out]));
    found.push(balance([accepted !== undefined && ties(accepted) ? accepted : received, ...left], [...right, out]));
  });
  return found;
}

const isAccepted = (label: string): boolean => /(?:受理|立案)/.test(label.replace(REFUSED, ''));

const sum = (figures: readonly Figure[]): Decimal =>
  figures.reduce((total, { indicator }) => total.plus(indicator.baseValue ?? indicator.value ?? 0), new Decimal(0));

/** Says outright into which period it is carried: 结转下年, 年末未结. */
const isNamedCarriedOut = (line: Line, figure: Figure): boolean =>
  /[下次明]|20\d\d|[期年]末|年[底终]/.test(CARRIED_OUT.exec(labelOf(line, line.figures.indexOf(figure)))?.[0] ?? '下');

/** 结转下年2件; 另有103件顺延到下年度: the words may stand behind. */
const isCarriedOut = (line: Line, figure: Figure): boolean =>
  CARRIED_OUT.test(labelOf(line, line.figures.indexOf(figure))) ||
  /^(?:结转|顺延|延续)(?:至|到)?(?:下|次|明|20\d\d)/.test(line.text.slice(figure.end, figure.end + 8));

/** 基金收入总计3476万元……基金支出总计3476万元, with what is carried over where the text adds it behind. */
function budgetTotals(line: Line): BalanceRelation[] {
  const totals = totalsIn(line);
  return totals.slice(1).flatMap((spent, i) => {
    const earned = totals[i];
    if (earned?.side !== '收入' || spent.side !== '支出' || earned.fund !== spent.fund) return [];
    const balanced = BALANCED.test(line.text.slice(earned.figure.end, spent.figure.end + 40));
    // 收入合计 leaves out what is carried over, unless the text says that nothing is.
    if ((earned.partial || spent.partial) && !balanced) return [];
    if (earned.figure.indicator.value === spent.figure.indicator.value)
      return [balance([earned.figure], [spent.figure])];
    const from = line.text.lastIndexOf('。', earned.figure.start) + 1;
    const next = line.figures[spent.at + 1];
    const tail = line.text.slice(spent.figure.end, next?.start ?? spent.figure.end + 40).slice(0, 40);
    if (BALANCED.test(line.text.slice(earned.figure.end, spent.figure.start)) || BALANCED.test(tail))
      return [balance([earned.figure], [spent.figure])];
    if (UNBALANCED.test(line.text.slice(from, spent.figure.start))) return [];
    // A mere 总计 in passing (收入总计增长5%) is no total of a balanced budget: its addends stand beside it.
    const sideBySide = earned.fund !== '' && !/[。；]/.test(between(line, earned.figure, spent.figure));
    if (!sideBySide && !ADDENDS.test(line.text.slice(from, spent.figure.end + 20))) return [];
    if (!LEFT_OVER.test(tail)) return [balance([earned.figure], [spent.figure])];
    const leftOver = next !== undefined && next.indicator.baseUnit === spent.figure.indicator.baseUnit;
    return leftOver ? [balance([earned.figure], [spent.figure, next])] : [];
  });
}

interface BudgetTotal {
  readonly figure: Figure;
  readonly at: number;
  readonly fund: string;
  readonly side: string | undefined;
  /** 收入合计: without what is carried over. */
  readonly partial: boolean;
}

function totalsIn(line: Line): BudgetTotal[] {
  if (!ANY_TOTAL.test(line.text)) return [];
  return line.figures.flatMap((figure, at) => {
    const match = TOTAL.exec(before(line, at));
    if (match === null) return [];
    const side = match[2] ?? match[3] ?? match[4];
    return [{ figure, at, fund: fundOf(match[1] ?? ''), side, partial: match[4] !== undefined }];
  });
}

/** How many paragraphs 支出总计……收支平衡 may stand behind its 收入总计. */
const PARAGRAPHS = 3;

/** 收入总计 in one paragraph and 支出总计 in another, where the text says outright that they are equal. */
function acrossParagraphs(lines: readonly Line[]): BalanceRelation[] {
  return lines.flatMap((line, k) => {
    const totals = totalsIn(line);
    const [spent] = totals;
    if (spent?.side !== '支出' || spent.partial) return [];
    if (!BALANCED.test(line.text.slice(spent.figure.end, spent.figure.end + 40))) return [];
    const earned = lines
      .slice(Math.max(0, k - PARAGRAPHS), k)
      .flatMap(totalsIn)
      .at(-1);
    const sameFund = earned !== undefined && (earned.fund === spent.fund || earned.fund === '' || spent.fund === '');
    return earned?.side === '收入' && !earned.partial && sameFund ? [balance([earned.figure], [spent.figure])] : [];
  });
}

/** 收入总计3476万元, 总支出为3093858万元. */
const TOTAL = /([^，。；、]{0,14})(?:(收入|支出)(?:总计|总量)|总(收入|支出)|(收入|支出)合计)[^，。；]{0,3}$/;
const ANY_TOTAL = /(?:收入|支出)(?:总计|总量|合计)|总(?:收入|支出)/;
/** Insurance funds are meant to save. */
const UNBALANCED = /社保|社会保险|养老保险|医疗保险/;
const ADDENDS = /加上?|补助|调入|结余|结转|其中|包括|上解/;
/** Said outright: 收支平衡, 收支相抵，年终无结余. */
const BALANCED = /收支[^，。]{0,4}平衡|无结余|收支相等/;
/** 收支相抵，年终结转: what a report leaves outside its total of spending. */
const LEFT_OVER = /结转|结余|相抵|滚存/;

const FUNDS = ['一般公共预算', '公共财政预算', '政府性基金', '国有资本经营', '社会保险基金'];
const fundOf = (text: string): string => FUNDS.find((fund) => text.includes(fund)) ?? '';

/** The clause before the figure together with its name: either may carry the word. */
const labelOf = (line: Line, at: number): string => `${ownClause(line, at)} ${line.figures[at]?.indicator.name ?? ''}`;

const sentencesApart = (line: Line, a: Figure, b: Figure): number =>
  line.text.slice(a.end, b.start).split('。').length - 1;

function balance(left: readonly Figure[], right: readonly Figure[]): BalanceRelation {
  return {
    type: 'balance',
    leftIds: left.map((figure) => figure.indicator.id),
    rightIds: right.map((figure) => figure.indicator.id),
    span: cover([...left, ...right].map((figure) => figure.indicator.span)),
  };
}
