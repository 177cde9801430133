import { anyOf } from '../../text/word-index.ts';
import { DURATION_CUES, IDIOMS } from '../lexicon/idioms.ts';
import { TRAPS, type TrapRule } from '../lexicon/traps.ts';
import type { UnitKind } from '../lexicon/units.ts';
import type { Quantity } from './quantity.ts';

const REACH = 24;
/** How far back the thing is looked for whose time changed by so many days. */
const LONG_REACH = 80;
const LONGEST_IDIOM = Math.max(...IDIOMS.map((idiom) => idiom.length));
const ANY_IDIOM = anyOf(IDIOMS);
/** Words that may stand before a bare 百, 千, 万 or 亿 and make it a figure: 近千份, 突破亿元. */
const BARE_POWER_CUE =
  /(?:近|约|超|超过|逾|破|突破|达|达到|过|不足|缺乏|满|成|上|数|增至|升至|稳定在|保持在|迈上|跨上|站上|跃上)$/;
/** Units in which a single Chinese digit names a list, not a count. */
const LIST_UNITS = new Set([
  '类',
  '种',
  '个',
  '款',
  '层',
  '面',
  '节',
  '讲',
  '步',
  '级',
  '道',
  '段',
  '片',
  '股',
  '组',
  '对',
  '网',
  '村',
  '镇',
  '团',
  '单',
  '门',
  '套',
  '把',
  '期',
  '孔',
]);

/** Why the quantity is no figure, or undefined when it is one. */
export function rejection(text: string, quantity: Quantity): string | undefined {
  const { numeral } = quantity;
  if (isIdiom(text, quantity)) return 'idiom';
  if (quantity.named === undefined && quoted(text, quantity)) return 'label';
  const before = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
  const after = text.slice(quantity.end, quantity.end + REACH);
  const afterNumber = text.slice(numeral.end, numeral.end + REACH);
  const traps = trapsFor(quantity);
  const rule = traps.any(before, after, afterNumber)
    ? traps.rules.find((trap) => applies(trap, quantity, before, after, afterNumber))
    : undefined;
  if (rule !== undefined) return rule.reason;
  if (quantity.unitKind === 'time') return measuredTime(quantity, text) ? undefined : 'time-span';
  if (numeral.script === 'chinese') return chineseRejection(text, quantity, before, after);
  return undefined;
}

/** The rules for a unit in their order, and whether any of them can apply: nearly no figure is a trap. */
interface Traps {
  readonly rules: readonly TrapRule[];
  any(before: string, after: string, afterNumber: string): boolean;
}

/** There are as many units as are printed. */
const RULES_OF: Readonly<Record<UnitKind, Map<string, Traps>>> = {
  count: new Map(),
  money: new Map(),
  measure: new Map(),
  ratio: new Map(),
  time: new Map(),
};

function trapsFor({ unit, unitKind }: Quantity): Traps {
  const known = RULES_OF[unitKind].get(unit);
  if (known !== undefined) return known;
  const rules = TRAPS.filter(
    ({ kinds, units }) => (kinds?.includes(unitKind) ?? true) && (units?.includes(unit) ?? true),
  );
  // Each rule is asked by one of its patterns: by what must stand behind, else by what must stand before.
  const behind = anyPattern(rules.map((rule) => rule.after));
  const ahead = anyPattern(rules.map((rule) => (rule.after === undefined ? rule.before : undefined)));
  const rest = rules.filter((rule) => rule.after === undefined && rule.before === undefined);
  const behindNumber = anyPattern(rest.map((rule) => rule.afterNumber));
  const traps: Traps = {
    rules,
    any: (before, after, afterNumber) => behind.test(after) || ahead.test(before) || behindNumber.test(afterNumber),
  };
  RULES_OF[unitKind].set(unit, traps);
  return traps;
}

const anyPattern = (patterns: readonly (RegExp | undefined)[]): RegExp => {
  const sources = patterns.flatMap((pattern) => pattern?.source ?? []);
  return new RegExp(sources.length === 0 ? '(?!)' : sources.join('|'));
};

