import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Section } from '../model/report.ts';
import { Decimal, meet } from '../text/interval.ts';
import { type Amount, inCommonUnit, isRatio } from '../text/printed-figure.ts';
import { requestForms } from './support/disclosure-form.ts';
import { digits, resultOf } from './support/result.ts';

/** Genres that give one name to figures of several scopes (全市, 市本级) and years, which no name tells apart. */
const MANY_SCOPES = new Set(['government-work-report', 'budget-report', 'statistical-communique']);
/** Parts of a report that speak of other years: plans, and goals. */
const OTHER_YEARS = new Set(['plan', 'targets', 'tasks', 'overall-requirement']);
/** Values further apart than this are two different things of one name rather than one thing misreported. */
const FAR_APART = new Decimal(2);

/** Words that narrow a figure to less than the whole body and year. */
const NARROWED =
  /本级|市级|县级|区级|镇级|上半年|下半年|季度|前[一二三四五六七八九十]|\d{1,2}月|今年以来|截至|其中|累计投入|近[两三四五]年|[两三四五六七八九十]年来|“?十[二三四五]五|以来|每年|每月|每季|每周|平均|分别|各|核实|修订|五年|\d{4}年/;
/** Words that claim the whole year, so that another such figure must be the same. */
const WHOLE_YEAR = /全年|共(计)?|累计|总数|总计|合计|全[省市区县镇乡]/;
const FUTURE = /计划|力争|确保|目标|预计|明年|下一步|下年/;

export const check: Check = {
  id: 'repeated-figure',
  title: { zh: '同一指标前后一致', en: 'One indicator, one value' },
  rationale: {
    zh: '同一报告中同名、同期、同口径的指标，前后数值应一致。',
    en: 'The same indicator of the same period and scope must have one value throughout a report.',
  },
  source: '青羊镇2023年决算说明同一收入的两个增幅（已公布实例）',
  severity: 'warning',
  messages: {
    verified: { zh: '“{name}”前后均为{value}{unit}。', en: '{name}: {value} {unit} both times.' },
    mismatch: {
      zh: '“{name}”前后不一：此处{value}{unit}，前文{earlier}{unit}。',
      en: '{name} differs: {value} {unit} here, {earlier} {unit} before.',
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
        text: '全年共受理法律援助案件396件。\n援助中心全年共受理援助案件251件。',
        note: '名称详略不同、数值相去又远的，是两回事',
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
    ],
  },
  *run(context) {
    yield* restated(context);
    // Two request forms are two years or two bodies in one file.
    if (requestForms(context.tables).length > 1) return;
    if (MANY_SCOPES.has(context.profile.id)) {
      yield* transposed(context);
      return;
    }
    for (const group of groups(context)) {
      const values = new Set(group.map((indicator) => indicator.value));
      // Three values and more are a series (by town, by month) whose scope the name does not tell.
      if (values.size > 2) continue;
      for (const [i, indicator] of group.slice(1).entries()) {
        const earlier = group[i] as Indicator;
        const result = compare(earlier, indicator);
        // Under another name a figure is another thing, unless a slip makes the one of the other.
        const same = sameWords(earlier.name) === sameWords(indicator.name) || isSlip(earlier.value, indicator.value);
        if (result?.verdict === 'mismatch' && same) yield result;
      }
    }
  },
};

/** So many digits are not the same by chance. */
const TELLING_DIGITS = 3;

/** One name, one value, said in two sentences: that can be told in every genre, a difference only in some. */
function* restated(context: CheckContext): Generator<CheckResult> {
  const said = new Map<string, Indicator>();
  for (const indicator of context.indicators) {
    const { cell, name, value, unit, kind, approx } = indicator;
    if (cell !== undefined || value === undefined || approx !== 'exact' || [...name].length < 4) continue;
    if (value.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length < TELLING_DIGITS) continue;
    const key = [name.replace(/[了的“”]/g, ''), value, unit, kind].join('|');
    const earlier = said.get(key);
    if (earlier === undefined) said.set(key, indicator);
    else if (earlier.quoteSpan.start !== indicator.quoteSpan.start) {
      const result = compare(earlier, indicator);
      if (result !== undefined) yield result;
    }
  }
}

/** 全县粮食总产量21.36万吨; 全年粮食总产量21.63万吨: two neighbouring digits swapped are no other scope and no other year. */
function* transposed(context: CheckContext): Generator<CheckResult> {
  const said = new Map<string, Indicator[]>();
  const own = `${context.front.year ?? ''}年`;
  for (const indicator of context.indicators) {
    const { kind, approx, cell, name, value, baseUnit, unit, subject, period } = indicator;
    const plain = kind === 'achieved' && approx === 'exact' && cell === undefined && value !== undefined;
    const sentence = context.document.text.slice(indicator.quoteSpan.start, indicator.span.start).replace(own, '');
    // The clause alone: 各项工作 further up a long sentence narrows nothing.
    const clause = sentence.split(/[，。；]/).at(-1) ?? '';
    if (!plain || isRatio(unit) || [...name].length < 4 || NARROWED.test(clause)) continue;
    const when = period === '全年' || period === own ? '' : (period ?? '');
    const key = [name.replace(/[了的“”]/g, ''), baseUnit, unit, scopeOf(subject), when].join('|');
    const earlier = said.get(key) ?? [];
    for (const other of earlier) {
      const apart = other.quoteSpan.start !== indicator.quoteSpan.start;
      const result = apart && isSwap(other.value ?? '', value) ? compare(other, indicator) : undefined;
      if (result?.verdict === 'mismatch') yield result;
    }
    said.set(key, [...earlier, indicator]);
  }
}

