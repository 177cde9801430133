import { wordIndex } from '../../text/word-index.ts';

/**
 * Units of Chinese official statistics as data: what may follow a number and make it a figure.
 * `kin` names the class whose members may be added up with each other (DOMAIN: 件 with 宗 and 起, never 人 with 人次).
 */
export type UnitKind = 'count' | 'money' | 'measure' | 'ratio' | 'time';

export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly kin: string;
  /** Characters that, right after the unit, show that it was part of another word (`条例`, `12345处理`). */
  readonly notBefore: string;
}

const COUNTERS: readonly (readonly [kin: string, units: string])[] = [
  ['case', '件 宗 起 例 桩'],
  ['case-time', '件次 宗次 起次 例次'],
  ['event', '场 场次 次'],
  ['person', '人 名 位'],
  ['person-time', '人次 人（次） 人(次)'],
  ['person-day', '人日 人天'],
  ['household', '户'],
  ['household-time', '户次 户（次） 户(次)'],
  ['firm', '家'],
  ['firm-time', '家次'],
  ['copy', '份 册 本 张'],
  ['item', '项'],
  ['piece', '条'],
  ['piece-time', '条次'],
  ['each', '个'],
  ['period', '期'],
  ['class', '班 班次'],
  ['batch', '批'],
  ['batch-time', '批次'],
  ['round', '轮 轮次'],
  ['place', '处 处次'],
  ['site', '所'],
  ['machine', '台 台套 台（套） 台(套) 台件'],
  ['machine-time', '台次 台时'],
  ['set', '套'],
  ['vehicle', '辆'],
  ['vehicle-time', '辆次 车次 列次 航次 架次 艘次'],
  ['vessel', '艘 架 列'],
  ['building', '栋 幢 座'],
  ['room', '间 孔'],
  ['article', '篇 部 首 幅 则 集 部次 篇次 部（集） 部(集)'],
  ['animal', '头 只 羽 匹 尾'],
  ['plant', '株 棵'],
  ['unit-point', '点位 个点位 站点'],
  ['well', '口 眼 盏'],
  ['branch', '支'],
  ['sum-of-money', '笔 单'],
  ['clause', '款 类 种 节 讲 门 课 堂 堂次 节次 门次 人（家） 课时 学时 学分'],
  [
    'group',
    '组 队 对 层 股 块 面 枚 卷 粒 片 段 道 根 封 通 车 船 票 网 床 团 桶 箱 袋 瓶 标箱 颗 盒 杯 朵 顶 把 辆套 剂 剂次 双 标准量 棒 菌棒 重量箱',
  ],
  ['area-unit', '村 镇'],
];

/** Words that begin with a counter and are no counter: the counter is not one before these characters. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  件: '套',
  起: '来步草点到',
  例: '会如',
  场: '所馆',
  次: '级要',
  户: '籍均外',
  家: '庭属',
  份: '额',
  本: '级届',
  张: '家',
  项: '目',
  条: '例款约',
  人: '大民才员均口们类',
  名: '次',
  位: '于居列次',
  期: '间货限末',
  班: '子',
  批: '复示准',
  轮: '换训岗',
  处: '理置罚级',
  所: '有需属',
  台: '账湾阶',
  座: '谈',
  间: '隔接距',
  篇: '幅',
  部: '门分委署',
  首: '先次批都席',
  集: '中体团聚成群市合约镇',
  头: '部',
  只: '有要能需',
  口: '岸径',
  支: '出持付撑部',
  笔: '试记',
  把: '握关手控',
  双: '方边向重创减碳随百千十一',
  剂: '型量',
  棒: '球约',
  单: '位独一项个元',
  款: '项',
  类: '型似',
  种: '植子养',
  节: '约能点目假日水',
  讲: '话解',
  门: '户诊店口',
  课: '程题',
  组: '织建成',
  队: '伍员',
  对: '标口接照象于外内',
  层: '面级',
  股: '权份东',
  面: '积临向对广上',
  道: '路德',
  封: '闭控',
  通: '过报知信道车',
  车: '辆间站',
  船: '舶',
  网: '络站格上',
  床: '位',
  团: '体队',
  村: '级民委居',
  镇: '区级域',
  列: '入为',
  架: '构',
  幅: '度',
  根: '据本',
  块: '链',
  段: '落',
  元: '旦素首',
  米: '粉面',
  里: '程',
  升: '级至到高学',
  天: '然',
  分: '别之布类析局公管工为成',
  成: '功为立员果效本熟长都交品',
  度: '假',
  方: '面案式便向',
  斤: '斤',
  倍: '增',
  站: '点长',
  宗: '教旨',
  月: '均',
  日: '均',
  P: '',
  担: '保任当',
};

const MEASURES: readonly (readonly [kin: string, units: string])[] = [
  ['area', '平方米 平方公里 平方千米 平方厘米 平米 ㎡ 亩 公顷 亩次 千公顷'],
  ['length', '公里 千米 米 厘米 毫米 里 海里 KM km 车道公里 延米 单公里'],
  ['mass', '吨 千吨 公斤 千克 斤 克 毫克 微克 吨标准煤 吨标煤 担 克拉 吨二氧化碳 吨二氧化碳当量'],
  ['volume', '立方米 公方 立方千米 方 升 毫升 标方 标立方 标准立方米 立方'],
  ['energy', '千瓦时 度 千瓦 兆瓦 兆瓦时 吉瓦 吉瓦时 瓦 千伏安 千伏 伏安 kV kW kWh MW GW MWh GWh KV 焦耳 千焦'],
  ['transport', '吨公里 人公里 标准箱 TEU 标箱 吨位 载重吨'],
  ['data', 'GB TB PB MB Gbps Mbps 字节 PFLOPS PF P EFLOPS 标准机架 个标准机架 机架 站 端口 芯公里'],
  ['score', '分 分贝 度电 摄氏度 ℃ 位次'],
  ['bed', '张床位 个床位 个学位 个泊位 床位 学位 泊位 车位 个车位 个停车位'],
];

const MONEY = '元 美元 港元 欧元 日元 英镑 澳元 卢布 人民币元 元人民币';
const RATIOS = '% ％ ‰ 个百分点 百分点 个千分点 倍 成 番';
const TIMES =
  '年 个月 月 天 日 小时 分钟 秒 周 个工作日 工作日 个季度 季度 岁 周岁 周年 个小时 刻钟 个周 个交易日 个自然日 自然日 旬 个年头 个春秋 昼夜';

/** Parts of compound units (`微克/立方米`, `元/平方米`). */
const PER =
  '人 户 亩 吨 平方米 平方公里 立方米 公斤 千克 斤 升 天 日 年 月 小时 次 件 万元 公顷 千瓦时 度 分钟 秒 平 套 台 家 个 股 周 村 床 头 千人 万人 十万人 公里 百公里 千米';