function applies(trap: TrapRule, quantity: Quantity, before: string, after: string, afterNumber: string): boolean {
  if (trap.range === true && quantity.high === undefined) return false;
  if (trap.before !== undefined && !trap.before.test(before)) return false;
  if (trap.after !== undefined && !trap.after.test(after)) return false;
  if (trap.unless?.before.test(before) === true && trap.unless.after.test(after)) return false;
  return trap.afterNumber === undefined || trap.afterNumber.test(afterNumber);
}

/** Time is a figure only as a streak or a measured duration; windows, terms and anniversaries are not. */
function measuredTime(quantity: Quantity, text: string): boolean {
  const said = text.slice(Math.max(0, quantity.start - LONG_REACH), quantity.start).replace(/^.*[。；\n]/s, '');
  const before = said.slice(-REACH).replace(/^.*，/s, '');
  const after = text.slice(quantity.end, quantity.end + 4);
  if (/^(?:来|以来|内|前|后|期|间|度|行动|计划|规划|任务|目标)/.test(after) && !/缩|压|控制/.test(before)) return false;
  // 服务群众8万小时, and 比上年增加27天 where days are counted
  if (/小时$/.test(quantity.unit) && quantity.value.gte(1000)) return true;
  // 重污染天气控制在6天以内
  if (/(?:天数|天气)[^，。；]{0,6}控制在$/.test(before)) return true;
  // 优良天数由311天增加到317天，比上年的311天增加6天
  if (COMPARED_TIME.test(before) && /天数|时数/.test(said)) return true;
  const changed = /(?:^(?:净|共)?|(?:比|较|同比)[^，。；]{0,12})(?:增加|减少|多|少|延长|缩短|偏多|偏少)$/.test(before);
  if (changed && /天数|时数|达标|优良|工期|用时|时长/.test(said)) return true;
  if (/年$/.test(quantity.unit)) return /连续(?:第)?$|寿命|年限/.test(before);
  return DURATION_CUES.some((cue) => before.includes(cue));
}

/** What stands before one of the two levels that are compared. */
const COMPARED_TIME =
  /(?:由|从|与|[比较])(?:上一?年|去年|前年|20\d\d年|上月|上季度)?(?:度|末|底)?(?:同期)?的?$|(?:增|升|降|减|提高|增加|上升|下降|减少|延长|缩短)(?:至|到|为)$/;

function chineseRejection(text: string, quantity: Quantity, before: string, after: string): string | undefined {
  const { numeral, unitKind } = quantity;
  const printed = text.slice(numeral.start, numeral.end);
  if (quantity.unit === '%' || quantity.unit === '‰' || quantity.unit === '个百分点') return undefined;
  if (text.startsWith('翻', quantity.start)) return undefined;
  if (quantity.inner !== undefined) return undefined;
  if (/^[十百千万亿]+$/.test(printed) && printed !== '十') {
    const reached = /^以上(?:$|[，。；、])/.test(after);
    // 全年举办招商活动千场以上
    if (reached && unitKind === 'count' && /[\u4e00-\u9fff]$/.test(before)) return undefined;
    if (!BARE_POWER_CUE.test(before)) return 'threshold';
    if (reached && /(?:稳定|保持)在$/.test(before)) return undefined;
    return /^(?:级|产业|企业|园区|项目|集群|以上|镇|村|市场|大道|工程)/.test(after) ? 'threshold' : undefined;
  }
  if (unitKind === 'ratio') return quantity.unit === '成' || quantity.unit === '倍' ? undefined : 'idiom';
  // 不一一列举
  if (printed === '一一' && after.startsWith('举')) return 'idiom';
  // 一五支渠: a canal by its number
  if (quantity.unit === '支' && after.startsWith('渠')) return 'label';
  if (countsThings(quantity, printed, before, after)) return undefined;
  if (numeral.value.gte(11) || numeral.scale !== '')
    return LIST_UNITS.has(quantity.unit) &&
      unitKind === 'count' &&
      /^[\u4e00-\u9fff]/.test(after) &&
      !/^(?:左右|以上|以下|以内|上下)/.test(after)
      ? 'announced-list'
      : undefined;
  if (quantity.unit === '项' && /、[^，。；]*$/.test(before)) return 'announced-list';
  // 采纳十五条，另两条作出说明: what is left of things counted before
  if (
    LEFT_OVER.test(before) &&
    text.slice(Math.max(0, quantity.start - LONG_REACH), quantity.start).match(COUNTED_BEFORE(quantity.unit))
  )
    return undefined;
  // 提示函三份。 counts; 三个方面, 一批项目, 两次获评 do not.
  const ends = after === '' || /^[，。；、,;）)\n]/.test(after);
  const closing = quantity.unit === '个' && isClosingCount(before, after);
  if (!ends || (LIST_UNITS.has(quantity.unit) && !closing) || !/[\u4e00-\u9fff”》]$/.test(before))
    return 'announced-list';
  // 站在一起、想在一起, 与大家一起
  if (
    printed === '一' &&
    (before.endsWith('在') || (quantity.unit === '起' && /[与同和跟][^，。；]{1,16}$/.test(before)))
  )
    return 'idiom';
  if (/[第每这那各某另同任唯统之为是等首上下本该一二三四五六七八九十]$/.test(before)) return 'announced-list';
  if (printed === '一' && /(?:^|[，。；、：])[\u4e00-\u9fff]$/.test(before)) return 'idiom';
  if (printed === '一' && !['件', '起', '宗', '所', '座', '份', '处'].includes(quantity.unit)) return 'announced-list';
  return undefined;
}

