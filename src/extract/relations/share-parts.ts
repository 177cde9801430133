import type { Indicator } from '../../model/indicator.ts';
import { Decimal } from '../../text/interval.ts';
import { isLevel, type Ledger, type ShareClaim, totalsOf } from './candidates.ts';
import { before, between, type Figure, type Line, sameSentence } from './line.ts';
import { inferredWholes, largerNear, possessor, totalBefore } from './share-wholes.ts';
import type { ShareWording } from './share-wording.ts';
import { coverage, isOtherWord, namedness, speaksOf } from './wording.ts';

/** What `X占Y的…` can be computed from; empty words are what the text leaves out. */
export function* shareParts(
  line: Line,
  at: number,
  wording: Extract<ShareWording, { type: 'of' }>,
  ledger: Ledger,
): Generator<ShareClaim> {
  const earlier = line.figures.slice(0, at).filter((figure) => isLevel(figure.indicator));
  const share = line.figures[at] as Figure;
  const printed = printedBase(line, at);
  if (printed !== undefined) {
    const others = earlier.filter((figure) => figure !== printed);
    const part = others.at(-1);
    if (part === undefined || !sameSentence(line, part, share)) return;
    const wholes = [[printed.indicator.id]];
    // More may be carried out than was planned.
    if (ofPlan(line, at)) yield { parts: [part.indicator], wholes, firm: isBeside(line, part, printed) };
    else
      for (const parts of tails(runUpTo(line, others, part)))
        yield { parts, wholes: notSmaller(wholes, parts, ledger), firm: parts.length === 1 };
    return;
  }
  if (PLANNED.test(wording.base)) {
    yield* completion(line, earlier.at(-1), line.figures[at] as Figure, wording.base);
    return;
  }
  const bareRegion = wording.region && wording.base === '';
  const isBase = (figure: Figure): boolean =>
    wording.region ? figure.indicator.name === wording.base : isNamed(figure, wording.base);
  const named = wording.base === '' ? [] : exactFirst(earlier.filter(isBase).reverse(), wording.base);
  for (const [rank, part] of partsNamed(earlier, wording.subject).entries()) {
    // 收入110.33亿元，其中税收增长19.9%，占比63.7%: the share is of something whose amount is not printed.
    if (!sameSentence(line, part, share) || between(line, part, share).includes('其中')) continue;
    const bases = namedWholes(line, named, part, ledger);
    const run = wording.subject === '' ? runUpTo(line, earlier, part) : [part];
    const whose = wording.base === '' ? possessor(line, part) : [];
    const inferred = wording.base === '' && !bareRegion ? inferredWholes(line, part, share) : [];
    for (const parts of tails(run)) {
      const totals = totalsOf(ledger, parts);
      const meant = wording.base === '' ? totals : totals.filter((ids) => namesBase(ids, wording.base, ledger));
      const wholes = [...bases, ...whose, ...meant, ...inferred];
      const firm = parts.length === 1 && rank === 0 && !bareRegion && !hasOwnShare(line, wholes[0]);
      yield { parts, wholes, firm };
    }
    // 占X的 where X is not printed beside it may still be the total in other words: kept only where it fits.
    const parts = [part.indicator];
    const wholes = [...totalsOf(ledger, parts), ...largerNear(line, part, share)];
    yield { parts, wholes: notSmaller(wholes, parts, ledger), firm: false };
  }
}

/** 基本支出48亿元，占比67.7%，其中人员经费45.7亿元，占比64.5%: both may be shares of a larger whole. */
function hasOwnShare(line: Line, ids: readonly string[] | undefined): boolean {
  const at = line.figures.findIndex((figure) => ids?.length === 1 && figure.indicator.id === ids[0]);
  return at >= 0 && line.figures[at + 1]?.indicator.kind === 'share' && /占/.test(before(line, at + 1));
}

/** Figures that bear the base's name; a smaller one is the whole only where the part is listed under it. */
function namedWholes(
  line: Line,
  named: readonly Figure[],
  part: Figure,
  ledger: Ledger,
): readonly (readonly string[])[] {
  const opening = totalBefore(line, part);
  return named
    .filter((figure) => figure !== part && figure.indicator.baseUnit === part.indicator.baseUnit)
    .flatMap((figure) => {
      const ids = [[figure.indicator.id]];
      return figure === opening ? ids : notSmaller(ids, [part.indicator], ledger);
    });
}

/** 占年初预算, 占年度计划: a base that was planned. */
const PLANNED = /(预算|计划|目标|任务)(安排)?数?$/;

/** `预算数为26870万元，实际完成27145万元，占预算的101%`: the plan stands before what was achieved, the one that is named where there are two. */
function* completion(line: Line, part: Figure | undefined, rate: Figure, base: string): Generator<ShareClaim> {
  if (part === undefined || !sameSentence(line, part, rate)) return;
  const from = line.figures.indexOf(part);
  const named = QUALIFIED.exec(base)?.[0];
  const plans = line.figures
    .slice(Math.max(0, from - MOST_PLANS), from)
    .filter((figure) => isPlanOf(line, figure, part))
    .reverse();
  const planned = named === undefined ? plans[0] : plans.find((plan) => planLabel(line, plan).includes(named));
  // 支出预算50亿元，完成年初预算的98%: an amount that is not said to be another plan.
  const [nearest] = plans;
  const plain =
    named === '年初' && nearest !== undefined && !QUALIFIED.test(planLabel(line, nearest)) ? nearest : undefined;
  const whole = planned ?? plain;
  if (whole === undefined) return;
  // Between a plan and what came of it nothing may have been added to it, unless the plan is called by its name.
  if (/其中|；|加上/.test(between(line, whole, part))) return;
  if (named === undefined && /调[整入出]|变动|追加/.test(between(line, whole, part))) return;
  yield { parts: [part.indicator], wholes: [[whole.indicator.id]], firm: true };
}

