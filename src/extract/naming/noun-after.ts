import type { Segmenter } from '../../contracts/segmenter.ts';
import { PREDICATES } from '../lexicon/predicates.ts';
import { balance } from './clean-name.ts';

/** How much text behind a figure is looked at for the noun that it counts. */
const REACH = 30;
/** Joined noun phrases are no longer than this. */
const LONGEST_JOINED = 16;
/** Of these, what belongs to the amount that names a class: 投资额百亿元以上重大项目. */
const LEVELS = new Set(['以上', '以下']);
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
  ...[
    '集聚',
    '候选',
    '租赁',
    '断头',
    '抽水',
    '独立',
    '在建',
    '共建',
    '结对',
    '确权',
    '颁证',
    '缔造',
    '集成',
    '照护',
    '互助',
  ],
  ...['扩能', '传承', '回收', '充电', '转移', '开发', '倍增', '排放', '防治', '取暖', '供暖', '配送', '溯源', '对接'],
  ...['主导', '支持', '惠企', '助企', '惠民', '便民', '为民', '助餐', '殡葬', '受损', '避险', '返贫', '本科', '自主'],
  ...[
    '封关',
    '突出',
    '停缓建',
    '修缮',
    '验收',
    '验证',
    '评价',
    '批复',
    '收储',
    '储备',
    '储能',
    '送出',
    '既有',
    '做法',
    '通道',
  ],
  ...[
    '收入',
    '适',
    '助',
    '领办',
    '联办',
    '长期',
    '衔接',
    '适配',
    '建档立卡',
    '培优',
    '孵化',
    '认证',
    '智改',
    '数转',
    '普惠',
    '普及',
    '通勤',
    '联动',
  ],
  ...['扩建', '搬迁', '除险', '加固', '推广', '保护', '利用', '试点', '展示', '展销', '交易', '流通', '应急', '救援'],
]);
/** Characters that close the name of a thing and are tagged as verbs or particles when they stand alone: 热力站, 标准地. */
const CLOSING = new Set('站点室区园馆院厂队库场厅线网桥路村镇县市渠坝段岛带圈亭塔'.split(''));
/** Of these, what is part of a name only where more of it follows (结对帮扶工作), and what 支持 is a noun before (支持政策). */
const NEVER_LAST =
  /(?:[近约超逾]|惠及|受益|(?<=[县市区镇村])发展|(?<=企业)发展|长期|结对|升格|确权|正式|成功|整体|首次|同时|单独)$/;
/** A word that joins on something which is not there any more; not 惠及, 参与. */
const LINK = /(?:的|(?<![惠参涉普以])(?:及|和|与|或))$/;
const SUPPORTED = /^(?:$|政策|措施|资金|项目|体系|中心|事项|力度|平台|对象)/;
const PREDICATE = new RegExp(`(?<=.)(?:${PREDICATES.join('|')})`, 'g');
const STATE = /^(?:正在|仍在|还在|尚在|尚未|暂未|仍未|还未|未)[^，。；：、（）()\s]{1,10}/;
const PREDICATE_FIRST = new RegExp(`^(?:${PREDICATES.join('|')})`);

/** The rate that closes a noun phrase which another thing counted opens. */
const RATE =
  /(?:水质|按[期时]|一次性?|出庭|总体)?(?:优良|达标|合格|覆盖|办结|满意|整改|完成|到位|普及|就业|使用|利用|处理|知晓|开工|竣工)率$|(?:水质)?优良(?:断面)?(?:比例|比率)$/;

export interface NounAfter {
  readonly name: string;
  /** How much of the text it takes. */
  readonly length: number;
  /** The same with the rate that closes it and belongs to the figure that follows. */
  readonly reach: number;
  /**
   * Whether a noun stands in it, and no verb that could be what was done with the thing counted opens it; a clause that 的
   * binds to a noun (彰显地方文化的项目) is no such verb.
   */
  readonly sure: boolean;
}

/** Nouns that the dictionary takes for verbs. */
const THINGS = new Set(['举措', '做法']);
/** A verb that makes what is counted governs all that follows in its clause: 新增2个村落集中连片保护示范县. */
const MAKING =
  /(?:^|[，、已共年将了])(?:新增|新建|新改建|新创建|新认定|建成|建设|完成|实施|打造|创建|创成|培育|制定|出台|推出|开展|举办|获批|入选|申报|布局)(?:[或和及](?:修复|改造|改建|扩建|提升))?了?([^，、的]{0,6})$|组织(?:开展)?()$/;
/** What may stand between the words of such an object. */
const LONGEST_OBJECT = 22;

/** What became of all that stands before it: 78个振兴衔接项目全部完工. */
const FINISHED = /^(?:全部|全面|均|已|正在|陆续|先后|纷纷|顺利|竣工|开工|投产|投用|建成|获批|入选|列入|纳入|办结)/;

/**
 * The noun phrase that stands right behind a figure (58份合同, 8名年轻公务员通过了 → 年轻公务员); empty where something else
 * follows. `region` is what stands before the figure, for the verb that may govern the phrase.
 */
