import type { Indicator, RejectedNumber } from '../model/indicator.ts';
import type { Relation, SumRelation } from '../model/relation.ts';
import type { Passage, Section } from '../model/report.ts';
import { sourceSpan } from '../text/mapped-text.ts';
import { simplify } from '../text/simplify.ts';
import { withAccountTotals } from './account-totals.ts';
import { describe } from './describe.ts';
import type { ExtractFigures, ExtractInput } from './extract.ts';
import type { Figure } from './figures.ts';
import { layOut } from './layout.ts';
import { PLAN_ROLES } from './lexicon/kind-words.ts';
import { boundedPassages } from './long-passages.ts';
import { nameFigures } from './naming/name-figures.ts';
import { distribute, pairUp } from './naming/respectively.ts';
import { nameRests } from './naming/statement-behind.ts';
import { tellApart } from './naming/tell-apart.ts';
import type { PassageFigures } from './passage-figures.ts';
import { findQuantities } from './quantities/find-quantities.ts';
import { linkBalances } from './relations/balance.ts';
import { betweenWholeFigures } from './relations/cut-figures.ts';
import { linkDifferences } from './relations/difference.ts';
import { linkGrowths } from './relations/growth.ts';
import { linkMeans } from './relations/mean.ts';
import { linkShares } from './relations/share.ts';
import { withShareTotals } from './relations/share-belonging.ts';
import { withAlikeLists } from './sums/alike-lists.ts';
import { findSums } from './sums/find-sums.ts';
import { withHabitualLists } from './sums/habitual-lists.ts';
import { paragraphLists } from './sums/paragraph-lists.ts';
import { inlineRow } from './tables/inline-row.ts';
import { printedRow } from './tables/printed-row.ts';
import { tableFigures } from './tables/table-figures.ts';
import { tableParts } from './tables/table-parts.ts';
import { turnToPlans } from './turn-to-plans.ts';

/** Finds every figure of a report, names it, and says which relations the text claims between them. */
export const extractFigures: ExtractFigures = (input) => {
  const sections = new Map(input.sections.map((section) => [section.id, section]));
  const passages = boundedPassages(input.passages);
  const turn = turnToPlans(input.genre, passages, input.sections);
  const each = passages.flatMap((passage, index) => {
    if (passage.kind !== 'body' && passage.kind !== 'heading') return [];
    const planned = turn !== undefined && index >= turn ? 'tasks' : undefined;
    const role = roleOf(passage.sectionId, sections, input.front.year) ?? planned;
    return [readPassage(input, passage, role, sections.get(passage.sectionId ?? '')?.heading ?? '')];
  });
  const read = withHabitualLists(withAlikeLists(each));
  const tables = input.tables.map((table) => {
    const figures = tableFigures(table, input.text, input.front.year);
    return { figures, parts: tableParts(table, figures) };
  });
  const described = describe(input, read, tables, paragraphLists(read, BUDGETS.has(input.genre)));
  const indicators: Indicator[] = described.indicators;
  const sums: SumRelation[] = described.sums;
  const context = { text: input.text, passages, indicators, sums };
  const shares = linkShares(context);
  const relations: Relation[] = [
    ...sums,
    ...shares,
    ...linkGrowths(context),
    ...linkDifferences(context),
    ...linkBalances(context),
    ...linkMeans(context),
  ];
  return {
    indicators: withAccountTotals(withShareTotals(indicators, shares), input.sections),
    rejected: read.flatMap((r) => r.rejected),
    relations: betweenWholeFigures(input.text, indicators, relations),
  };
};

/** Genres that account for every amount. */
const BUDGETS: ReadonlySet<string> = new Set(['budget-report', 'department-budget']);

function readPassage(input: ExtractInput, passage: Passage, role: string | undefined, heading: string): PassageFigures {
  const text = simplify(passage.mapped.text);
  const rejectedAt = (found: readonly { start: number; end: number; reason: string }[]): RejectedNumber[] =>
    found.map(({ start, end, reason }) => ({ span: sourceSpan(passage.mapped, start, end), reason }));
  const row = inlineRow(text) ?? printedRow(text);
  if (row !== undefined) return { passage, figures: row.figures, sums: row.sums, rejected: [] };
  const from = numberingEnd(text, passage);
  const { quantities, rejected } = findQuantities(text, from);
  // Most passages hold no figure.
  if (quantities.length === 0) return { passage, figures: [], sums: [], rejected: rejectedAt(rejected) };
  const places = layOut(text, quantities, from, passage.lead);
  const figures = nameFigures({ text, places, role, heading, segmenter: input.segmenter });
  distribute(text, figures);
  pairUp(text, figures);
  tellApart(text, figures);
  // 幼儿占比、托位数分别由52%、2个提高到64%、4个: what the name says is a share.
  for (const figure of figures) if (figure.kind === 'rate' && /(?:占比|比重)$/.test(figure.name)) figure.kind = 'share';
  const sums = findSums(text, figures, BUDGETS.has(input.genre));
  nameRests(text, figures);
  if (text !== passage.mapped.text)
    for (const figure of figures) figure.name = asPrinted(figure, text, passage.mapped.text);
  return { passage, figures, sums, rejected: rejectedAt(rejected) };
}

/** A name in the characters of the report; the grammar reads traditional ones in their simplified form. */
function asPrinted({ name, place }: Figure, text: string, printed: string): string {
  const { start, end } = place.sentence;
  const sentence = text.slice(start, end);
  const before = sentence.lastIndexOf(name, place.quantity.start - start);
  const at = before >= 0 ? before : sentence.indexOf(name);
  return at < 0 ? name : printed.slice(start + at, start + at + name.length);
}

/** Where the list number or numbering that opens a passage ends: its digits are no figure. */
function numberingEnd(text: string, passage: Passage): number {
  if (passage.lead === 0) return 0;
  return (
    /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)．.、]|第[0-9一二三四五六七八九十]+[章节部分条]+)\s*/.exec(
      text,
    )?.[0].length ?? 0
  );
}

/** The role of a section or of the nearest section around it that has one; inside the review always that. */
function roleOf(
  id: string | undefined,
  sections: ReadonlyMap<string, Pick<Section, 'parentId' | 'role' | 'heading'>>,
  reportYear: number | undefined,
): string | undefined {
  let at = id;
  let nearest: string | undefined;
  while (at !== undefined) {
    const section = sections.get(at);
    // What the government did about itself last year stands in the review, and is no plan.
    if (section?.role === 'review') return 'review';
    const role = section?.role;
    const lookBack = PLAN_ROLES.has(role ?? '') && isLookBack(section?.heading ?? '', reportYear);
    if (!lookBack) nearest ??= role;
    at = section?.parentId;
  }
  return nearest;
}

/** 2025年重点工作情况 in the report of 2025 tells what was done, whatever its section is taken for. */
function isLookBack(heading: string, reportYear: number | undefined): boolean {
  const years = [...heading.matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year));
  const done = /(?:情况|成效|回顾|总结|完成|落实)$/.test(heading);
  return done && reportYear !== undefined && years.length > 0 && years.every((year) => year <= reportYear);
}