/** 年初预算…，调整预算…，决算…: no more plans than these stand before what was achieved. */
const MOST_PLANS = 2;
/** A budget as adjusted is another one than that of the beginning of the year. */
const QUALIFIED = /年初|调整|变动/;

const planLabel = (line: Line, { indicator, ...figure }: Figure): string =>
  `${before(
    line,
    line.figures.findIndex(({ start }) => start === figure.start),
  )} ${indicator.name}`;

function isPlanOf(line: Line, plan: Figure, part: Figure): boolean {
  if (!sameSentence(line, plan, part) || plan.indicator.baseUnit !== part.indicator.baseUnit) return false;
  // 计划新增3000人，实际新增3300人: the plan may be a verb.
  return (
    /(预算|计划|目标|任务)(安排)?数?(为|是|安排)?( |$)/.test(planLabel(line, plan)) ||
    // 支出预算28.6亿元，…，调整为33.9亿元，实际完成31.8亿元
    /(?:调整|变动)[为至到]$/.test(before(line, line.figures.indexOf(plan))) ||
    ((plan.indicator.kind === 'target' || /计划|拟/.test(planLabel(line, plan))) &&
      /实际|完成|实现|达到/.test(between(line, plan, part)))
  );
}

/** 占审结数168件的31.5%: the base stands between 占 and the share. */
export function printedBase(line: Line, at: number): Figure | undefined {
  const base = line.figures[at - 1];
  if (base === undefined || before(line, at) !== '的') return undefined;
  if (ofPlan(line, at)) return base;
  return isLevel(base.indicator) && /占[^，。；]*$/.test(before(line, at - 1)) ? base : undefined;
}

/** 为预算165亿元的102.1%, 为上年38亿元的121.7%: a plan is no level, but is printed as the base; more than it may be reached, as of an earlier year. */
const ofPlan = (line: Line, at: number): boolean =>
  /(?:为|占|完成|达到?|相当于)[^，。；]{0,8}(?:预算|计划|目标|任务)数?$|(?:为|是|达到?|相当于|恢复[到至])(?:上年|去年|前年|20\d\d年)(?:同期)?的?[（(]?$/.test(
    before(line, at - 1),
  );

/** 收入168亿元，为预算165亿元的…: nothing between but the comma and the word of comparison. */
const isBeside = (line: Line, part: Figure, base: Figure): boolean =>
  part.indicator.baseUnit === base.indicator.baseUnit &&
  /^[，,](?:[^，。；、\d]|20\d\d年){0,14}$/.test(between(line, part, base));

/** The last figure alone, then the last two, and so on. */
const tails = (run: readonly Figure[]): readonly (readonly Indicator[])[] =>
  run.map((_, i) => run.slice(run.length - 1 - i).map((figure) => figure.indicator));

/** The figures the share may be of: the one just printed, or those that the subject names, surest and nearest first. */
function partsNamed(earlier: readonly Figure[], subject: string): readonly Figure[] {
  if (subject === '') return earlier.slice(-1);
  // 普通程序46件，普通程序案件占21.2%: the unit says what sort of things they are.
  const bare = subject.replace(THINGS, '');
  const words = bare.length > 2 && bare !== subject ? [subject, bare] : [subject];
  return earlier
    .map((figure, at) => ({
      figure,
      at,
      named: Math.max(...words.map((one) => namedness(figure.indicator.name, one))),
    }))
    .filter(({ named }) => named > 0)
    .sort((a, b) => b.named - a.named || b.at - a.at)
    .map(({ figure }) => figure);
}

const THINGS = /(?:案件|事项|人员|项目|企业|问题|数量|人数|件数)$/;

/** Figures of just this name, then those whose name holds it. */
const exactFirst = (figures: readonly Figure[], words: string): readonly Figure[] => [
  ...figures.filter(({ indicator }) => indicator.name === words),
  ...figures.filter(({ indicator }) => indicator.name !== words),
];

const isNamed = ({ indicator }: Figure, words: string): boolean => speaksOf(indicator.name, words);

const namesBase = (ids: readonly string[], base: string, ledger: Ledger): boolean =>
  ids.some((id) => {
    const name = ledger.byId.get(id)?.name ?? '';
    return coverage(base, name) >= 0.5 && !isOtherWord(name, base);
  });

/** The part and the figures listed before it in the same unit, as one run: A 802件、B 611件、C 603件. */
function runUpTo(line: Line, earlier: readonly Figure[], part: Figure): readonly Figure[] {
  const run = [part];
  for (let i = earlier.indexOf(part) - 1; i >= 0; i -= 1) {
    const figure = earlier[i] as Figure;
    const gap = line.text.slice(figure.end, (run[0] as Figure).start);
    if (figure.indicator.unit !== part.indicator.unit || !/^[、，；和及][^。；：]*$/.test(gap)) break;
    run.unshift(figure);
  }
  return run;
}

/** Wholes that are not plainly smaller than the parts; a part above its whole is another check's business. */
function notSmaller(
  wholes: readonly (readonly string[])[],
  parts: readonly Indicator[],
  ledger: Ledger,
): readonly (readonly string[])[] {
  const size = (indicators: readonly (Indicator | undefined)[]): Decimal =>
    indicators.reduce((sum, indicator) => sum.plus(indicator?.baseValue ?? indicator?.value ?? 0), new Decimal(0));
  const least = size(parts);
  return wholes.filter((ids) => size(ids.map((id) => ledger.byId.get(id))).gte(least));
}
