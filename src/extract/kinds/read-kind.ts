import type { IndicatorKind } from '../../model/indicator.ts';
import type { Place } from '../figures.ts';
import { CHANGE_NOUNS, changeAtEnd, lastChange } from '../lexicon/change-words.ts';
import { COMPLETION, SHARE_WORDS } from '../lexicon/kind-words.ts';
import type { KindContext, KindReading } from './kind-context.ts';
import { isPrior } from './priors.ts';
import { isTarget } from './targets.ts';

/** What a figure is: a level, a change, a share, a rate; and whether it is planned or compared with. */
export function readKind(context: KindContext): KindReading {
  const { kind, negative } = basicKind(context);
  if (isPrior(context, kind)) return { kind: 'prior', negative: false, target: false, change: false, share: false };
  const target = isTarget(context, kind);
  const change = kind === 'change_abs' || kind === 'change_pct';
  return { kind: target ? 'target' : kind, negative, target, change, share: kind === 'share' };
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
  // 超省定任务0.4万亩, 超年度计划28%
  if (BEYOND.test(bare)) return { kind: quantity.unitKind === 'ratio' ? 'change_pct' : 'change_abs', negative: false };
  if (quantity.unitKind !== 'ratio') {
    const gap = GAP.exec(bare)?.[1];
    if (gap !== undefined) return { kind: 'change_abs', negative: gap === '低于' || gap === '少于' };
    const off = OFF.exec(bare)?.[1];
    if (off !== undefined) return { kind: 'change_abs', negative: off === '低' || off === '少' };
    const differs =
      /(?:同比|(?:比|较)(?:上年|去年|前年|上月|上季度?|同期|上年同期|去年同期)(?:度|末|底)?)([多少])(?:[减免收支办发征付]|争取|完成|发放|投入|安排)$/.exec(
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
  // 压减一般性支出30%: the verb stands before what it changes
  if (LESSENED.test(bare)) return { kind: 'change_pct', negative: true };
  const noun = bare.replace(/(?:均|分别|已|约|仅|高)?(?:达到|达|为|是|在|控制)*$/, '');
  if (CHANGE_NOUNS.some((word) => noun.endsWith(word)))
    return { kind: 'change_pct', negative: noun.endsWith('降幅') || noun.endsWith('跌幅') };
  const clause = saidBefore(text, place, bare);
  // 三者合计占总量4128件的36%: the whole stands between.
  if (
    OF_PART.test(text.slice(quantity.end, quantity.end + 8)) &&
    /^[，、]?(?:力争|确保|年内)?(?:全市|全县|全镇|全区|全省|有|近|约|超|的)?$/.test(bare) &&
    quantity.unit !== '倍'
  )
    return { kind: 'share', negative: false };
  if (bare === '的' && OF_PLAN.test(clause)) return { kind: 'rate', negative: false };
  if (bare === '的' && /占[^，。；]{0,14}$/.test(clause)) return { kind: 'share', negative: false };
  if (COMPLETION.test(bare) || COMPLETION.test(clause.slice(-16))) return { kind: 'rate', negative: false };
  if (quantity.unit === '倍') return { kind: 'rate', negative: false };
  // 财政资金近七成投向民生
  if (FLOWS.test(text.slice(quantity.end, quantity.end + 12))) return { kind: 'share', negative: false };
  if (isBracketShare(text, place)) return { kind: 'share', negative: false };
  if (/率(?:[（(][^）)]*[）)])?$/.test(noun)) return { kind: 'rate', negative: false };
  if (
    SHARE_WORDS.some((word) => bare.replace(/占(?:用|有|地(?![区方]))/g, '').includes(word)) ||
    /^占(?!用)|[，,]占(?!用)|占[^，]{2,12}(?:比例|比重)/.test(clause)
  )
    return { kind: 'share', negative: false };
  return { kind: 'rate', negative: false };
}

const LESSENED =
  /^(?:[^，。；]*[，；])?(?:[一二三四五六七八九十]是)?(?:较[^，。；]{2,6})?(?:减少|降低|压减|压缩|削减|缩减|精简|精减)(?![到至为])(?:[^，。；、率比到至占]|占用){2,8}$/;
const BEYOND = /超(?:额|过|出)?(?:完成)?(?:[国省市县区][定级家]?|年度|全年|年初)*(?:任务|目标|计划)(?:目标)?$/;
/** 低于全市平均0.4人, 低于债务限额1.24亿元: how far from what it is measured by. */
const GAP =
  /(高于|高出|低于|少于)(?:全[国省市州盟县区旗]|[^，。；\d]{0,8}(?:平均|均值|限额|目标|计划|预期))[^，。；\d]{0,6}$/;
/** 比全省平均高23公斤 */
const OFF = /[比较](?:全[国省市州盟县区旗]|同类|周边)[^，。；\d]{0,8}([高低多少])$/;
/** 80%以上的村, 97%的事项 */
const OF_PART = /^\s*(?:(?:以上)?的[\u4e00-\u9fff“]|以上(?!的|左右)[\u4e00-\u9fff]{3})/;
const FLOWS = /^(?:以上)?[\u4e00-\u9fff]{0,6}?(?:投向|用于|流向|来自)/;

/** 占年度计划66亿元, 为年初预算19亿元: how much of a plan; 占一般公共预算支出39亿元 is a share of what was spent. */
const OF_PLAN =
  /(?:占|为|完成|达到?|相当于)[^，。；]{0,8}(?:计划|(?<!公共|基金|经营|保险)预算|目标|任务)[^，。；]{0,12}$/;

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
    // 完成13亿元，增收0.3亿元
    return (
      bare.replace(/^[，、\s]+/, '') === word || /比|较|同比/.test(text.slice(place.clauseStart, place.quantity.start))
    );
  // 平均办理时限缩短4.5天: of a time there is nothing else that could be said.
  if (place.quantity.unitKind === 'time' && /^(?:缩短|压缩|压减|减少|延长|增加)$/.test(word)) return true;
  if (word.length === 1) return COMPARED.test(wordsBefore(text, place));
  if (CHANGE_NOUNS.includes(word)) return false;
  // 养老金月人均提高58元: of money nothing else is said to have risen
  if (place.quantity.unitKind === 'money' && /^(?:提高|上调|下调)$/.test(word)) return true;
  // 改造提升1.3万亩 is work done; only a comparison makes 提升, 扩大 and 压缩 the size of a change.
  if (['提升', '提高', '扩大', '压缩', '缩短', '压减', '回升', '增强', '扩增', '精简', '改善', '加快'].includes(word)) {
    const alone = bare.replace(/^(?:累计|共计?|净|[两二三四五]年)/, '') === word;
    return /比|较|同比|环比/.test(wordsBefore(text, place)) || (alone && behindBothLevels(text, place));
  }
  return true;
}

