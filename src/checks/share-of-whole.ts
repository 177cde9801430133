import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ShareRelation } from '../model/relation.ts';
import { DERIVED_MESSAGES, derivedResults } from './support/derived-result.ts';
import { derivedTable } from './support/example-tables.ts';
import { judgeShare, type ShareJudgement } from './support/judge-share.ts';
import { indicatorIndex, pick, resultOf } from './support/result.ts';

export const check: Check = {
  id: 'share-of-whole',
  title: { zh: '占比与比率由计数得出', en: 'A share or rate follows from its counts' },
  rationale: {
    zh: '占比和比率应由文中的部分与总数算得，舍入与截断均可；不同口径的分母（受理、审结、含结转）逐一试过仍不符，才算有误。表中“增减额”“完成%”一类的栏，由各行共同认定算法后逐行核对。',
    en: 'A share or rate must follow from the printed part and whole, rounded or truncated; other bases (accepted, closed, with carry-over) are tried before it is called wrong. Columns of a table (增减额, 完成%) are judged row by row, by the reading that their rows bear out together.',
  },
  source: '47个已公布百分比的普查：38个舍入、5个截断、4个有误；分母口径见上海市2014年、方城县2024年复议应诉报告',
  severity: 'error',
  messages: {
    ...DERIVED_MESSAGES,
    verified: { zh: '{arithmetic}，相符。', en: '{arithmetic}: follows.' },
    ties: {
      zh: '{arithmetic}，相符；除数值相符外，文中未言明比率由这两数得出。',
      en: '{arithmetic}: follows; nothing but the figures shows that the rate is of these two.',
    },
    mismatch: {
      zh: '“{name}”与计数不符：{arithmetic}，文中为{stated}。',
      en: '{name} does not follow from the counts: {arithmetic}, the text says {stated}.',
    },
    impossible: {
      zh: '“{name}”与计数不符：{arithmetic}，文中为{stated}；以{whole}为分母，任何整数都得不出{stated}。',
      en: '{name} does not follow from the counts: {arithmetic}, the text says {stated}; of {whole}, no whole number gives {stated}.',
    },
    'mismatch-tried': {
      zh: '“{name}”与计数不符：{arithmetic}，文中为{stated}；以{others}为分母亦不符。',
      en: '{name} does not follow from the counts: {arithmetic}, the text says {stated}; nor does it with {others} as the whole.',
    },
    'impossible-tried': {
      zh: '“{name}”与计数不符：{arithmetic}，文中为{stated}；以{whole}为分母，任何整数都得不出{stated}，以{others}为分母亦不符。',
      en: '{name} does not follow from the counts: {arithmetic}, the text says {stated}; of {whole}, no whole number gives {stated}, nor does it follow with {others} as the whole.',
    },
    unreachable: {
      zh: '“{name}”为{stated}，而{whole}中任何整数都得不出这一比率。',
      en: '{name} is given as {stated}, which no whole number of {whole} gives.',
    },
    unread: {
      zh: '数值缺失、单位不能换算或分母可能为零，无从核对。',
      en: 'A value is missing, units cannot be converted or the whole may be zero, so it cannot be told.',
    },
  },
  examples: {
    consistent: [
      { text: derivedTable('完成预算%', '102.0'), note: '表中的完成一栏' },
      { text: '共调处矛盾纠纷64件，其中调解成功60件，不成功4件，调解成功率93.7%。', note: '截断' },
      { text: '全年受理投诉举报161件，上年结转12件，办结158件。\n投诉举报办结率91.3%。', note: '含结转的分母' },
      { text: '全年受理复议案件163件，其中以县政府部门为被申请人的151件，占92.63%；乡镇政府12件，占7.36%。' },
    ],
    inconsistent: [
      { text: derivedTable('完成预算%', '120.0'), note: '表中的完成一栏' },
      { text: '全镇共调处各类矛盾纠纷42件，调解成功40件，调解成功率达99%。' },
      { text: '全年调解各类纠纷42件，调解成功率99%。', note: '42件的任何整数都得不出99%' },
      { text: '全年受理投诉举报161件，办结158件。投诉举报办结率95.1%。', note: '计数在另一句' },
      { text: '全镇现有行政执法人员31名，取得行政执法证26名，持证率达93.5%。' },
      { text: '全年评审项目412个，送审金额36.45亿元，审减资金2.81亿元，审减率9.71%。', note: '分母是送审金额' },
    ],
  },
  *run(context) {
    yield* derivedResults(context, 'share', check);
    const index = indicatorIndex(context);
    for (const relation of context.relations) {
      if (relation.type !== 'share') continue;
      const share = index.get(relation.shareId);
      const parts = pick(index, relation.partIds);
      if (share === undefined || parts === undefined) continue;
      if (parts.length === 0) {
        yield* unreachable(index, relation, share);
        continue;
      }
      yield* share.proportion === undefined
        ? [assess(index, relation, share, parts)]
        : parts.map((part, i) => assess(index, relation, memberOf(share, i), [part]));
    }
  },
};

