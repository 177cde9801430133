/**
 * Sets of classes that together exhaust what they divide (DOMAIN §2: outcomes, procedures, objects of review, case kinds).
 * Each member is a word that the name of a part contains. A list whose parts are all different members of one set claims
 * to be complete. A member that may be missing begins with `?`.
 */
export const CLOSED_SETS: readonly (readonly string[])[] = [
  ['规范性文件', '重大行政决策|重大决策|决策事项|决策', '合同|协议', '?涉法信访|其他|法律文书|涉法事务'],
  ['简易程序', '普通程序|一般程序', '?听证程序'],
  ['主办', '会办|协办|分办'],
  ['“优”', '“良”', '“中”|“合格”|“一般”', '“差”|“不合格”'],
  ['续建', '新建', '?竣工|收尾'],
  ['非国有', '国有'],
  ['境内', '境外'],
  ['常年', '季节性'],
  ['主办', '会办', '协办', '分办'],
  ['一般债务', '专项债务'],
  ['一般债券', '专项债券'],
  ['新增债券', '再融资债券'],
  ['罚款', '没收'],
  ['线上', '线下'],
  ['按期|按时|如期', '逾期|超期|超时'],
  ['民事', '刑事', '行政', '?法律帮助'],
  ['投诉', '举报'],
  ['来信', '来访|走访', '网上|网信|网络', '?来电|电话'],
  ['缓刑', '假释', '暂予监外执行', '?管制'],
  ['国内', '涉外', '涉港澳|港澳台'],
  ['第一产业', '第二产业', '第三产业'],
  ['税收', '非税'],
  ['人大', '政协'],
  ['重大', '一般'],
  ['城镇|城市', '农村|乡村'],
  ['男', '女'],
  ['优秀|优等', '良好|良等', '中等', '较差|差等'],
  ['不予批准|不批准|未批准|未获批准', '批准', '?退回|补正|撤回'],
  ['村居|村（居）|村（社区）|村级|社区', '乡镇|镇街|街道', '企事业|企业', '行业性|专业性'],
  ['企业', '个体', '合作社'],
  ['因公出国|出国', '公务用车|用车', '接待'],
  ['不合格', '合格'],
  ['不满意', '基本满意|比较满意|一般', '满意', '?非常满意'],
  ['直办|直接办理', '转办|转派|交办'],
  ['保留|继续有效', '修改|修订', '废止', '?失效'],
  ['当场|立即|立行立改', '限期'],
  ['专职', '兼职'],
  ['专业', '兼职'],
  ['胜诉', '败诉', '撤诉|撤回', '?待审|未审结|在审|尚未'],
  ['维持', '驳回', '?撤销', '?变更', '?确认违法', '?责令', '?终止|撤回', '?调解|和解'],
  ['予以公开', '部分公开', '不予公开', '无法提供|无法', '不予处理', '?其他处理'],
  ['不予许可|不许可', '撤销', '准予|许可数量|许可'],
  ['不予受理|不受理', '?告知|转送', '受理'],
  ['一审', '二审', '?再审'],
  ['初次|初访|首次', '重复|重访'],
  ['存量', '新增'],
  ['新建', '改造|改建|提升', '?扩建|续建'],
  ['呼入', '呼出'],
  ['A类|甲类', 'B类|乙类', 'C类|丙类', '?D类'],
  ['优秀', '?良好', '合格', '不合格'],
  ['大中型', '小型|小微型'],
  ['大型', '中型', '小型|小微型', '?微型'],
  ['夏粮|夏收', '?早稻', '秋粮|秋收'],
  ['办结|审结|办理完毕', '在办|正在办理|仍在办理|办理中|继续办理|未办结|未审结'],
  ['未成功|不成功|失败', '成功'],
  ['不及格', '及格'],
  ['进口', '出口'],
  ['招投标|招标', '直接发包|直接委托'],
  ['公办|公立', '民办|民营'],
  ['驳回', '?撤诉|撤回', '?撤销', '?确认违法', '?责令', '?调解|和解', '?移送'],
  ['县级', '乡镇级|镇级', '村级|村居级'],
  ['省级', '市级', '县级|区级'],
  ['行政处罚', '行政强制', '行政检查', '?行政许可'],
  ['窗口', '网上'],
  ['已经解决|已解决|已落实|已办结', '正在解决|正在办理|计划解决|列入计划|计划落实', '?留作参考|暂未|无法解决'],
  ['即办', '承诺'],
  ['内资', '外资'],
  ['基本支出', '项目支出'],
  ['党员', '群众|非党员'],
  ['村干部', '村民'],
  ['人员经费', '公用经费'],
  ['人员支出', '公用支出'],
];

const SETS = CLOSED_SETS.map((set) => set.map((member) => member.replace('?', '').split('|')));
/** How many members of each set may not be missing when it claims to be all. */
const NEEDED = CLOSED_SETS.map((set) => set.filter((member) => !member.startsWith('?')).length);

/** Whether every name is a different member of one closed set; `whole` asks for all members that may not be missing. */
export function isClosedSet(names: readonly string[], whole = false): boolean {
  return (
    isComplement(names) ||
    SETS.some((set, n) => {
      const used = new Set<number>();
      const all = names.every((name) => {
        const at = set.findIndex((words, k) => !used.has(k) && words.some((word) => name.includes(word)));
        if (at < 0) return false;
        used.add(at);
        return true;
      });
      return (
        all &&
        (!whole ||
          set.filter((_, k) => used.has(k) && CLOSED_SETS[n]?.[k]?.startsWith('?') !== true).length === NEEDED[n])
      );
    })
  );
}

