import type { Decimal } from 'decimal.js';
import type { Indicator } from '../model/indicator.ts';
import type { SumRelation } from '../model/relation.ts';
import type { FrontMatter } from '../model/report.ts';
import { sourceSpan } from '../text/mapped-text.ts';
import { scaledBy } from '../text/numerals.ts';
import { simplify } from '../text/simplify.ts';
import { cover, type Span } from '../text/span.ts';
import { canonicalId } from './canonical.ts';
import type { ExtractInput } from './extract.ts';
import type { Figure } from './figures.ts';
import { innermost } from './innermost-section.ts';
import { stripScale } from './lexicon/units.ts';
import type { PassageFigures } from './passage-figures.ts';
import { periodOf } from './periods.ts';
import { subjectOf } from './subjects.ts';
import type { LocalSum } from './sums/local-sum.ts';
import type { ParagraphList } from './sums/paragraph-lists.ts';
import type { TableFigure } from './tables/table-figure.ts';
import { belong, type Totals } from './totals.ts';

/** One figure, prose or table cell, filled in step by step: copying some twenty fields for each step is dear. */
type Draft = { -readonly [Field in keyof Indicator]: Indicator[Field] };

/** The figures of one table and what each is a part of. */
export interface TableReading {
  readonly figures: readonly TableFigure[];
  readonly parts: ReadonlyMap<TableFigure, TableFigure>;
}

/** Gives ids in document order and turns local indexes into references. */
export function describe(
  input: ExtractInput,
  passages: readonly PassageFigures[],
  tables: readonly TableReading[],
  lists: readonly ParagraphList[],
): { indicators: Indicator[]; sums: SumRelation[] } {
  const places = ownPlaces(input.front);
  const sectionAt = innermost(input.sections);
  const drafts = new Map<Figure | TableFigure, Draft>();
  for (const read of passages) {
    for (const figure of read.figures) {
      const draft = prose(input, read, figure, places);
      const sectionId = sectionAt(draft.span) ?? read.passage.sectionId;
      if (sectionId !== undefined) draft.sectionId = sectionId;
      drafts.set(figure, draft);
    }
  }
  for (const { figures } of tables) {
    for (const cell of figures) drafts.set(cell, tableDraft(input, cell, places));
  }
  const indicators = [...drafts.values()];
  indicators.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  indicators.forEach((draft, n) => {
    draft.id = `i${n + 1}`;
  });
  const idOf = (figure: Figure | TableFigure): string => (drafts.get(figure) as Draft).id;
  const totals: Totals = new Map();
  for (const { parts } of tables) {
    for (const [part, whole] of parts) totals.set(idOf(part), idOf(whole));
  }
  const sums: SumRelation[] = [];
  for (const read of passages) {
    const idAt = (k: number): string => idOf(read.figures[k] as Figure);
    for (const sum of read.sums) {
      if (sum.whole !== undefined && sum.partOf) {
        for (const part of sum.parts) belong(totals, idAt(part), { whole: idAt(sum.whole), complete: sum.complete });
      }
      if (sum.claimed) sums.push(relation(read, sum, idAt));
    }
  }
  for (const { whole, parts, basis } of lists) {
    const wholeId = idOf(whole);
    for (const part of parts) belong(totals, idOf(part), { whole: wholeId, complete: basis !== undefined });
    if (basis !== undefined) sums.push({ ...listRelation(wholeId, parts.map(idOf), indicators), basis });
  }
  for (const draft of indicators) {
    const totalId = totals.get(draft.id);
    if (totalId !== undefined) draft.totalId = totalId;
  }
  sums.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { indicators, sums };
}

/** The report's own place at every level, in full and in short, longest first. */
function ownPlaces({ province, prefecture, county, township }: FrontMatter): string[] {
  const full = [township, county, prefecture, province].filter((place) => place !== undefined);
  const short = full.map((place) => place.replace(PLACE_SUFFIX, '')).filter((place) => place.length > 1);
  return [...new Set([...full, ...short])].sort((a, b) => b.length - a.length);
}

/** 市级一般公共预算收入, 省级财政: whose money it is; 省级重点实验室 and 全国重点实验室 are ranks of what is named. */
const LEVEL =
  /^(?:全[省市州盟区县旗镇乡](?=.{2})|[省市州区县]本级(?=.{2})|[省市州区县]级(?=.*(?:收入|支出|预算|经费|财政|财力|债务|结余|限额|投入|资金|安排|转移支付)))/;