export function nounAfter(text: string, segmenter: Segmenter, region = ''): NounAfter {
  const nothing = { name: '', length: 0, reach: 0, sure: false };
  // 还有5条正在处理中: the state is the name.
  const state = STATE.exec(text)?.[0];
  if (state !== undefined) return { name: state, length: state.length, reach: state.length, sure: false };
  const head = beforePredicate(text.slice(0, REACH).replace(/[（(]\d+[）)]?.*$/s, ''));
  if (head === '' || /^(?:[，。；、：:.,;）)（(”"\s的占/|]|大关|组成|构成)/.test(head)) return nothing;
  const words = segmenter.tag(head);
  const governed = MAKING.exec(region);
  // 开展安全检查96次发现隐患: a verb that has its object already governs no second one.
  const directly = governed === null || (governed[1] ?? '') === '';
  const whole = head.length === text.trimEnd().length ? governed !== null : FINISHED.test(text.slice(head.length));
  const object = whole && isObject(words) && (directly || !/^v/.test(words[0]?.pos ?? ''));
  let name = '';
  let nouns = 0;
  let quoted = false;
  let acted = PREDICATE_FIRST.test(head);
  for (let k = 0; k < words.length; k++) {
    const { word, pos } = words[k] as { word: string; pos: string };
    if (/^[，。；、：,;）)\s]/.test(word) && !(word === '）' && name.includes('（'))) break;
    if (word === '“' || word === '”') {
      // “一件事”服务: whatever stands in quotation marks is a name; behind a noun and before nothing it says what was done.
      const last = words.at(-2)?.pos ?? '';
      if (word === '“' && nouns > 0 && words.at(-1)?.word === '”' && k < words.length - 1 && !/^n/.test(last)) break;
      quoted = word === '“';
      name += word;
      if (!quoted) nouns++;
      continue;
    }
    if (quoted) {
      name += word;
      continue;
    }
    if (word === '的' || word === '和' || word === '与' || word === '及') {
      if (name === '' || nouns === 0) break;
      if (word !== '的' && !joinsNoun(words, k, name)) break;
      // 8名老支书的意见: stop at the first noun phrase that is complete.
      name += word;
      continue;
    }
    if (PLACE_WORDS.has(word) && nouns > 0 && !(LEVELS.has(word) && /[元级亩人户米]$/.test(name))) break;
    // 因地制宜 behind a noun says how.
    if (pos === 'i' && nouns > 0) break;
    const mark = /^[《》（）]$/.test(word);
    if (!mark && !NOUN.test(pos)) {
      const leading = nouns === 0 && (object || NOMINAL.has(word) || (/^v/.test(pos) && word.length >= 2));
      const nominal = NOMINAL.has(word) && !(word === '支持' && !SUPPORTED.test(words[k + 1]?.word ?? ''));
      const inside = nouns > 0 && (object || nominal || CLOSING.has(word));
      if (!leading && !inside) break;
      if (leading && !object && !NOMINAL.has(word)) acted = true;
    }
    if (HEAD.test(pos) || THINGS.has(word)) nouns++;
    name += word;
  }
  const reach = name.length;
  // 12个断面水质优良率为100%: the rate is what the next figure measures
  const rate = RATE.exec(name)?.[0] ?? '';
  if (rate !== '' && rate !== name && /^(?:均|已)?(?:达到|达|为|是)?[\s\d]*$/.test(head.slice(name.length)))
    name = name.slice(0, -rate.length);
  const { length } = name;
  if (nouns === 0 && length < 2) return nothing;
  const bound = /的.{2,}$/.test(name);
  return {
    name: closed(name.replace(NEVER_LAST, '').replace(LINK, '')),
    length,
    reach,
    sure: nouns > 0 && (!acted || bound),
  };
}

/** Whether nothing but one phrase that a noun closes stands in these words. */
function isObject(words: readonly { word: string; pos: string }[]): boolean {
  const last = words.at(-1);
  const length = words.reduce((sum, { word }) => sum + word.length, 0);
  if (last === undefined || length > LONGEST_OBJECT || words.some(({ word }) => /[，。；、：“”（）.,;\s]/.test(word)))
    return false;
  return (HEAD.test(last.pos) && last.word.length > 1) || NOMINAL.has(last.word) || CLOSING.has(last.word);
}

/** 重点工业和技改项目: 和 joins on what follows where nothing but a short noun phrase does, up to the end of the clause. */
function joinsNoun(words: readonly { word: string; pos: string }[], at: number, name: string): boolean {
  if (words[at + 1]?.word === '地区' && name.endsWith('国家')) return true;
  const rest = words.slice(at + 1);
  const length = rest.reduce((sum, { word }) => sum + word.length, name.length);
  const last = rest.at(-1);
  if (last === undefined || length > LONGEST_JOINED) return false;
  if (!HEAD.test(last.pos) && !NOMINAL.has(last.word)) return false;
  return rest.every(({ word, pos }) => NOUN.test(pos) || NOMINAL.has(word) || CLOSING.has(word));
}

/** The phrase that 的 binds to a figure before it, as printed, up to what became of the thing. */
export const phraseBehind = (text: string): string =>
  beforePredicate(text, '与').replace(HAPPENED, '').replace(/等$/, '');
const HAPPENED =
  /(?<=..)(?:签约|加快|完工|刷新|成功|落地|开工|投产|动工|揭牌|封顶|顺利|全线|工程建设|持续|即将)[^，。；、]*$/;

/** Whether what stands behind a figure begins with what was done, and not with the thing counted. */
export const opensWithPredicate = (text: string): boolean => PREDICATE_FIRST.test(text);

/** What stands before the first word (but `joining`) that says what became of it; words in quotation marks are part of a name. */
function beforePredicate(text: string, joining = ''): string {
  PREDICATE.lastIndex = 0;
  for (let match = PREDICATE.exec(text); match !== null; match = PREDICATE.exec(text)) {
    if (match[0] === joining) continue;
    const before = text.slice(0, match.index);
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
