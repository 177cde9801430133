import { BODY_ENDINGS, CONTENT_VERBS, LEADING, LIGHT_VERBS, SUBJECT, TRAILING } from '../lexicon/name-words.ts';

const byLength = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
const LEADS = byLength(LEADING);
const TRAILS = byLength(TRAILING);
const LIGHT = byLength(LIGHT_VERBS);
/** Verbs that may close a name and say nothing of it: 法治培训共开展15期. Others (监外执行) belong to it. */
const CARRIERS = byLength([
  '开展',
  '组织开展',
  '举办',
  '举行',
  '召开',
  '组织',
  '收到',
  '接到',
  '发放',
  '印发',
  '提供',
  '提出',
  '实施',
  '进行',
]);
const VERBS = byLength([...new Set([...CONTENT_VERBS, ...LIGHT_VERBS])]);
const BODIES = byLength(BODY_ENDINGS);
const ADVERBS = [
  '共',
  '已',
  '累计',
  '全年',
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
];
/** 共 inside these words is no adverb. */
const NOT_TOTAL = /[公中]共$/;
const NOT_TOTAL_NEXT = /^共[同产享建青治有管商富和识鸣赢振性]/;

export interface CleanName {
  readonly name: string;
  readonly subject?: string;
}

/** The phrase that names a figure, out of the words that stand before it: less who, when, how, and 共, 全年, 各类. */
export function cleanName(words: string): CleanName {
  let s = words.replace(/[\s\u3000]+/g, '').replace(/[（(][A-Za-z.&%\d]+[）)]/g, '');
  let subject: string | undefined;
  for (let round = 0; round < 6; round++) {
    const before = s;
    s = stripLeading(s);
    const whose = SUBJECT.exec(s);
    if (whose !== null) {
      subject ??= whose[0];
      s = s.slice(whose[0].length);
    }
    s = stripTrailing(s);
    if (s === before) break;
  }
  s = afterTotal(s);
  s = stripPreposition(s);
  s = stripBody(s);
  s = stripTrailing(stripLeading(s));
  s = balance(s);
  return subject === undefined ? { name: s } : { name: s, subject };
}

function stripLeading(words: string): string {
  let s = words;
  for (;;) {
    const dated =
      /^(?:截至|截止|到|至)?(?:[12]\d{3}|二〇[〇一二三四五六七八九]{2})年(?:度|底|末|初|以来|来)?(?:\d{1,2}月(?:\d{1,2}日|底|末|份)?)?(?:，|,|底|末)?|^(?:截至|截止)[^，]{0,10}[，底末]|^\d{1,2}月(?:份|底|末)?|^(?:近|过去)?[两三五\d]年(?:来|间)?(?!级)/.exec(
        s,
      );
    if (dated !== null && dated[0].length > 0) {
      s = s.slice(dated[0].length);
      continue;
    }
    const lead = LEADS.find((word) => s.startsWith(word) && !keepsLead(s, word));
    if (lead === undefined) return s;
    s = s.slice(lead.length);
  }
}

