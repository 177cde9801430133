import type { Numeral } from '../../text/numerals.ts';
import { DURATION_CUES, IDIOMS } from '../lexicon/idioms.ts';
import { TRAPS, type TrapRule } from '../lexicon/traps.ts';
import type { Quantity } from './quantity.ts';

const REACH = 24;
/** How far back the thing is looked for whose time changed by so many days. */
const LONG_REACH = 80;
const LONGEST_IDIOM = Math.max(...IDIOMS.map((idiom) => idiom.length));
/** Words that may stand before a bare 百, 千, 万 or 亿 and make it a figure: 近千份, 突破亿元. */
const BARE_POWER_CUE = /(?:近|约|超|超过|逾|破|突破|达|达到|过|不足|缺乏|满|成|上|数|增至|升至|稳定在|保持在)$/;
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
  if (quoted(text, quantity)) return 'label';
  const before = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
  const after = text.slice(quantity.end, quantity.end + REACH);
  const afterNumber = text.slice(numeral.end, numeral.end + REACH);
  const rule = TRAPS.find((trap) => applies(trap, quantity, before, after, afterNumber));
  if (rule !== undefined) return rule.reason;
  if (quantity.unitKind === 'time') return measuredTime(quantity, text) ? undefined : 'time-span';
  if (numeral.script === 'chinese') return chineseRejection(text, quantity, before, after);
  return undefined;
}

function applies(trap: TrapRule, quantity: Quantity, before: string, after: string, afterNumber: string): boolean {
  if (trap.kinds !== undefined && !trap.kinds.includes(quantity.unitKind)) return false;
  if (trap.units !== undefined && !trap.units.includes(quantity.unit)) return false;
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
  const changed = /(?:比|较|同比)[^，。；]{0,12}(?:增加|减少|多|少|延长|缩短|偏多|偏少)$/.test(before);
  if (changed && /天数|时数|达标|优良|工期|用时|时长/.test(said)) return true;
  if (/年$/.test(quantity.unit)) return /连续(?:第)?$|寿命|年限/.test(before);
  return DURATION_CUES.some((cue) => before.includes(cue));
}

function chineseRejection(text: string, quantity: Quantity, before: string, after: string): string | undefined {
  const { numeral, unitKind } = quantity;
  const printed = text.slice(numeral.start, numeral.end);
  if (quantity.unit === '%' || quantity.unit === '‰' || quantity.unit === '个百分点') return undefined;
  if (text.startsWith('翻', quantity.start)) return undefined;
  if (quantity.inner !== undefined) return undefined;
  if (/^[十百千万亿]+$/.test(printed) && printed !== '十') {
    if (!BARE_POWER_CUE.test(before)) return 'threshold';
    if (/(?:稳定|保持)在$/.test(before) && /^以上(?:$|[，。；、])/.test(after)) return undefined;
    return /^(?:级|产业|企业|园区|项目|集群|以上|镇|村|市场|大道|工程)/.test(after) ? 'threshold' : undefined;
  }
  if (unitKind === 'ratio') return quantity.unit === '成' || quantity.unit === '倍' ? undefined : 'idiom';
  if (numeral.value.gte(11) || numeral.scale !== '')
    return LIST_UNITS.has(quantity.unit) &&
      unitKind === 'count' &&
      /^[\u4e00-\u9fff]/.test(after) &&
      !/^(?:左右|以上|以下|以内|上下)/.test(after)
      ? 'announced-list'
      : undefined;
  if (quantity.unit === '项' && /、[^，。；]*$/.test(before)) return 'announced-list';
  // 提示函三份。 counts; 三个方面, 一批项目, 两次获评 do not.
  const ends = after === '' || /^[，。；、,;）)\n]/.test(after);
  if (!ends || LIST_UNITS.has(quantity.unit) || !/[\u4e00-\u9fff”》]$/.test(before)) return 'announced-list';
  if (/[第每这那各某另同任唯统之为是等首上下本该一二三四五六七八九十]$/.test(before)) return 'announced-list';
  if (printed === '一' && /(?:^|[，。；、：])[\u4e00-\u9fff]$/.test(before)) return 'idiom';
  if (printed === '一' && !['件', '起', '宗', '所', '座', '份', '处'].includes(quantity.unit)) return 'announced-list';
  return undefined;
}