const sameWords = (name: string): string => name.replace(/[了的“”]/g, '');

/** Words that a second mention may leave out: 受理法律援助案件, then 受理援助案件. */
const OMISSIBLE = /法律|行政|人民|矛盾|各类|各种|各项|各级|社会/g;

function shortName(name: string): string {
  const short = sameWords(name).replace(OMISSIBLE, '');
  return [...short].length < 4 ? sameWords(name) : short;
}

/** Whether one digit changed, or two neighbours that changed places, make the one value of the other; of three digits and more. */
function isSlip(a = '', b = ''): boolean {
  const [first, second] = [a, b].map((value) => value.replace(/\D/g, '')) as [string, string];
  if (first.length !== second.length || first.length < TELLING_DIGITS || a.indexOf('.') !== b.indexOf('.'))
    return false;
  const differing = [...first].filter((digit, k) => digit !== second[k]);
  return differing.length === 1 || isSwap(a, b, TELLING_DIGITS);
}

/** Fewer digits are alike by chance. */
const SWAPPED_DIGITS = 4;

/** 21.36 and 21.63: the same digits but for two neighbours that changed places. */
function isSwap(a: string, b: string, least = SWAPPED_DIGITS): boolean {
  const [first, second] = [a, b].map((value) => value.replace(/\D/g, '')) as [string, string];
  if (first.length !== second.length || a.indexOf('.') !== b.indexOf('.') || first.length < least) return false;
  const at = [...first].findIndex((digit, k) => digit !== second[k]);
  const swapped = first.slice(0, at) + (first[at + 1] ?? '') + (first[at] ?? '') + first.slice(at + 2);
  return at >= 0 && swapped === second;
}

/** Figures that may be the same one twice: achieved, exact, outside tables, whole year, one name and unit. */
function* groups(context: CheckContext): Generator<readonly Indicator[]> {
  const parts = new Set(context.relations.flatMap((relation) => (relation.type === 'sum' ? relation.partIds : [])));
  const bySubject = new Map<string, Indicator[]>();
  const sections = new Map(context.sections.map((section) => [section.id, section]));
  for (const indicator of context.indicators) {
    const role = roleOf(indicator.sectionId, sections);
    if (OTHER_YEARS.has(role)) continue;
    const { kind, approx, cell, name, value, baseUnit, period, subject } = indicator;
    const plain = kind === 'achieved' && approx === 'exact' && cell === undefined && value !== undefined;
    if (!plain || isRatio(indicator.unit) || parts.has(indicator.id) || indicator.totalId !== undefined) continue;
    const sentence = context.document.text.slice(indicator.quoteSpan.start, indicator.span.start);
    if (NARROWED.test(clauseOf(sentence)) || FUTURE.test(sentence) || [...name].length < 4) continue;
    const key = [shortName(name), baseUnit, period ?? '', scopeOf(subject)].join('|');
    bySubject.set(key, [...(bySubject.get(key) ?? []), indicator]);
  }
  for (const group of bySubject.values()) {
    const sentences = group.map(({ quoteSpan, span }) => context.document.text.slice(quoteSpan.start, span.start));
    const apart = new Set(group.map(({ quoteSpan }) => quoteSpan.start)).size === group.length;
    if (group.length > 1 && apart && sentences.every((sentence) => WHOLE_YEAR.test(clauseOf(sentence)))) yield group;
  }
}

/** 全区 said or unsaid: a report speaks of its whole place where it names no part of it. */
const scopeOf = (subject: string | undefined): string =>
  subject === undefined || /^全[省市区县镇乡州盟旗街]/.test(subject) ? '' : subject;

/** The role of the section or of the nearest section around it that has one. */
function roleOf(id: string | undefined, sections: ReadonlyMap<string, Section>): string {
  const section = id === undefined ? undefined : sections.get(id);
  return section === undefined ? '' : (section.role ?? roleOf(section.parentId, sections));
}

const clauseOf = (sentence: string): string => sentence.split(/[。；]/).at(-1) ?? '';

function compare(earlier: Indicator, later: Indicator): CheckResult | undefined {
  const common = inCommonUnit([earlier, later]);
  if (common === undefined) return undefined;
  const [before, now] = common.amounts as readonly [Amount, Amount];
  const same = before.value.eq(now.value) || meet(before.interval, now.interval);
  const [low, high] = [Decimal.min(before.value, now.value), Decimal.max(before.value, now.value)];
  if (low.times(FAR_APART).lt(high)) return undefined;
  return resultOf({
    checkId: check.id,
    verdict: same ? 'verified' : 'mismatch',
    severity: same ? 'info' : check.severity,
    expected: digits(before.value),
    actual: digits(now.value),
    difference: digits(now.value.minus(before.value)),
    messageId: same ? 'verified' : 'mismatch',
    data: { name: later.name, value: digits(now.value), earlier: digits(before.value), unit: common.unit },
    span: later.span,
    related: [earlier.span],
    of: [later, earlier],
  });
}
