/**
 * Numbers that are no figures, as data: each rule names a reason and what stands before or after the number.
 * `before` is tried on the text that ends at the number, `after` on the text that begins behind its unit
 * (`afterNumber`: behind the digits themselves). Patterns are anchored and short: no rule looks further than 24 characters.
 */
export interface TrapRule {
  readonly reason: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly afterNumber?: RegExp;
  /** Not where both of these stand around it: what is reached, with what it is a level of. */
  readonly unless?: { readonly before: RegExp; readonly after: RegExp };
  /** Only for these kinds of unit. */
  readonly kinds?: readonly string[];
  /** Only for these units. */
  readonly units?: readonly string[];
  /** Only for ranges (10万元至50万元). */
  readonly range?: true;
}

/** 完成850亿元以上投资: a level reached; 完成500万元以上投资项目12个 is a class of projects. */
const REACHED = {
  before: /(?:完成|实现|达到?|稳定在|保持在|力争|争取|撬动|拉动|带动|投放|发放)$/,
  after:
    /^(?:及?以上)的?(?:固定资产|社会|产业|工业)?(?:投资|收入|产值|产量|税收|贷款|营收|销售额|融资)(?!项目|企业|的)/,
} as const;

export const TRAPS: readonly TrapRule[] = [
  // 第3位, 第十八届, 第24条
  { reason: 'ordinal', before: /第\s*$/ },
  // 位列前3名; not 目前10家
  {
    reason: 'rank',
    before: /(?<![目此之以日年当事会空之])前\s*$/,
    units: ['名', '位', '强', '家', '个', '次', '类', '项', '批'],
  },
  // 进入前千分之一
  { reason: 'rank', before: /(?<![目此之以日年当事会空之情])前\s*$/, kinds: ['ratio'] },
  // 由369位升到235位, 位列全国58位
  {
    reason: 'rank',
    before:
      /(?:排名|排在|排|位列|位居|居|名列|跃升至|上升至|提升至|升至|升到|前移|前进)(?:[^，。；、的]{0,6}|[^，。；、]{0,6}第)$/,
    units: ['位', '名'],
  },
  { reason: 'rank', after: /^(?:次|升|跃|前)/, units: ['位'] },
  // 进至全国百强园区92位
  { reason: 'rank', before: /(?:百强|千强|榜单?|进至|进到)[^，。；、\d]{0,6}$/, units: ['位'] },
  // 排名居第8，上升11位
  { reason: 'rank', before: /(?:上升|下降|提升|前移|跃升|跃进|提高)了?(?:\d{1,3}位?、)*$/, units: ['位'] },
  // 国发〔2023〕15号, 第711号令, 217号
  { reason: 'document-number', afterNumber: /^\s*号(?!召|称|线)/ },
  { reason: 'document-number', before: /[〔﹝[［]\s*$/ },
  { reason: 'document-number', afterNumber: /^\s*[〕﹞\]］]/ },
  // 十五届四次会议
  { reason: 'meeting', before: /届\s*$/ },
  { reason: 'meeting', afterNumber: /^\s*(?:届|大(?:精神|报告|以来|召开|代表))/ },
  // 十二次、十三次全会
  { reason: 'meeting', before: /次、$/, after: /^(?:全会|会议)/, units: ['次'] },
  { reason: 'meeting', before: /(?:人大|政协|党代会|全会)$/, after: /^(?:会议|全会|全体会议)/, units: ['次'] },
  // 1+1+N, 2+26
  // 47个表单+86个导引: each has its counter, and both are counted
  { reason: 'label', before: /(?<!\d[个项件家名处座条][\u4e00-\u9fff]{1,8})[+＋×xX*＊]\s*$/ },
  { reason: 'label', afterNumber: /^\s*[+＋×]/ },
  { reason: 'label', afterNumber: /^\s*(?:强(?![化力])|版|级|代|时代|型)/ },
  // 分为3类, 以下5个方面
  {
    reason: 'list-length',
    before: /(?:分为|分成|划分为|以下|如下|下列|上述|前述|这|从|即|等)$/,
    after: /^(?:方面|部分|环节|步骤|阶段|维度|大类|层面)/,
  },
  { reason: 'list-length', before: /(?:分为|分成|划分为)$/, units: ['类', '个', '种', '级', '档', '批', '组'] },
  // 诉求最集中的3个街道依次为东关、南苑、柳林
  { reason: 'list-length', after: /^[\u4e00-\u9fff]{1,8}(?:依次|分别)(?:为|是)[^\d，。；]{1,12}、/, kinds: ['count'] },
  // 2号楼1层, 政务大厅3层
  { reason: 'address', before: /(?:楼|大厦|大厅|广场|中心|[东西南北]侧|[栋座幢])$/, units: ['层', '室', '间'] },
  // 降到10%警戒线以下, 70%的红线
  { reason: 'threshold', after: /^的?(?:警戒线|红线|底线|及格线|合格线|平衡点|荣枯线|上限|下限)/ },
  // 低于60分的不予聘用
  {
    reason: 'threshold',
    before: /(?:低于|高于|不足|不满|超过|达到|少于|多于)$/,
    after: /^(?:及?以[上下])?的，?(?:不予|不得|应当?|须|一律|予以)/,
  },
  // 亿元以上项目, 20万元以上的村, 500户以上自然村
  {
    reason: 'threshold',
    after:
      /^(?:（含）|\(含\))?(?:及以上|及其以上|以上|以下|以内)(?!台阶|大关|关口)(?:的|[^\s，。；、,;：:）)”和及并且且占]{2})/,
    unless: REACHED,
    kinds: ['money', 'measure'],
  },
  {
    reason: 'threshold',
    after: /^(?:及以上|以上|以下|以内)(?:的|[^\s，。；、,;：:）)”和及并且且占]{2})/,
    units: ['人', '户', '层', '头', '人次', '床', '座', '张', '分'],
  },
  { reason: 'threshold', after: /^(?:以上|以下)?的(?:列|定|评|认|视|划|确)/, units: ['分'] },
  // 出口过亿元骨干企业, 投资过10亿元项目100个, 村集体收入过20万元的行政村
  {
    reason: 'threshold',
    before: /(?:过|超|超过|逾|达)$/,
    after:
      /^的?[\u4e00-\u9fff]{0,5}(?:企业|项目|村|园区|产业|集群|单品|品牌|平台|街区|强县|大县)(?!贷款|资金|营收|产值|达(?!到?\d+[家个户])|超|为)/,
    kinds: ['money'],
  },
  // 营收过10亿元的企业66家，其中过50亿元17家, 超100亿元的3家
  {
    reason: 'threshold',
    before: /(?:过|超|超过|逾|达|上)$/,
    after:
      /^(?:的(?:企业|村|项目|园区|乡镇|镇|产业|集群|县|行业|单品|品牌|平台)|的?\s*[0-9][0-9,，.]*[余多]?[家户个村项])/,
    kinds: ['money'],
  },
  // 阅读量超10万次的3篇, 面积达500平方米的12处: the class that the count belongs to
  {
    reason: 'threshold',
    before: /(?:过|超|超过|逾|达|达到|突破|满)$/,
    after: /^(?:以上)?的\s*[0-9][0-9,，.]*[余多]?(?:[家户个村项件份条篇处所起宗名人次场座栋台辆种部])/,
    kinds: ['count', 'measure'],
  },
  // 全市首家200亿元企业, 10亿元园区3个, 入选产值超十亿元乡镇: a class by its amount
  {
    reason: 'threshold',
    after:
      /^(?:(?:工业|农业|制造业|服务业|建筑业|民营|规上|商贸)?(?:龙头)?企业(?!应急|家|债|提质|贷款|融资)|乡镇|强镇|镇(?=[\d，。、])|县(?=[（\d，。、])|县市区|园区(?!建设|开发)|项目(?=[\d，。、超达过增]))/,
    kinds: ['money'],
  },
  // 收入20万元以上村占比, 收入超30万元的行政村达到67%
  { reason: 'threshold', after: /^以上(?:的)?(?:行政)?村/, kinds: ['money'] },
  {
    reason: 'threshold',
    before: /(?:过|超|超过|逾|达|突破|上)$/,
    after: /^的[\u4e00-\u9fff]{0,6}(?:企业|主体|行政村|村|县|乡镇|园区|集群|单品|品牌)(?=[达超增有比占\d])/,
    kinds: ['money'],
  },
  // 力争50亿元、100亿元以上产业项目有新突破
  {
    reason: 'threshold',
    after: /^、[0-9]{1,5}[万亿]元(?:及?以上)(?:产业|工业|重大|优质|制造业)*(?:项目|企业)(?!投资|资金)/,
    kinds: ['money'],
  },
  // 违法所得不足一万元或者货值金额5000元以下且主动消除危害后果的，不予处罚
  {
    reason: 'threshold',
    before: /(?:不足|不满|超过|低于|未达|在)$/,
    after: /^(?:或者|且|的[，、；])/,
    kinds: ['money', 'measure'],
  },
  { reason: 'threshold', after: /^(?:以上|以下)(?:且|或者|的[，、；])/, kinds: ['money', 'measure'] },
  // 幅度30%以下的为从轻, 超过70%的为从重, 30%至70%的为一般: grades of a rule
  {
    reason: 'threshold',
    before: /(?:不足|不满|超过|低于|高于|未达|达到|幅度)$/,
    after: /^(?:（含）)?(?:及以上|以上|以下|以内)?的(?:为|属|按|处|列为|认定)/,
    kinds: ['ratio'],
  },
  {
    reason: 'threshold',
    after:
      /^(?:及以上|以上|以下|以内)?的(?:为|属于?)(?:从[轻重]|一般|减轻|较[轻重]|轻微|严重|特别|情节|优秀|良好|合格|不合格)/,
    kinds: ['ratio', 'money', 'measure'],
  },
  // 逾期每日按3%加处罚款
  {
    reason: 'threshold',
    before: /(?:每日|按日|逾期)[^，。；]{0,8}$/,
    after: /^的?(?:标准|比例)?(?:加处|加收|计收|收取)/,
  },
  // 规模以上工业指年主营业务收入2000万元及以上
  {
    reason: 'threshold',
    before: /指(?![数标导挥定])[^，。；]{2,20}$/,
    after: /^(?:及|（含）)?以上/,
    kinds: ['money', 'measure', 'count'],
  },
  // 10万元至50万元38份: a class of amounts that the count belongs to
  { reason: 'threshold', after: /^(?:的)?[0-9][0-9.]*[件份个家户项宗起笔人例]/, kinds: ['money'], range: true },
  { reason: 'threshold', after: /^(?:级(?![别])|型)/, kinds: ['money', 'measure'] },
  // 500千伏变电站, 220千伏输变电工程
  {
    reason: 'label',
    after: /^(?:及以上)?(?:[变输配主]|特?高压|电网|线路|交流|直流|(?:、[±\d]*千伏)?等?输变电)/,
    units: ['千伏', 'kV', 'KV'],
  },
  // 7万吨锌基合金项目, 35万千瓦光热电站: what a plant is called by; 新增20万吨产能 is a figure
  {
    reason: 'label',
    after: /^(?:级|以[上下])?[\u4e00-\u9fffA-Za-z]{0,12}?(?:项目|工程|装置|基地|生产线|机组|电站)/,
    units: ['吨', '千瓦', '兆瓦', '吉瓦', 'MW', 'GW'],
  },
  // 年产38.8亿方的气田增产项目
  {
    reason: 'label',
    before: /年产(?:能)?$/,
    after: /^的?[^，。；、]{0,16}(?:项目|工程|生产线|基地|装置)/,
  },
  // 3人制篮球场
  { reason: 'label', after: /^制(?![作造定成度止订])/, units: ['人'] },
  // 周边10公里范围内
  { reason: 'label', after: /^(?:范围|半径)/, units: ['公里', '米', '千米', '里'] },
  // 20个工作日内, 7日内, 应当在30日以内
  {
    reason: 'deadline',
    after: /^(?:之内|以内|内)/,
    kinds: ['time'],
    before: /(?<!压缩[到至在]|缩短[到至]|压减[到至]|(?:天气|天数)[^，。；]{0,6}控制在)$/,
  },
  // 65岁以上, 0—6岁
  { reason: 'age', after: /^(?:以上|以下|及以上|至|到|—|-|的|儿童|老人|青少年|女性|妇女)/, units: ['岁', '周岁'] },
  // 24小时自助
  {
    reason: 'label',
    after: /^(?:自助|不打烊|在线|值班|应急|营业|生活圈|通勤圈|服务圈|都市圈|经济圈|交通圈)/,
    kinds: ['time'],
  },
];
