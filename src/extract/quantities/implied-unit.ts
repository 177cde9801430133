import { characterTable } from '../../text/character-table.ts';
import type { Numeral } from '../../text/numerals.ts';
import { MONEY_MEASURES, UNCOUNTED_NOUNS } from '../lexicon/uncounted-nouns.ts';
import type { UnitKind } from '../lexicon/units.ts';

/** The unit that is meant where none is printed. */
export interface ImpliedUnit {
  readonly unit: string;
  readonly kind: UnitKind;
  /** How many characters behind the number belong to its surface. */
  readonly length?: number;
  /** What is counted, where the sign behind the number says it. */
  readonly named?: string;
}

/** 城乡居民收入比值由3.27缩小至2.93 */
const INDEX_FROM = /(?:收入比|倍差|之比|比值|系数|指数)(?:为)?[由从]\s*$/;
const INDEX_TO =
  /(?:收入比|倍差|之比|比值|系数|指数)(?:为)?[由从][\d.]{1,6}(?:缩小|扩大|下降|降低|提高|上升|降|升)(?:到|至|为)\s*$/;
const UNIT_OF = new Map(Object.entries(UNCOUNTED_NOUNS).flatMap(([unit, nouns]) => nouns.map((noun) => [noun, unit])));
const NOUNS = [...UNIT_OF.keys()].sort((a, b) => b.length - a.length).join('|');
/** 13亿城乡居民, 1100多万学生: the people behind the number, with what sort of people they are. */
const BEHIND = new RegExp(
  `^(?:多|余)?万?(?:名)?([\\u4e00-\\u9fff]{0,8}?(?:${NOUNS}))(?![员工量数额]|补贴|增收|收入|出行|满意|自治)`,
);
const NO_MODIFIER = /^(?:多|余)?(?:[级元块个以股年]|以上|左右|人民|就业岗位)/;
/** 观影人次超过2990万, 活跃用户达到43万: the noun before says in what is counted. */
const BEFORE = new RegExp(
  `(${NOUNS})(?:务工|注册|在线)?(?:总?[数量]|规模|总数|总量)?(?:累计|已|将|首次|共计|稳定)?(?:达到|达|超过|突破|超|近|约|为|在|[由从]|增加到|增至|减少到)*\\s*$`,
);
const MONEY = new RegExp(
  `(?:${MONEY_MEASURES.join('|')})(?:累计|已|将|首次|历史性|成功|有望|预计|全年|接连|连续|均)*(?:达到|达|超过|突破|超|迈上|站上|跨越|跨上|跃上|首破|连跨|破|接近|逼近)\\s*$`,
);
/** What may stand behind a number whose noun went before. */
const CLOSED =
  /^(?:$|[，。；）)]|、(?!\d+亿[^，。；、]*(?:集群|企业|项目|园区))|大关|关口|台阶|以上|左右|上下|(?:增加|提高|下降|减少|上升)[到至])/;
const MEDALS: Readonly<Record<string, string>> = { 金: '金牌', 银: '银牌', 铜: '铜牌' };
const METALS = characterTable(Object.keys(MEDALS).join(''));
const WON = /(?:夺得?|获得?|取得|斩获|摘得?|揽获?|勇夺|拿下|收获|[金银铜][、，]?|[亚残奥运]会)[“]?\s*$/;

/** Whether a number without any unit lost its percent sign, is an index by nature or counts what stands beside it. */
export function impliedUnit(text: string, numeral: Numeral): ImpliedUnit | undefined {
  return medal(text, numeral) ?? counted(text, numeral) ?? bare(text, numeral);
}

/** 2金1银: medals by their metal. */
function medal(text: string, { start, end, script, scale }: Numeral): ImpliedUnit | undefined {
  if (script !== 'arabic' || scale !== '') return undefined;
  const named = METALS[text.charCodeAt(end)] === 1 ? MEDALS[text.charAt(end)] : undefined;
  if (named === undefined) return undefined;
  if (!/^(?:$|[，。；、”\d]|佳绩|好成绩|的)/.test(text.slice(end + 1, end + 4))) return undefined;
  return WON.test(text.slice(Math.max(0, start - 6), start))
    ? { unit: '枚', kind: 'count', length: 1, named }
    : undefined;
}

