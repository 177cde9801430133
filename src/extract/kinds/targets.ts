import type { IndicatorKind } from '../../model/indicator.ts';
import type { Span } from '../../text/span.ts';
import { anyOf } from '../../text/word-index.ts';
import { ACHIEVED_CUES, NOT_TARGET, PLAN_ROLES, TARGET_CUES, TARGET_NOUNS } from '../lexicon/kind-words.ts';
import type { KindContext } from './kind-context.ts';

/** Whether the figure is what is planned and not what was reached: by its own words, its sentence, its section. */
export function isTarget(context: KindContext, kind: IndicatorKind): boolean {
  const { role, text, place } = context;
  const inPlan = role !== undefined && PLAN_ROLES.has(role);
  const told = context.mayPlan || context.afterTarget === true;
  if (!told && !inPlan) return isPlannedGrowth(text.slice(place.sentence.start, place.quantity.start), context, kind);
  const said = readWords(context);
  if (told && RULES.some((rule) => rule(said, context))) return true;
  return inPlan ? !said.achieved && !mentionsPastYear(said.before) : isPlannedGrowth(said.before, context, kind);
}

/**
 * Whether any of the rules may make a plan of a figure of this sentence. Asked once a sentence: most sentences of a report
 * tell what was done, and the rules need not be tried on their figures.
 */
export const mayPlan = (text: string, sentence: Span): boolean =>
  PLAN_WORDS.test(text.slice(sentence.start, sentence.end)) || DONE_THIS_YEAR.test(text);

/** What the sentence says around a figure. */
interface Said {
  /** The sentence up to the figure, without phrases that only sound like plans. */
  readonly before: string;
  /** The clause up to the figure. */
  readonly clause: string;
  /** The rest of the sentence. */
  readonly behind: string;
  /** Whether a word of having reached something stands before. */
  readonly achieved: boolean;
}

function readWords({ text, place }: KindContext): Said {
  const { quantity, sentence, clauseStart } = place;
  let before = text.slice(sentence.start, quantity.start);
  const own = clauseStart - sentence.start;
  // 加上上年结转3亿元，收入总计50亿元: only what is carried over is last year's.
  if (before.includes('结')) before = before.slice(0, own).replace(CARRIED, '') + before.slice(own);
  if (ANY_NOT_TARGET.test(before)) for (const phrase of NOT_TARGET) before = before.replaceAll(phrase, '');
  if (PLANNED.test(before))
    before = before.replace(SHARE_OF_PLAN, '').replace(BEYOND_PLAN, '').replace(PURPOSE, '').replace(SLOGAN, '');
  return {
    before,
    clause: text.slice(clauseStart, quantity.start),
    behind: text.slice(quantity.end, sentence.end),
    achieved: ACHIEVED.test(before),
  };
}

const CARRIED = /上年(?:度|末)?[^，。；、\d]{0,8}结[转余]/g;
/** 完成计划的130% says how much of the plan was carried out; it plans nothing. */
const SHARE_OF_PLAN = /(?:完成|达到?|占|为)了?[^，。；\d]{0,8}(?:预算|计划|目标|任务)数?的\s*$/;

/** 高于年初6%的预期目标；…: what was reached is measured by the plan, and what follows is no plan either. */
const BEYOND_PLAN =
  /(?:高于|低于|高出|超过|超出|优于|好于|快于|完成|达到|实现)[^，。；]{0,14}(?:预期目标|目标任务|年度目标|目标|任务|预期)(?=[^，。；]{0,6}[，。；]|$)/g;
/** 为确保…，支出12亿元: what the money was for. */
const PURPOSE = /为(?:了|进一步|全力|更好)?(?:确保|力争)[^，。；]*/g;
/** “两个确保” is what a policy is called. */
const SLOGAN = /“[^”，。]{0,8}(?:确保|力争|争取|奋力|计划)[^”，。]{0,8}”/g;

/** The words that all of these are about. */
const PLANNED = /预算|计划|目标|任务|预期|确保|力争|争取|奋力/;

const ANY_NOT_TARGET = anyOf(NOT_TARGET);
const ACHIEVED = anyOf(ACHIEVED_CUES);
const ANY_CUE = anyOf(TARGET_CUES);
const TARGET_NOUN = anyOf(TARGET_NOUNS);

/** The text from `at` to the next full stop. */
function upToStop(text: string, at: number): string {
  const stop = text.indexOf('。', at);
  return stop < 0 ? text.slice(at) : text.slice(at, stop);
}