/** 现 in 现行, 已 in 已落实的, 上年 in 上年结转, 新 in 新收 belong to the name. */
function keepsLead(s: string, word: string): boolean {
  const rest = s.slice(word.length);
  if (rest === '' && word.length > 1) return word === '其余';
  if (word === '现') return /^[行场代役有实]/.test(rest);
  if (word === '共') return NOT_TOTAL_NEXT.test(s);
  if (word === '已') return rest.length > 0;
  if (word === '各') return /^[县市乡镇区村]/.test(rest);
  if (word === '含') return /^[量氧碳]/.test(rest);
  if (word === '计') return /^[划生算量]/.test(rest);
  if (word === '再') return /^[审生融贷]/.test(rest);
  if (word === '还') return /^[款贷清]/.test(rest);
  if (word === '和' || word === '及' || word === '与') return /^[谐解平时格会合]/.test(rest);
  if (word === '经') return /^[营济费贸办开]/.test(rest);
  if (word === '将' || word === '要') return /^[军领素求件闻]/.test(rest);
  if (word === '主要') return /^负责/.test(rest);
  if (word === '有') return /^[效机关线轨]/.test(rest);
  if (word === '等') return /^[级次]/.test(rest);
  if (word === '均') return /^[衡等价]/.test(rest);
  if (word === '了') return /^解/.test(rest);
  if (word === '并') return /^[购网联]/.test(rest);
  if (word === '其余') return rest === '';
  if (
    word === '完成' ||
    word === '实现' ||
    word === '确保' ||
    word === '计划' ||
    word === '争取' ||
    word === '预期' ||
    word === '努力'
  )
    return (
      rest === '' ||
      (word === '完成' && /^(?:投资|率|量|数)/.test(rest)) ||
      (word === '计划' && /^(?:总?投资|生育|单列)/.test(rest))
    );
  if (word === '分别') return false;
  if (word === '全部' || word === '所有') return rest === '' || /^(?:工业|制|权)/.test(rest);
  if (word === '包括' || word === '主要') return false;
  return false;
}

function stripTrailing(words: string): string {
  let s = words;
  for (;;) {
    const trail = TRAILS.find((word) => s.length > word.length && s.endsWith(word) && !keepsTrail(s, word));
    if (trail === undefined) return s.length > 0 && TRAILS.includes(s) ? '' : s;
    s = s.slice(0, -trail.length);
  }
}

function keepsTrail(s: string, word: string): boolean {
  const head = s.slice(0, -word.length);
  if (word === '数为') return true;
  if (word === '为') return /[行作]$/.test(head);
  if (word === '是' || word === '就') return /[但于成]$/.test(head);
  if (word === '有') return /[所国公私共占持享]$/.test(head) && !/共有$/.test(s);
  if (word === '计') return /[会审统设预]$/.test(head);
  if (word === '等') return /[同平高中初]$/.test(head);
  if (word === '共') return NOT_TOTAL.test(s);
  if (word === '总') return true;
  if (word === '达') return /[发传表送抵]$/.test(head);
  if (word === '完成') return /(?:提前|超额|办理|按期|按时|办结|已|基本)$/.test(head) || head.length <= 1;
  if (word === '均') return /[平人户年日月亩]$/.test(head);
  if (word === '各') return false;
  if (word === '在') return /[现存潜内]$/.test(head);
  if (word === '要') return /[主重需摘纪必]$/.test(head);
  if (word === '能') return /[技功产动节储智性职效热]$/.test(head);
  if (word === '由') return /[自理缘]$/.test(head);
  if (word === '以' || word === '按') return /[可所足予]$/.test(head);
  if (word === '不' || word === '又' || word === '将') return false;
  if (word === '比') return /[占同环对]$/.test(head);
  if (word === '近') return /[附就临]$/.test(head);
  if (word === '约') return /[合签契节公]$/.test(head);
  if (word === '首次') return false;
  if (word === '”' || word === '“') return word === '”' || head.includes('“');
  if (word === '再') return false;
  if (word === '到' || word === '至') return /[收接签达报]$/.test(head);
  if (word === '组织') return /[经济社会党群基层专业合作调解行业国际]$/.test(head);
  if (word === '超') return false;
  if (word === '稳定' || word === '保持') return false;
  return false;
}

/** What stands after the last 共, 累计, 合计 when that names something: 镇司法所共审查文书 → 审查文书. */
function afterTotal(s: string): string {
  for (const word of ['共计', '累计', '合计', '总计', '一共', '总共', '共']) {
    const at = s.lastIndexOf(word);
    if (at < 0) continue;
    if (word === '共' && (NOT_TOTAL.test(s.slice(0, at + 1)) || NOT_TOTAL_NEXT.test(s.slice(at)))) continue;
    const tail = stripTrailing(stripLeading(s.slice(at + word.length)));
    const head = s.slice(0, at);
    if (at === 0) return tail;
    const light = LIGHT.find((verb) => tail === verb);
    if (tail.length >= 2 && light === undefined) return tail;
    return stripTrailing(head);
  }
  const light = CARRIERS.find((verb) => s.length > verb.length + 1 && s.endsWith(verb));
  return light === undefined || s.endsWith('会议') ? s : stripTrailing(s.slice(0, -light.length));
}

