import type { IndicatorKind } from '../model/indicator.ts';
import type { Place } from './figures.ts';
import { CHANGE_NOUNS, changeAtEnd, lastChange } from './lexicon/change-words.ts';
import {
  ACHIEVED_CUES,
  COMPLETION,
  NOT_TARGET,
  PLAN_ROLES,
  SHARE_WORDS,
  TARGET_CUES,
  TARGET_NOUNS,
} from './lexicon/kind-words.ts';

export interface KindContext {
  readonly text: string;
  readonly place: Place;
  /** The figure's own words before it, approximation left out. */
  readonly region: string;
  readonly approximated: boolean;
  readonly role: string | undefined;
  /** Kind and direction of the figure before, for lists that share a word (下降18.2%和25%). */
  readonly previous:
    | { readonly kind: IndicatorKind; readonly negative: boolean; readonly sameList: boolean }
    | undefined;
  /** Whether the figure before it in the sentence is planned; undefined at the first. */
  readonly afterTarget: boolean | undefined;
}

export interface KindReading {
  readonly kind: IndicatorKind;
  readonly negative: boolean;
  /** Planned, whatever it measures. */
  readonly target: boolean;
}

/** What a figure is: a level, a change, a share, a rate; and whether it is planned or compared with. */
export function readKind(context: KindContext): KindReading {
  const { kind, negative } = basicKind(context);
  if (isPrior(context, kind)) return { kind: 'prior', negative: false, target: false };
  const target = isTarget(context, kind);
  if (target) return { kind: 'target', negative, target };
  return { kind, negative, target };
}

function basicKind(context: KindContext): { kind: IndicatorKind; negative: boolean } {
  const { text, place, region, previous } = context;
  const { quantity } = place;
  // 城镇化率（城镇人口占常住人口比重）为84.18%: the bracket explains the rate.
  const bare = region.replace(/[\s、和及与]+$/, '').replace(/(?<=率)[（(][^（）()]*[）)]/, '');
  if (quantity.proportion !== undefined) return { kind: 'share', negative: false };
  if (bare.replace(/^[\s、和及与]+/, '') === '' && previous?.sameList === true) return previous;
  const change = BECAME.test(text.slice(place.clauseStart, quantity.start)) ? undefined : changeAtEnd(bare);
  if (quantity.unit === '个百分点' || quantity.unit === '个千分点') {
    const clause = text.slice(place.clauseStart, quantity.start);
    return { kind: 'change_abs', negative: (change ?? lastChange(clause))?.down ?? false };
  }
  if (quantity.unit === '‰') return { kind: 'rate', negative: false };
  if (quantity.unitKind !== 'ratio') {
    const differs =
      /(?:比|较)(?:上年|去年|前年|上月|上季度?|同期|上年同期|去年同期)(?:度|末|底)?([多少])[减免收支办发征付]$/.exec(
        bare,
      );
    if (differs !== null) return { kind: 'change_abs', negative: differs[1] === '少' };
    if (change !== undefined && isAmountOfChange(change.word, bare, context))
      return { kind: 'change_abs', negative: change.down };
    const net = /^[\s，、]*(?:实现)?净([增减])/.exec(region)?.[1];
    if (net !== undefined) return { kind: 'change_abs', negative: net === '减' };
    return { kind: 'achieved', negative: false };
  }
  if (text.startsWith('翻', quantity.start)) return { kind: 'change_pct', negative: false };
  const signed = /[-−－﹣]/.test(text[quantity.start] ?? '');
  if (signed && /(?:同比|环比|比上年|增速|涨幅|增幅)$/.test(bare)) return { kind: 'change_pct', negative: false };
  if (change !== undefined && !/[率度]$/.test(bare)) return { kind: 'change_pct', negative: change.down && !signed };
  const noun = bare.replace(/(?:均|分别|已|约|仅)?(?:达到|达|为|是|在|控制)*$/, '');
  if (CHANGE_NOUNS.some((word) => noun.endsWith(word)))
    return { kind: 'change_pct', negative: noun.endsWith('降幅') || noun.endsWith('跌幅') };
  const clause = saidBefore(text, place, bare);
  // 三者合计占总量4128件的36%: the whole stands between.
  if (
    /^\s*的[\u4e00-\u9fff“]/.test(text.slice(quantity.end)) &&
    /^(?:全市|全县|全镇|全区|全省|有|近|约|超|的)?$/.test(bare) &&
    quantity.unit !== '倍'
  )
    return { kind: 'share', negative: false };
  if (bare === '的' && /占[^，。；]{0,8}(?:计划|预算|目标|任务)[^，。；]{0,12}$/.test(clause))
    return { kind: 'rate', negative: false };
  if (bare === '的' && /占[^，。；]{0,14}$/.test(clause)) return { kind: 'share', negative: false };
  if (COMPLETION.test(bare) || COMPLETION.test(clause.slice(-16))) return { kind: 'rate', negative: false };
  if (quantity.unit === '倍') return { kind: 'rate', negative: false };
  if (isBracketShare(text, place)) return { kind: 'share', negative: false };
  if (/率(?:[（(][^）)]*[）)])?$/.test(noun)) return { kind: 'rate', negative: false };
  if (SHARE_WORDS.some((word) => bare.includes(word)) || /^占|[，,]占|占[^，]{2,12}(?:比例|比重)/.test(clause))
    return { kind: 'share', negative: false };
  return { kind: 'rate', negative: false };
}

