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
import { stripScale } from './lexicon/units.ts';
import type { PassageFigures } from './passage-figures.ts';
import { periodOf } from './periods.ts';
import { subjectOf } from './subjects.ts';
import type { LocalSum } from './sums/local-sum.ts';
import type { TableFigure } from './tables/table-figure.ts';
import { belong, type Totals } from './totals.ts';

/** One figure ready for its id, prose or table cell. */
type Draft = Omit<Indicator, 'id' | 'totalId'>;

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
): { indicators: Indicator[]; sums: SumRelation[] } {
  const places = ownPlaces(input.front);
  const drafts: { draft: Draft; key: string | TableFigure }[] = [];
  passages.forEach((read, p) => {
    read.figures.forEach((figure, k) => {
      drafts.push({ draft: prose(input, read, figure, places), key: `${p}/${k}` });
    });
  });
  for (const { figures } of tables) {
    for (const cell of figures) drafts.push({ draft: tableDraft(input, cell, places), key: cell });
  }
  drafts.sort((a, b) => a.draft.span.start - b.draft.span.start || a.draft.span.end - b.draft.span.end);
  const ids = new Map(drafts.map(({ key }, n) => [key, `i${n + 1}`]));
  const totals: Totals = new Map();
  for (const { parts } of tables) {
    for (const [part, whole] of parts) totals.set(ids.get(part) as string, ids.get(whole) as string);
  }
  const sums: SumRelation[] = [];
  passages.forEach((read, p) => {
    const idOf = (k: number): string => ids.get(`${p}/${k}`) as string;
    for (const sum of read.sums) {
      if (sum.whole !== undefined && sum.partOf) {
        for (const part of sum.parts) belong(totals, idOf(part), { whole: idOf(sum.whole), complete: sum.complete });
      }
      if (sum.claimed) sums.push(relation(read, sum, idOf));
    }
  });
  const indicators = drafts.map(({ draft }, n): Indicator => {
    const id = `i${n + 1}`;
    const totalId = totals.get(id);
    return { id, ...draft, ...(totalId === undefined ? {} : { totalId }) };
  });
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
  const values =
    quantity.proportion !== undefined ? {} : printedValues(quantity.value, quantity.high, sign, quantity.unit);
  const sectionId = innermost(input.sections, span) ?? passage.sectionId;
  return {
    ...(sectionId === undefined ? {} : { sectionId }),
    ...(id === undefined ? {} : { canonicalId: id }),
    name: figure.name,
    surface: input.text.slice(span.start, span.end),
    ...values,
    unit: quantity.unit,
    baseUnit: stripScale(quantity.unit),
    step: quantity.step.toFixed(),
    approx: figure.approx,
    kind: figure.kind,
    ...(period === undefined ? {} : { period }),
    ...(subject === undefined ? {} : { subject }),
    span,
    quoteSpan: at(sentence.start, sentence.end),
    ...(quantity.proportion === undefined ? {} : { proportion: quantity.proportion }),
  };
}

/** 一是…。二是…: several sections may stand in one paragraph. They nest and follow each other, so the last is the innermost. */
const innermost = (sections: ExtractInput['sections'], { start, end }: Span): string | undefined =>
  sections.findLast(({ span }) => span.start <= start && end <= span.end)?.id;

function tableDraft(input: ExtractInput, cell: TableFigure, places: readonly string[]): Draft {
  const { measure: name, unit, kind, period, subject } = cell;
  const id = name === undefined ? undefined : canonicalId(input.catalog, { name, unit, kind }, places);
  return {
    ...(cell.sectionId === undefined ? {} : { sectionId: cell.sectionId }),
    ...(id === undefined ? {} : { canonicalId: id }),
    name: cell.name,
    surface: input.text.slice(cell.span.start, cell.span.end),
    ...printedValues(cell.value, undefined, 1, cell.unit),
    unit: cell.unit,
    baseUnit: stripScale(cell.unit),
    step: cell.step.toFixed(),
    approx: 'exact',
    kind,
    ...(period === undefined ? {} : { period }),
    ...(subject === undefined ? {} : { subject }),
    span: cell.span,
    quoteSpan: cell.span,
    cell: { tableId: cell.tableId, row: cell.row, col: cell.col },
  };
}

function printedValues(
  value: Decimal,
  high: Decimal | undefined,
  sign: number,
  unit: string,
): Pick<Indicator, 'value' | 'valueLow' | 'valueHigh' | 'baseValue'> {
  const signed = (d: Decimal): Decimal => (sign < 0 && d.gt(0) ? d.negated() : d);
  const low = signed(value);
  const scale = unit.slice(0, unit.length - stripScale(unit).length);
  const base = scaledBy(low, scale);
  const range = high === undefined ? {} : { valueLow: low.toFixed(), valueHigh: signed(high).toFixed() };
  const printed = low.toFixed();
  return { value: printed, ...range, baseValue: base === low ? printed : base.toFixed() };
}
