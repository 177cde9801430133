import type { Check } from '../contracts/check.ts';
import { Decimal } from '../text/interval.ts';
import { isPercent } from '../text/printed-figure.ts';
import { digits, resultOf } from './support/result.ts';

const HUNDRED = new Decimal(100);

/** Rates that count part of a whole, so that nothing above 100% exists. */
const BOUNDED =
  /(办结|办复|答复|整改|修复|持证|上岗|合格|优秀|优良|良好|满意|成功|化解|调解|调处|处置|出庭|应诉|及时|受理|参考|参训|参与|接通|见面|回访|公开|审查|备案|报备|反馈|采纳|达标|解决|规范|查处|落实|录取|就业|失业|贫困发生|死亡|出生|城镇化|森林覆盖|绿化覆盖|入户|知晓|签收|转办|纠错|败诉|胜诉|撤诉|结案|审结|执结|按期|抽检|建成|通达|入网|在线|网办|覆盖)(办理|处理|完成|办结|答复|合格|满意|达标)?(率|度|占比|比例|比重)$/;
/** Rates that are measured against something other than their own whole. */
const UNBOUNDED =
  /拨备|完成率|增长|增速|同比|毛入学|任务|目标|计划|预算|收入|产销|负债|债务|周转|利润|回报|增幅|超额|保障覆盖|存贷/;

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
    ],
    inconsistent: [{ text: '网格平台上报事件处置率达到102.4%。' }],
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
