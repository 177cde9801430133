import { expect, test } from 'vitest';
import { extractText, printedDigits } from '../support/extract-text.ts';

/** Each complete sum of a text as `basis whole = parts`. */
function sums(text: string, genre?: string): string[] {
  const extracted = extractText(text, { genre });
  const printed = printedDigits(extracted);
  return extracted.relations
    .flatMap((r) => (r.type === 'sum' && r.complete ? [r] : []))
    .map((r) => `${r.basis} ${r.wholeId === undefined ? 100 : printed(r.wholeId)}=${r.partIds.map(printed).join('+')}`);
}

/** Divisions known to be complete are found whatever their figures say; beside each the wording that is no such thing. */
const DIVISIONS: readonly (readonly [string, readonly string[]])[] = [
  [
    '全年地区生产总值512.46亿元，增长5%。其中，第一产业增加值40.12亿元，第二产业增加值702.10亿元，第三产业增加值402.13亿元。',
    ['partition 512.46=40.12+702.10+402.13'],
  ],
  ['外贸进出口总额64.2亿元，其中出口51.3亿元，增长3%；进口1.29亿元。', ['partition 64.2=51.3+1.29']],
  ['一般公共预算收入8.20亿元。其中：税收收入51.80亿元；非税收入30.20亿元。', ['partition 8.20=51.80+30.20']],
  ['全年审查涉法文书574件，其中规范性文件10件、重大行政决策4件、政府合同147件。', ['partition 574=10+4+147']],
  [
    '城镇居民人均可支配收入45301元，农村居民人均可支配收入21480元。其中，城镇居民工资性收入30120元、经营净收入4180元、财产净收入3001元、转移净收入9000元。',
    ['partition 45301=30120+4180+3001+9000'],
  ],
  // The list divides less than the total, or belongs to another measure.
  ['社会消费品零售总额96.1亿元。限额以上单位中，城镇零售额33.2亿元，乡村零售额8.9亿元。', []],
  ['死亡人口0.8万人。全年城镇新增就业人数2.3万人，农村外出务工10.8万人。', []],
  ['城乡居民参加医疗保险人数69.6万人，参加职工生育保险人数5.2万人，参加城乡居民养老保险人数44.3万人。', []],
  ['安排备付金19亿元、新增债券转贷支出71亿元、再融资债券转贷支出34亿元。', []],
  // A second division of the total behind the first, in the next sentence or behind a ；.
  [
    '社会消费品零售总额38.23亿元，增长2.5%。按经营地分，城镇消费品零售额33.11亿元；乡村消费品零售额5.12亿元。按消费类型分，商品零售额43.77亿元，餐饮收入4.46亿元。',
    ['partition 38.23=33.11+5.12', 'partition 38.23=43.77+4.46'],
  ],
  [
    '利润总额25.3亿元。分规模看，大型企业利润19.2亿元，中小企业6.1亿元。分门类看，采矿业利润14.1亿元，制造业6.9亿元，电力业4.3亿元。',
    ['exact-sum 25.3=19.2+6.1', 'partition 25.3=14.1+6.9+4.3'],
  ],
  [
    '发行地方政府债券35.5亿元，其中，一般债券5.9亿元，专项债券29.6亿元；从债券类型看，新增债券14.9亿元，再融资债券10.6亿元。',
    ['partition 35.5=5.9+29.6', 'partition 35.5=14.9+10.6'],
  ],
  // What a bracket divides, or says in another unit, is no part of the list around it, nor is the next list.
  [
    '转贷政府债券227.1万元，其中：一般债券47.7万元（新增一般债券0.3万元，再融资一般债券47.4万元）；专项债券197.4万元。',
    ['partition 227.1=47.7+197.4', 'partition 47.7=0.3+47.4'],
  ],
  [
    '发行新增债券64.03亿元（其中一般债券17.61亿元、专项债券64.42亿元）；再融资债券59.65亿元。',
    ['partition 64.03=17.61+64.42'],
  ],
  [
    '造林面积6.37万公顷（95.53万亩），其中，人工造林1.77万公顷（26.59万亩），封山育林3.86万公顷（55.19万亩），退化林修复0.92万公顷（13.75万亩）。',
    ['partition 6.37=1.77+3.86+0.92'],
  ],
  // A plan that only some of the figures say to be one.
  [
    '安排“三公”经费1539万元，下降1.7%。其中：因公出国费用10万元，与上年持平；公务接待费931万元，下降3.5%；公务用车购置及运行维护费1138万元。',
    ['partition 1539=10+931+1138'],
  ],
  ['接待国内外游客841.02万人次，其中，国内游客804.38万人次，国外游客6.40万人次。', ['partition 841.02=804.38+6.40']],
  [
    '赔付支出26.44亿元，其中：财产险15.51亿元，寿险8.83亿元，健康险2.32亿元，人身意外伤害险0.23亿元。',
    ['partition 26.44=15.51+8.83+2.32+0.23'],
  ],
  [
    '用水总量7.50亿立方米，其中农业用水5.13亿立方米，工业用水0.66亿立方米，生活用水1.40亿立方米，人工生态环境补水0.13亿立方米。',
    ['partition 7.50=5.13+0.66+1.40+0.13'],
  ],
  // 储能 and 非银行业 are left out, and so are schools without special ones, hospitals without 其他.
  ['发电装机容量799万千瓦，其中，火电243万千瓦，水电102万千瓦，风电176万千瓦，太阳能发电208万千瓦。', []],
  ['贷款余额1722.6亿元，其中住户贷款719.3亿元，非金融企业及机关团体贷款1001.3亿元。', []],
];

