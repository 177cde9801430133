import type { Indicator } from '../../model/indicator.ts';
import { Decimal } from '../../text/interval.ts';
import { isMoney } from '../../text/printed-figure.ts';
import { DONE_OF_FOUND } from '../lexicon/closed-sets.ts';
import { unitKin } from '../lexicon/units.ts';
import { fits, isLevel, type Ledger, type ShareClaim, totalsOf } from './candidates.ts';
import { between, type Figure, type Line, ownClause } from './line.ts';
import { totalBefore } from './share-wholes.ts';
import { coverage } from './wording.ts';

/** What a rate counts where its figure goes by another word. */
const OTHER_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/(持证|上岗)$/, /执法证|证件|持证|持有|执法资格/],
  [/(办结|结案|审结)$/, /办结|审结|结案|处理完毕|办理完毕|已处理/],
  [/(成功|调处|化解|调解)$/, /成功|化解|调解成功|已调解|达成[^，]{0,4}协议/],
  [/(整改)(?:完成|到位)?$/, /整改|修复|整治|完成|销号/],
  [/(参训|培训)$/, /参训|培训|实到|实训/],
  [/(到会|到课|到岗|出席|出勤|参会)$/, /实到|到会|到课|到岗|出席|出勤|参会/],
  [/(参考)$/, /实考|参考/],
  [/(出庭|应诉)$/, /实际出庭|出庭/],
  [/(利润)$/, /利润/],
  [/(城镇化)$/, /城镇(常住)?人口/],
  [/(合格|通过)$/, /合格|通过|取得/],
];
/** Outcomes of a review that count as corrections (撤销、变更、确认违法、责令履行). */
const CORRECTED = /撤销|变更|确认违法|责令/;
/** 应参训84人: what ought to be counted is the base and never the part. */
const DUE = /应当?(?:出庭|考|报|办|参|到|公开|公示|审|检)/;
/** Who or what the rate is taken of. */
const BASE =
  /^(其中)?.*(应当?(出庭|考|报|办|参)|应考|应到|在册|排查|发现|查出|受理|收到|接到|承办|办理|查处|调处|调解|审结|立案|提出|共有|现有|常住人口|户籍人口|总人口|抽检|抽查|抽取|评查|检查|参加|完成|移送|报备|送审|评审|报审|审核|涉及资金)/;

/** The figures that a rate such as 调解成功率 can come from, likeliest first. */
export function* rateParts(line: Line, at: number, stems: readonly string[], ledger: Ledger): Generator<ShareClaim> {
  const rate = line.figures[at] as Figure;
  const near = [...sentenceBefore(line, at), ...bracketAfter(line, at)];
  const levels = near.filter((figure) => isLevel(figure.indicator));
  if (stems.some((stem) => stem.includes('纠错'))) yield* corrections(levels, ledger);

  // 5个国控断面优良比例保持100%: what the rate is taken of bears its very name.
  const counted = levels
    .filter(({ indicator }) => indicator.name !== rate.indicator.name)
    .map((figure) => ({ figure, score: Math.max(...stems.map((stem) => likeness(stem, labelOf(line, figure)))) }))
    .filter(({ score }) => score >= 0.67)
    .sort((a, b) => b.score - a.score || distance(a.figure, rate) - distance(b.figure, rate));
  const single = stems.length === 1;
  for (const [rank, { figure }] of counted.entries()) {
    for (const claim of claimsFrom(line, figure, levels, stems, ledger, rate))
      yield { ...claim, firm: claim.firm && single && rank === 0 };
    yield* withSibling(line, figure, stems, ledger);
  }
}