/** 已整改 and 未整改, 达标 and 不达标, 风险已消除 and 风险未消除: a thing done and the same thing not done. */
export function isComplement(names: readonly string[]): boolean {
  const [first = '', second = ''] = names;
  if (names.length !== 2) return false;
  const plain = (name: string): string =>
    name
      .replace(/^(?:截?至)?(?:目前|年[末底])/, '')
      .replace(/^(?:已经?|其中)/, '')
      .replace(/的.*$/, '');
  const [a, b] = [plain(first), plain(second)];
  const undone = (name: string, done: string): boolean => {
    const [, of = '', act] = /^(.{0,6}?)(?:尚未|还未|未能?|不|非|没有)(.{2,}|结)$/.exec(name) ?? [];
    if (act === undefined) return false;
    return of === '' ? done.endsWith(act) : done === `${of}${act}` || done === `${of}已${act}`;
  };
  return undone(b, a) || undone(a, b);
}

/** 167个村（社区） of 行政村 and 社区, 建议和提案 of 代表建议 and 委员提案: the name of the total lists its kinds itself, and they are all there. */
export function namesItsParts(whole: string, parts: readonly string[]): boolean {
  const kinds = whole
    .replace(/[（(]([^（）()]+)[）)]/g, '、$1')
    .split(/以及|[、和与及]/)
    .map((kind) => (kind === '居' ? '社区' : kind));
  const is = (part: string, kind: string): boolean =>
    kind !== '' && (kind.endsWith(part) || part.replace(WHOSE, '') === kind);
  return (
    kinds.length > 1 &&
    kinds.length === parts.length &&
    kinds.every((kind) => parts.filter((part) => is(part, kind)).length === 1) &&
    parts.every((part) => kinds.filter((kind) => is(part, kind)).length === 1)
  );
}

/** What a kind may be called by beyond its name without being narrowed. */
const WHOSE = /^(?:行政|城市|农村|人大|政协|代表|委员)+(?=.)/;

/** How far a thing has come: done, under way, not begun, put off, given up. Each thing stands at one of these. */
const STATUS =
  /^(?:已经?|现已|均已|正在|在[办建审途]|未|尚|还|仍|待|拟|计划|列入|暂|延期|缓办|留作)|(?:完成|办结|审结|销号|终止|中止|取消|撤销|暂缓|结束)$/;

/** Whether the words before a figure say no more than how far its things have come: 已完成决策, 正在办理, 经评估终止. */
export const isStatus = (words: string): boolean => words.length <= 10 && STATUS.test(words);

/** The stages themselves, surest words first: a thing that is at one of them is at no other. */
const STAGES: readonly RegExp[] = [
  /终止|中止|取消|撤销|调出|移出|退出|核减/,
  /暂缓|延期|缓办|结转|顺延/,
  /(?:尚未|还未|未)(?:启动|开工|开展|实施|动工)|^(?:待|拟|计划)/,
  /滞后|偏慢|未达(?:序时)?进度/,
  /正在|[尚仍]在|在[办建审途]|推进(?!会)|办理中|进行中|(?:尚未|还未|未)(?:办结|完成|审结|结案|销号)/,
  /^(?:已经?|现已|均已)|完成|办结|审结|销号|结案/,
];

/** The stage that the words before a figure say its things are at; undefined where they say something else too. */
export const stageOf = (words: string): number | undefined => {
  const at = words.length > 10 ? -1 : STAGES.findIndex((stage) => stage.test(words));
  return at < 0 ? undefined : at;
};

/** Whether a name is one more member of the set that the names belong to: 人大建议 is no total of 政协提案. */
export function isMember(name: string, names: readonly string[]): boolean {
  return SETS.some((set) => {
    const of = (n: string): number => set.findIndex((words) => words.some((word) => n.includes(word)));
    const own = of(name);
    const used = names.map(of);
    return own >= 0 && !used.includes(-1) && !used.includes(own);
  });
}

/** An item that takes up the rest makes a list complete. */
export const isRest = (name: string): boolean =>
  /^(?:其他|其它|其余|另有|剩余|剩下|余下|还有)/.test(name) || /其他|其它/.test(name);

/** What was found and what was done about it: the second is a part of the first. */
export const DONE_OF_FOUND: readonly (readonly [found: RegExp, done: RegExp])[] = [
  [/排查|调处|调解|受理|发生|矛盾|纠纷|信访/, /成功|化解|办结|调解|解决|达成/],
  [
    /隐患|问题|线索|发现|风险|险情|违建|违法|不合格|超标/,
    /整改|整治|治理|解决|处理|办结|查处|修复|立案|销号|闭环|消除|纠正|移交|移送/,
  ],
  [/意见|建议|修改/, /采纳|吸纳/],
  [/执法人员|人员|队伍/, /持证|持有|取得|通过|参训|参加/],
  [/工单|诉求|热线|事项|申请/, /办结|答复|办复|完成|处理/],
  [/抽查|抽检|检查|检测/, /合格|达标|责令|异常|问题/],
  [/诉讼|应诉|案件/, /审结|败诉|胜诉|结案/],
  [/参加|报名|考试|报考/, /合格|通过|取得/],
  [/项目|任务/, /完成|开工|竣工/],
  [/排查|检查|鉴定/, /鉴定|认定|存在/],
];
