import { wordIndex } from '../../text/word-index.ts';
import { CONTENT_VERBS } from '../lexicon/content-verbs.ts';
import { LIGHT_VERBS } from '../lexicon/light-verbs.ts';
import { BODY_ENDINGS } from '../lexicon/name-bodies.ts';
import { byLength } from './by-length.ts';

const LIGHT = wordIndex(byLength(LIGHT_VERBS));
const VERBS = byLength([...new Set([...CONTENT_VERBS, ...LIGHT_VERBS])]);
const VERBS_FROM = wordIndex(VERBS);
const BODIES = wordIndex(byLength(BODY_ENDINGS));
const ADVERBS = [
  '共',
  '已',
  '累计',
  '全年',
  '上半年',
  '下半年',
  '本季度',
  '本月',
  '今年',
  '依法',
  '主动',
  '积极',
  '新',
  '先后',
  '分别',
  '共同',
  '直接',
  '及时',
  '主要',
  '实际',
  '自主',
  '均',
  '全部',
  '合计',
  '总计',
  '上门',
  '参与',
  '决定',
];
/** Behind a body these begin what it did, whatever word follows: 政务大厅全年办件. */
const WHEN = /^(?:全年|今年|本年度?|当年|上半年|下半年|本季度|本月|累计|一年来)(?=.{2})/;

/** Ends of what is worked on, not of who works: 老旧小区改造. */
const PLACES = /(?:城市|城中村|农村|乡村|(?:小|园|厂|景|库|灌|片|街|矿|林|牧|山|圩|棚户|示范|保护|功能)区|城[镇乡])$/;

const PREPOSITION =
  /^(?:通过|依托|利用|围绕|针对|按照|根据|依据|对照|结合|借助|运用|经由?|以|在|从|由|对|向|为|将|把|于|给|就|面向|聚焦|抓住|立足|基于|按)/;
const NOT_PREPOSITION =
  /^(?:在[册职编建校岗库用院任外线押保读学籍园地](?:[^，]|$)|从[业事]|对(?:[外口象接]|[^，]{1,12}(?:进出口|出口|进口|贸易))|为[民主]|经[济营费办贸]|将[军领]|以案|以工|就[业诊近读]|按[时期揭]|由于|对照检查|利用(?:[外内]资|率|量|水平|面积)|通过[率数])/;

/** 提供住宿的机构, 通过资质认定的检验检测机构: what they do is part of what they are. */
const WHOSE =
  /^(?:提供|获得|取得|完成|接受|拥有|具有|通过)[^，；]{2,14}的[^，；的]{0,6}(?:机构|企业|单位|学校|人|人员|居民|职工|人数|户|户数|家庭)$/;
/** Words of two characters that a verb before them says nothing of: 组建规模3亿元的基金. */
const MEASURES_ALONE = /^(?:规模|总额|金额|仓容|产能|最高|首批|每[年月周日])$/;
/** 制定、修改和废止: one of several verbs of one object. */
const ONE_OF_VERBS = /^(?:、|和|及)?(?:修改|修订|修正|废止)/;

/** 通过门户网站公开政务信息 → 公开政务信息; 以县政府为被告的一审案件 → 一审案件. */
export function stripPreposition(s: string): string {
  if (!PREPOSITION.test(s) || NOT_PREPOSITION.test(s) || WHOSE.test(s)) return s;
  const means = /(?:等方式|等形式|等渠道|等途径|方式|形式|渠道|为载体|为契机|为抓手|为重点|基础上|的同时)[，,]?/.exec(
    s,
  );
  if (means !== null && s.length - means.index - means[0].length >= 2) return s.slice(means.index + means[0].length);
  const of = /^(?:以.{1,12}为.{1,6}的)/.exec(s);
  if (of !== null && s.length > of[0].length + 1) return s.slice(of[0].length);
  for (let at = 2; at < s.length - 2; at++) {
    const verb = VERBS_FROM.from(s, at).find((v) => s.startsWith(v, at));
    if (verb !== undefined && s.length - at >= 3 && !s.startsWith('的', at + verb.length)) return s.slice(at);
  }
  const particle = s.lastIndexOf('的');
  if (particle > 0 && s.length - particle > 2) return s.slice(particle + 1);
  return s.replace(PREPOSITION, '');
}