/** What a count can be a rate of: the total it belongs to, and every figure of its sentence that counts the same and is not less. */
export function* claimsFrom(
  line: Line,
  figure: Figure,
  levels: readonly Figure[],
  stems: readonly string[],
  ledger: Ledger,
  rate?: Figure,
): Generator<ShareClaim> {
  const parts = [figure.indicator];
  const opening = totalBefore(line, figure);
  const totals = [...totalsOf(ledger, parts), ...(opening === undefined ? [] : [[opening.indicator.id]])];
  const others = levels.filter(
    (other) =>
      other !== figure &&
      countsTheSame(other, figure) &&
      (notLess(other, figure) || (rate !== undefined && givesButForUnit(other, figure, rate))),
  );
  const bases = others.filter(
    // 营业收入利润率 names its base itself.
    (other) =>
      BASE.test(labelOf(line, other)) ||
      BASE.test(behind(line, other)) ||
      isNextBefore(line, other, figure) ||
      isFoundOf(labelOf(line, other), labelOf(line, figure)) ||
      stems.some((stem) => stem.startsWith(other.indicator.name)),
  );
  const printed = [...bases, ...others.filter((other) => !bases.includes(other))].map(({ indicator }) => [
    indicator.id,
  ]);
  const single = [...totals, ...printed.filter(([id]) => !totals.some((ids) => ids.length === 1 && ids[0] === id))];
  // 上年结转12件，新收161件: what is carried over may count as well.
  const carried = levels.find((other) => CARRIED.test(other.indicator.name) && countsTheSame(other, figure));
  const together =
    carried === undefined
      ? []
      : bases.filter((base) => base !== carried).map(({ indicator }) => [indicator.id, carried.indicator.id]);
  yield { parts, wholes: [...single, ...together], firm: totals.length > 0 || bases.length > 0 };
}

/** 组织1846名干部参加测试: what is counted may be said behind the figure. */
const behind = ({ text }: Line, { end }: Figure): string => /^[^，。；：、\d]{0,24}/.exec(text.slice(end))?.[0] ?? '';

/** 图斑217个，已整改194个; 218个行政村中的192个: the one is said to be of the other. */
const isNextBefore = (line: Line, other: Figure, figure: Figure): boolean =>
  other.start < figure.start &&
  /^(?:，(?:目前)?(?:已经?|现已|均已)[^，。；、\d]{1,8}|[^，。；、\d]{0,10}中[，的]有?[^，。；、\d]{0,4})$/.test(
    between(line, other, figure),
  );

/** 查处隐患1836条，整改1804条: the one is what was found, the other what was done about it. */
const isFoundOf = (found: string, done: string): boolean =>
  DONE_OF_FOUND.some(([whole, part]) => whole.test(found) && part.test(done) && !whole.test(done));

const CARRIED = /^(?:上年|去年|上期)?(?:度)?(?:结转|旧存|未结)/;

/** Whether words say that something was done that a rate may count. */
export const countsAnyAct = (said: string): boolean => OTHER_WORDS.some(([, count]) => count.test(said));

/** What a rate counts, and of what: 投诉举报办结率 counts 办结 of 投诉举报; one of 按期办结 counts fewer than were 办结. */
export interface RateAct {
  readonly act: RegExp;
  readonly object: string;
  readonly plain: boolean;
}

/** The act that a rate's name ends with; undefined where no other words are known for it. */
export function actOf(name: string): RateAct | undefined {
  const stem = name.replace(/率$/, '');
  const known = OTHER_WORDS.find(([rate]) => rate.test(stem));
  if (known === undefined) return undefined;
  // 矛盾纠纷调解成功: two words of the act.
  const before = stem.replace(known[0], '').replace(known[0], '');
  const object = before.replace(MANNER, '');
  return { act: known[1], object, plain: object === before };
}

const MANNER = /(?:按期|按时|及时|限期|法定时限|一次性|初次|平均|实际|综合)+$/;