/** 同比少26件, 比上年末多14家, 较上年的231份多33份, 比全省平均高23公斤: a single word of change right behind what is compared with. */
const COMPARED =
  /(?:同比|环比|(?<![占对百之])[比较](?:[上去前同往常历]|年[初末]|期初|全[国省市州盟县区旗]|\d{4}年|“?[十一二三四五六七八九]{1,3}五)[^，。；]{0,16}|年)(?:净|又|再)?(?<!新)[增减升降多少高低]$/;

/** The words before a figure in its clause, without asides: 比上年（89.7分）提高. */
function wordsBefore(text: string, { sentence, clauseStart, quantity, bracket }: Place): string {
  const own = text.slice(clauseStart, quantity.start);
  if (bracket >= 0 || !/[）)]$/.test(text.slice(0, clauseStart))) return own;
  const words = text.slice(sentence.start, quantity.start).replace(/[（(][^（()）]*[）)]/g, '');
  return words.slice(words.search(/[^，。；：]*$/));
}

/** 得分由88.4分上升到91.9分，提高3.5分; 由126项压减至71项，累计压减55项: the change stands right behind the levels that it lies between. */
function behindBothLevels(text: string, { clauseStart, sentence, quantity }: Place): boolean {
  const levels = /[由从][^。；]*[到至为达](?:\d{4}年的?)?[\d.]+([^\d，。；]{1,6})[，,]$/.exec(
    text.slice(sentence.start, clauseStart),
  );
  return levels?.[1] === quantity.unit;
}

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