function build(): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  const add = (name: string, kind: UnitKind, kin: string): void => {
    if (!units.has(name)) units.set(name, { name, kind, kin, notBefore: NOT_BEFORE[name] ?? '' });
  };
  for (const [kin, names] of COUNTERS) for (const name of names.split(' ')) add(name, 'count', kin);
  for (const [kin, names] of MEASURES) for (const name of names.split(' ')) add(name, 'measure', kin);
  for (const name of MONEY.split(' ')) add(name, 'money', name === '元' ? 'money' : `money-${name}`);
  for (const name of RATIOS.split(' ')) add(name, 'ratio', name);
  for (const name of TIMES.split(' ')) add(name, 'time', `time-${name}`);
  return units;
}

export const UNITS = build();
const PER_UNITS = PER.split(' ').sort((a, b) => b.length - a.length);
/** The names of units by their first character, the longest first. */
const NAMES = wordIndex([...UNITS.keys()].sort((a, b) => b.length - a.length));
const LETTERS = /^[A-Za-z]+$/;

export interface UnitMatch {
  readonly unit: Unit;
  /** Length of what is printed, stray spaces inside included. */
  readonly length: number;
  /** As printed, without stray spaces: `微克/立方米`. */
  readonly printed: string;
}

/** The longest unit that stands at `at`. */
export function unitAt(text: string, at: number): UnitMatch | undefined {
  for (const name of NAMES.from(text, at)) {
    if (!text.startsWith(name, at)) continue;
    const unit = UNITS.get(name) as Unit;
    const { length } = name;
    const next = text[at + length];
    if (next !== undefined && unit.notBefore.includes(next)) continue;
    if (next !== undefined && /[A-Za-z0-9]/.test(next) && LETTERS.test(name)) continue;
    const slash = next === '/' || next === '／' || (next === '每' && unit.kind === 'measure');
    const per = slash ? perAt(text, at + length + 1) : undefined;
    const other = unit.kind === 'count' ? bracketed(text, at + length) : '';
    if (per === undefined) return { unit, length: length + other.length, printed: unit.name + other };
    const printed = `${unit.name}/${per}`;
    const kind: UnitKind = unit.kind === 'money' ? 'money' : 'measure';
    return { unit: { name: printed, kind, kin: printed, notBefore: '' }, length: length + 1 + per.length, printed };
  }
  return undefined;
}

/** 套（间）, 名（组）: a second counter in brackets belongs to the unit. */
function bracketed(text: string, at: number): string {
  if (text[at] !== '（' && text[at] !== '(') return '';
  const match = /^[（(]([\u4e00-\u9fff]{1,2})[）)]/.exec(text.slice(at, at + 4));
  return match !== null && UNITS.get(match[1] as string)?.kind === 'count' ? match[0] : '';
}

/** What a rate is counted by, 平方米, or by two things at once: 人月, 人·年, 月/人. */
function perAt(text: string, at: number): string | undefined {
  const first = PER_UNITS.find((name) => text.startsWith(name, at));
  if (first === undefined) return undefined;
  const second =
    /^[·•∙/／]?(?:(?:[月年次]|天(?!然)|日(?![报常益]))(?![均度内前后起至—-])|[人户亩](?=[，。；、）)\s]|$))/.exec(
      text.slice(at + first.length, at + first.length + 3),
    )?.[0];
  return second === undefined || first === second ? first : first + second.replace('／', '/');
}

/** `万元` → `元`, `亿美元` → `美元`; other units unchanged. */
export const stripScale = (unit: string): string =>
  SCALED.has(unit.charAt(0)) ? unit.replace(/^(?:万亿|亿|千万|百万|万|千(?=公顷|吨))(?=.)/, '') : unit;

const SCALED = new Set('万亿千百');

export const unitKin = (unit: string): string => UNITS.get(stripScale(unit))?.kin ?? stripScale(unit);
