import type { Section } from '../model/report.ts';
import { findShortYear, findYears } from '../text/dates.ts';
import type { Span } from '../text/span.ts';

export interface YearSource {
  readonly title: string | undefined;
  readonly deliveredOn: string | undefined;
  readonly byDeliveryYear: boolean;
  readonly sections: readonly Section[];
  /** The canonical text in which the sections lie. */
  readonly text: string;
  /** The body's paragraphs. */
  readonly body: readonly string[];
}

/** The year reported on. A work report is titled by the year of delivery and reviews the one before. */
export function findReportYear(source: YearSource): number | undefined {
  const titled = yearOfTitle(source.title);
  if (titled !== undefined) return source.byDeliveryYear ? titled - 1 : titled;
  const delivered = source.deliveredOn === undefined ? undefined : Number(source.deliveredOn.slice(0, 4));
  if (delivered !== undefined)
    return source.byDeliveryYear || isEarly(source.deliveredOn as string) ? delivered - 1 : delivered;
  return (
    yearOfHeadings(source) ??
    yearOfOpening(source.body) ??
    (source.byDeliveryYear ? undefined : commonestYear(source.body))
  );
}

function yearOfTitle(title: string | undefined): number | undefined {
  if (title === undefined) return undefined;
  const full = findYears(title)[0]?.year;
  return full ?? findShortYear(title);
}

// A report signed before the summer speaks of the year before.
const isEarly = (iso: string): boolean => Number(iso.slice(5, 7)) <= 6;

const REVIEW = /回顾|总结|情况|成效|成绩|进展|完成|执行/;
// Both kinds of chapter may be called so.
const WORK = /主要工作|工作/;
const PLAN = /安排|部署|任务|打算|计划|目标|要求|重点|建议/;
// What only a chapter that looks ahead opens with.
const AHEAD = /预期目标|总体要求|总的要求|工作思路|目标(?:是|为|：)/;
const BEGINNING = 2500;

function yearOfHeadings({ sections, text }: YearSource): number | undefined {
  const headed: { readonly year: number; readonly last: number; readonly heading: string; readonly span: Span }[] = [];
  for (const { level, kind, heading, span } of sections) {
    if (level > 1 || kind !== 'heading') continue;
    const found = findYears(heading).map(({ year }) => year);
    const year = found.at(-1);
    if (year === undefined) continue;
    headed.push({ year: Math.min(...found), last: year, heading, span });
  }
  const [first] = headed;
  if (first === undefined) return undefined;
  // One chapter looks back and the next looks forward: 2023年工作回顾, 2024年工作安排.
  if (first.last === first.year + 1 || headed.some((other) => other.year === first.year + 1)) return first.year;
  // 执行情况与2026年计划草案的报告 lost its first line, with the year reported on.
  if (/^[^0-9]{0,12}[与和及][0-9]{4}年(?:计划|预算)/.test(first.heading)) return first.last - 1;
  if (REVIEW.test(first.heading)) return first.last;
  if (PLAN.test(first.heading)) return first.last - 1;
  if (!WORK.test(first.heading)) return undefined;
  return AHEAD.test(text.slice(first.span.start, Math.min(first.span.end, first.span.start + BEGINNING)))
    ? first.last - 1
    : first.last;
}

/** 2023年是…的开局之年: the year that the first real paragraphs begin with. */
function yearOfOpening(body: readonly string[]): number | undefined {
  for (const text of body.slice(0, 6)) {
    const first = findYears(text.slice(0, 120))[0];
    if (
      first !== undefined &&
      /(?:^|。)(?:刚刚过去的|过去的|回顾)?$/.test(text.slice(0, first.index)) &&
      /^(?:，?是|，(?:我|面对|在|全|各|市|县|省|区|镇)|，?对)/.test(text.slice(first.index + first.length))
    )
      return first.year;
  }
  return undefined;
}

function commonestYear(body: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const text of body.slice(0, Math.ceil(body.length / 2))) {
    for (const { year } of findYears(text)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [year, count] of counts) {
    const known = best === undefined ? 1 : (counts.get(best) as number);
    if (count > known || (count === known && best !== undefined && year > best)) best = year;
  }
  return best;
}
