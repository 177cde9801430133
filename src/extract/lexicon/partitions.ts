/**
 * Divisions that official statistics and budgets define to be complete: where a total of this name is followed by all of
 * these parts, they exhaust it whatever the figures say. Sources: 《三次产业划分规定》, 《统计上划分城乡的规定》, 《政府收支分类科目》,
 * the statistical system's definitions of income, insurance, trade and water use. `of` is looked for in the name of the
 * total; each part's name holds another member's words (regular expressions without flags). A member that begins with `?`
 * may be missing.
 */
export interface Partition {
  readonly of: RegExp;
  readonly parts: readonly { readonly words: RegExp; readonly optional: boolean }[];
}

/** Unemployment, injury and maternity insurance count employees too, and have totals of their own. */
const NO_OTHER_INSURANCE = '^(?!.*(?:失业|工伤|生育)).*';

const PARTITIONS_AS_WORDS: readonly (readonly [of: string, ...parts: string[]])[] = [
  ['生产总值|GDP|^(?:民营经济)?增加值|投资', '第一产业|一产', '第二产业|二产', '第三产业|三产'],
  ['用电量', '第一产业', '第二产业', '第三产业', '居民'],
  ['增加值|利润|营业收入', '采矿业', '制造业', '电力(?:、.*供应业)?'],
  ['农林牧渔', '农业(?!专业)|种植业', '林业', '牧业', '?(?<!牧)渔业', '辅助性活动|服务业'],
  ['粮食', '夏粮|夏收', '?早稻|早粮', '秋粮|秋收'],
  ['猪牛羊禽|猪、牛、羊、禽', '猪', '牛', '羊', '禽'],
  ['水产品', '养殖', '捕捞'],
  ['进出口', '(?<!进)出口', '进口'],
  ['零售', '城镇|城市', '乡村|农村'],
  ['零售', '商品', '餐饮'],
  ['人口|户籍', '城镇', '乡村|农村'],
  ['人口', '男', '女'],
  ['低保|最低生活保障', '城市|城镇', '农村|乡村'],
  ['财政收入|预算收入|财政总收入', '税收|税务', '非税'],
  ['债务限额|债务余额|债券|债务|限额', '一般债|一般债务|一般债券', '专项债|专项债务|专项债券', '?再融资'],
  ['还本付息|本息', '还本|本金', '付息|利息'],
  ['债券|债务', '新增', '(?<!特殊)再融资|置换', '?特殊再融资'],
  ['三保', '民生', '工资', '运转'],
  ['转移支付|补助', '?返还', '一般性', '?共同', '专项'],
  ['三公', '出国', '公务用车购置及|公车购置及|用车运行|公务用车(?:费|支出)?$', '接待'],
  ['三公', '出国', '购置(?!及)', '运行', '接待'],
  ['支出', '基本支出', '项目支出'],
  ['基本支出', '人员经费|人员支出', '公用经费|公用支出'],
  ['政府采购', '货物', '工程', '服务'],
  ['保费|保险费|赔付|赔款|给付', '财产?险|财产保险', '人身险|人身保险|人身险业务'],
  ['保费|保险费|赔付|赔款|给付', '财产?险|财产保险', '寿险|人寿', '健康', '意外'],
  ['邮电', '邮政', '电信'],
  ['电话', '固定电话', '移动电话'],
  ['游客|旅游|接待', '国内', '入境|境外|国外|海外'],
  ['养老保险', `${NO_OTHER_INSURANCE}(?:职工|企业)(?!.*医)`, '?机关(?!.*医)', '居民(?!.*医)'],
  ['医疗保险|基本医疗|医保', `${NO_OTHER_INSURANCE}职工(?!.*养老)`, '居民(?!.*养老)'],
  [
    '职工.*(?:养老|医疗|保险)|(?:养老|医疗|保险).*职工',
    `${NO_OTHER_INSURANCE}(?:在职|在岗|^(?:参保)?职工(?:人数)?$)`,
    '退休',
  ],
  ['可支配收入', '工资性', '经营', '财产', '转移'],
  ['消费支出', '食品', '衣着', '居住', '生活用品', '交通', '教育', '医疗', '其他'],
  ['用水', '农业', '工业', '生活', '生态'],
  ['用水|供水', '地表水', '地下水', '其他|非常规|再生'],
  ['专利', '发明', '实用新型', '外观'],
  ['矿种|矿产', '能源', '(?<!非)金属', '非金属', '?水气'],
  ['A级', '?5A|AAAAA', '4A', '3A', '2A', '?1A'],
  ['(?:客运|货运)量', '铁路', '公路', '水路|水运', '?航空|民航'],
  ['奖牌', '金牌|金', '银牌|银', '铜牌|铜'],
  ['汽车', '载客', '载货', '专项|其他|专用'],
  ['医院', '公立', '民营|民办|社会办'],
  ['经营主体|市场主体', '企业', '个体', '合作社'],
  ['商品房', '现房', '期房'],
];

export const PARTITIONS: readonly Partition[] = PARTITIONS_AS_WORDS.map(([of, ...parts]) => ({
  of: new RegExp(of),
  parts: parts.map((part) => ({ words: new RegExp(part.replace(/^\?/, '')), optional: part.startsWith('?') })),
}));
