import { expect, test } from 'vitest';
import { claimedSums as sums } from '../support/claimed-sums.ts';

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
  // The rest ends a list; a part that is the whole, and nothing, divide nothing.
  ['清理文件40件，废止9件，宣布失效6件，其余25件继续有效，新制发0件。', ['exact-sum 40=9+6+25']],
  ['应公示信息1900条，实际公示1900条，逾期公示0条。', []],
  ['夏粮产量6.7万吨，秋粮产量21.9万吨，全年粮食总产量达到28.4万吨。', ['partition 28.4=6.7+21.9']],
  ['建设蓄水池2230口（松山乡765口、竹溪乡1568口）。', ['bracket 2230=765+1568']],
  ['建设蓄水池2230口（含松山乡765口、竹溪乡1368口）。', []],
  ['建设蓄水池2230口（松山乡765口、竹溪乡1368口等）。', []],
  ['共有车辆10辆，其中：主要领导用车0辆、应急用车0辆、其他用车1辆；购置设备2台。', ['rest 10=0+0+1']],
  ['发行新增债券527.23亿元，再融资债券56.63亿元，共计313.86亿元。', ['stated-total 313.86=527.23+56.63']],
  ['固定及移动电话用户485.12万户，其中固定电话57.28万户、移动电话247.84万户。', ['partition 485.12=57.28+247.84']],
  ['省级以上研究中心252个，其中国家级3个、国地联合21个、省级282个。', ['partition 252=3+21+282']],
  [
    '“小升规”企业54家，其中：规模以上工业企业8家，限额以上商业企业24家，规模以上服务业企业110家，房地产开发经营业单位7家。',
    ['partition 54=8+24+110+7'],
  ],
  [
    '全市债务余额4492亿元，其中市本级1962亿元、区级2530亿元。按照债务类型划分，一般债务余额214亿元、专项债务余额4728亿元。',
    ['partition 4492=1962+2530', 'partition 4492=214+4728'],
  ],
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
  ['教育支出42万元、卫生健康支出23万元、农林水支出31万元等重点支出得到保障，民生支出合计174万元。', []],
  ['公共预算支出58.4亿元，其中民生支出45.6亿元，占78.1%；教育支出12.1亿元、社会保障支出9.2亿元。', []],
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
  // What a bracket right behind a part adds is no part; a count beside the total is no rival of it; a mark may stand before the bracket.
  ['安排投资820亿元，其中：公共预算586亿元（含新增债券70亿元），基金预算243亿元。', ['amounts 820=586+243']],
  [
    '编报绩效目标的项目4个，涉及资金598.46万元。其中：服务费418.80万元，维护费197.66万元。',
    ['amounts 598.46=418.80+197.66'],
  ],
  ['特定项目安排5481万元，（其中：本级财力3173万元，上级补助219万元）。', []],
  ['特定项目安排5481万元，（其中：本级财力3173万元，上级补助2380万元）。', ['amounts 5481=3173+2380']],
  // Balances brought or carried forward are parts of what comes in and goes out altogether.
  [
    '收入437.6亿元，其中，公共预算收入254.7亿元，债券上年结余41.1亿元，调入资金147.8亿元。',
    ['amounts 437.6=254.7+41.1+147.8'],
  ],
  ['转移性支出74.5亿元，其中：返还性支出4.7亿元，上解支出63.5亿元，年终结余9.2亿元。', ['amounts 74.5=4.7+63.5+9.2']],
  // Two divisions that come to the same sum show both what the total is.
  [
    '项目计划69.1亿元，其中：本级38.3亿元，新区3.2亿元；续建项目28.5亿元，新建项目13亿元。',
    ['twice 69.1=38.3+3.2', 'twice 69.1=28.5+13'],
  ],
  ['支出2683万元，其中：公务用车2390万元，增长21%，主要原因是购置车辆支出917万元。', []],
  // Both are amounts of this year; what is compared with last year's budget is no part.
  ['支出预算950.12万元，其中：财政拨款950.12万元，比2023年预算增加0.46万元。', []],
];

test.each(AMOUNTS)('in a budget: %s', (text, expected) => {
  expect(sums(text, 'budget-report')).toEqual(expected);
});

test.each([...PLAIN, ...BUDGETS, ...SLIPS])('%s', (text, expected) => {
  expect(sums(text)).toEqual(expected);
});