/** 咨询1903件（41.2%）、求助986件（21.4%）: percentages alone in brackets behind counts, no more than a whole together. */
function isBracketShare(text: string, { quantity, sentence }: Place): boolean {
  if (quantity.unit !== '%' || !/[（(]\s*$/.test(text.slice(0, quantity.start).slice(-2))) return false;
  if (!/^\s*[）)]/.test(text.slice(quantity.end, quantity.end + 2))) return false;
  const shares = [
    ...text.slice(sentence.start, sentence.end).matchAll(/\d[\u4e00-\u9fff]{1,3}[（(]\s*(\d[\d.]*)[%％]\s*[）)]/g),
  ].map((match) => Number(match[1]));
  return shares.length > 1 && shares.reduce((sum, share) => sum + share, 0) <= 101;
}

/** 比重由38%下降为21%: what it fell to, not by how much. */
const BECAME = /[由从][^，。；]*(?:下降|上升|提高|降低|增加|减少|扩大|缩小|回落)为\s*$/;

/** 新增 is a level; 净增, 增加, 减少 directly before the number is the size of a change. */
function isAmountOfChange(word: string, bare: string, { place, text }: KindContext): boolean {
  if (word === '增收' || word === '增支' || word === '减收' || word === '减支')
    return /比|较|同比/.test(text.slice(place.clauseStart, place.quantity.start));
  // 平均办理时限缩短4.5天: of a time there is nothing else that could be said.
  if (place.quantity.unitKind === 'time' && /^(?:缩短|压缩|压减|减少|延长|增加)$/.test(word)) return true;
  if (word.length === 1) return /(?:同比|环比|比上年|较上年|比去年|较去年|年)(?:净)?[增减升降多少]$/.test(bare);
  if (CHANGE_NOUNS.includes(word)) return false;
  // 改造提升1.3万亩 is work done; only a comparison makes 提升, 扩大 and 压缩 the size of a change.
  if (['提升', '提高', '扩大', '压缩', '缩短', '压减', '回升', '增强', '扩增', '精简'].includes(word)) {
    return /比|较|同比|环比/.test(text.slice(place.clauseStart, place.quantity.start));
  }
  return true;
}