function isIdiom(text: string, { start, end }: Quantity): boolean {
  const from = Math.max(0, start - LONGEST_IDIOM);
  const around = text.slice(from, end + LONGEST_IDIOM);
  return IDIOMS.some((idiom) => {
    const at = around.indexOf(idiom);
    return at >= 0 && from + at < end && from + at + idiom.length > start;
  });
}

/** “三个年”活动, “15分钟”生活圈: a number inside short quotation marks belongs to a name. */
function quoted(text: string, { start, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const open = Math.max(
    before.lastIndexOf('“'),
    before.lastIndexOf('"'),
    before.lastIndexOf('《'),
    before.lastIndexOf('「'),
  );
  if (open < 0 || /[”》」。；]/.test(before.slice(open))) return false;
  return /^[^“《。；]{0,12}[”"》」]/.test(text.slice(end, end + 14));
}

/** 城乡居民收入比值由3.27缩小至2.93 */
const INDEX_FROM = /(?:收入比|之比|比值|系数|指数)(?:为)?[由从]\s*$/;
const INDEX_TO =
  /(?:收入比|之比|比值|系数|指数)(?:为)?[由从][\d.]{1,6}(?:缩小|扩大|下降|降低|提高|上升|降|升)(?:到|至|为)\s*$/;
/** 观影人次超过2990万: the noun before says in what is counted. */
const COUNTED = /(人次|人数|户数|件数|家数)(?:已)?(?:达到|达|超过|突破|超|近|约|为)\s*$/;
const COUNTERS: Readonly<Record<string, string>> = { 人次: '人次', 人数: '人', 户数: '户', 件数: '件', 家数: '家' };
/** 13亿城乡居民, 46万群众: people who are counted without a counter. */
const PEOPLE =
  /^(?:多|余)?(?:城乡|农村|城镇|脱贫|贫困|农业|农业转移|困难|受灾|无电地区|外来|各族|离退休)?(?:人口|居民|群众|农民|农民工|职工|残疾人|老年人|学生|党员|干部|退役军人)/;

function countedIn(text: string, numeral: Numeral): string | undefined {
  if (numeral.script !== 'arabic') return undefined;
  const before = text.slice(Math.max(0, numeral.start - 28), numeral.start);
  const after = text.slice(numeral.end, numeral.end + 14);
  if (numeral.scale === '') return INDEX_FROM.test(before) || INDEX_TO.test(before) ? '比值' : undefined;
  if (PEOPLE.test(after)) return '人';
  const noun = /^[，。；、）)]/.test(after) ? COUNTED.exec(before)?.[1] : undefined;
  return noun === undefined ? undefined : COUNTERS[noun];
}

/** Whether a number without any unit lost its percent sign or is an index by nature; gives the unit to assume. */
export function impliedUnit(text: string, numeral: Numeral): string | undefined {
  const counted = countedIn(text, numeral);
  if (counted !== undefined) return counted;
  // 性别比（以女性为100）为106.7: the bracket only explains.
  const before = text
    .slice(Math.max(0, numeral.start - 34), numeral.start)
    .replace(/[（(][^（）()]*[）)]/g, '')
    .slice(-14);
  const after = text.slice(numeral.end, numeral.end + 1);
  if (numeral.script !== 'arabic' || numeral.scale !== '' || !(after === '' || /[，。；、,;）)\n]/.test(after)))
    return undefined;
  if (numeral.value.lte(100) && /(?:[^侵霸攻抢]|^)占\s*$/.test(before)) return '%';
  if (/(?:性别比|收入比|之比|比值|系数|指数)(?:[\u4e00-\u9fff]{0,4}(?:到|至)|为|是|达到|达)?\s*$/.test(before))
    return '比值';
  // 收入比值为2.26，比上年缩小0.03
  if (
    numeral.value.lt(10) &&
    /(?:收入比|之比|比值|系数|指数)[^，。；]{0,10}，?(?:比|较|同比)[^，。；]{0,8}(?:缩小|下降|降低|提高|上升|扩大|增加|减少)$/.test(
      text.slice(Math.max(0, numeral.start - 40), numeral.start),
    )
  )
    return '比值';
  if (numeral.value.lte(100) && /[\u4e00-\u9fff]率\s*(?:均|已)?(?:达到|达|为|是)?\s*$/.test(before)) return '%';
  return undefined;
}
