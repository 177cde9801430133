import { characterTable } from '../../text/character-table.ts';
import { wordIndex } from '../../text/word-index.ts';
import { LEADING } from '../lexicon/name-leading.ts';
import { byLength } from './by-length.ts';

const LEADS = wordIndex(byLength(LEADING));

/** 2023年底, 截至11月底, 近三年: when, at the head of a clause. */
const DATED =
  /^(?:截至|截止|到|至)?(?:[12]\d{3}|二〇[〇一二三四五六七八九]{2})年(?:度|底|末|初|以来|来)?(?:\d{1,2}月(?:\d{1,2}日|底|末|份)?)?(?:，|,|底|末)?|^(?:截至|截止)[^，]{0,10}[，底末]|^\d{1,2}月(?:份|底|末)?|^(?:近|过去)?[两三五\d]年(?:来|间)?(?!级)/;

const DATED_FIRST = characterTable('截到至二近过两三五0123456789');

/**
 * What must follow a leading word for it to be part of the name after all: 现 in 现行, 和 in 和美乡村, 有 in 有色金属.
 * Tried on the text behind the word.
 */
const KEPT_BEFORE: Readonly<Record<string, RegExp>> = {
  现: /^[行场代役有实]/,
  各: /^[县市乡镇区村]/,
  含: /^[量氧碳油铁糖硫]/,
  近: /^[海岸郊视]/,
  计: /^[划生算量容]/,
  再: /^[审生融贷就]/,
  还: /^[款贷清]/,
  和: /^[谐解平美睦]/,
  及: /^[时格]/,
  与: /^会/,
  经: /^[营济费贸办开]/,
  将: /^[军领士]/,
  // 加上级补助, 加上年结余: 上 belongs to what follows.
  加上: /^[级解年缴]/,
  加: /^(?!上[级解年缴])/,
  要: /^[素求件闻点]/,
  使: /^[用馆领命]/,
  主要: /^负责/,
  有: /^[效机关线轨色毒]|^(?:资质|意愿|需求)/,
  等: /^[级次]/,
  均: /^[衡等价]/,
  都: /^[市会]/,
  了: /^解/,
  并: /^[案轨列购网联]/,
  完成: /^(?:投资|率|量|数|情况)/,
  计划: /^(?:总?投资|生育|单列)/,
  全部: /^(?:工业|制|权)/,
  所有: /^(?:制|权)/,
  实际: /^(?:利用|使用|到位|到账|出庭|参[加训保]|办理|支出|缴纳|开庭|完成率)/,
  本年: /^[收支结制]/,
  年末: /^结[余转]/,
  拟: /^(?:修|废|保留)/,
  年度: /^(?:要点|报告|总结|投资|考核|计划|重点|目标|预算|任务)/,
  成功: /^(?:率|案例|调[解处])/,
};

/** Drops what only leads up to a name: 其中, 共, 全年, 截至2023年底. */
export function stripLeading(words: string): string {
  let s = words;
  for (;;) {
    const dated = DATED_FIRST[s.charCodeAt(0)] === 1 ? DATED.exec(s) : null;
    if (dated !== null && dated[0].length > 0) {
      s = s.slice(dated[0].length);
      continue;
    }
    const lead = LEADS.from(s).find((word) => s.startsWith(word) && !keepsLead(s, word));
    if (lead === undefined) return s;
    s = s.slice(lead.length);
  }
}

/** 共 at the head of these words is no adverb. */
export const NOT_TOTAL_NEXT = /^共[同产享建青治有管商富和识鸣赢振性济]/;

function keepsLead(s: string, word: string): boolean {
  const rest = s.slice(word.length);
  if (rest === '') return word === '其余' || word === '成功';
  if (word === '共') return NOT_TOTAL_NEXT.test(s);
  // 已 in 已落实的 belongs to the name.
  if (word === '已') return true;
  return KEPT_BEFORE[word]?.test(rest) ?? false;
}