/** Each part has its share and the shares come to 100: the parts are all, whatever they add up to. */
const SHARES: readonly (readonly [string, readonly string[]])[] = [
  [
    '检查断面32个，其中，Ⅱ类水质断面2个，占6.2%；Ⅲ类水质断面42个，占75.0%；Ⅳ类水质断面6个，占18.8%。',
    ['shares 32=2+42+6', 'shares 100=6.2+75.0+18.8'],
  ],
  ['检查断面32个，其中，Ⅱ类水质断面2个，占6.2%；Ⅲ类水质断面20个，占65.0%。', []],
];

/** Lists that the wording alone, or the order of the figures, makes complete. */
const WORDED: readonly (readonly [string, readonly string[]])[] = [
  // One series of two ties out: the other has to as well, however far off it is.
  [
    '发生事故570起、死亡96人。其中，道路运输事故37起、死亡32人；工矿商贸事故60起、死亡64人。',
    ['parallel 570=37+60', 'exact-sum 96=32+64'],
  ],
  ['花木出口1720亿元，增长4.9%。其中，盆栽出口161.6亿元，非盆栽出口10.4亿元。', ['partition 1720=161.6+10.4']],
  [
    '联动化解纠纷330起，涉及金额1200.5万元，其中村级化解210起、涉及金额300.2万元，镇级化解120起、涉及金额900.3万元。',
    ['parallel 330=210+120', 'parallel 1200.5=300.2+900.3'],
  ],
  // A list that ties is not lengthened by the next one; a mean over time is no total; 等 says that there is more.
  [
    '复议案件新发生12件，其中维持6件、驳回3件、终止1件、确认违法1件、尚在审理1件；行政诉讼案件9件，胜诉6件、原告撤诉2件、未结1件。',
    ['exact-sum 12=6+3+1+1+1', 'exact-sum 9=6+2+1'],
  ],
  [
    '上级下达新增政府债券11.37亿元，其中新增一般债券3.43亿元、新增专项债券7.84亿元；发行再融资债券5.2亿元。',
    ['partition 11.37=3.43+7.84'],
  ],
  [
    '本周受理诉求4926件，日均704件；其中直办2187件，占44.4%，转办2639件，占53.6%。',
    ['partition 4926=2187+2639', 'partition 100=44.4+53.6'],
  ],
  ['专项支出61.9亿元，其中：土地安排的支出22.9亿元，特别国债安排的支出25.5亿元，其他项目安排的支出5.3亿元等。', []],
  ['发现重大隐患18条，重大隐患已整改16条、挂牌督办2条。', ['exact-sum 18=16+2']],
  ['其余120件判决案件中行政机关胜诉114件、败诉6件。', ['exact-sum 120=114+6']],
  ['受理诉求2386件，来自电话的1942件，来自网站的291件，其他来源210件。', ['classes 2386=1942+291+210']],
  ['本年度排查隐患96处已整改91处未整改7处。', ['classes 96=91+7']],
  ['领导包案112件，已办结97件，剩余17件年底前清零。', ['classes 112=97+17']],
  ['中心承接委派318件、移交127件、申请265件，合计接收720件。', ['wording 720=318+127+265']],
  ['甲类41件、乙类13件、丙类4件，共57件。', ['wording 57=41+13+4']],
  [
    '村级调解428件、成功411件，镇级调解136件、成功130件，两级共调解574件、成功541件。',
    ['wording 574=428+136', 'exact-sum 541=411+130'],
  ],
  // What is left over, what was not done and what still runs belong to the list, whether or not it ties without them.
  ['出具意见64份，涉及合同的31份、招商的12份，剩下的25份为日常咨询。', ['classes 64=31+12+25']],
  ['引发复议8件（维持4件、纠正2件、其他结果2件、尚未审结1件）。', ['partition 8=4+2+2+1']],
  ['积案共计92件，已化解81件，化解率88.0%，未化解的21件明确专人。', ['classes 92=81+21']],
  [
    '受理案件77件；受理案件已审结61件，其中维持32件、驳回17件、撤销4件、终止8件，未审结16件。',
    ['exact-sum 77=61+16', 'classes 61=32+17+4+8'],
  ],
  // The total may carry the act along, be divided once more, or be all that is to be handled.
  ['进校园25场、进企业12场、进村组31场，共计普法宣讲78场。', ['wording 78=25+12+31']],
  [
    '承办建议41件、提案67件，合计108件；从解决程度看，A类71件，B类29件，C类8件。',
    ['stated-total 108=41+67', 'classes 108=71+29+8'],
  ],
  ['新收申请37件，另有上年结转4件，应办理41件。', ['exact-sum 41=37+4']],
  ['受理诉求2236件，日均72件。来源构成为：电话1380件、网站612件、信箱214件。', ['composition 2236=1380+612+214']],
  // Where the money of a list of projects adds up, their number has to as well.
  [
    '争取项目31个、资金4.42亿元，其中中央项目8个、资金1.26亿元，债券项目14个、资金2.75亿元，省级项目7个、资金0.41亿元。',
    ['parallel 31=8+14+7', 'exact-sum 4.42=1.26+2.75+0.41'],
  ],
  ['代表建议57件（含重点建议5件），其中财经类22件、城建类21件、农业类19件。', ['overshoot 57=22+21+19']],
  // The size of a planned change is no part.
  [
    '收入预算840.5万元，其中：财政拨款840.5万元，比2024年预算减少12.3万元；事业收入0万元；其他收入0万元。',
    ['rest 840.5=840.5+0+0'],
  ],
  [
    '检查815次，由现场检查604次和远程检查211次组成，分别占74.1%、29.9%。',
    ['wording 815=604+211', 'shares 100=74.1+29.9'],
  ],
  ['审核政府合同352份，其中资产出租77份、工程发包148份、服务购买96份、其他21份。', ['rest 352=77+148+96+21']],
  // Several measures of each part in turn; the nearer of two totals; a part that is divided itself; a total named afar.
  [
    '有学校61所，招生1.14万人，在校学生4.76万人。其中，中职1所，招生0.11万人，在校学生0.36万人；小学43所，招生0.60万人，在校学生2.71万人；初中17所，招生0.43万人，在校学生1.41万人。',
    ['partition 61=1+43+17', 'parallel 1.14=0.11+0.60+0.43', 'parallel 4.76=0.36+2.71+1.41'],
  ],
  ['许可申请总数872宗，受理868宗，予以许可851宗，不予许可27宗，撤销许可1宗。', ['classes 868=851+27+1']],
  ['抽取300件，其中有效回访258件，满意的有249件，一般的有6件，不满意的有3件。', ['exact-sum 258=249+6+3']],
  [
    '共办理工单872件。交办单位764件，直办108件；按期回复825件、逾期回复47件。工单分类：求决类506件、咨询类184件、其他类168件。',
    ['partition 872=764+108', 'exact-sum 872=825+47', 'other-item 872=506+184+168'],
  ],
  ['共办理处罚案件6件，分别为占道经营4件、违法用地1件。', ['wording 6=4+1']],
  ['予以公开17件，部分公开5件，不予公开3件，无法提供9件，其他处理2件。', []],
  ['厅本级受理行政许可申请1264件，准予许可1241件、不予许可23件。', ['exact-sum 1264=1241+23']],
  // A few small numbers of the next list reach a figure of the list before by chance.
  [
    '复议52件，其中结果维持31件，结果纠正8件，其他结果9件，尚未审结4件；诉讼13件，其中结果维持7件，结果纠正1件，其他结果3件，尚未审结3件。',
    ['partition 52=31+8+9+4', 'partition 13=7+1+3+3'],
  ],
  ['行政诉讼6起均已裁判，驳回诉讼请求5起、准许撤诉1起。', ['exact-sum 6=5+1']],
  ['反馈问题17项，制定措施31条，已销号15项，其余2项长期坚持。', ['exact-sum 17=15+2']],
  [
    '受理事项914宗，当场答复287宗，转办627宗。其中转办事项：咨询类88宗、投诉类396宗、举报类153宗。',
    ['exact-sum 914=287+627', 'overshoot 627=88+396+153'],
  ],
  [
    '支出64.5万元，主要用于以下方面：公共服务支出（类）42.3万元，占65.6%；教育支出（类）23.1万元，占35.8%。',
    ['wording 64.5=42.3+23.1', 'shares 100=65.6+35.8'],
  ],
  ['本年支出合计2416万元，其中：基本支出1652万元；项目支出764万元；经营支出0万元。', ['partition 2416=1652+764+0']],
  ['收到举报0件，立案0件，结案0件。', []],
  // A figure inside a list is no total of those behind it; 共 counts something else.
  ['予以公开58件、部分公开17件、不予公开14件、其他处理9件。', []],
  ['培训3次、演练5次、宣讲2次，共120人参加。', []],
];