const PLACE_SUFFIX = /(?:(?:[\u4e00-\u9fff]{1,3}族)*自治[州县旗区]|地区|新区|[省市州盟县区旗镇乡]|街道)$/;

function relation(read: PassageFigures, sum: LocalSum, idOf: (k: number) => string): SumRelation {
  const members = [...(sum.whole === undefined ? [] : [sum.whole]), ...sum.parts].map(
    (k) => (read.figures[k] as Figure).place,
  );
  const spans = members.map((place) => sourceSpan(read.passage.mapped, place.regionStart, place.quantity.end));
  return {
    type: 'sum',
    ...(sum.whole === undefined ? {} : { wholeId: idOf(sum.whole) }),
    partIds: sum.parts.map(idOf),
    complete: sum.complete,
    basis: sum.basis,
    span: cover(spans),
  };
}

/** A list in paragraphs of its own, from its total to its last part. */
function listRelation(
  wholeId: string,
  partIds: readonly string[],
  indicators: readonly Draft[],
): Omit<SumRelation, 'basis'> {
  const members = new Set([wholeId, ...partIds]);
  const spans = indicators.flatMap(({ id, span }) => (members.has(id) ? [span] : []));
  return { type: 'sum', wholeId, partIds, complete: true, span: cover(spans) };
}

function prose(input: ExtractInput, { passage }: PassageFigures, figure: Figure, places: readonly string[]): Draft {
  const { quantity, sentence } = figure.place;
  const at = (start: number, end: number): Span => sourceSpan(passage.mapped, start, end);
  const span = at(quantity.start, quantity.end);
  const sign = figure.negative ? -1 : 1;
  const period = periodOf(passage.mapped.text, figure);
  const id = canonicalId(
    input.catalog,
    { name: simplify(figure.name), unit: quantity.unit, kind: figure.kind },
    places,
  );
  // 市级一般公共预算收入 stands under the same id as that of the whole city: the subject tells them apart.
  const subject = subjectOf(passage.mapped.text, figure) ?? LEVEL.exec(figure.name)?.[0];
  const draft: Draft = {
    id: '',
    name: figure.name,
    surface: input.text.slice(span.start, span.end),
    unit: quantity.unit,
    baseUnit: stripScale(quantity.unit),
    step: quantity.step.toFixed(),
    approx: figure.approx,
    kind: figure.kind,
    span,
    quoteSpan: at(sentence.start, sentence.end),
  };
  if (quantity.proportion !== undefined) draft.proportion = quantity.proportion;
  else setValues(draft, quantity.value, quantity.high, sign);
  return withKnown(draft, { canonicalId: id, period, subject });
}

function tableDraft(input: ExtractInput, cell: TableFigure, places: readonly string[]): Draft {
  const { measure: name, unit, kind, period, subject } = cell;
  const id = name === undefined ? undefined : canonicalId(input.catalog, { name, unit, kind }, places);
  const draft: Draft = {
    id: '',
    name: cell.name,
    surface: input.text.slice(cell.span.start, cell.span.end),
    unit: cell.unit,
    baseUnit: stripScale(cell.unit),
    step: cell.step.toFixed(),
    approx: 'exact',
    kind,
    span: cell.span,
    quoteSpan: cell.span,
    cell: { tableId: cell.tableId, row: cell.row, col: cell.col },
  };
  if (cell.sectionId !== undefined) draft.sectionId = cell.sectionId;
  setValues(draft, cell.value, undefined, 1);
  return withKnown(draft, { canonicalId: id, period, subject });
}

/** Sets what is known of a figure; what is not stays absent. */
function withKnown(
  draft: Draft,
  known: Readonly<Record<'canonicalId' | 'period' | 'subject', string | undefined>>,
): Draft {
  if (known.canonicalId !== undefined) draft.canonicalId = known.canonicalId;
  if (known.period !== undefined) draft.period = known.period;
  if (known.subject !== undefined) draft.subject = known.subject;
  return draft;
}

function setValues(draft: Draft, value: Decimal, high: Decimal | undefined, sign: number): void {
  const signed = (d: Decimal): Decimal => (sign < 0 && d.gt(0) ? d.negated() : d);
  const low = signed(value);
  const base = scaledBy(low, draft.unit.slice(0, draft.unit.length - draft.baseUnit.length));
  const printed = low.toFixed();
  draft.value = printed;
  draft.baseValue = base === low ? printed : base.toFixed();
  if (high === undefined) return;
  draft.valueLow = printed;
  draft.valueHigh = signed(high).toFixed();
}
