import type { Figure } from '../figures.ts';
import { lastChange } from '../lexicon/change-words.ts';
import { TOTAL_WORDS, withoutChange } from './borrowed-names.ts';
import { COMPARED_WITH, comparedFigure } from './change-names.ts';
import { cleanName } from './clean-name.ts';
import { MEASURE, shareTail, split } from './list-members.ts';
import { PERIOD, periodsOf } from './listed-periods.ts';
import { shareOf } from './share-names.ts';

/**
 * 分别: A、B分别增长x、y; A和B分别从a、b增加到c、d; …三产，分别增长x、y和z.
 * Gives each figure its own subject, and the kinds of a from–to pair. Changes the figures in place.
 */
export function distribute(text: string, figures: Figure[]): void {
  for (let at = text.indexOf('分别'); at >= 0; at = text.indexOf('分别', at + 2)) {
    const group = inClause(text, figures, at + 2);
    if (group.length < 2) continue;
    const clauseStart = group[0]?.place.clauseStart ?? 0;
    const before = text.slice(Math.min(clauseStart, at), at);
    const first = group[0] as Figure;
    const subjects = subjectsOf(text, before, figures, first, group.length);
    if (subjects === undefined) continue;
    if (gapToEach(text, at, group, subjects, figures)) continue;
    apply(text, at, group, subjects);
    applyToNext(text, figures, group, subjects);
  }
}

/** No list behind 分别 is longer; a table that lost its lines may be. */
const LONGEST_LIST = 30;

/**
 * 高端装备、生物医药增加值增长13%、9%: as many percentages as their clause lists things belong to one each, though no 分别
 * says so; so do 比2019年提升15%、22% behind two levels. Changes the figures in place.
 */
export function pairUp(text: string, figures: Figure[]): void {
  for (let k = 0; k < figures.length - 1; k++) {
    const first = figures[k] as Figure;
    const { quantity, clauseStart, regionStart } = first.place;
    if (
      quantity.unitKind !== 'ratio' ||
      first.kind === 'prior' ||
      !/^、\d/.test(text.slice(quantity.end, quantity.end + 2))
    )
      continue;
    const group = inClause(text, figures, quantity.start);
    const before = text.slice(Math.max(clauseStart, regionStart, quantity.start - REACH), quantity.start);
    const lead = LEAD.exec(before)?.[0];
    if (
      lead === undefined ||
      before.includes('分别') ||
      !group.every((f, n) => n === 0 || isNext(text, group[n - 1] as Figure, f))
    )
      continue;
    const subjects = subjectsOf(text, before.slice(0, -lead.length), figures, first, group.length);
    if (subjects?.length === group.length) apply(text, quantity.start - lead.length - 2, group, subjects);
    k += group.length - 1;
  }
}

/** No list that shares a word is longer. */
const REACH = 120;
/** What stands between the things listed and their figures. */
const LEAD = /(?:年均)?(?:增长|下降|提升|提高|上升|减少|降低|达到?|为)(?:至|到)?(?:约|近|超)?$/;

const isNext = (text: string, before: Figure, { place }: Figure): boolean =>
  place.quantity.unit === before.place.quantity.unit &&
  text.slice(before.place.quantity.end, place.quantity.start) === '、';

/** Figures after `at` in the same clause; a 、-list does not end it. */
function inClause(text: string, figures: readonly Figure[], at: number): Figure[] {
  const group: Figure[] = [];
  for (let k = firstFrom(figures, at); k < figures.length && group.length < LONGEST_LIST; k += 1) {
    const figure = figures[k] as Figure;
    const { start } = figure.place.quantity;
    const from = group.at(-1)?.place.quantity.end ?? at;
    const between = text.slice(from, start);
    if (/[，；。：]/.test(between) || between.length > 16) break;
    group.push(figure);
  }
  return group;
}

/** Index of the first figure that does not begin before `at`; figures stand in order. */
function firstFrom(figures: readonly Figure[], at: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] as Figure).place.quantity.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names of the last figures of these kinds before `first` in its sentence, if there are so many. */
function ownersBefore(
  figures: readonly Figure[],
  first: Figure,
  kinds: readonly string[],
  count: number,
): string[] | undefined {
  const names: string[] = [];
  for (let k = firstFrom(figures, first.place.quantity.start) - 1; k >= 0 && names.length < count; k -= 1) {
    const { kind, name, place } = figures[k] as Figure;
    if (place.sentence.index !== first.place.sentence.index) break;
    if (kinds.includes(kind)) names.unshift(name);
  }
  return names.length === count ? names : undefined;
}

/** 居前的街道依次为东关、南苑、柳林，分别受理…: the clause before lists whose the figures are. */
function listBefore(text: string, first: Figure, count: number): string[] | undefined {
  const clause = text
    .slice(first.place.sentence.start, Math.max(0, first.place.clauseStart - 1))
    .replace(/^.*[，。；]/s, '');
  const list = /(?:为|是|有|包括|：)([^：\d]+)$/.exec(clause)?.[1];
  return list === undefined ? undefined : (split(list, /、/, count) ?? split(list, /、|和|与/, count));
}