/** Totals of a budget, from either side and with a wrong addend; differences are no sums. */
const BUDGETS: readonly (readonly [string, readonly string[]])[] = [
  // The head may stand two sentences before what is added to it.
  [
    '一般公共预算收入168.42亿元，增长6.9%。其中税收收入109.47亿元、非税收入58.95亿元。加上上级补助收入248.76亿元、调入资金34.68亿元，收入总计461.86亿元。',
    ['partition 168.42=109.47+58.95', 'fund-total 461.86=168.42+248.76+34.68'],
  ],
  [
    '一般公共预算收入11.40亿元，增长2%，加上上级补助收入17.36亿元、上年结转收入9.20亿元，收入总计30.96亿元。',
    ['fund-total 30.96=11.40+17.36+9.20'],
  ],
  [
    '基金预算支出7200万元，调出资金1800万元，债务还本支出330万元，支出总计9030万元。',
    ['fund-total 9030=7200+1800+330'],
  ],
  [
    '一般公共预算收入总计239500万元，其中：市本级收入74100万元，上级补助收入265400万元。',
    ['fund-total 239500=74100+265400'],
  ],
  [
    '保险基金收入预计为437686万元，加上上年滚存结余696367万元，收入总量为1107053万元。',
    ['fund-total 1107053=437686+696367'],
  ],
  // ；at the end of a page: the list goes on.
  ['总收入5.7亿元，其构成是：①基金预算收入0.8亿元；②上级补助收入0.2亿元；', []],
  ['基金预算收入334万元，加上专项债务收入338万元、上年结余69万元，减去补助下级支出172万元，收入总计569万元。', []],
];