/** One member of a proportion as a share of its own. */
function memberOf(proportion: Indicator, at: number): Indicator {
  const printed = proportion.proportion?.[at] ?? '0';
  const decimals = printed.split('.')[1]?.length ?? 0;
  return { ...proportion, value: printed, unit: '%', step: decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1` };
}

/** A rate beside the number of things that it is of, which no whole number of them gives. */
function* unreachable(
  index: ReadonlyMap<string, Indicator>,
  { wholes: [ids = []], span }: ShareRelation,
  share: Indicator,
): Generator<CheckResult> {
  const [whole] = pick(index, ids) ?? [];
  if (whole === undefined) return;
  const data = { name: share.name, stated: share.surface, whole: whole.surface };
  const verdict = { verdict: 'mismatch', severity: 'warning', messageId: 'unreachable' } as const;
  yield resultOf({ checkId: check.id, relation: 'share', span, ...verdict, data, of: [share, whole] });
}

function assess(
  index: ReadonlyMap<string, Indicator>,
  relation: ShareRelation,
  share: Indicator,
  parts: readonly Indicator[],
): CheckResult {
  const judgements: { wholes: readonly Indicator[]; judgement: ShareJudgement }[] = [];
  for (const ids of relation.wholes) {
    const wholes = pick(index, ids);
    const judgement = wholes === undefined ? undefined : judgeShare(share, parts, wholes);
    if (wholes !== undefined && judgement !== undefined) judgements.push({ wholes, judgement });
  }
  const chosen = judgements.find(({ judgement }) => judgement.follows) ?? judgements[0];
  const base = { checkId: check.id, relation: 'share', span: relation.span } as const;
  if (chosen === undefined) {
    const of = [share, ...parts];
    return resultOf({ ...base, verdict: 'not_assessable', severity: 'info', messageId: 'unread', data: {}, of });
  }
  const { follows, possible, whole, arithmetic, ...figures } = chosen.judgement;
  const others = judgements.flatMap(({ judgement }) => (judgement.whole === whole ? [] : [judgement.whole]));
  const tried = [...new Set(others)].join('、');
  const data = {
    name: share.name,
    stated: `${figures.actual}%`,
    arithmetic,
    whole,
    ...(tried === '' ? {} : { others: tried }),
  };
  const wrong = `${possible ? 'mismatch' : 'impossible'}${tried === '' ? '' : '-tried'}`;
  return resultOf({
    ...base,
    whole,
    ...figures,
    verdict: follows ? 'verified' : 'mismatch',
    severity: follows ? 'info' : check.severity,
    messageId: follows ? (relation.firm ? 'verified' : 'ties') : wrong,
    data,
    of: [share, ...parts, ...chosen.wholes],
  });
}