function counted(text: string, numeral: Numeral): ImpliedUnit | undefined {
  const before = text.slice(Math.max(0, numeral.start - 28), numeral.start);
  const after = text.slice(numeral.end, numeral.end + 16);
  if (numeral.scale === '') {
    const index = numeral.script === 'arabic' && (INDEX_FROM.test(before) || INDEX_TO.test(before));
    return index ? { unit: '比值', kind: 'ratio' } : undefined;
  }
  if (numeral.script === 'arabic' || numeral.script === 'mixed') {
    // 每10万人口 is the measure of a rate.
    if (/[每第]$/.test(before)) return undefined;
    const behind = uncountedBehind(after);
    if (behind !== undefined) return { unit: UNIT_OF.get(behind.noun) as string, kind: 'count' };
    const noun = CLOSED.test(after.replace(/^[多余]/, '')) ? BEFORE.exec(before)?.[1] : undefined;
    if (noun !== undefined) return { unit: UNIT_OF.get(noun) as string, kind: 'count' };
  }
  return CLOSED.test(after) && MONEY.test(before) && /[亿億]/.test(numeral.scale)
    ? { unit: '元', kind: 'money' }
    : undefined;
}

/** The people, households or visitors that stand without a counter behind a number; `text` begins behind its digits. */
export function uncountedBehind(
  text: string,
): { readonly noun: string; readonly phrase: string; readonly end: number } | undefined {
  if (NO_MODIFIER.test(text)) return undefined;
  const match = BEHIND.exec(text);
  if (match === null) return undefined;
  const phrase = match[1] as string;
  const noun = [...UNIT_OF.keys()].filter((key) => phrase.endsWith(key)).sort((a, b) => b.length - a.length)[0];
  return noun === undefined ? undefined : { noun, phrase, end: match[0].length };
}

function bare(text: string, numeral: Numeral): ImpliedUnit | undefined {
  const after = text.slice(numeral.end, numeral.end + 1);
  if (numeral.script !== 'arabic' || numeral.scale !== '' || !(after === '' || /[，。；、,;）)\n]/.test(after)))
    return undefined;
  // 性别比（以女性为100）为106.7: the bracket only explains.
  const before = text
    .slice(Math.max(0, numeral.start - 34), numeral.start)
    .replace(/[（(][^（）()]*[）)]/g, '')
    .slice(-14);
  const share: ImpliedUnit = { unit: '%', kind: 'ratio' };
  const index: ImpliedUnit = { unit: '比值', kind: 'ratio' };
  if (numeral.value.lte(100) && /(?:[^侵霸攻抢]|^)占\s*$/.test(before)) return share;
  if (/(?:性别比|收入比|倍差|之比|比值|系数|指数)(?:[\u4e00-\u9fff]{0,4}(?:到|至)|为|是|达到|达)?\s*$/.test(before))
    return index;
  // 收入比值为2.26，比上年缩小0.03
  if (
    numeral.value.lt(10) &&
    /(?:收入比|倍差|之比|比值|系数|指数)[^，。；]{0,10}，?(?:比|较|同比)[^，。；]{0,8}(?:缩小|下降|降低|提高|上升|扩大|增加|减少)$/.test(
      text.slice(Math.max(0, numeral.start - 40), numeral.start),
    )
  )
    return index;
  // 较上年增长18.4，: the sign is lost where a comparison asks for it
  if (/(?:同比|环比|[比较](?:上年|去年|上月|上周)(?:同期|度)?)(?:增长|下降|上升|上涨|回落)\s*$/.test(before))
    return share;
  if (numeral.value.lte(100) && /(?:[\u4e00-\u9fff]率|满意度|知晓度)\s*(?:均|已)?(?:达到|达|为|是)?\s*$/.test(before))
    return share;
  return undefined;
}