function isTarget(context: KindContext, kind: IndicatorKind): boolean {
  const { text, place, region, role } = context;
  const { quantity, sentence } = place;
  let before = text.slice(sentence.start, quantity.start);
  for (const phrase of NOT_TARGET) before = before.replaceAll(phrase, '');
  if (TARGET_NOUNS.some((noun) => region.includes(noun)) && !/(?:完成|占|比|较|为)[^，。；]*(?:预算|计划)/.test(region))
    return true;
  if (isBudgeted(before, region, quantity.unitKind)) return true;
  const achieved = ACHIEVED_CUES.some((cue) => before.includes(cue));
  const cueAt = Math.max(...TARGET_CUES.map((cue) => before.lastIndexOf(cue)));
  if (cueAt >= 0) {
    const since = before.slice(cueAt);
    if (!/(?:实际|已|目前|完成率|超额)/.test(since)) return true;
  }
  if (/(?:^|[，。；])到(?:20\d\d年|“十[四五六]五”末)/.test(before) && !achieved && !/[由从]/.test(before)) return true;
  if (
    REQUIRED.test(text.slice(Math.max(0, quantity.start - 5), quantity.start)) &&
    !achieved &&
    context.afterTarget !== false
  )
    return true;
  // …再降2.5%～3%，优良比例保持在92%以上: one list of what is wanted.
  if (context.afterTarget === true && loose(context) && !achieved && !/实际|已|实现了/.test(before)) return true;
  if ((PLANS.test(before) || WILL.test(before)) && !achieved) return true;
  // 今年再改造38个 after 去年完成42个: what is still to come.
  const clause = text.slice(place.clauseStart, quantity.start);
  if (
    /今年(?:内|将|再|要|拟|计划|安排|还)/.test(before.slice(before.lastIndexOf('；') + 1)) &&
    /今年(?:将|再|要|拟|计划|安排|还)/.test(before)
  )
    return true;
  if (/(?:^|[，。；])(?:20\d\d年|二〇..年)/.test(before) && /安排\s*$/.test(clause) && quantity.unitKind === 'money')
    return true;
  // 超额完成下降2.5%的年度目标; 年内实现通车86公里，力争…
  const behind = text.slice(quantity.end, sentence.end);
  if (
    /^的[^，。；]{0,6}(?:目标|任务)/.test(behind) &&
    /(?:完成|实现|达到|高于|低于|优于)[^，。；]{0,12}$/.test(text.slice(place.clauseStart, quantity.start))
  )
    return true;
  // 新增学位2700个；…；以上民生实事年内全部完成。
  if (
    /以上[^，。；]{0,10}(?:实事|项目|任务|工程|工作)[^，。；]{0,4}(?:年内|年底前|年底)[^，。；]{0,6}(?:完成|建成|落实)/.test(
      text.slice(quantity.end).split('。')[0] ?? '',
    )
  )
    return true;
  if (/^年内(?:将|要|计划)?(?:实现|完成|建成)/.test(before) && /力争|确保|争取/.test(behind) && !achieved) return true;
  if (role !== undefined && PLAN_ROLES.has(role)) return !achieved && !mentionsPastYear(before);
  // 增长4%左右 with nothing said of having reached it is a plan.
  if (
    (kind === 'change_pct' || context.place.quantity.unit === '个百分点') &&
    context.approximated &&
    loose(context) &&
    role !== 'review' &&
    !/实现|达到|保持|压缩[至到]|完成|同比|比上年|较上年|高于|以来|年均/.test(before)
  )
    return true;
  return false;
}

