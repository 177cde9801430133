import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Section } from '../../model/report.ts';
import { indicatorLabel, looseLabel } from '../../text/indicator-label.ts';
import { isRatio } from '../../text/printed-figure.ts';
import { type FigurePair, pairOf } from './figure-pair.ts';
import { scopeOf } from './figure-scope.ts';
import { NAME_CHARACTERS } from './restatements.ts';

/** Parts of a report that speak of other years: plans, and goals. */
const OTHER_YEARS = new Set(['plan', 'targets', 'tasks', 'overall-requirement']);
/** Words that narrow a figure to less than the whole body and year. */
const NARROWED =
  /本级|市级|县级|区级|镇级|上半年|下半年|季度|前[一二三四五六七八九十]|\d{1,2}月|今年以来|截至|其中|累计投入|近[两三四五]年|[两三四五六七八九十]年来|“?十[二三四五]五|以来|每年|每月|每季|每周|平均|分别|各(?!类)|核实|修订[后数为]|五年|\d{4}年/;
/** Words that claim the whole year, so that another such figure must be the same. */
const WHOLE_YEAR = /全年|共(计)?|累计|总数|总计|合计|全[省市区县镇乡]/;
const FUTURE = /计划|力争|确保|目标|预计|明年|下一步|下年/;

/**
 * Figures that must be the same one, each beside the one before it: said of the whole year or the whole place, of one name
 * and unit. Of three values and more the name does not tell what sets them apart (by town, by month).
 */
export function* wholeYearRepeats(context: CheckContext): Generator<FigurePair> {
  for (const group of groups(context)) {
    if (new Set(group.map(({ value }) => value)).size > 2) continue;
    for (const [i, figure] of group.slice(1).entries()) {
      const pair = pairOf(figure, group[i] as Indicator);
      if (pair !== undefined) yield pair;
    }
  }
}

function* groups(context: CheckContext): Generator<readonly Indicator[]> {
  const parts = new Set(context.relations.flatMap((relation) => (relation.type === 'sum' ? relation.partIds : [])));
  const bySubject = new Map<string, Indicator[]>();
  for (const figure of plainFigures(context)) {
    if (parts.has(figure.id) || figure.totalId !== undefined) continue;
    const sentence = before(context, figure);
    if (NARROWED.test(clauseOf(sentence)) || FUTURE.test(sentence)) continue;
    const label = indicatorLabel(figure.name);
    const short = looseLabel(label);
    const key = [
      [...short].length < NAME_CHARACTERS ? label : short,
      figure.baseUnit,
      figure.period ?? '',
      scopeOf(figure.subject),
    ].join('|');
    const group = bySubject.get(key);
    if (group === undefined) bySubject.set(key, [figure]);
    else group.push(figure);
  }
  for (const group of bySubject.values()) {
    const apart = new Set(group.map(({ quoteSpan }) => quoteSpan.start)).size === group.length;
    const whole = group.every((figure) => WHOLE_YEAR.test(clauseOf(before(context, figure))));
    if (group.length > 1 && apart && whole) yield group;
  }
}

/** Whether two figures are of the whole body and year as far as their clauses say: achieved, outside plans, not narrowed. */
export function isPlain(context: CheckContext, { figure, other }: FigurePair): boolean {
  const { sections, front } = context;
  const byId = new Map(sections.map((section) => [section.id, section]));
  return [figure, other].every((one) => {
    if (one.kind !== 'achieved' || OTHER_YEARS.has(roleOf(one.sectionId, byId))) return false;
    // The clause alone: 各项工作 further up a long sentence narrows nothing.
    const clause =
      before(context, one)
        .replace(`${front.year ?? ''}年`, '')
        .split(/[，。；]/)
        .at(-1) ?? '';
    return !NARROWED.test(clause);
  });
}

/** Figures that may be the same one twice: achieved, exact, outside tables and plans. */
function* plainFigures({ indicators, sections }: CheckContext): Generator<Indicator> {
  const byId = new Map(sections.map((section) => [section.id, section]));
  for (const indicator of indicators) {
    const { kind, approx, cell, name, value, unit, sectionId } = indicator;
    if (kind !== 'achieved' || approx !== 'exact' || cell !== undefined || value === undefined) continue;
    if (isRatio(unit) || [...name].length < NAME_CHARACTERS || OTHER_YEARS.has(roleOf(sectionId, byId))) continue;
    yield indicator;
  }
}

/** The role of the section or of the nearest section around it that has one. */
function roleOf(id: string | undefined, sections: ReadonlyMap<string, Section>): string {
  const section = id === undefined ? undefined : sections.get(id);
  return section === undefined ? '' : (section.role ?? roleOf(section.parentId, sections));
}

const before = ({ document }: CheckContext, { quoteSpan, span }: Indicator): string =>
  document.text.slice(quoteSpan.start, span.start);
const clauseOf = (sentence: string): string => sentence.split(/[。；]/).at(-1) ?? '';