/** 满意156件，基本满意2件: the rate may count both. */
function* withSibling(line: Line, figure: Figure, stems: readonly string[], ledger: Ledger): Generator<ShareClaim> {
  const next = line.figures[line.figures.indexOf(figure) + 1];
  if (next === undefined || !isLevel(next.indicator) || !countsTheSame(next, figure)) return;
  if (!stems.some((stem) => [figure, next].every((one) => labelOf(line, one).includes(stem)))) return;
  if (/[不未]/.test(labelOf(line, next))) return;
  const parts = [figure.indicator, next.indicator];
  yield { parts, wholes: totalsOf(ledger, parts), firm: false };
}

function* corrections(levels: readonly Figure[], ledger: Ledger): Generator<ShareClaim> {
  const corrected = levels.filter((figure) => CORRECTED.test(figure.indicator.name)).map((figure) => figure.indicator);
  if (corrected.length === 0) return;
  const wholes = totalsOf(ledger, corrected);
  yield { parts: corrected, wholes, firm: wholes.length > 0 };
  const revoked = corrected.filter((indicator) => !/责令/.test(indicator.name));
  if (revoked.length > 0) yield { parts: revoked, wholes, firm: false };
}

/** How many of the characters stand in the label in any order: 问题发现 in 发现问题. */
const shared = (stem: string, label: string): number =>
  [...stem].filter((char) => label.includes(char)).length / stem.length - 0.1;

function likeness(stem: string, label: string): number {
  const other = OTHER_WORDS.some(([rate, figure]) => rate.test(stem) && figure.test(label));
  if (DUE.test(label)) return 0;
  if (/[未不没无]/.test(label) && !/[未不没无]/.test(stem)) return 0;
  return Math.max(coverage(stem, label), stem.length > 3 ? shared(stem, label) : 0, other ? 0.8 : 0);
}

const labelOf = (line: Line, figure: Figure): string => {
  const at = line.figures.indexOf(figure);
  const clause = ownClause(line, at);
  // 覆盖行政村218个中的192个
  if (at > 0 && /^中的?有?$/.test(clause)) return labelOf(line, line.figures[at - 1] as Figure);
  return clause.length >= 2 ? clause : figure.indicator.name;
};

/** 1846名 and 1828人 count the same. */
const countsTheSame = (a: Figure, b: Figure): boolean =>
  a.indicator.baseUnit === b.indicator.baseUnit || unitKin(a.indicator.unit) === unitKin(b.indicator.unit);

const amount = ({ baseValue, value }: Indicator): Decimal => new Decimal(baseValue ?? value ?? 0);
const notLess = (whole: Figure, part: Figure): boolean => amount(whole.indicator).gte(amount(part.indicator));

/** 评审项目33.64万元，审减4.1亿元，审减率12.18%: the amounts give the rate but for 万 and 亿. */
function givesButForUnit({ indicator: whole }: Figure, { indicator: part }: Figure, rate: Figure): boolean {
  if (!isMoney(whole.unit) || whole.unit === part.unit || whole.baseUnit !== part.baseUnit) return false;
  return fits(rate.indicator, [part], [{ ...whole, unit: part.unit }]);
}

const distance = (a: Figure, b: Figure): number => Math.abs(a.start - b.start);

/** More than a sentence of any report holds before its rate. */
const MOST_FIGURES = 60;

/** Figures from the sentence of the rate up to the rate. */
function sentenceBefore(line: Line, at: number): readonly Figure[] {
  const rate = line.figures[at] as Figure;
  const start = line.text.lastIndexOf('。', rate.start) + 1;
  return line.figures.slice(Math.max(0, at - MOST_FIGURES), at).filter((figure) => figure.start >= start);
}

/** Figures of a bracket that opens right after the rate: 满意率100%（满意156件，基本满意2件）. */
function bracketAfter(line: Line, at: number): readonly Figure[] {
  const rate = line.figures[at] as Figure;
  if (!/^[（(]/.test(line.text.slice(rate.end))) return [];
  const close = line.text.slice(rate.end).search(/[）)]/);
  const end = close < 0 ? rate.end : rate.end + close;
  return line.figures.slice(at + 1).filter((figure) => figure.end <= end);
}
