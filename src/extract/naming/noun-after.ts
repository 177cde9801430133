import type { Segmenter } from '../../contracts/segmenter.ts';
import { PREDICATES } from '../lexicon/predicates.ts';
import { balance } from './clean-name.ts';

/** How much text behind a figure is looked at for the noun that it counts. */
const REACH = 30;
const PLACE_WORDS = new Set(['里', '内', '上', '下', '间', '后', '前', '时', '以来', '以上', '以下']);
/** Tags that may stand inside a noun phrase. */
const NOUN = /^(?:n|zg|vn|an|b|j|l|i|eng|s|m|q|x|z|a|t|f|k|h|ng)/;
/** Tags that make a phrase a noun; zg is the dictionary's tag for single characters of no class: 村, 镇. */
const HEAD = /^(?:n|zg|vn|j|l|nz|eng|i)/;
/** Verbs that stand inside the names of things: 智能制造示范工厂, 污水治理. */
const NOMINAL = new Set([
  ...['审查', '审核', '评查', '调解', '整治', '检查', '巡查', '抽查', '接待', '培训', '学习', '宣传', '登记', '备案'],
  ...['改造', '修复', '建设', '治理', '绿化', '造林', '救助', '保障', '安置', '招商', '投资', '融资', '服务', '检测'],
  ...['就业', '创业', '脱贫', '补贴', '补助', '奖励', '公证', '援助', '咨询', '招生', '普法', '述法', '演练', '评估'],
  ...['考核', '督察', '督查', '督导', '代办', '帮办', '研究', '规范', '执法', '合作', '联合', '处罚', '判决', '改革'],
  ...['整改', '提升', '处置', '防治', '预警', '直播', '体检', '筛查', '接种', '采购', '招标', '销售', '销毁', '维权'],
  ...['制造', '示范', '攻关', '推介', '更新', '申请', '健身', '养殖', '种植', '加工', '生产', '供水', '排水', '施工'],
  ...['维修', '监测', '监督', '帮扶', '研发', '设计', '管理', '创新', '运输', '审批', '仲裁', '投诉', '举报', '续建'],
  ...['应用', '转化', '运行', '提质', '共享', '举措', '新建', '再生', '引才', '功能'],
  ...['扩建', '搬迁', '除险', '加固', '推广', '保护', '利用', '试点', '展示', '展销', '交易', '流通', '应急', '救援'],
]);
const PREDICATE = new RegExp(`(?<=.)(?:${PREDICATES.join('|')})`, 'g');
const STATE = /^(?:正在|仍在|还在|尚在|尚未|暂未|仍未|还未|未)[^，。；：、（）()\s]{1,10}/;
const PREDICATE_FIRST = new RegExp(`^(?:${PREDICATES.join('|')})`);

export interface NounAfter {
  readonly name: string;
  /** How much of the text it takes. */
  readonly length: number;
  /** Whether a noun stands in it, and no verb that could be what was done with the thing counted opens it. */
  readonly sure: boolean;
}

/** The noun phrase that stands right behind a figure (58份合同, 8名年轻公务员通过了 → 年轻公务员); empty where something else follows. */
export function nounAfter(text: string, segmenter: Segmenter): NounAfter {
  const nothing = { name: '', length: 0, sure: false };
  // 还有5条正在处理中: the state is the name.
  const state = STATE.exec(text)?.[0];
  if (state !== undefined) return { name: state, length: state.length, sure: false };
  const head = beforePredicate(text.slice(0, REACH).replace(/[（(]\d+[）)]?.*$/s, ''));
  if (head === '' || /^(?:[，。；、：:,;）)（(”"\s的占/|]|大关)/.test(head)) return nothing;
  const words = segmenter.tag(head);
  let name = '';
  let nouns = 0;
  let acted = PREDICATE_FIRST.test(head);
  for (let k = 0; k < words.length; k++) {
    const { word, pos } = words[k] as { word: string; pos: string };
    if (/^[，。；、：,;）)\s]/.test(word) && !(word === '）' && name.includes('（'))) break;
    if (word === '的' || word === '和' || word === '与' || word === '及') {
      if (name === '' || nouns === 0 || word !== '的') break;
      // 8名老支书的意见: stop at the first noun phrase that is complete.
      name += word;
      continue;
    }
    if (PLACE_WORDS.has(word) && nouns > 0) break;
    // 因地制宜 behind a noun says how.
    if (pos === 'i' && nouns > 0) break;
    const mark = /^[“”《》（）]$/.test(word);
    if (!mark && !NOUN.test(pos)) {
      const leading = nouns === 0 && /^v/.test(pos) && word.length >= 2;
      const inside = nouns > 0 && NOMINAL.has(word);
      if (!leading && !inside) break;
      if (leading && !NOMINAL.has(word)) acted = true;
    }
    if (HEAD.test(pos)) nouns++;
    name += word;
  }
  const { length } = name;
  if (nouns === 0 && length < 2) return nothing;
  return { name: closed(name.replace(/的$/, '')), length, sure: nouns > 0 && !acted };
}

/** What stands before the first word that says what became of it; words in quotation marks are part of a name. */
function beforePredicate(text: string): string {
  for (const { index } of text.matchAll(PREDICATE)) {
    const before = text.slice(0, index);
    if (before.split('“').length === before.split('”').length) return before;
  }
  return text;
}

/** The name up to a bracket or quotation that does not close in it. */
function closed(name: string): string {
  let out = name;
  for (const [open, close] of [
    ['“', '”'],
    ['（', '）'],
    ['《', '》'],
  ] as const) {
    if (out.split(open).length > out.split(close).length) out = out.slice(0, out.lastIndexOf(open));
  }
  return balance(out);
}
