import { isLevel, type Ledger, type ShareClaim } from './candidates.ts';
import { type Figure, type Line, ownClause } from './line.ts';
import { actOf, claimsFrom, type RateAct } from './rate.ts';

/** How many full stops may stand between the counts and a rate that does not say what it is of. */
const NEAR_SENTENCES = 2;

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
  const act = stems.length > 1 ? undefined : actOf(rate.indicator.name);
  // A count in the rate's own sentence says what it is of; what could not be linked there is linked nowhere else.
  if (stem === undefined || act === undefined || hasCounts(line, at)) return [];
  const found = lines.flatMap((other) =>
    other.figures.flatMap((figure, k) =>
      isLevel(figure.indicator) &&
      countsAct(other, k, act) &&
      isSameObject(act.object, line, rate, other, figure) &&
      samePeriod(rate, figure)
        ? [{ other, figure }]
        : [],
    ),
  );
  const claims = found.flatMap(({ other, figure }) => [
    ...claimsFrom(other, figure, levelsOfSentence(other, figure), [stem], ledger),
  ]);
  const single = act.plain && new Set(found.map(({ figure }) => figure.indicator.value)).size === 1;
  return claims.map((claim) => ({ ...claim, firm: single && claim.firm }));
}

const countsAct = (line: Line, at: number, { act }: RateAct): boolean => {
  const said = ownClause(line, at);
  return act.test(said) && !/[未不没无]|应/.test(said);
};

/** Whether the counts are of what the rate names, or the rate names nothing and stands right behind them. */
function isSameObject(object: string, line: Line, rate: Figure, other: Line, figure: Figure): boolean {
  if (object.length >= 2) {
    const from = other.text.lastIndexOf('。', figure.start) + 1;
    const said = other.text.slice(from, figure.start).replace(/[、和及]/g, '');
    return said.includes(object) && (other !== line || figure.start < rate.start);
  }
  if (other !== line || figure.start > rate.start) return false;
  const between = line.text.slice(figure.end, rate.start).split('。').length - 1;
  return between > 0 && between <= NEAR_SENTENCES;
}

const samePeriod = (a: Figure, b: Figure): boolean =>
  a.indicator.period === undefined || b.indicator.period === undefined || a.indicator.period === b.indicator.period;

const hasCounts = (line: Line, at: number): boolean => levelsOfSentence(line, line.figures[at] as Figure).length > 0;

function levelsOfSentence(line: Line, figure: Figure): Figure[] {
  const from = line.text.lastIndexOf('。', figure.start) + 1;
  const stop = line.text.indexOf('。', figure.end);
  return line.figures.filter(
    (other) => isLevel(other.indicator) && other.start >= from && (stop < 0 || other.end <= stop),
  );
}
