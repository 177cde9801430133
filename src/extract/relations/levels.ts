import { isAmountOfChange, isChange, isReachedOrPlanned } from '../../text/change-kinds.ts';
import { isPercent, isRatio } from '../../text/printed-figure.ts';
import { before, between, type Figure, type Line, ownClause } from './line.ts';
import { namedness } from './wording.ts';

/** The two levels that a printed change lies between. */
export interface Levels {
  readonly current: Figure;
  /** The earlier level, or the printed absolute change that it follows from. */
  readonly prior: Figure;
}

/** 由…增加到2023年的, 从…降至: what stands between an old level and a new one. */
export const TO =
  /^[^，。；]{0,6}(增|升|降|提|扩|减|缩|压|涨|跌|回|上|下|收窄|放缓|延长|拓展|发展|跃|攀|调整|变|优化|改善|恢复|做大|壮大|丰富|翻)[^，。；]{0,6}(至|到|为|达)(\d{4}年)?[^，。；\d]{0,8}$/;
export const FROM = /(由|从|自)[^，。；]{0,14}$/;
/** 比上年的, 较2022年: what stands before an old level that follows the new one. */
export const THAN =
  /^[^。；]{0,4}[，（(]?[^，。；]{0,6}(比|较|与|同|相比于)(?![^，。；]{0,8}(?:持平|一致))[^，。；;]{0,16}$/;
export const EARLIER =
  /(年末|年初|期末|五”末|上年|去年|上一年|上期|同期|年初|上月|上季|前年|上周|\d{4}年|[二三四五六七八九〇○零一]{4}年|(?:调整|改革|清理|整合|合并|整治|实施|优化|修订|精简)前)/;
/** 与上年的250件相比，今年受理320件; 去年同期250件，今年320件: the old level comes first. */
const NOW =
  /^(?:[^，。；\d]{0,6}相[比较])，(?:今年|本年度?|全年)?[^，。；\d]{0,10}$|^，(?:今年|本年度?)[^，。；\d]{0,10}$/;
/** 比预算, 较年度计划: what was planned. */
const PLANNED = /(?:预算|计划|目标)(?:数|任务)?的?$/;
/** （上年为, ，上年同期: an old level merely mentioned. */
const MENTIONED =
  /^[，（(、][^，。；]{0,4}(上年|去年|上一年|同期|上期)[^，。；比较]{0,8}$|^[，（(]\d{4}年(?:同期)?[为是]$/;
/** ，同比增长: what may stand between a level and its change. */
const CHANGE =
  /^(相比|比较)?[，,（(、）)]{0,2}(其中)?(同比|比上年(同期|末|度)?|较上年(同期|末|度)?|较去年(同期)?|比去年(同期)?|[比较]\d{4}年(同期|末|底)?|[一二三四五六七八九十两\d]{1,2}年(?:间|来)?(?:累计|净|共)?|累计|净|共|总体|实际)?(增|升|降|减|提|下|上|扩|缩|涨|回|压|跌|多|少|高|低|超收|超支|短收|收窄|放缓|延长|攀升)[^，。；]{0,4}$/;
/** 败诉率由11.2%降至10.8%，增幅放缓2.1个百分点: how a change has changed is no difference of levels that are none. */
const OF_A_CHANGE = /(?:[增降涨跌升]幅|增速)[^，。；]{0,4}(?:放缓|收窄|扩大|提高|提升|回落|回升|加快|下降|上升)/;
const CHANGE_NAMED = /(?:[增降涨跌升]幅|增速|增长|下降)/;
/** 与2010年普查的 before an old level, 相比 behind it. */
const COMPARED_WITH = /[与和同][^，。；]*$/;
/** ，与上年相比，收、支总计各: a comparison without the old level itself. */
const COMPARED = /^，(?:与|和|同)[^，。；]{2,10}相[比较]，?[^，。；]{0,10}$/;
/** 由2022年的1160批次增长到现在的规模，增幅为25%: the new level is the one that was named before. */
const UP_TO_NOW =
  /^(?:增|升|降|提|扩|减|发展|下|上)[^，。；\d]{0,4}[到至为](?:了)?(?:现在|目前|如今|今年|当前|现有|本年|这一)[^，。；\d]{0,6}(?=，)/;
/** 1450批次，由2022年的: the old level behind the new one. */
const UP_FROM = /^[，（(][^，。；\d]{0,6}(?:由|从)[^，。；]{0,10}$/;
/** ，为 or ，降至 between a change and the new level that follows it. */
const ARRIVES = /^[，,（(]?(为|达到?|至|降至|降到|增至|增到|升至)$/;
/** Words that make a change incomparable with its levels: several years at once, constant prices. */
export const INCOMPARABLE = /年均|平均每年|年平均|实际增|可比|不变价|扣除|折算|同口径|两年平均|复合/;
/** `新登记企业比上年的984户增长6.3%`: the subject before 比 names the new level, wherever it stands. */
const SUBJECT = /(?:^|[，。；：、（）()])([^，。；：、（）()]{2,16}?)(?:比|较)[^，。；]{0,10}$/;
const SUBJECT_FILLER = /^(其中|全年|累计|共|新|本年|今年|总数|总量|数量)+|(数|数量|总数|同比|分别)$/g;

/** The levels of the change at index `at` of the line, where the text prints them next to it. */
export function levelsOf(line: Line, at: number): Levels | undefined {
  const change = line.figures[at];
  // 比上月的5853件增加387件，上升6.6%: another change may stand between.
  const nearest = line.figures[at - 1];
  const skipped = nearest !== undefined && isChange(nearest.indicator) ? 1 : 0;
  const last = line.figures[at - 1 - skipped];
  const planned = measuredByPlan(line, at - 2 - skipped);
  const first = planned ?? beforePrior(line, at - 2 - skipped);
  const lead = change === undefined ? '' : before(line, at).replace(UP_TO_NOW, '');
  if (change === undefined || last === undefined || !CHANGE.test(lead) || INCOMPARABLE.test(lead)) return undefined;
  if (OF_A_CHANGE.test(lead) && !CHANGE_NAMED.test(last.indicator.name)) return undefined;
  if (skipped > 0 && !CHANGE.test(before(line, at - 1))) return undefined;
  const beside = line.figures[at - 2 - skipped];
  const gap = beside === undefined ? '' : between(line, beside, last);
  // 比预算11.2亿元超收0.2亿元，同比增长7.1%: what it has grown over is another level than the plan.
  if (skipped > 0 && PLANNED.test(gap) && /同比|[比较][上去]年/.test(lead)) return undefined;
  return (
    mentionedBehind(line, last, at) ??
    endedBy(line, last, change, at) ??
    (first === undefined || beside === undefined ? undefined : sideBySide(line, first, last, gap)) ??
    comparedWithOnly(line, last)
  );
}

/** 受理案件96件，标的额1.24亿元，增长20%，比上年的80件增加16件: the only level of the sentence in the unit of what it is compared with. */
function comparedWithOnly(line: Line, prior: Figure): Levels | undefined {
  const at = line.figures.indexOf(prior);
  if (prior.indicator.kind !== 'prior' || !/^[，；（(][比较][^，。；]{0,8}$/.test(before(line, at))) return undefined;
  const from = line.text.lastIndexOf('。', prior.start) + 1;
  const near = line.figures.slice(0, at).filter((figure) => figure.start >= from && sameMeasure(figure, prior));
  const [current] = near;
  return near.length === 1 && current?.indicator.kind === 'achieved' ? { prior, current } : undefined;
}

/** 完成71亿元，为年初预算70亿元的101%，比上年的68亿元增长4%: the level that stands before its plan and how much of that it is. */
function measuredByPlan(line: Line, at: number): Figure | undefined {
  const [level, plan, rate] = [line.figures[at - 2], line.figures[at - 1], line.figures[at]];
  if (level === undefined || plan === undefined || rate === undefined || !isPercent(rate.indicator.unit))
    return undefined;
  const measured = between(line, plan, rate) === '的' && sameMeasure(level, plan);
  return measured && /^[，（(]?(?:占|为|完成|达到?)[^，。；]{0,12}$/.test(between(line, level, plan))
    ? level
    : undefined;
}

/** 共受理5236件，日均169件，比上月的4918件上升; 成交46亿元，增长24%，比上年37亿元增加: what is said of the level between is not what is compared. */
function beforePrior(line: Line, at: number): Figure | undefined {
  const [first, earlier] = [line.figures[at], line.figures[at - 1]];
  const average = first !== undefined && /[日月人户]均|平均/.test(before(line, at));
  const change = first !== undefined && isChange(first.indicator) && isPercent(first.indicator.unit);
  if (earlier === undefined || first === undefined) return first;
  return change || (average && sameMeasure(earlier, first)) ? earlier : first;
}

/** `较上年的350件下降14%，为301件`. */
function endedBy(line: Line, prior: Figure, change: Figure, at: number): Levels | undefined {
  const next = line.figures[at + 1];
  const than = before(line, line.figures.indexOf(prior));
  const follows = next !== undefined && ARRIVES.test(between(line, change, next)) && sameMeasure(next, prior);
  return follows && /[比较]/.test(than) && EARLIER.test(than) ? { prior, current: next } : undefined;
}

/** 91.4分，比上年提高1.7分（上年89.7分）; 112件，下降11.1%，上年为126件: the old level behind all that is said of the change. */
function mentionedBehind(line: Line, current: Figure, at: number): Levels | undefined {
  const next = line.figures[at + 1];
  const prior = next !== undefined && isChange(next.indicator) ? line.figures[at + 2] : next;
  const last = line.figures[at + (prior === next ? 0 : 1)];
  if (prior === undefined || last === undefined) return undefined;
  // 同比增长7.6%（2023年为5412人次）: compared with last year, so that the year is that one.
  const ofYear = /同比|[比较]/.test(before(line, at)) && /^[（(]\d{4}年/.test(between(line, last, prior));
  if (prior.indicator.kind !== 'prior' && !ofYear) return undefined;
  const level = isReachedOrPlanned(current.indicator) || /^(?:share|rate)$/.test(current.indicator.kind);
  const alike = level && sameMeasure(current, prior);
  return alike && ASIDE_OF_PRIOR.test(between(line, last, prior)) ? { prior, current } : undefined;
}

const ASIDE_OF_PRIOR =
  /^(?:[（(]|，(?=[^，。；]*[为是]$))(?:上年|去年|上一年|\d{4}年)(?:同期|度|末|底)?[^，。；（）()\d]{0,6}$/;

/** Two figures right before the change, one of them the earlier level; `gap` is what stands between them. */
function sideBySide(line: Line, first: Figure, last: Figure, gap: string): Levels | undefined {
  if (INCOMPARABLE.test(gap)) return undefined;
  if (SUBJECT.test(gap) && EARLIER.test(gap)) {
    const named = namedLevel(line, last, gap);
    return named === undefined ? undefined : { prior: last, current: named };
  }
  if (!sameMeasure(first, last) || /[。；！？]/.test(gap)) return undefined;
  if (first.indicator.kind === 'prior' && NOW.test(gap)) return { prior: first, current: last };
  if (FROM.test(before(line, line.figures.indexOf(first))) && TO.test(gap)) return { prior: first, current: last };
  // 决算8743万元，比预算8600万元超收: what was planned came before.
  if (THAN.test(gap) && (EARLIER.test(gap) || last.indicator.kind === 'prior' || PLANNED.test(gap)))
    return { prior: last, current: first };
  if (UP_FROM.test(gap) && EARLIER.test(gap) && last.indicator.kind === 'prior') return { prior: last, current: first };
  return MENTIONED.test(gap) ? { prior: last, current: first } : undefined;
}

/** The new level that the words before 比上年的… name; undefined where they name none that is printed. */
function namedLevel(line: Line, prior: Figure, gap: string): Figure | undefined {
  const subject = SUBJECT.exec(gap)?.[1]?.replace(SUBJECT_FILLER, '') ?? '';
  const until = line.figures.indexOf(prior);
  return line.figures
    .slice(0, until)
    .findLast((figure) => sameMeasure(figure, prior) && namedness(figure.indicator.name, subject) >= 2);
}

/** `84件，比上年增加24件，增长40%`: the earlier level follows from the printed absolute change. */
export function levelAndChange(line: Line, at: number): Levels | undefined {
  const step = line.figures[at - 1];
  if (step === undefined || !isAmountOfChange(step.indicator) || isRatio(step.indicator.unit)) return undefined;
  if (!CHANGE.test(before(line, at)) || BEYOND.test(ownClause(line, at - 1))) return undefined;
  // 税收8.53亿元，占年初预算的102.6%，同比增收0.34亿元: ratios may stand between.
  const level = line.figures
    .slice(0, at - 1)
    .findLast(
      ({ indicator, end }) => !isRatio(indicator.unit) && !/^的[\d.]+[%％]/.test(line.text.slice(end, end + 12)),
    );
  if (level === undefined || !isReachedOrPlanned(level.indicator) || !sameMeasure(level, step)) return undefined;
  const said = before(line, line.figures.indexOf(level));
  // 较“十三五”末的9323.1亿元增加4374.4亿元: the figure before the change is the old level, not the new one.
  if (/[比较由从][^，。；]*$/.test(said)) return undefined;
  // 38.2万人，与2010年的40.2万人相比减少2万人: so it is here, and the new one stands before it.
  if (COMPARED_WITH.test(said) && /^相[比较]/.test(line.text.slice(level.end))) {
    const current = line.figures[line.figures.indexOf(level) - 1];
    return current !== undefined && sameMeasure(current, level) ? { current, prior: level } : undefined;
  }
  const gap = line.text.slice(level.end, step.start);
  const close =
    /^[，（(]?[^，。；]{0,10}$/.test(gap) ||
    COMPARED.test(gap) ||
    /^，(?:占|为|完成|达到?)[^。；]{0,30}，[^，。；]{0,8}$/.test(gap);
  return close && !INCOMPARABLE.test(gap) ? { current: level, prior: step } : undefined;
}

/** 6218件，同比下降7.2%，比上年减少482件: the rate of change stands before the change itself. */
export function levelAndChangeBehind(line: Line, at: number): Levels | undefined {
  const [level, change, step] = [line.figures[at - 1], line.figures[at], line.figures[at + 1]];
  if (level?.indicator.kind !== 'achieved' || change === undefined || step?.indicator.kind !== 'change_abs')
    return undefined;
  if (isRatio(step.indicator.unit) || !sameMeasure(level, step) || !CHANGE.test(before(line, at))) return undefined;
  const gap = between(line, change, step);
  const compared = /^[，、（(](?:同比|[比较](?:上年|去年)(?:同期|末|度)?)?(?:净)?[增减多少上下][加少长升降]?$/.test(
    gap,
  );
  return compared && !INCOMPARABLE.test(before(line, at)) ? { current: level, prior: step } : undefined;
}

/** 超年度计划120万元, 高于全市平均0.4人: measured by something else than what went before. */
const BEYOND = /超|计划|目标|任务|预算|[高低多少]于|平均|全[国省市州盟县区旗]/;

/**
 * 事故11起、死亡9人，分别减少4起、3人，事故起数下降26.7%: a rate of change that is named by a unit goes with the level and the printed
 * change or earlier level in that unit, where the sentence has one of each.
 */
export function levelAndChangeByUnit(line: Line, at: number): Levels | undefined {
  const lead = before(line, at);
  const [, unit] = COUNT_NAMED.exec(lead) ?? [];
  if (unit === undefined || INCOMPARABLE.test(lead)) return undefined;
  const from = line.text.lastIndexOf('。', line.figures[at]?.start) + 1;
  const near = line.figures.slice(0, at).filter(({ indicator, start }) => start >= from && indicator.unit === unit);
  const [current, prior] = near;
  if (near.length !== 2 || current === undefined || prior === undefined) return undefined;
  const compared = prior.indicator.kind === 'change_abs' || prior.indicator.kind === 'prior';
  return current.indicator.kind === 'achieved' && compared ? { current, prior } : undefined;
}

/** 事故起数下降, 死亡人数同比减少. */
const COUNT_NAMED =
  /(?:^|[，、；])[^，。；、\d]{0,8}([起件宗人户家项次])数(?:同比|比上年|较上年)?(?:增长|上升|增加|下降|减少|降低)$/;

/** Whether two figures are levels of one kind: the same base unit, or both per cent. */
const sameMeasure = (a: Figure, b: Figure): boolean =>
  a.indicator.baseUnit === b.indicator.baseUnit || (isPercent(a.indicator.unit) && isPercent(b.indicator.unit));
