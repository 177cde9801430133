import type { Indicator } from '../../model/indicator.ts';
import type { ShareRelation } from '../../model/relation.ts';
import { Decimal } from '../../text/interval.ts';
import { isPercent } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import { fits, isLevel, type Ledger, ledgerOf, type ShareClaim, totalsOf } from './candidates.ts';
import type { Linker } from './context.ts';
import { type Figure, type Line, linesOf } from './line.ts';
import { linkProportion } from './proportion.ts';
import { rateParts } from './rate.ts';
import { type ShareWording, shareWordingOf } from './share-wording.ts';
import { speaksOf } from './wording.ts';

/** Every printed share or rate that printed figures, or a sum of them, give. */
export const linkShares: Linker<ShareRelation> = (context) => {
  const ledger = ledgerOf(context);
  return linesOf(context).flatMap((line) =>
    line.figures.flatMap((figure, at) => {
      const { indicator } = figure;
      if (indicator.proportion !== undefined) return linkProportion(line, at, ledger);
      if (!isPercent(indicator.unit) || (indicator.kind !== 'share' && indicator.kind !== 'rate')) return [];
      const wording = shareWordingOf(line, at);
      if (wording === undefined) return [];
      const claims = [...claimsOf(line, at, wording, ledger)];
      const chosen = choose(indicator, claims, ledger);
      return chosen === undefined ? [] : [relation(indicator, chosen, ledger)];
    }),
  );
};

/** The first claim that fits; where none does, the first that the wording makes firmly. */
function choose(share: Indicator, claims: readonly ShareClaim[], ledger: Ledger): ShareClaim | undefined {
  for (const claim of claims) {
    const fitting = claim.wholes.find((ids) => {
      const wholes = ids.map((id) => ledger.byId.get(id)).filter((whole) => whole !== undefined);
      return wholes.length === ids.length && fits(share, claim.parts, wholes);
    });
    if (fitting !== undefined) return { ...claim, wholes: [fitting, ...claim.wholes.filter((ids) => ids !== fitting)] };
  }
  return claims.find((claim) => claim.firm && claim.wholes.length > 0);
}

function* claimsOf(line: Line, at: number, wording: ShareWording, ledger: Ledger): Generator<ShareClaim> {
  const earlier = line.figures.slice(0, at).filter((figure) => isLevel(figure.indicator));
  if (wording.type === 'rate') {
    yield* rateParts(line, at, wording.stems, ledger);
    return;
  }
  const part = wording.subject === '' ? earlier.at(-1) : earlier.findLast((figure) => isNamed(figure, wording.subject));
  if (part === undefined || !sameSentence(line, part, line.figures[at] as Figure)) return;
  const named = wording.base === '' ? [] : earlier.filter((figure) => figure !== part && isNamed(figure, wording.base));
  const namedIds = named.reverse().map((figure) => [figure.indicator.id]);
  const run = runUpTo(line, earlier, part);
  for (let first = run.length - 1; first >= 0; first -= 1) {
    const parts = run.slice(first).map((figure) => figure.indicator);
    const totals = totalsOf(ledger, parts);
    const wholes =
      wording.base === '' ? totals : [...namedIds, ...totals.filter((ids) => namesBase(ids, wording.base, ledger))];
    yield { parts, wholes: notSmaller(wholes, parts, ledger), firm: parts.length === 1 };
  }
  // 占X的 where X is not printed beside it may still be the total in other words: kept only where it fits.
  const parts = [part.indicator];
  yield { parts, wholes: totalsOf(ledger, parts), firm: false };
}

const isNamed = ({ indicator }: Figure, words: string): boolean =>
  speaksOf(`${indicator.subject ?? ''}${indicator.name}`, words);

const namesBase = (ids: readonly string[], base: string, ledger: Ledger): boolean =>
  ids.some((id) => speaksOf(ledger.byId.get(id)?.name ?? '', base));

const sameSentence = (line: Line, a: Figure, b: Figure): boolean => !line.text.slice(a.end, b.start).includes('。');

/** The part and the figures listed before it in the same unit, as one run: A 802件、B 611件、C 603件. */
function runUpTo(line: Line, earlier: readonly Figure[], part: Figure): readonly Figure[] {
  const run = [part];
  for (let i = earlier.indexOf(part) - 1; i >= 0; i -= 1) {
    const figure = earlier[i] as Figure;
    const gap = line.text.slice(figure.end, (run[0] as Figure).start);
    if (figure.indicator.unit !== part.indicator.unit || !/^[、，；和及][^。；：]*$/.test(gap)) break;
    run.unshift(figure);
  }
  return run;
}

/** Wholes that are not plainly smaller than the parts; a part above its whole is another check's business. */
function notSmaller(
  wholes: readonly (readonly string[])[],
  parts: readonly Indicator[],
  ledger: Ledger,
): readonly (readonly string[])[] {
  const size = (indicators: readonly (Indicator | undefined)[]): Decimal =>
    indicators.reduce((sum, indicator) => sum.plus(indicator?.baseValue ?? indicator?.value ?? 0), new Decimal(0));
  const least = size(parts);
  return wholes.filter((ids) => size(ids.map((id) => ledger.byId.get(id))).gte(least));
}

function relation(share: Indicator, { parts, wholes }: ShareClaim, ledger: Ledger): ShareRelation {
  const [first = []] = wholes;
  const spans = first.map((id) => ledger.byId.get(id)?.span).filter((span) => span !== undefined);
  return {
    type: 'share',
    shareId: share.id,
    partIds: parts.map((part) => part.id),
    wholes,
    span: cover([share.span, ...parts.map((part) => part.span), ...spans]),
  };
}