function subjectsOf(
  text: string,
  before: string,
  figures: readonly Figure[],
  first: Figure,
  count: number,
): string[] | undefined {
  const when = periodsOf(before, count);
  if (when !== undefined) return when;
  const { name } = cleanName(
    before
      .replace(/(?:与|和)[^，、]{1,8}相比/, '')
      .replace(/(?:同比|比上年|较上年|环比)$/, '')
      .replace(COMPARED_WITH, ''),
  );
  const named = name === '' ? listBefore(text, first, count) : undefined;
  if (named !== undefined) return named;
  // 新增国家级基地7家、省级基地5家，总数分别达到41家、26家
  if (TOTAL_WORDS.has(name)) {
    const owners = ownersBefore(figures, first, ['achieved', 'change_abs'], count);
    return owners?.map((owner) => withoutChange(owner) + name);
  }
  if (name === '') {
    const kinds =
      first.place.quantity.unit === '个百分点'
        ? ['rate', 'share']
        : ['achieved', ...(first.kind === 'target' ? ['target'] : [])];
    return ownersBefore(figures, first, kinds, count);
  }
  const classes = NAMED_TOGETHER.find(([words, members]) => words.test(name) && members.length === count);
  if (classes !== undefined) return classes[1].map((member) => name.replace(classes[0], member));
  const parts =
    split(name, /、/, count) ?? split(name, /、|和|与(?!会)/, count) ?? split(name, /、|和|与|及(?!时|以上|其以上)/);
  if (parts === undefined || parts.length < 2) return undefined;
  return shareTail(parts);
}

/** Words that name all classes of a division at once. */
const NAMED_TOGETHER: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^城乡/, ['城镇', '农村']],
  [/^(?:一、?二、?三(?:次)?|第一、第?二、第?三(?:次)?|三次)产业/, ['第一产业', '第二产业', '第三产业']],
];

/** 比全国、全省分别高1.4、0.6个百分点: one gap to each place. */
function gapToEach(
  text: string,
  at: number,
  group: readonly Figure[],
  subjects: readonly string[],
  figures: readonly Figure[],
): boolean {
  const first = group[0] as Figure;
  const gap = /^(?:[高快]|[低慢])/.exec(text.slice(at + 2, first.place.quantity.start))?.[0];
  if (gap === undefined || !/[比较]/.test(subjects[0]?.[0] ?? '')) return false;
  const subject = comparedFigure(figures.slice(0, figures.indexOf(first)));
  group.forEach((figure, k) => {
    const place = subjects[k]?.replace(/^[比较]/, '');
    if (place === undefined) return;
    figure.name = `${subject}${gap}于${place}`;
    figure.negative = gap === '低' || gap === '慢';
  });
  return true;
}

function apply(text: string, at: number, group: readonly Figure[], subjects: readonly string[]): void {
  const n = subjects.length;
  const lead = text.slice(at + 2, group[0]?.place.quantity.start ?? at + 2);
  const fromTo = group.length === 2 * n && /[从由]/.test(lead);
  const change = fromTo ? undefined : lastChange(lead);
  const reached = /(?:到|至|为|达)\s*$/.test(lead);
  group.forEach((figure, k) => {
    const subject = subjects[k % n];
    if (subject === undefined || (k >= n && !fromTo)) return;
    const period = PERIOD.exec(subject)?.[0].replace(/[、和及与]$/, '');
    if (period !== undefined) figure.period = period;
    if (fromTo) {
      figure.kind = k < n ? 'prior' : figure.kind === 'prior' ? 'achieved' : figure.kind;
      figure.name = subject;
    } else if (figure.kind === 'share' || /^占/.test(lead)) figure.name = shareOf(subject);
    else figure.name = change !== undefined && !reached ? subject + change.word : withVerb(subject, lead);
    const own =
      k > 0
        ? lastChange(text.slice((group[k - 1] as Figure).place.quantity.end, figure.place.quantity.start))
        : undefined;
    // 分别超省定任务0.4万亩、0.2万吨
    if (/^超/.test(lead) && figure.kind === 'achieved') figure.kind = (group[0] as Figure).kind;
    if (own !== undefined && !fromTo) {
      figure.name = subject + own.word;
      figure.negative = own.down;
      return;
    }
    if (change !== undefined && !reached && figure.place.quantity.unitKind === 'ratio') {
      if (figure.kind !== 'target')
        figure.kind = figure.place.quantity.unit === '个百分点' ? 'change_abs' : 'change_pct';
      figure.negative = change.down;
    }
  });
}

/** 2021年至2023年三年分别受理96件: the verb behind 分别 belongs to each name. */
function withVerb(subject: string, lead: string): string {
  const verb = cleanName(lead).name;
  const period = /^(?:[12]\d{3}年|[上下]半年|.季度|\d{1,2}月份?)$/.test(subject);
  // 交通、水利分别完成投资25亿元、8亿元: what 分别 comes before is measured
  if (period || (MEASURE.test(verb) && !MEASURE.test(subject))) return subject + verb;
  // 项目40个、企业9家，分别完成年度目标的133%、130%
  const plan = /^((?:完成|占|为|超)[^，。；\d]{0,8}(?:目标|预算|计划|任务)[^，。；\d]{0,4}?)的?$/.exec(lead)?.[1];
  return plan === undefined ? subject : subject + plan;
}

/** …分别达到x元、y元，增长p和q: the next clause speaks of the same subjects. */
function applyToNext(
  text: string,
  figures: readonly Figure[],
  group: readonly Figure[],
  subjects: readonly string[],
): void {
  const last = group.at(-1) as Figure;
  const next = figures[figures.indexOf(last) + 1];
  if (next === undefined || next.place.quantity.unitKind !== 'ratio') return;
  const lead = text.slice(last.place.quantity.end, next.place.quantity.start);
  const change = lastChange(lead);
  if (change === undefined || !/^，(?:同比|比上年|实际)?[\u4e00-\u9fff]{1,4}$/.test(lead)) return;
  const more = inClause(text, figures, next.place.quantity.start);
  if (more.length !== subjects.length) return;
  more.forEach((figure, k) => {
    figure.name = (subjects[k] ?? '') + change.word;
    if (figure.kind !== 'target') figure.kind = 'change_pct';
    figure.negative = change.down;
  });
}