/** 地方级收入预算52亿元; “三公”经费预算56万元，较上年压减3万元，其中公务接待12万元: until the carrying out is spoken of. */
function isBudgeted(before: string, region: string, unitKind: string): boolean {
  if (unitKind === 'money' && /(?:收入|支出|经费|资金|总)预算(?:总额)?(?:为|共|共计|合计)?$/.test(region))
    return !/(?:完成|占|比|较|为|压减|削减|核减|调减|追加|增加|减少)[^，。；]*预算/.test(region);
  if (unitKind !== 'money' && unitKind !== 'ratio') return false;
  const said = [
    ...before.matchAll(
      /(?<!(?:压减|削减|核减|调减)[^，。；]{0,12})(?:收入|支出|经费|资金|总)预算(?:数|总额)?(?:为|共|共计|合计)?\s*\d/g,
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

/** 由a增至b, 从a、b增加到c、d, 比上年的a: what only serves the comparison. */
function isPrior({ text, place }: KindContext, kind: IndicatorKind): boolean {
  if (kind === 'change_abs' || kind === 'change_pct') return false;
  const { quantity } = place;
  const clause = text.slice(place.clauseStart, quantity.start);
  if (
    /(?:比|较|上升自|高于|低于)(?:上年|去年|上年度|上年同期|去年同期|同期|前年|20\d\d年|上月|上季度|上周|上半年|上一年|“[一二三四五六七八九十]{1,2}五”)(?:度|末|底|同期|时期|期间)?的?[^，。；]{0,8}$/.test(
      clause,
    ) &&
    !/(?:增|减|升|降|多|少|提高|压)[^，。；]{0,3}$/.test(clause)
  )
    return true;
  if (
    /(?:^|[，；。])(?:上年同期|去年同期|上年[度末底]?|去年[末底]?|上月|上周)(?:为|是|的)?\s*$/.test(
      text.slice(Math.max(0, quantity.start - 8), quantity.start),
    ) &&
    place.sentence.start < place.clauseStart
  )
    return true;
  // 2023年办理214件，2022年为251件
  const year = /^(?:[12]\d{3})(?=年(?:同期)?(?:为|是)\s*$)/.exec(clause)?.[0];
  if (year !== undefined) {
    const named = [
      ...text
        .slice(Math.max(place.sentence.start, place.clauseStart - 80), place.clauseStart)
        .matchAll(/([12]\d{3})年/g),
    ];
    if (named.some((match) => Number(match[1]) > Number(year))) return true;
  }
  // 2021年收入96.4亿元，2025年达到187.2亿元
  const then = /^(?:[^，。；\d]{0,4})([12]\d{3})年(?!来)/.exec(clause)?.[1];
  const now = LATER.exec(text.slice(quantity.end, quantity.end + 24))?.[1];
  if (then !== undefined && now !== undefined && Number(now) > Number(then)) return true;
  const from = Math.max(clause.lastIndexOf('由'), clause.lastIndexOf('从'));
  if (from < 0 || /^[由从][业事源严]/.test(clause.slice(from, from + 2)) || /[到至为成]/.test(clause.slice(from + 1)))
    return false;
  return FROM_TO.test(text.slice(quantity.end, quantity.end + 60));
}

/** The later of two levels: nothing but its year and a word of reaching stands before it. */
const LATER =
  /^，(?:到)?([12]\d{3})年(?:已|则)?(?:达到|达|增至|增加到|增长到|提高到|提升到|上升到|升至|降至|下降到|减少到|突破)了?(?:约|近)?\s*\d/;

/** What follows the first figure of 由a增至b, 从a、b增加到c、d and 由a，到2023年突破b. */
const FROM_TO =
  /^(?:[^，。；]|，(?=[到至增升降])){0,40}?(?:到|至|为|成)[^，。；]{0,8}?[0-9０-９一二三四五六七八九十百千万亿]/;

/** The clause of the figure; with the one before it where the own words only link (…比例最高，达92.63%). */
function saidBefore(text: string, place: Place, bare: string): string {
  const own = text.slice(place.clauseStart, place.quantity.start);
  if (!/^(?:均|已|高)?(?:达到|达|为|是)?$/.test(bare) || place.regionStart !== place.clauseStart) return own;
  const from = Math.max(
    text.lastIndexOf('，', place.clauseStart - 2),
    text.lastIndexOf('。', place.clauseStart - 2),
    place.sentence.start - 1,
  );
  return text.slice(from + 1, place.quantity.start);
}

/** 不低于, 不少于 set a requirement. */
const REQUIRED = /(?:不低于|不少于|不得少于|不得低于|不高于)\s*$/;
/** 计划 as a verb, and 争取 with what is to be reached. */
const PLANS =
  /(?:^|[，。；：、将还共年])(?:全年)?计划(?:总投资|年内|(?![总内外的生单书中数表任类安、，。；于]|落实|解决|目标|指标))|争取(?:年内|实现|达到|完成|新增|建成|创建|突破)/;
/** 我们将新建…, 今年要改造…: 将 directly before what is to be done (将…纳入 moves an object). */
const WILL =
  /(?:^|[，。；：]|我[们省市县区镇]|全[省市县区镇]|今后|年)(?:将|要)(?:继续|再|重点|着力|加快|全力|全面|大力|进一步)?(?:新增|新建|新改建|改造|建设|建成|完成|实施|开展|推进|组织|培育|打造|创建|举办|整治|治理|拆除|招引|引进|开工|免费)/;
