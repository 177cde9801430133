import { wordIndex } from '../../text/word-index.ts';
import { CONTENT_VERBS } from '../lexicon/content-verbs.ts';
import { LIGHT_VERBS } from '../lexicon/light-verbs.ts';
import { SUBJECT } from '../lexicon/name-bodies.ts';
import { byLength } from './by-length.ts';
import { endsInBody, stripBody, stripCircumstance, stripManner, stripPreposition } from './strip-circumstance.ts';
import { NOT_TOTAL_NEXT, stripLeading } from './strip-leading.ts';
import { keepsTrail, NOT_TOTAL, stripTrailing } from './strip-trailing.ts';

const LIGHT = new Set(LIGHT_VERBS);
const VERB_ONLY = new Set(CONTENT_VERBS);
/** Verbs that may close a name and say nothing of it: 法治培训共开展15期. Others (监外执行) belong to it. */
const CARRIERS = wordIndex(
  byLength([
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
  ]),
);

export interface CleanName {
  readonly name: string;
}

const NOTHING: CleanName = { name: '' };

/** The phrase that names a figure, out of the words that stand before it: less who, when, how, and 共, 全年, 各类. */
export function cleanName(words: string): CleanName {
  if (words === '') return NOTHING;
  let s = DECORATED.test(words) ? undecorated(words) : words.replace(RUN_ON, '');
  for (let round = 0; round < 6; round++) {
    const before = s;
    s = stripLeading(s);
    const whose = SUBJECT.exec(s);
    if (whose !== null) s = s.slice(whose[0].length);
    s = stripTrailing(s);
    if (s === before) break;
  }
  s = afterTotal(s);
  s = stripManner(stripPreposition(stripCircumstance(s)));
  s = stripCircumstance(stripBody(stripCircumstance(s)));
  s = stripTrailing(stripLeading(s));
  s = balance(s);
  // 市本级21.4亿元，各县区41.4亿元: whose it is, and nothing of what.
  return { name: /^各(?:县区|区县|县市区|县（市、区）|县|区|乡镇|镇|村)$/.test(s) ? '' : s };
}

/** 八、消费市场全年社会消费品零售总额; 居民收入全年全州居民收入: a heading that ran into its text. */
const RUN_ON =
  /^[一二三四五六七八九十]{1,3}、[^，。；]{2,16}?(?=全年|年末|初步核算)|^[^，。；“”]{2,16}全年(?=全[省市州县区旗])/;

/** Any of the marks that `undecorated` takes away; most phrases hold none. */
const DECORATED = /[\s\u3000\u2060①-⑳⑴-⒇[〔【［（(\d]|至少|不少于/;

/** Without blanks, numbers of items, marks of footnotes, and brackets that explain. */
function undecorated(words: string): string {
  return (
    words
      .replace(/[\s\u3000\u2060]+/g, '')
      // ③实施康复救助, “解三优”[4]行动: numbers of items and marks of footnotes
      .replace(/[①-⑳⑴-⒇]|\^?[[〔【［]\d{1,2}[\]〕】］]/g, '')
      .replace(RUN_ON, '')
      // 2.新建幼儿园: the number of an item that runs on in its line.
      .replace(/^[（(]?\d{1,2}[.．）)](?!\d)/, '')
      .replace(/[（([［][A-Za-z.&%\d]+[）)\]］]/g, '')
      // 性别比（以女性为100）, A类（已解决）: the bracket explains the name.
      .replace(/[（(]以[^（）()]*\d[）)]/g, '')
      // 增长5%（预计数，下同）、总量突破…: the bracket belongs to what stands before it.
      .replace(/^[（(][^（）()]{1,20}[）)](?=[、，])/, '')
      .replace(/(?<=[A-Z甲乙丙丁一二三四]类)[（(][^（）()]*[）)]$/, '')
      .replace(/\d+个?(?:工作)?日内|至少|不少于/g, '')
  );
}

/** What stands after the last 共, 累计, 合计 when that names something: 镇司法所共审查文书 → 审查文书. */
function afterTotal(s: string): string {
  if (!/[共计有]/.test(s)) return withoutCarrier(s);
  for (const word of ['共计', '累计', '合计', '总计', '一共', '总共', '共有', '现有', '共']) {
    const at = s.lastIndexOf(word);
    if (at < 0 || /(?:收入|支出)[合总]计$/.test(s)) continue;
    if (word === '共' && (NOT_TOTAL.test(s.slice(0, at + 1)) || NOT_TOTAL_NEXT.test(s.slice(at)))) continue;
    if (word === '共有' && /^(?:产权|人|权)/.test(s.slice(at + 2))) continue;
    const tail = stripTrailing(stripLeading(s.slice(at + word.length)));
    if (at === 0) return tail;
    // 顾问团共有成员17名: of two characters alone no one could tell what they are.
    if (word === '共有' && tail.length === 2) return s.slice(0, at) + tail;
    // “微课堂”累计参与1.5万人次: the verb alone does not say what was done; who did it is no part of that.
    const whose = s.slice(0, at);
    if (tail.length === 2 && VERB_ONLY.has(tail) && whose.length > 2 && !/[、，和]$/.test(whose) && !endsInBody(whose))
      return whose + tail;
    if (tail.length >= 2 && !LIGHT.has(tail)) return tail;
    return stripTrailing(s.slice(0, at));
  }
  return withoutCarrier(s);
}

function withoutCarrier(s: string): string {
  const light = CARRIERS.closing(s).find(
    (verb) => s.length > verb.length + 1 && s.endsWith(verb) && !keepsTrail(s, verb),
  );
  return light === undefined || s.endsWith('会议') ? s : stripTrailing(s.slice(0, -light.length));
}

/** Quotation marks and brackets that lost their partner are dropped. */
export function balance(s: string): string {
  const whole = PAIRED.test(s) ? paired(s) : s;
  return LOOSE.test(whole) ? whole.replace(/^[、，,：:；;。的]+|[、，,：:；;。]+$/g, '') : whole;
}

const LOOSE = /^[、，,：:；;。的]|[、，,：:；;。]$/;
const PAIRED = /[“”（）()《》]/;

function paired(s: string): string {
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
  return out;
}