/** Each tells a plan by itself; what it cannot do without stands among the `PLAN_WORDS`. */
const RULES: readonly ((said: Said, context: KindContext) => boolean)[] = [
  (_, { region }) =>
    // 低于年初7%的预期目标2.8个百分点: the noun is of the figure before.
    !region.startsWith('的') &&
    TARGET_NOUN.test(region) &&
    !/完成率/.test(region) &&
    !/(?:完成|占|比|较|为)[^，。；]*(?:预算|计划|目标|任务)/.test(region),
  // 完成20亿元，为年初预算19亿元的105%: what the rate is measured against
  ({ clause, behind }) =>
    /^的\s*[0-9０-９]/.test(behind) &&
    /(?:占|为|完成|达到?|相当于)[^，。；\d]{0,10}(?:年初|调整|年度|全年|变动|目标|计划|任务|期)(?:预算)?(?:数|目标|任务)?$/.test(
      clause,
    ),
  // 2026年安排一般公共预算支出47亿元，其中教育支出11亿元
  ({ before, behind }) => {
    const plan =
      BUDGETED_YEAR.exec(before) ??
      YEAR_BUDGETED.exec(before) ??
      (/加上|总计/.test(before + behind) ? EXPECTED_YEAR.exec(before) : null);
    return plan !== null && !CARRIED_OUT.test(before.slice(plan.index + plan[0].length) + behind);
  },
  // 引进人才400人以上，消费增长15%～20%: who gives a growth as a range gives a plan
  ({ before, behind, achieved }, { text, place, role }) =>
    role !== 'review' &&
    !achieved &&
    PLANNED_RANGE.test(text.slice(place.quantity.start, place.sentence.end)) &&
    !/已|了|全年|累计|实现|完成|同比|上年|去年|以来|达到/.test(before + behind),
  ({ before }, { region, place }) => isBudgeted(before, region, place.quantity.unitKind),
  ({ before }) => {
    if (!ANY_CUE.test(before)) return false;
    const cueAt = Math.max(...TARGET_CUES.map((cue) => before.lastIndexOf(cue)));
    return cueAt >= 0 && !REACHED.test(before.slice(cueAt));
  },
  ({ before, achieved }) =>
    !achieved && /(?:^|[，。；])到(?:20\d\d年|“十[四五六]五”末)/.test(before) && !/[由从]/.test(before),
  ({ clause, achieved }, { afterTarget }) => !achieved && afterTarget !== false && REQUIRED.test(clause.slice(-5)),
  // …再降2.5%～3%，优良比例保持在92%以上: one list of what is wanted.
  ({ before, achieved }, context) =>
    context.afterTarget === true && loose(context) && !achieved && !/实际(?!使用|利用|到位)|已|实现了/.test(before),
  ({ before, achieved }) =>
    !achieved &&
    [PLANS, WILL].some((plan) => {
      const said = plan.exec(before);
      return said !== null && !REACHED.test(before.slice(said.index));
    }),
  // 展望2026年，财政收入增幅预计在2%—3%之间
  ({ before, achieved }) => !achieved && /(?:^|[，。；])展望(?:20\d\d年|明年|全年|下一?年)/.test(before),
  // 今年再改造38个 after 去年完成42个: what is still to come.
  ({ before }) =>
    /今年(?:内|将|再|要|拟|计划|安排|还)/.test(before.slice(before.lastIndexOf('；') + 1)) &&
    /今年(?:将|再|要|拟|计划|安排|还)/.test(before),
  ({ before, clause }, { place }) =>
    place.quantity.unitKind === 'money' &&
    /安排\s*$/.test(clause) &&
    /(?:^|[，。；])(?:20\d\d年|二〇..年)/.test(before),
  // 超额完成下降2.5%的年度目标
  ({ clause, behind }) =>
    /^的[^，。；]{0,6}(?:目标|任务)/.test(behind) && /(?:完成|实现|达到|高于|低于|优于)[^，。；]{0,12}$/.test(clause),
  // 新增学位2700个；…；以上民生实事年内全部完成。
  (_, { text, place }) => DONE_THIS_YEAR.test(upToStop(text, place.quantity.end)),
  // 年内实现通车86公里，力争…
  ({ before, behind, achieved }) =>
    !achieved && /^年内(?:将|要|计划)?(?:实现|完成|建成)/.test(before) && /力争|确保|争取/.test(behind),
];

/** 增长4%左右 with nothing said of having reached it is a plan. */
function isPlannedGrowth(before: string, context: KindContext, kind: IndicatorKind): boolean {
  return (
    (kind === 'change_pct' || context.place.quantity.unit === '个百分点') &&
    context.approximated &&
    loose(context) &&
    context.role !== 'review' &&
    !/实现|达到|保持|压缩[至到]|完成|同比|比上年|较上年|高于|以来|年均/.test(before)
  );
}

