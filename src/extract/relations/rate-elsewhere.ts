import { isLevel, type Ledger, type ShareClaim } from './candidates.ts';
import { type Figure, type Line, ownClause } from './line.ts';
import { actOf, claimsFrom, countsAnyAct } from './rate.ts';

/** How many full stops may stand between the counts and a rate that does not say what it is of. */
const NEAR_SENTENCES = 2;
/** More counts of acts leave no single one that could be meant. */
const MOST_COUNTS = 2000;
/** More than a sentence of any report holds on either side of a figure. */
const MOST_FIGURES = 60;
/** How far before a count the words may stand that say what is counted. */
const LEAD = 120;

/** A count that a rate may be of, with the words that say of what act and of what things. */
interface Counted {
  readonly line: Line;
  readonly at: number;
  readonly figure: Figure;
  readonly said: string;
  readonly lead: string;
}

/**
 * What a rate can come from whose counts stand in another sentence: 受理投诉举报161件，办结158件。……投诉举报办结率98.1%. A rate that names its object may
 * stand anywhere in the report, a bare one (办结率98.1%) near its counts in the same paragraph. The claim is firm where only
 * one count of the report can be meant.
 */
export function rateElsewhere(
  lines: readonly Line[],
  line: Line,
  at: number,
  stems: readonly string[],
  ledger: Ledger,
): ShareClaim[] {
  const [stem] = stems;
  const rate = line.figures[at] as Figure;
  const named = stems.length > 1 ? undefined : actOf(rate.indicator.name);
  // A count in the rate's own sentence says what it is of; what could not be linked there is linked nowhere else.
  if (stem === undefined || named === undefined || levelsOfSentence(line, at).length > 0) return [];
  const { act, object, plain } = named;
  const found = countsOf(lines).filter(
    (count) => act.test(count.said) && isSameObject(object, line, rate, count) && samePeriod(rate, count.figure),
  );
  const claims = found.flatMap((count) => [
    ...claimsFrom(count.line, count.figure, levelsOfSentence(count.line, count.at), [stem], ledger),
  ]);
  const single = plain && new Set(found.map(({ figure }) => figure.indicator.value)).size === 1;
  return claims.map((claim) => ({ ...claim, firm: single && claim.firm }));
}

/** All counts of a report that some rate may be of; none where they are too many to tell which is meant. */
function countsOf(lines: readonly Line[]): readonly Counted[] {
  const known = COUNTS.get(lines);
  if (known !== undefined) return known;
  const all = lines.flatMap((line) =>
    line.figures.flatMap((figure, at) => {
      const said = ownClause(line, at);
      if (!isLevel(figure.indicator) || !countsAnyAct(said) || /[未不没无]|应/.test(said)) return [];
      const from = Math.max(line.text.lastIndexOf('。', figure.start) + 1, figure.start - LEAD);
      return [{ line, at, figure, said, lead: line.text.slice(from, figure.start).replace(/[、和及]/g, '') }];
    }),
  );
  const counts = all.length > MOST_COUNTS ? [] : all;
  COUNTS.set(lines, counts);
  return counts;
}

/** Every rate of a report looks through the same counts. */
const COUNTS = new WeakMap<readonly Line[], readonly Counted[]>();

/** Whether the counts are of what the rate names, or the rate names nothing and stands right behind them. */
function isSameObject(object: string, line: Line, rate: Figure, { line: other, figure, lead }: Counted): boolean {
  if (object.length >= 2) return lead.includes(object) && (other !== line || figure.start < rate.start);
  if (other !== line || figure.start > rate.start || rate.start - figure.end > 2 * LEAD) return false;
  const between = line.text.slice(figure.end, rate.start).split('。').length - 1;
  return between > 0 && between <= NEAR_SENTENCES;
}

const samePeriod = (a: Figure, b: Figure): boolean =>
  a.indicator.period === undefined || b.indicator.period === undefined || a.indicator.period === b.indicator.period;

/** The levels in the sentence of a figure. */
function levelsOfSentence(line: Line, at: number): Figure[] {
  const figure = line.figures[at] as Figure;
  const near = line.figures.slice(Math.max(0, at - MOST_FIGURES), at + MOST_FIGURES);
  const apart = (a: Figure, b: Figure): boolean => line.text.slice(a.end, b.start).includes('。');
  return near.filter(
    (other) => isLevel(other.indicator) && !(other.start < figure.start ? apart(other, figure) : apart(figure, other)),
  );
}
