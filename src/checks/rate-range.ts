import type { Check } from '../contracts/check.ts';
import { Decimal } from '../text/interval.ts';
import { isPercent } from '../text/printed-figure.ts';
import { digits, resultOf } from './support/result.ts';

const HUNDRED = new Decimal(100);

/** Rates that count part of a whole, so that nothing above 100% exists: what is done, found or true of the things counted. */
const OF_A_WHOLE: readonly string[] = [
  '办结|办复|答复|受理|转办|签收|接通|接听|见面|回访|反馈|采纳|解决|处置|及时|按期|按时|准时|即办|重复',
  '整改|修复|查处|落实|规范|达标|建成|通达|入网|在线|网办|可办|入户|覆盖|公开|公示|审查|备案|报备|归档|送达|录入',
  '持证|上岗|参考|参训|参与|参会|到会|参学|出勤|出席|到岗|录取|合格|优秀|优良|良好|满意|好评|认可|知晓|支持|准确|差错|完好',
  '成功|化解|调解|调处|出庭|应诉|纠错|败诉|胜诉|撤诉|结案|审结|执结|服判|息诉|履行|履约|破案|侦破|辍学',
  '抽检|检出|阳性|接种|免疫|检疫|筛查|随访|建档|签约|治愈|死亡|出生|就业|失业|贫困发生|漏损',
  '城镇化|森林覆盖|绿化覆盖|无害化|机械化|污水处理|污水治理|综合利用|安全利用|回收|收集|安置|帮教|兑付|兑现|空置',
];
const BOUNDED = new RegExp(
  `(?:${OF_A_WHOLE.join('|')})(?:办理|处理|处置|完成|办结|答复|合格|满意|达标|管理)?(?:率|度|占比|比例|比重)$`,
);
/** Rates that are measured against something other than their own whole. */
const UNBOUNDED =
  /拨备|完成率|增长|增速|同比|毛入|入园|产能|任务|目标|计划|预算|收入|产销|负债|债务|周转|利润|回报|增幅|超额|保障覆盖|存贷/;

export const check: Check = {
  id: 'rate-range',
  title: { zh: '比率不超过百分之百', en: 'No such rate exceeds one hundred per cent' },
  rationale: {
    zh: '办结率、持证率、满意率等是部分占全体的比率，不可能超过100%；完成率、增长率、占计划比重等不在此列。',
    en: 'Rates of a part in its whole (handled, certified, satisfied) cannot exceed 100%; completions, growth and shares of a plan can.',
  },
  source: '比率的定义；完成预算127.91%一类的完成率不受此限',
  severity: 'error',
  messages: {
    verified: { zh: '“{name}”{value}%，在0到100%之间。', en: '{name}: {value}%, between 0 and 100%.' },
    mismatch: {
      zh: '“{name}”为{value}%，这类比率不可能超过100%。',
      en: '{name} is {value}%: such a rate cannot exceed 100%.',
    },
    share: { zh: '占比{value}%（{name}）超过了100%。', en: 'A share of {value}% ({name}) exceeds 100%.' },
  },
  examples: {
    consistent: [
      { text: '网格平台上报事件处置率达到98.4%。' },
      { text: '全年一般公共预算收入完成年初预算的127.91%。' },
      { text: '全县学前三年毛入园率104.2%，工业产能利用率101.3%。', note: '以适龄人口、设计能力为基数' },
    ],
    inconsistent: [{ text: '网格平台上报事件处置率达到102.4%。' }, { text: '适龄儿童免疫规划疫苗接种率103.5%。' }],
  },
  *run(context) {
    for (const indicator of context.indicators) {
      const { name, kind, unit, value } = indicator;
      if (value === undefined || !isPercent(unit) || (kind !== 'rate' && kind !== 'share')) continue;
      const bounded = BOUNDED.test(name) || (kind === 'share' && /占比$|^占|比重$/.test(name));
      if (!bounded || UNBOUNDED.test(name)) continue;
      const rate = new Decimal(value);
      const possible = rate.lte(HUNDRED) && rate.gte(0);
      yield resultOf({
        checkId: check.id,
        relation: 'range',
        verdict: possible ? 'verified' : 'mismatch',
        severity: possible ? 'info' : check.severity,
        unit: '%',
        expected: '0–100',
        actual: digits(rate),
        messageId: possible ? 'verified' : kind === 'share' ? 'share' : 'mismatch',
        data: { name, value: digits(rate) },
        span: indicator.span,
        of: [indicator],
      });
    }
  },
};