/** One slip of long figures can hardly be chance; of short ones it can, and of a partial list it is. */
const SLIPS: readonly (readonly [string, readonly string[]])[] = [
  [
    '林产品产值8134.57万元，其中竹材2310.44万元、油茶1207.92万元、菌菇6416.21万元。',
    ['slip 8134.57=2310.44+1207.92+6416.21'],
  ],
  ['培训9412人次，其中厨师3310人次、护工2287人次、电工38150人次。', ['slip 9412=3310+2287+38150']],
  ['办活动46场，其中朗诵20场、书法15场、合唱21场。', ['overshoot 46=20+15+21']],
  ['林产品产值8134.57万元，其中竹材2310.44万元、油茶1207.92万元。', []],
  // A digit of a short total may as well be right: 医师 and 护士 are not all.
  ['卫生技术人员3860人，其中执业医师1524人、注册护士1736人。', []],
  // Two digits each, whatever they count in.
  ['固定资产投资完成四万三千亿元，其中基本建设完成二万三千亿元，技术改造完成一万一千亿元。', []],
  // An item of a list is no total of those behind it.
  ['支出包括：卫生支出37亿元，环保支出70亿元，农林支出44亿元，交通支出20亿元，住房支出6亿元。', []],
  // 100 and 100 make 200 by chance.
  ['新增企业200家、高新企业100家、研发中心100家。', []],
];