const PREPOSITION =
  /^(?:通过|依托|利用|围绕|针对|按照|根据|依据|对照|结合|借助|运用|经由?|以|在|从|由|对|向|为|将|把|于|给|就|面向|聚焦|抓住|立足|基于|按)/;
const NOT_PREPOSITION =
  /^(?:在[册职编建校岗库用院任外线押保读学籍][^，]|从[业事]|对[外口象接]|为[民主]|经[济营费办贸]|将[军领]|以案|以工|就[业诊近读]|按[时期揭]|由于|对照检查)/;

/** 通过门户网站公开政务信息 → 公开政务信息; 以县政府为被告的一审案件 → 一审案件. */
function stripPreposition(s: string): string {
  if (!PREPOSITION.test(s) || NOT_PREPOSITION.test(s)) return s;
  const means = /(?:等方式|等形式|等渠道|等途径|方式|形式|渠道|为载体|为契机|为抓手|为重点|基础上|的同时)[，,]?/.exec(
    s,
  );
  if (means !== null && s.length - means.index - means[0].length >= 2) return s.slice(means.index + means[0].length);
  const of = /^(?:以.{1,12}为.{1,6}的)/.exec(s);
  if (of !== null && s.length > of[0].length + 1) return s.slice(of[0].length);
  for (let at = 2; at < s.length - 2; at++) {
    const verb = VERBS.find((v) => s.startsWith(v, at));
    if (verb !== undefined && s.length - at >= 3 && !s.startsWith('的', at + verb.length)) return s.slice(at);
  }
  const particle = s.lastIndexOf('的');
  if (particle > 0 && s.length - particle > 2) return s.slice(particle + 1);
  return s.replace(PREPOSITION, '');
}

/** 公共法律服务中心接待办事群众 → 接待办事群众: who acts is no part of the name. */
function stripBody(s: string): string {
  let best = 0;
  for (let at = 2; at <= Math.min(s.length - 2, 18); at++) {
    const head = s.slice(0, at);
    if (!BODIES.some((body) => head.endsWith(body))) continue;
    let rest = s.slice(at);
    for (const adverb of ADVERBS)
      if (rest.startsWith(adverb) && rest.length > adverb.length + 1) rest = rest.slice(adverb.length);
    const verb = VERBS.find((v) => rest.startsWith(v));
    if (verb === undefined || rest.length < 3) continue;
    if (/[案数率量]$/.test(rest.slice(0, verb.length + 1)) && rest.length <= verb.length + 1) continue;
    best = s.length - rest.length;
    break;
  }
  const rest = s.slice(best);
  const light = LIGHT.find((verb) => rest.startsWith(verb) && rest.length - verb.length >= 2);
  return light === undefined ? rest : rest.slice(light.length).replace(/^(?:了|的|各类|各项|各种|各级)+/, '');
}

/** Quotation marks and brackets that lost their partner are dropped. */
function balance(s: string): string {
  let out = s;
  for (const [open, close] of [
    ['“', '”'],
    ['（', '）'],
    ['(', ')'],
    ['《', '》'],
  ] as const) {
    const opens = out.split(open).length;
    const closes = out.split(close).length;
    if (opens === closes) continue;
    if (opens > closes) out = out.slice(out.lastIndexOf(open) + 1);
    else out = out.slice(out.lastIndexOf(close) + 1) || out.replaceAll(close, '');
  }
  return out.replace(/^[、，,：:；;。的]+|[、，,：:；;。]+$/g, '');
}