/** 地方级收入预算52亿元; “三公”经费预算56万元，较上年压减3万元，其中公务接待12万元: until the carrying out is spoken of. */
function isBudgeted(before: string, region: string, unitKind: string): boolean {
  if (
    unitKind === 'money' &&
    /(?:收入|支出|经费|资金|拨款|总)(?:年初|年度|当年)?预算(?:总额)?(?:为|共|共计|合计)?$/.test(region)
  )
    return !/(?:完成|占|比|较|为|压减|削减|核减|调减|追加|增加|减少)[^，。；]*预算/.test(region);
  if (unitKind !== 'money' && unitKind !== 'ratio') return false;
  if (!before.includes('预算')) return false;
  const said = [
    ...before.matchAll(
      /(?<!(?:压减|削减|核减|调减)[^，。；]{0,12})(?:收入|支出|经费|资金|拨款|总)(?:年初|年度|当年)?预算(?:数|总额)?(?:为|共|共计|合计)?\s*\d/g,
    ),
  ].at(-1);
  return (
    said !== undefined &&
    !/完成|执行|实际|决算|下达|拨付|占|超收|短收|增收|减收|预算的|为.{0,6}预算/.test(
      before.slice(said.index + said[0].length),
    )
  );
}

/** 左右, 以上, 以内 and ranges are the ways in which plans are given. */
function loose({ text, place }: KindContext): boolean {
  const { quantity } = place;
  if (quantity.high !== undefined) return true;
  return /^\s*(?:左右|以上|以内|上下)/.test(text.slice(quantity.end, quantity.end + 3));
}

const mentionsPastYear = (before: string): boolean =>
  /(?:去年|上年|20\d\d年)[^，。；]{0,4}(?:办理|完成|实现|承办|共)/.test(before);

const BUDGETED_YEAR =
  /20\d\d年[^，。；\d]{0,12}(?:拟|预算)?安排[^，。；\d]{0,10}(?:公共预算|基金预算|经营预算|“三公”经费)[^，。；\d]{0,8}/;
/** 2026年全县一般公共预算支出安排31.42亿元. */
const YEAR_BUDGETED = /20\d\d年[^，。；\d]{0,12}(?:公共预算|基金预算|经营预算)(?:收入|支出)(?:拟|预算)?安排/;
const EXPECTED_YEAR = /20\d\d年，?预计[^，。；\d]{0,8}(?:公共预算|基金预算|经营预算)(?:收入|支出)/;
const CARRIED_OUT = /完成|执行|实际|决算|下达|拨付|超收|短收/;
const PLANNED_RANGE =
  /(?:增长|下降|提高|降低|增速|降幅|涨幅)\s*[\d.]+[%％]?\s*(?:～|—{1,2}|-|–|~|至)\s*[\d.]+\s*(?:[%％]|个百分点)/;

/** 计划新增3000人，实际新增3300人: from here on it is told what came of the plan. */
const REACHED = /实际(?!使用|利用|到位)|已|目前|完成率|超额/;
/** 不低于, 不少于 set a requirement. */
const REQUIRED = /(?:不低于|不少于|不得少于|不得低于|不高于)\s*$/;
/** 计划 as a verb, and 争取 with what is to be reached. */
const PLANS =
  /(?:^|[，。；：、将还共年])(?:全年)?计划(?:总投资|年内|(?![总内外的生单书中数表任类安、，。；于]|落实|解决|目标|指标))|争取(?:年内|实现|达到|完成|新增|建成|创建|突破)/;
/** 我们将新建…, 今年要改造…: 将 directly before what is to be done (将…纳入 moves an object). */
const WILL =
  /(?:^|[，。；：]|我[们省市县区镇]|全[省市县区镇]|今后|年)(?:将|要)(?:继续|再|重点|着力|加快|全力|全面|大力|进一步)?(?:新增|新建|新改建|改造|建设|建成|完成|实施|开展|推进|组织|培育|打造|创建|举办|整治|治理|拆除|招引|引进|开工|免费)/;
const DONE_THIS_YEAR =
  /以上[^，。；]{0,10}(?:实事|项目|任务|工程|工作)[^，。；]{0,4}(?:年内|年底前|年底)[^，。；]{0,6}(?:完成|建成|落实)/;

/** What the rules look for in a sentence; with blanks in it words may be printed apart. */
const PLAN_WORDS = new RegExp(
  [
    ...[PLANNED, ANY_NOT_TARGET, ANY_CUE, PLANNED_RANGE, WILL].map(({ source }) => source),
    '\\s|结[转余]|的[0-9０-９]|安排|展望|不[低少高]于|不得[低少]于|到(?:20\\d\\d年|“十[四五六]五”末)|今年[将再要拟还]',
  ].join('|'),
);