/** Circumstances that set phrases mark: at which meeting, for what cause, in whose judgement. */
const CIRCUMSTANCES: readonly RegExp[] = [
  // 县十八届人大三次会议代表建议
  /^.{0,10}届.{0,8}会议(?:以来|期间|上)?(?=.{2})/,
  // 第18次至第41次常务会议
  /^第.{1,4}[次届期](?:[至—-]第.{1,4}[次届期])?(?=.{2})/,
  // 按类别分为家庭, 按方式分为主动调解
  /^(?:按.{1,8}?)?(?:划?分为|分成)(?=.{2})/,
  // 因征地拆迁引发信访
  /^因.{2,14}?(?:引发|引起|导致|产生|造成)的?(?=.{2})/,
  // “八一”前夕举办座谈会, 春节期间走访
  /^(?:“[^”]{1,6}”|[\u4e00-\u9fff]{2,4}?)(?:前夕|期间|前后|当天|之际|来临之际)(?=.{2})/,
  // 诉求量居前的领域为供水供热
  /^[^，；]{0,10}(?:居前|排名|前[二三四五十]|最[多高集])[^，；]{0,8}?(?:依次|分别)?[为是](?=.{2})/,
  // 办理结果为A类
  /^[\u4e00-\u9fff]{2,4}结果为(?=.{2})/,
  // 省财政厅核定我市债务限额: who allots it
  /^[^，。；]{1,10}?(?:核定|下达)(?:给)?我[省市州盟县旗区](?:本级)?(?:[12]\d{3}年)?(?=.{2})/,
  // 代表对办理结果表示满意的, 群众评价满意
  /^.{0,4}对.{2,12}?表示(?=.{2})/,
  /^(?:群众|代表|委员|企业|市民|居民|当事人|办事人)?评价为?(?=.{2})/,
  // 来访中集体访; not 中欧班列, 城中村, 集中供养
  /^.{0,4}(?:来[访信电]|申请|案件|诉求|事项|建议|提案|项目|人员|纠纷|工单|支出|收入|材料|问题)中(?![心小])(?=.{2})/,
  // 被起草单位采纳
  new RegExp(`^被.{1,8}?(?=(?:${VERBS.filter((verb) => verb.length === 2).join('|')})的?$)`),
];

/** What one of them needs at least, as one expression: most names hold none. */
const ANY_CIRCUMSTANCE = /[届第因被对中最前]|[分评][为成价]|期间|当天|之际|排名|结果为|核定|下达/;

export function stripCircumstance(s: string): string {
  if (!ANY_CIRCUMSTANCE.test(s)) return s;
  for (const pattern of CIRCUMSTANCES) {
    const match = pattern.exec(s);
    if (match !== null) return s.slice(match[0].length);
  }
  return s;
}

/** Words of manner before a verb: 高质量办理, 全力打造. Before a noun they belong to it (高标准农田). */
const MANNER = wordIndex(
  byLength(
    (
      '高质量 高标准 高水平 高效 高品质 认真 深入 扎实 全力 着力 大力 集中力量 精心 圆满 如期 全面 统筹 持续 加快 有效 有力 有序 ' +
      '稳步 严格 切实 妥善 积极 滚动 历史性 精细化 诚恳 常态化 充分 多方 多渠道 一体化'
    ).split(' '),
  ),
);

/** 高质量办理建议 → 办理建议: how it was done is no part of the name. */
export function stripManner(s: string): string {
  const manner = MANNER.from(s).find((word) => s.startsWith(word) && s.length > word.length + 2);
  if (manner === undefined) return s;
  const rest = s.slice(manner.length);
  return VERBS_FROM.from(rest).some((verb) => rest.startsWith(verb) && rest.length > verb.length) ? rest : s;
}

/** Whether what acts closes these words: 镇司法所. */
export const endsInBody = (s: string): boolean => BODIES.closing(s).some((body) => s.endsWith(body)) && !PLACES.test(s);

/** 公共法律服务中心接待办事群众 → 接待办事群众: who acts is no part of the name; nor is a verb that only carries it. */
export function stripBody(s: string): string {
  let best = 0;
  for (let at = 2; at <= Math.min(s.length - 2, 18); at++) {
    if (!BODIES.closing(s, at).some((body) => s.endsWith(body, at))) continue;
    const head = s.slice(0, at);
    if (PLACES.test(head)) continue;
    let rest = s.slice(at);
    // 告知不属于本机关公开的: the body is what it speaks of.
    if (/不属于[^，]{0,4}$/.test(head)) continue;
    const when = WHEN.exec(rest);
    if (when !== null) return stripBody(rest.slice(when[0].length));
    for (const adverb of ADVERBS)
      if (rest.startsWith(adverb) && rest.length > adverb.length + 1) rest = rest.slice(adverb.length);
    const verb = VERBS_FROM.from(rest).find((v) => rest.startsWith(v));
    // 复议机关决定维持: the verb alone, where a word before it shows that it is one
    if (verb === undefined || (rest.length < 3 && !(rest === verb && /决定$/.test(s.slice(0, -rest.length))))) continue;
    // 增加值, 服务业, 调解员: the verb is part of a noun.
    if (/^[值率额量数者员费业师]/.test(rest.slice(verb.length))) continue;
    if (rest === `${verb}案`) continue;
    best = s.length - rest.length;
    break;
  }
  const rest = s.slice(best);
  // 完成投资 is what canonical tables call it; 投资 alone is something else.
  if (/^完成(?:年度)?(?:总?投资|产值)/.test(rest)) return rest;
  const light = LIGHT.from(rest).find(
    (verb) =>
      rest.startsWith(verb) &&
      // 发放资料: of two characters alone no one could tell what was done.
      (rest.length - verb.length >= 3 || MEASURES_ALONE.test(rest.slice(verb.length))) &&
      !/^(?:件数|[数总]量|金额|情况|任务|进度)$|^(?:单位|部门|机构|主体|方)/.test(rest.slice(verb.length)),
  );
  if (light !== undefined && (ONE_OF_VERBS.test(rest.slice(light.length)) || WHOSE.test(rest))) return rest;
  return light === undefined ? rest : rest.slice(light.length).replace(/^(?:了|的|好|各类|各项|各种|各级)+/, '');
}
