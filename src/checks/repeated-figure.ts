import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import { indicatorLabel } from '../text/indicator-label.ts';
import { requestForms } from './support/disclosure-form.ts';
import { agree, type FigurePair, isFarApart, slipOf } from './support/figure-pair.ts';
import { scopesOf } from './support/figure-scope.ts';
import { wholeYearRepeats } from './support/repeats.ts';
import { MOST_ALIKE, regrowths, restatements } from './support/restatements.ts';
import { digits, resultOf } from './support/result.ts';
import { crowdedNames, slippedRepeats } from './support/slipped-repeats.ts';

/** How many digits of a number are telling; where many figures bear one name, only two that are swapped are. */
const SLIP_DIGITS = {
  one: { swapped: 3, digit: 3 },
  some: { swapped: 3, digit: 4 },
  many: { swapped: 4, digit: 5 },
} as const;
/** Of two figures said of the whole year, digits of which one changed is a slip. */
const CHANGED_DIGITS = 3;
/** Values further apart than this are two different things of one name rather than one thing misreported. */
const FAR_APART = 2;

export const check: Check = {
  id: 'repeated-figure',
  title: { zh: '同一指标前后一致', en: 'One indicator, one value' },
  rationale: {
    zh: '同一报告中同名、同期、同口径的指标，前后数值应一致。同名者口径未必相同，故只指出一处笔误即可解释的（颠倒、一位数字、“万”与“亿”）：数字位数要多，增幅相同、前后同列各项相同或同说一地的，位数少也指出。一名超过60个数的，每个只与之前60个比较。',
    en: 'The same indicator of the same period and scope must have one value throughout a report. Since one name may stand for several scopes, a difference is reported where one slip explains it (two digits swapped, one digit, 万 for 亿): in a number of many digits, or of few where the growth or the other items beside are the same or both name the same place. Of more than 60 figures of one name, each is compared with the 60 before it.',
  },
  source: '青羊镇2023年决算说明同一收入的两个增幅（已公布实例）',
  severity: 'warning',
  messages: {
    verified: { zh: '“{name}”前后均为{value}{unit}。', en: '{name}: {value} {unit} both times.' },
    mismatch: {
      zh: '“{name}”前后不一：此处{value}{unit}，前文{earlier}{unit}，相差{apart}{unit}。',
      en: '{name} differs: {value} {unit} here, {earlier} {unit} before, {apart} {unit} apart.',
    },
    crowded: {
      zh: '名为“{name}”的数有{count}个，每个只与之前的{most}个比较，其余无从核对。',
      en: '{count} figures are named {name}; each is compared with the {most} before it, the others cannot be told.',
    },
    growth: {
      zh: '同一数值两处增幅不同：“{name}”此处{value}{unit}，前文{earlier}{unit}。',
      en: 'One value, two growths: {name} {value}{unit} here, {earlier}{unit} before.',
    },
  },
  examples: {
    consistent: [
      {
        text: '石桥县2021年国民经济和社会发展统计公报\n一、综合\n2021年，全县粮食总产量达到21.36万吨。\n二、农业\n上半年粮食总产量21.63万吨。\n三、工业\n全年工业增加值31.2亿元。',
        note: '半年与全年是两回事',
      },
      { text: '全年共开展法治宣传活动28场。\n持续加强普法，全年开展法治宣传活动28场，受众3000人次。' },
      {
        text: '全年接待费支出293万元，下降30.2%。\n五年来，接待费支出降到293万元，年均下降8.6%。',
        note: '年均与上年比是两回事',
      },
      {
        text: '全年共受理法律援助案件396件。\n援助中心全年共受理援助案件251件。',
        note: '名称详略不同、数值相去又远的，是两回事',
      },
      {
        text: '石桥县2023年财政预算执行情况的报告\n一、全县\n一般公共预算支出115.6亿元，增长10.6%。\n二、县本级\n一般公共预算支出15.6亿元，增长5.1%。',
        genre: 'budget-report',
        note: '全县与县本级是两回事',
      },
    ],
    inconsistent: [
      {
        text: '石桥县2021年国民经济和社会发展统计公报\n一、综合\n2021年，全县粮食总产量达到21.36万吨，经济稳中向好。\n二、农业\n全年粮食总产量21.63万吨，比上年增长1.1%。\n三、工业\n全年工业增加值31.2亿元。',
        note: '相邻两位数字颠倒',
      },
      {
        text: '全年排查矛盾纠纷1286件。\n机制还不够健全，全年全镇排查的矛盾纠纷达1268件。',
        note: '全镇与未说范围是一回事',
      },
      {
        text: '全年共受理法律援助案件396件，群众满意度不断提升。\n公共服务体系更加健全，全年共受理援助案件376件。',
        note: '后一处省略“法律”二字，一位数字不同',
      },
      { text: '全年共开展法治宣传活动28场。\n持续加强普法，全年共开展法治宣传活动32场，受众3000人次。' },
      {
        text: '排查矛盾纠纷1286件，全部化解。\n机制还不够健全，群众上门多，排查矛盾纠纷1986件，成因分析仍少。',
        note: '四位数中一位不同',
      },
      {
        text: '石桥县应急管理局2023年工作总结\n一、工作开展情况\n举办应急演练186场，参演1.9万人次。\n二、存在问题\n科技支撑不足，举办应急演练196场，运用信息化手段的较少。',
        genre: 'department-summary',
        note: '一个单位一年的总结，三位数中一位不同',
      },
      {
        text: '石桥县2023年财政预算执行情况的报告\n一、收支情况\n全县一般公共预算收入38.9亿元，增长7.3%。\n二、2023年财政工作成效\n狠抓征管，一般公共预算收入完成38.5亿元，增长7.3%。',
        genre: 'budget-report',
        note: '增幅相同，三位数中一位不同',
      },
      {
        text: '石桥县2023年财政预算执行情况的报告\n一、收支情况\n全县教育支出95.36亿元。\n二、2023年财政工作成效\n加大投入，全县教育支出95.86亿元；全县卫生健康支出17.3亿元。',
        genre: 'budget-report',
        note: '都说全县，四位数中一位不同',
      },
      {
        text: '石桥县2023年财政预算执行情况的报告\n一、收支情况\n一般公共预算收入139亿元。\n二、2023年财政工作成效\n狠抓征管，一般公共预算收入完成139万元。',
        genre: 'budget-report',
        note: '“万”为“亿”之误',
      },
      {
        text: '石桥县2025年国民经济和社会发展统计公报\n一、综合\n年末常住总人口31.46万人。\n二、人口\n年末户籍人口35.02万人，常住人口31.64万人。',
        genre: 'statistical-communique',
        note: '常住总人口即常住人口',
      },
      {
        text: '加强普法，法治宣传活动486场次。\n普法精准度不高，虽然开展法治宣传活动468场次，但针对性不强。',
        note: '相邻两位颠倒',
      },
      {
        text: '全年接待费支出0.0293亿元，下降31.1%。\n分科目看，接待费支出293万元，比上年下降30.2%。',
        note: '同一数值，两个增幅',
      },
    ],
  },
  *run(context) {
    for (const pair of restatements(context)) yield repeatResult(pair);
    // Two request forms are two years or two bodies in one file.
    if (requestForms(context.tables).length > 1) return;
    for (const pair of regrowths(context)) yield repeatResult(pair, 'growth');
    const scopes = scopesOf(context);
    const told = new Set<string>();
    for (const pair of slippedRepeats(context, SLIP_DIGITS[scopes])) {
      told.add(pair.figure.id);
      yield repeatResult(pair, 'mismatch');
    }
    for (const { first, count } of crowdedNames(context)) yield crowdResult(first, count);
    if (scopes === 'many') return;
    for (const pair of wholeYearRepeats(context)) {
      if (agree(pair) || told.has(pair.figure.id) || isFarApart(pair, FAR_APART)) continue;
      // Under another name a figure is another thing, unless a slip makes the one of the other.
      const oneName = indicatorLabel(pair.figure.name) === indicatorLabel(pair.other.name);
      if (oneName || (slipOf(pair)?.digits ?? 0) >= CHANGED_DIGITS) yield repeatResult(pair, 'mismatch');
    }
  },
};

const crowdResult = (first: Indicator, count: number): CheckResult =>
  resultOf({
    checkId: check.id,
    verdict: 'not_assessable',
    severity: 'info',
    messageId: 'crowded',
    data: { name: first.name, count, most: MOST_ALIKE },
    span: first.span,
    of: [first],
  });

function repeatResult(
  { figure, other, amounts: [now, before], unit }: FigurePair,
  difference?: 'mismatch' | 'growth',
): CheckResult {
  const apart = now.value.minus(before.value);
  return resultOf({
    checkId: check.id,
    verdict: difference === undefined ? 'verified' : 'mismatch',
    severity: difference === undefined ? 'info' : check.severity,
    unit,
    expected: digits(before.value),
    actual: digits(now.value),
    difference: digits(apart),
    messageId: difference ?? 'verified',
    data: {
      name: figure.name,
      value: digits(now.value),
      earlier: digits(before.value),
      apart: digits(apart.abs()),
      unit,
    },
    span: figure.span,
    related: [other.span],
    of: [figure, other],
  });
}