/** A list of the plainest shape is found by it, whatever its figures say; beside each the wording that leaves something out. */
const PLAIN: readonly (readonly [string, readonly string[]])[] = [
  ['建设蓄水池2230口（松山乡765口、竹溪乡1568口）。', ['bracket 2230=765+1568']],
  ['建设蓄水池2230口（含松山乡765口、竹溪乡1368口）。', []],
  ['建设蓄水池2230口（松山乡765口、竹溪乡1368口等）。', []],
  ['共有车辆10辆，其中：主要领导用车0辆、应急用车0辆、其他用车1辆；购置设备2台。', ['rest 10=0+0+1']],
  ['发行新增债券527.23亿元，再融资债券56.63亿元，共计313.86亿元。', ['stated-total 313.86=527.23+56.63']],
  ['固定及移动电话用户485.12万户，其中固定电话57.28万户、移动电话247.84万户。', ['partition 485.12=57.28+247.84']],
  // Worded like two lists that tie out, and like one of the same total.
  [
    '评价甲类1296个，其中岭东片145个、岭西片1151个。\n评价乙类5688个，其中岭东片752个、岭西片4936个。\n评价丙类911个，其中岭东片145个、岭西片677个。',
    ['exact-sum 1296=145+1151', 'exact-sum 5688=752+4936', 'alike 911=145+677'],
  ],
  [
    '评价甲类1296个，其中岭东片145个、岭西片1151个。\n评价丙类911个，其中岭东片145个、岭西片677个。',
    ['exact-sum 1296=145+1151'],
  ],
];

/** In a budget every plain list of amounts is complete; selections, income behind spending and transfers are no such lists. */
const AMOUNTS: readonly (readonly [string, readonly string[]])[] = [
  ['安排项目资金6000万元（其中前期经费4000万元、配套资金2900万元）。', ['amounts 6000=4000+2900']],
  ['安排项目资金6000万元，其中：前期经费4000万元，配套资金900万元等。', []],
  ['争取债券资金78.8亿元，其中单笔最大土地储备债券5亿元，清欠债券3.06亿元。', []],
  ['补助地区转移性支出537万元，其中：返还性支出21万元、一般性转移支付支出354万元、专项转移支付支出18万元。', []],
  // What is said of a part has figures of its own, or none.
  [
    '安排支出27.9亿元，增长9.8%。其中，本级财力安排9.18亿元，占总支出的32.8%；上年结转安排31.72亿元，占65.4%；预备费5亿元。',
    ['amounts 27.9=9.18+31.72+5'],
  ],
  [
    '安排基础设施资金141亿元，其中，建设资金63.8亿元，主要用于轨道交通、环城水系等重点项目；维护资金86.2亿元。',
    ['amounts 141=63.8+86.2'],
  ],
  [
    '总支出8105万元，其构成是：①资本金注入1152万元；②补助下级支出2554万元；③结转下年支出3999万元。',
    ['composition 8105=1152+2554+3999'],
  ],
  ['支出2683万元，其中：公务用车2390万元，增长21%，主要原因是购置车辆支出917万元。', []],
  // Both are amounts of this year; what is compared with last year's budget is no part.
  ['支出预算950.12万元，其中：财政拨款950.12万元，比2023年预算增加0.46万元。', []],
];

test.each(AMOUNTS)('in a budget: %s', (text, expected) => {
  expect(sums(text, 'budget-report')).toEqual(expected);
});

test.each([...DIVISIONS, ...SHARES, ...WORDED, ...PLAIN, ...BUDGETS, ...SLIPS])('%s', (text, expected) => {
  expect(sums(text)).toEqual(expected);
});

test('shares of a division are all of it, whatever they add up to', () => {
  expect(sums('第一、二、三产业增加值占生产总值的比重分别为8.2%、41.3%、46.0%。')).toEqual([
    'partition 100=8.2+41.3+46.0',
  ]);
});