/** Counters of things that stand somewhere: 完成两家企业改制. 个, 项 and 条 introduce lists (三项改革) unless they are many. */
const THINGS = new Set('家 座 所 户 名 辆 艘 起 处 栋 支 间 株 宗 场'.split(' '));
const MANY = 20;
const NOT_COUNTED = /^(?:方面|部分|环节|字|坚持|关键|港|$|[，。；、：）”]|合计|总计|均|都|共|分别|之)/;

/** Whether a Chinese numeral before its noun counts, and neither announces a list nor sums up the names before it (甲、乙两家企业). */
function countsThings({ numeral, unit, unitKind }: Quantity, printed: string, before: string, after: string): boolean {
  // 一九八一和一九八二两个年度: digits in a row are a year.
  if (printed.length > 1 && !/[十百千万亿]/.test(printed)) return false;
  if (unitKind !== 'count' || numeral.value.lt(2) || NOT_COUNTED.test(after)) return false;
  if (/[第每这那各某另同任前后首上下本该此其0-9一二三四五六七八九十百千万亿]$/.test(before)) return false;
  if (unit === '个' || unit === '项') return numeral.value.gte(MANY);
  if (!THINGS.has(unit)) return false;
  return /等$/.test(before) || !/(?:、|和|与|及)[^，。；、]{1,10}$/.test(before);
}
/** 研究议题六个， counts; 原因有两个，一是… and 做到三个， announce a list. */
const isClosingCount = (before: string, after: string): boolean =>
  /^[，。；]/.test(after) &&
  !/^，(?:[一第即]|分别是)/.test(after) &&
  /(?:的有|[\u4e00-\u9fff]{3}[^有到好住是以]|是)$/.test(before);

const LEFT_OVER = /(?:^|[，。；、])(?:另外?|其余|余下|剩余|剩下|还有|尚有)的?$/;
const COUNTED_BEFORE = (unit: string): RegExp => new RegExp(`[\\d一二三四五六七八九十百]${unit}[^。]*$`);

function isIdiom(text: string, { start, end }: Quantity): boolean {
  const from = Math.max(0, start - LONGEST_IDIOM);
  const around = text.slice(from, end + LONGEST_IDIOM);
  if (!ANY_IDIOM.test(around)) return false;
  return IDIOMS.some((idiom) => {
    const at = around.indexOf(idiom);
    return at >= 0 && from + at < end && from + at + idiom.length > start;
  });
}

/** “三个年”活动, “15分钟”生活圈: a number inside short quotation marks belongs to a name. */
function quoted(text: string, { start, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const straight = opensQuotation(text, start) ? before.lastIndexOf('"') : -1;
  const open = Math.max(straight, before.lastIndexOf('“'), before.lastIndexOf('《'), before.lastIndexOf('「'));
  if (open < 0 || /[”》」。；]/.test(before.slice(open))) return false;
  return /^[^“《。；]{0,12}[”"》」]/.test(text.slice(end, end + 14));
}

/** Straight marks look alike at both ends: the last one before `at` opens where an even number stands before it. */
const opensQuotation = (text: string, at: number): boolean => (text.slice(0, at).split('"').length - 1) % 2 === 1;
